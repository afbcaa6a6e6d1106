"""Read a form file and the clauses file beside it, and tell all their faults at once."""

from pathlib import Path, PurePosixPath

from inspector_app.domain.errors.answers import FormFault, FormFaultCode, FormFileError
from inspector_app.domain.form import Clause, Form
from inspector_app.files.clause_file import read_clauses_with_faults
from inspector_app.files.form_check import check_form
from inspector_app.files.form_fields import Fields
from inspector_app.files.form_reader import read_form_fields
from inspector_app.files.tree import Node
from inspector_app.files.yaml_file import placed, read_yaml_file

CLAUSES = "clauses"


def read_form(path: Path) -> Form:
    """The form in `path`, with its clauses. Raises FormFileError with every fault of both files."""
    faults: list[FormFault] = []
    root = read_yaml_file(path, faults)
    form = None if root is None else _read(root, path, faults)
    if form is None or faults:
        faults.sort(key=lambda fault: (fault.file, fault.line))
        raise FormFileError(path, tuple(faults))
    return form


def _read(root: Node, path: Path, faults: list[FormFault]) -> Form:
    fields = Fields(root, "", faults)
    known = len(faults)
    clauses = _clauses(fields, path, faults)
    complete = len(faults) == known
    form = read_form_fields(fields, clauses)
    faults.extend(placed(check_form(form, clauses_known=complete), root))
    return form


def _clauses(fields: Fields, path: Path, faults: list[FormFault]) -> tuple[Clause, ...]:
    if not fields.has(CLAUSES):
        return ()
    said = fields.text(CLAUSES)
    if not said:
        return ()
    beside = PurePosixPath(said)
    if beside.is_absolute() or ".." in beside.parts or "\\" in said or ":" in said:
        fields.report(CLAUSES, FormFaultCode.BAD_PATH, text=said)
        return ()
    file = path.parent / beside
    if not file.is_file():
        fields.report(CLAUSES, FormFaultCode.MISSING_FILE, text=said)
        return ()
    clauses, found = read_clauses_with_faults(file, said)
    faults.extend(found)
    return clauses
