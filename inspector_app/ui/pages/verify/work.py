"""What the page asks for off the window's thread: to judge a file, and to countersign one."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inspector_app.domain.places import Places
    from inspector_app.workflows.case.open_case import Clock, OpenCase
    from inspector_app.workflows.verifying.verify import Verified


def judge(file: Path, case: "OpenCase | None", trust: Path | None) -> "Verified":
    """Verify against the case folder, a roster or root, or nothing."""
    from inspector_app.workflows.verifying.verify import verify_file

    return verify_file(file, case=case, trust=trust)


def sign_with_own_key(
    case: "OpenCase", sheet: Path, box: str, passphrase: str, target: Path
) -> Path:
    """Sign with the key of the case folder once its passphrase was said again; where it is."""
    from inspector_app.workflows.case.save_file import save_file
    from inspector_app.workflows.sealing.confirm import confirm_passphrase
    from inspector_app.workflows.sealing.sign import sign_file_as_me

    confirm_passphrase(case, passphrase)
    save_file(target, sign_file_as_me(case, sheet, box).pdf, replace=False)
    return target


def sign_with_key_file(
    places: "Places",
    clock: "Clock",
    sheet: Path,
    box: str,
    p12: Path,
    passphrase: str,
    target: Path,
) -> Path:
    """Sign with a key from a file, which is used once and never kept; where the sheet is."""
    from inspector_app.workflows.case.save_file import save_file
    from inspector_app.workflows.sealing.sign import sign_file

    signed = sign_file(sheet, box, p12, passphrase, places, clock())
    save_file(target, signed.pdf, replace=False)
    return target
