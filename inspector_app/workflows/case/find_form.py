"""Find, check and list forms: those that this installation brings and those a case folder kept."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from inspector_app.domain.errors.answers import FormFileError
from inspector_app.domain.errors.refused import NoSuchForm, NoSuchItem
from inspector_app.domain.form import Form, Item
from inspector_app.domain.places import Places
from inspector_app.domain.wording import Wording
from inspector_app.files.form_codec import form_bytes, form_from_bytes, form_hash
from inspector_app.files.form_file import CLAUSES, read_form
from inspector_app.words.notices.answers import form_fault_words
from inspector_app.workflows.case.open_case import OpenCase


@dataclass(frozen=True, slots=True)
class FoundForm:
    """A form with its content hash and the file it came from."""

    form: Form
    hash: str
    path: Path


@dataclass(frozen=True, slots=True)
class SaidFault:
    """One fault of a form file, with its words."""

    line: int
    code: str
    words: Wording


@dataclass(frozen=True, slots=True)
class CheckedForm:
    """The result of checking one form file."""

    path: Path
    faults: tuple[SaidFault, ...]
    items: int = 0
    hash: str = ""


def check_form(path: Path) -> CheckedForm:
    """Read and validate `path`; faults are the result here, not an error."""
    try:
        form = read_form(path)
    except FormFileError as error:
        faults = (
            SaidFault(fault.line, fault.code.value, form_fault_words(fault))
            for fault in error.faults
        )
        return CheckedForm(path, tuple(faults))
    return CheckedForm(path, (), sum(1 for _ in form.items()), form_hash(form))


def list_forms(places: Places) -> list[FoundForm]:
    """Every form that this installation brings, newest version of each first."""
    found = [load_form(path) for path in sorted(places.forms.glob("*.yaml"))]
    return sorted(found, key=lambda each: (each.form.id, each.form.version), reverse=True)


def find_form(places: Places, reference: str) -> FoundForm:
    """The form that `reference` means: a file, an id, an id with version, a hash, or the only one.

    Raises NoSuchForm.
    """
    if reference.endswith((".yaml", ".yml")):
        return load_form(Path(reference))
    forms = list_forms(places)
    for each in forms:
        names = (each.form.id, f"{each.form.id}-{each.form.version}", each.hash)
        if not reference or reference in names:
            return each
    raise NoSuchForm(reference, tuple(f"{each.form.id}-{each.form.version}" for each in forms))


def find_item(form: Form, code: str) -> Item:
    """The item called `code`, in either case; raises NoSuchItem."""
    item = form.item_by_code.get(code.strip().upper())
    if item is None:
        raise NoSuchItem(code)
    return item


def load_form(path: Path) -> FoundForm:
    """Read one form file; raises FormFileError."""
    clauses = sorted((path.parent / CLAUSES).glob("*.yaml"))
    return _loaded(path, tuple(_changed_at(file) for file in (path, *clauses)))


def _changed_at(file: Path) -> int:
    """When `file` was last written; 0 if that cannot be told, which reading it will explain."""
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0


@lru_cache(maxsize=8)
def _loaded(path: Path, _changed: tuple[int, ...]) -> FoundForm:
    # Parsing takes most of the time of a `begin`; a form and its clauses seldom change.
    form = read_form(path)
    return FoundForm(form, form_hash(form), path)


def kept_form(case: OpenCase, form: str) -> Form:
    """The form version that an inspection was begun with, from the case folder itself."""
    if form not in case.forms:
        case.forms[form] = form_from_bytes(case.store.forms.read(form))
    return case.forms[form]


def keep_form(case: OpenCase, found: FoundForm) -> None:
    """Keep the form version in the case folder, once."""
    case.store.forms.keep(found.hash, form_bytes(found.form))
