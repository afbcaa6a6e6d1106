"""The front door: `mingcha` with a verb runs the command line; alone, the sample case."""

import sys

from inspector_app.places import find_places

CALM = (
    "程序出现缺陷，您已经输入的内容都已保存。请把上面的报告发给开发者。\n"
    "This is a bug; everything you entered is saved. Please send the report above."
)


def main() -> int:
    """Run the program; the exit code is the result."""
    from inspector_app.cli.app import BUG, run

    try:
        return run(sys.argv[1:] or ["demo"], find_places())
    except BrokenPipeError:
        return 0
    except Exception:  # noqa: BLE001 — whatever reaches this line is a bug, and is reported as one
        import traceback

        traceback.print_exc()
        sys.stderr.write(f"{CALM}\n")
        return BUG


if __name__ == "__main__":
    sys.exit(main())
