"""Pack the program by `build.spec`, then start what was built and say how large and quick it is.

The proof is the built folder itself, run elsewhere and without our environment: the sample case at
the prompt, a sheet verified, and the window without a screen until its first page is painted.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILT = ROOT / "dist" / "mingcha"
PROGRAM = BUILT / ("mingcha.exe" if os.name == "nt" else "mingcha")
STARTS = 5
PATIENCE = 180
"""Seconds after which something hangs."""


def main() -> int:
    """Build, try, tell; 1 if anything of it failed."""
    began = time.monotonic()
    for made in (ROOT / "build" / "build", BUILT):
        shutil.rmtree(made, ignore_errors=True)
    packer = [sys.executable, "-m", "PyInstaller", "build.spec", "--noconfirm"]
    run([*packer, "--log-level", "ERROR"], ROOT, dict(os.environ))
    rows = [("packed in", f"{time.monotonic() - began:.0f} s"), *sizes()]
    with tempfile.TemporaryDirectory() as scratch:
        rows += tried(Path(scratch))
    width = max(len(name) for name, _ in rows)
    print(f"{BUILT.relative_to(ROOT)}", *(f"  {n:<{width}}  {v}" for n, v in rows), sep="\n")
    return 0


def sizes() -> list[tuple[str, str]]:
    """How much there is."""
    files = [path for path in BUILT.rglob("*") if path.is_file() and not path.is_symlink()]
    whole = sum(path.stat().st_size for path in files)
    return [("size", f"{whole / 1e6:.0f} MB in {len(files)} files")]


def tried(folder: Path) -> list[tuple[str, str]]:
    """Use the built program as a person would; exits with what it said if that fails."""
    here = bare_environment(folder)
    began = time.monotonic()
    run([str(PROGRAM), "demo", "--out", "sample"], folder, here)
    demo = time.monotonic() - began
    sheets = sorted((folder / "sample").glob("*.pdf"))
    roster = next((folder / "sample").glob("*.mingcha-roster"))
    papers = sorted((folder / "sample" / "papers").glob("*号-*.pdf"))
    signed = map(str, [*sheets, *papers])
    run([str(PROGRAM), "verify", *signed, "--trust", str(roster)], folder, here)
    here |= {"MINGCHA_CASE": str(folder / "sample" / "case"), "MINGCHA_UNTIL_READY": "1"}
    first, *others = [ready_in(folder, here) for _ in range(STARTS + 1)]
    return [
        (
            "sample case at the prompt",
            f"{demo:.1f} s, {len(sheets) + len(papers)} PDFs, all verified",
        ),
        ("window ready, first start", f"{first:.0f} ms"),
        ("window ready, again", f"{statistics.median(others):.0f} ms, median of {STARTS}"),
    ]


def ready_in(folder: Path, environment: dict[str, str]) -> float:
    """Milliseconds from starting the program to its first painted page, without a screen."""
    began = time.perf_counter()
    with subprocess.Popen(
        [str(PROGRAM)], cwd=folder, env=environment, stdout=subprocess.PIPE, text=True
    ) as process:
        line = process.stdout.readline() if process.stdout else ""
        spent = (time.perf_counter() - began) * 1000
        code = process.wait(PATIENCE)
    if line.strip() != "ready" or code:
        sys.exit(f"The built window did not become ready: exit code {code}, it said {line!r}.")
    return spent


def bare_environment(folder: Path) -> dict[str, str]:
    """What a person's machine would say: nothing of this checkout, and settings of its own."""
    kept = ("PATH", "HOME", "LANG", "SYSTEMROOT", "TEMP", "TMP", "USERPROFILE", "XDG_RUNTIME_DIR")
    here = {name: os.environ[name] for name in kept if name in os.environ}
    settings = {"MINGCHA_SETTINGS": str(folder / "settings.json"), "PYTHONUTF8": "1"}
    return here | settings | {"QT_QPA_PLATFORM": "offscreen"}


def run(command: list[str], folder: Path, environment: dict[str, str]) -> None:
    """Run `command`; what it says is shown only if it fails."""
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, timeout=900, check=False
    )
    if done.returncode:
        sys.stderr.buffer.write(done.stdout + done.stderr)
        sys.exit(f"The build stopped at: {' '.join(command)}")


if __name__ == "__main__":
    sys.exit(main())
