"""Read a clauses file: the plan's clauses in the project's own words."""

from dataclasses import replace
from pathlib import Path

from inspector_app.domain.errors.answers import FormFault, FormFileError
from inspector_app.domain.form import Clause
from inspector_app.files.form_check import check_clauses
from inspector_app.files.form_fields import Fields
from inspector_app.files.form_reader import read_clause_fields
from inspector_app.files.yaml_file import placed, read_yaml_file


def read_clauses(path: Path) -> tuple[Clause, ...]:
    """The clauses in `path`. Raises FormFileError with every fault."""
    clauses, faults = read_clauses_with_faults(path, "")
    if faults:
        raise FormFileError(path, faults)
    return clauses


def read_clauses_with_faults(
    path: Path, name: str
) -> tuple[tuple[Clause, ...], tuple[FormFault, ...]]:
    """What could be read of `path`, and its faults as those of the file called `name`."""
    faults: list[FormFault] = []
    root = read_yaml_file(path, faults)
    clauses: tuple[Clause, ...] = ()
    if root is not None:
        clauses = read_clause_fields(Fields(root, "", faults))
        faults.extend(placed(check_clauses(clauses), root))
    named = (replace(fault, file=name) for fault in faults)
    return clauses, tuple(sorted(named, key=lambda fault: fault.line))
