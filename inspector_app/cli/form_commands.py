"""`form`: check form files, list and show forms."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from inspector_app.cli.session import Session
from inspector_app.domain.form import Form, Item
from inspector_app.domain.points import show_points
from inspector_app.words.prompt import options, results, verbs


def register(app: typer.Typer, session: Session) -> None:
    """Add the verbs to `app`."""
    say = session.say
    form = typer.Typer(help=say(verbs.FORM), no_args_is_help=True)
    app.add_typer(form, name="form")

    @form.command("check", help=say(verbs.FORM_CHECK))
    def check(files: Annotated[list[Path], typer.Argument(help=say(options.FILES))]) -> None:
        from inspector_app.workflows.case.find_form import check_form

        checked = [check_form(file) for file in files]
        document = [
            {
                "file": str(each.path),
                "ok": not each.faults,
                "items": each.items,
                "hash": each.hash,
                "faults": [
                    {"line": fault.line, "code": fault.code, "text": say(fault.words)}
                    for fault in each.faults
                ],
            }
            for each in checked
        ]

        def lines() -> Iterator[str]:
            for each in checked:
                for fault in each.faults:
                    yield f"{each.path}:{fault.line}: {say(fault.words)}"
                wording = results.FORM_FAULTY if each.faults else results.FORM_GOOD
                yield say(wording).format(
                    path=each.path, faults=len(each.faults), items=each.items, hash=each.hash[:12]
                )

        session.answer(document, lines)
        if any(each.faults for each in checked):
            raise typer.Exit(1)

    @form.command("list", help=say(verbs.FORM_LIST))
    def list_() -> None:
        from inspector_app.workflows.case.find_form import list_forms

        forms = list_forms(session.places)
        session.answer(
            [
                {
                    "form": each.form.id,
                    "version": each.form.version,
                    "title": say(each.form.title),
                    "hash": each.hash,
                    "file": str(each.path),
                }
                for each in forms
            ],
            lambda: (
                f"{each.form.id} {each.form.version}  {say(each.form.title)}  {each.hash[:12]}"
                for each in forms
            ),
        )

    @form.command("show", help=say(verbs.FORM_SHOW))
    def show(
        reference: Annotated[str, typer.Argument(help=say(options.FORM_REF))] = "",
        item: Annotated[str, typer.Option(help=say(options.ITEM_CODE))] = "",
    ) -> None:
        from inspector_app.workflows.case.find_form import find_form, find_item

        found = find_form(session.places, reference).form
        if item:
            one = find_item(found, item)
            session.answer(_item_json(found, one), lambda: _item_lines(session, found, one))
        else:
            document = {
                "form": found.id,
                "version": found.version,
                "title": say(found.title),
                "items": [_item_json(found, each) for each in found.items()],
            }
            session.answer(document, lambda: _form_lines(session, found))


def _item_json(form: Form, item: Item) -> dict[str, object]:
    clauses = [form.clause_by_id[clause] for clause in item.clauses]
    return {
        "item": item.code,
        "prompt": {"zh": item.prompt.zh, "en": item.prompt.en},
        "points": show_points(item.points),
        "type": item.rule.type.value,
        "options": [option.code for option in item.rule.options],
        "parts": [part.code for part in item.rule.parts],
        "core": item.core,
        "severity": item.severity.value,
        "evidence": "+".join("/".join(group) for group in item.evidence) or "E0",
        "venues": [venue.value for venue in item.venues],
        "modes": [mode.value for mode in item.modes],
        "clauses": [{"id": c.id, "section": c.section.zh, "text": c.text.zh} for c in clauses],
        "drafted": [each.value for each in item.drafted],
    }


def _form_lines(session: Session, form: Form) -> Iterator[str]:
    say = session.say
    yield f"{say(form.title)}  {form.id} {form.version}"
    yield say(form.notice)
    for section in form.sections:
        yield f"\n{section.code} {say(section.title)}  {show_points(section.points)}"
        for item in section.items:
            star = "★" if item.core else "  "
            points = show_points(item.points)
            yield f"  {item.code}{star} {points:>4}  {say(item.prompt)}"


def _item_lines(session: Session, form: Form, item: Item) -> Iterator[str]:
    say = session.say
    yield f"{item.code} {say(item.prompt)}"
    yield f"  {say(results.ITEM_POINTS)}{show_points(item.points)}  {say(item.rule_text)}"
    for option in item.rule.options:
        yield f"    {option.code}  {say(option.label)}  −{show_points(option.deduct)}"
    for part in item.rule.parts:
        yield f"    {part.code}  {say(part.label)}  −{show_points(part.each)}"
    if item.guidance is not None:
        yield f"  {say(results.ITEM_GUIDANCE)}{say(item.guidance)}"
    for group in item.evidence:
        yield f"  {say(results.ITEM_EVIDENCE)}" + " / ".join(
            say(form.evidence[rule]) for rule in group
        )
    for clause_id in item.clauses:
        clause = form.clause_by_id[clause_id]
        yield f"  {clause.id} {say(clause.section)}：{say(clause.text)}"
    if item.drafted:
        yield f"  {say(form.notice)}"
