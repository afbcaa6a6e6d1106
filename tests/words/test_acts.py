"""Every act that a workflow refuses is told in words, never by its name at the prompt."""

import re
from pathlib import Path

import pytest

from inspector_app.domain.errors.refused import (
    NothingChanged,
    NotTheRoot,
    ReasonNeeded,
    RefusedError,
    WrongState,
)
from inspector_app.domain.inspection import State
from inspector_app.words.acts import UNDONE
from inspector_app.words.notices import notice

WORKFLOWS = Path(__file__).resolve().parents[2] / "inspector_app" / "workflows"
NAMED = re.compile(
    r"(?:WrongState|NothingChanged|ReasonNeeded|NotTheRoot|require_lead|root_identity|_root|"
    r'newest_revision)\([^"()]*'
    r'(?:\([^()]*\)[^"()]*)?"([^"]+)"'
)


def test_every_act_that_is_refused_somewhere_has_words_and_none_has_words_in_vain() -> None:
    sources = "\n".join(file.read_text("utf-8") for file in WORKFLOWS.rglob("*.py"))

    assert set(NAMED.findall(sources)) == set(UNDONE)


@pytest.mark.parametrize("verb", UNDONE)
def test_the_title_says_what_did_not_happen(verb: str) -> None:
    errors: list[RefusedError] = [
        *(WrongState(verb, state) for state in State),
        *(NothingChanged(verb), ReasonNeeded(verb), NotTheRoot(verb)),
    ]

    for error in errors:
        title = notice(error).title
        assert title.zh.startswith("没有")
        assert re.search(r"\b(not|no|nobody)\b", title.en, re.IGNORECASE)
        assert title.en.endswith(".")
