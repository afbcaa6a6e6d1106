"""What a folder on the disk is before anything is opened: taken, a case folder, the sample."""

from pathlib import Path

SAMPLE_PASSPHRASE = "sample-passphrase"
SAMPLE_CASE, SAMPLE_MARKER = "case", ".mingcha-demo"
SAMPLE_INSPECTORS = "inspectors"


def holds_something(folder: Path) -> bool:
    """Whether a folder is there and not empty; one that may not be read counts as such."""
    try:
        return folder.is_dir() and any(folder.iterdir())
    except OSError:
        return True


def is_case(folder: Path) -> bool:
    """Whether a case folder is there, if only a part of it; opening one tells more."""
    # Not above: the window asks this module before its first page, which needs nothing of a store.
    from inspector_app.store.case_folder import CaseFolder

    try:
        return CaseFolder(folder).is_there
    except OSError:
        return True


def is_sample(case: Path) -> bool:
    """Whether that is the sample case or one of its inspectors', whose passphrase is no secret."""
    try:
        if case.parent.name == SAMPLE_INSPECTORS:
            return (case.parent.parent / SAMPLE_MARKER).is_file()
        return case.name == SAMPLE_CASE and (case.parent / SAMPLE_MARKER).is_file()
    except OSError:
        return False


def free_place(usual: Path) -> Path:
    """The usual place of a case folder, or where it is taken a free one beside it."""
    place, n = usual, 1
    while place.exists() if n > 1 else holds_something(place):
        n += 1
        place = usual.with_name(f"{usual.name}-{n}")
    return place
