"""The front door: `mingcha` with a verb runs the command line; alone, the sample case."""

import io
import sys

from inspector_app.places import find_places

CALM = (
    "程序出现缺陷。录入案卷的内容都已保存。请把上面的报告发给开发者。\n"
    "This is a bug. What was recorded in the case folder is kept. Please send the report above."
)


def main() -> int:
    """Run the program; the exit code is the result."""
    from inspector_app.cli.app import BUG, run
    from inspector_app.cli.session import let_go

    prepare_streams()
    try:
        code = run(sys.argv[1:] or ["demo"], find_places())
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


def prepare_streams() -> None:
    """Let no character of a name end the program: pipes and files get UTF-8, terminals escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
