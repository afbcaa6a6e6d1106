"""Read one answer as a person or a script writes it, checked against its item."""

import json
from collections.abc import Mapping

from inspector_app.domain.answer import Answer
from inspector_app.domain.canonical import Json
from inspector_app.domain.errors.refused import NoSuchItem
from inspector_app.domain.form import Form
from inspector_app.domain.points import show_points


def read_answer(form: Form, item: str, said: Mapping[str, Json]) -> Answer:
    """The answer in the words of an answers file; raises AnswersFileError with every fault."""
    from inspector_app.files.answers_file import read_answers

    code = item.strip().upper()
    if code not in form.item_by_code:
        raise NoSuchItem(item)
    plain = {"item": code, **{name: value for name, value in said.items() if value is not None}}
    content = json.dumps({"answers": [plain]}, ensure_ascii=False).encode()
    return read_answers(content, form, code).answers[code]


def checked_answer(form: Form, item: str, plain: Mapping[str, Json]) -> Answer:
    """An answer as a field of the ledger holds it, checked like one that was typed."""
    deduction = plain.get("deduction")
    by_hand = show_points(deduction) if isinstance(deduction, int) else None
    return read_answer(form, item, {**plain, "deduction": by_hand})
