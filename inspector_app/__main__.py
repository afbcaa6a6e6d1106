"""The front door: `mingcha` alone opens the window, with a verb it runs the command line."""

import gc
import io
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.places import find_places

if TYPE_CHECKING:
    from inspector_app.cli.globals import Globals

CALM = (
    "程序出现缺陷。录入案卷的内容都已保存。请把上面的报告发给开发者。\n"
    "This is a bug. What was recorded in the case folder is kept. Please send the report above."
)


def main() -> int:
    """Run the program; the exit code is the result."""
    if sys.argv[1:] == ["--photo-worker"]:
        return read_photos()
    from inspector_app.cli.globals import split_globals

    prepare_streams()
    said, verb = split_globals(sys.argv[1:])
    if verb or said.version:
        return run_line(sys.argv[1:])
    # Without a screen the sample case shows what the program does.
    return open_window(said) if has_screen() else run_line([*sys.argv[1:], "demo"])


def read_photos() -> int:
    """Be the process that parses pictures: how a packaged program starts it from itself."""
    from inspector_app.files.photo_worker import main as answer_pictures

    answer_pictures()
    return 0


def run_line(line: list[str]) -> int:
    """Run one command line; a bug is told as one."""
    from inspector_app.cli.app import BUG, run
    from inspector_app.cli.session import let_go

    try:
        code = run(line, find_places())
        sys.stdout.flush()
    except BrokenPipeError:
        let_go(sys.stdout)
        return 0
    except Exception:  # noqa: BLE001 — whatever reaches this line is a bug, and is reported as one
        import traceback

        traceback.print_exc()
        sys.stderr.write(f"{CALM}\n")
        return BUG
    return code


def has_screen(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a window could be seen, or is asked for without a screen."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(environment.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def open_window(said: "Globals") -> int:
    """Open the window in the named case folder and language; nothing else is started here."""
    # Looking for garbage again and again while everything is only built costs a tenth of a start.
    gc.set_threshold(50_000, 20, 20)
    from inspector_app.cli.globals import choose_language
    from inspector_app.ui.application import run_window
    from inspector_app.workflows.case.clock import local_now

    language = choose_language(said.lang).value if said.lang else ""
    return run_window(find_places(), local_now, Path(said.case) if said.case else None, language)


def prepare_streams() -> None:
    """Let no character of a name end the program: pipes and files get UTF-8, terminals escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
