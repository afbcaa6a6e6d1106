"""A form survives its canonical JSON exactly, and its hash names its content alone."""

import json
import unicodedata
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector_app.domain.errors.answers import FormUnreadable
from inspector_app.domain.form import (
    AnswerType,
    Band,
    Condition,
    Drafted,
    Form,
    Item,
    Mode,
    Option,
    Part,
    Rule,
    Scope,
    Section,
    Severity,
    Venue,
)
from inspector_app.domain.wording import Wording
from inspector_app.files.form_codec import form_bytes, form_from_bytes, form_hash
from tests.builders import a_form, wording

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12).map(
    lambda text: unicodedata.normalize("NFC", text)
)
numbers = st.integers(0, 10_000)
wordings = st.builds(Wording, texts, texts)
rules = st.builds(
    Rule,
    type=st.sampled_from(AnswerType),
    deduct=numbers,
    options=st.lists(
        st.builds(
            Option, texts, wordings, numbers, st.none() | texts, numbers, st.none() | wordings
        ),
        max_size=2,
    ).map(tuple),
    parts=st.lists(st.builds(Part, texts, wordings, numbers, st.none() | numbers), max_size=2).map(
        tuple
    ),
    bands=st.lists(st.builds(Band, numbers, st.none() | numbers, numbers), max_size=2).map(tuple),
    cap=st.none() | numbers,
)
items = st.builds(
    Item,
    code=texts,
    prompt=wordings,
    points=numbers,
    rule=rules,
    rule_text=wordings,
    evidence=st.lists(st.lists(texts, max_size=2).map(tuple), max_size=2).map(tuple),
    guidance=st.none() | wordings,
    repair=wordings,
    clauses=st.lists(texts, max_size=2).map(tuple),
    venues=st.lists(st.sampled_from(Venue), max_size=2).map(tuple),
    modes=st.lists(st.sampled_from(Mode), max_size=2).map(tuple),
    severity=st.sampled_from(Severity),
    core=st.booleans(),
    negative=st.booleans(),
    prohibition=st.none() | texts,
    duty_bearer=texts,
    phase=st.none() | texts,
    when=st.none()
    | st.builds(
        Condition, st.lists(texts, max_size=2).map(tuple), st.none() | texts, st.none() | texts
    ),
    drafted=st.lists(st.sampled_from(Drafted), max_size=2).map(tuple),
)
forms = st.builds(
    replace,
    st.just(a_form()),
    title=wordings,
    titles=st.dictionaries(texts, wordings, max_size=2),
    switches=st.dictionaries(texts, st.booleans(), max_size=2),
    sections=st.lists(
        st.builds(Section, texts, wordings, numbers, texts, st.lists(items, max_size=2).map(tuple)),
        max_size=2,
    ).map(tuple),
    scopes=st.lists(
        st.builds(
            Scope,
            texts,
            wordings,
            st.lists(texts, max_size=2).map(tuple),
            st.lists(texts, max_size=2).map(tuple),
            st.booleans(),
            st.booleans(),
        ),
        max_size=2,
    ).map(tuple),
)


@settings(max_examples=80, deadline=None)
@given(forms)
def test_a_form_comes_back_as_it_was(form: Form) -> None:
    content = form_bytes(form)
    back = form_from_bytes(content)
    assert back == form
    assert form_bytes(back) == content


def test_every_field_of_a_form_is_kept() -> None:
    kept = json.loads(form_bytes(a_form()))
    assert set(kept) == {each.name for each in fields(Form)}
    assert set(kept["sections"][0]["items"][0]) == {each.name for each in fields(Item)}


def test_looking_items_up_does_not_change_the_bytes() -> None:
    form = a_form()
    before = form_bytes(form)
    assert form.item_by_code["A01"].points == 1000
    assert form.clause_by_id
    assert form_bytes(form) == before


def test_the_bytes_are_canonical() -> None:
    content = form_bytes(a_form())
    plain = json.loads(content)
    again = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert content == again.encode()


def test_the_order_of_keys_does_not_change_the_hash() -> None:
    form = a_form()
    turned = replace(form, switches=dict(reversed(form.switches.items())))
    assert form_hash(turned) == form_hash(form)


def test_any_other_word_changes_the_hash() -> None:
    assert form_hash(a_form(title=wording("另一份"))) != form_hash(a_form())


BROKEN = [
    b"",
    b"{}",
    b"[]",
    b"null",
    b"\xff\xfe",
    b"[" * 100_000,
    b'{"id": 1}',
    form_bytes(a_form())[:-1],
    form_bytes(a_form()).replace(b'"points":1000', b'"points":10.5'),
    form_bytes(a_form()).replace(b'"severity":"veto"', b'"severity":"fatal"'),
]


@pytest.mark.parametrize("content", BROKEN)
def test_anything_else_is_refused(content: bytes) -> None:
    with pytest.raises(FormUnreadable):
        form_from_bytes(content)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_crash_the_reader(content: bytes) -> None:
    with pytest.raises(FormUnreadable):
        form_from_bytes(content)
