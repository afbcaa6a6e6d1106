"""Make `.venv` from the hashed lock, with uv where there is one and with venv and pip otherwise.

Standard library only: it runs before anything is installed. Installs what the system lacks when it
may (root), else prints the one exact command and stops. With --window it also asks for what a
window on a real screen needs; without, for what Qt needs to draw at all.
"""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCK = ROOT / "requirements-dev.lock"
STAMP = VENV / ".prepared"
INSTALL = ["apt-get", "install", "-y", "--no-install-recommends"]

DRAWING = {
    "libgl1": "libGL.so.1",
    "libegl1": "libEGL.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libfontconfig1": "libfontconfig.so.1",
    "libdbus-1-3": "libdbus-1.so.3",
    "libglib2.0-0": "libglib-2.0.so.0",
}
"""What Qt needs of a Linux system even without a screen: Debian's packages, and a file of each."""

ON_SCREEN = {
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-shape0": "libxcb-shape.so.0",
}
"""What a window on X needs besides; Qt's own message does not say which one is missing."""


def main() -> int:
    """Prepare once per lock; a second call takes milliseconds."""
    if sys.version_info < (3, 11):
        return refuse("Python 3.11 or newer is needed.", "apt-get install python3")
    if sys.platform == "linux" and not has_libraries(sys.argv[1:]):
        return 1
    wanted = fingerprint()
    if PYTHON.exists() and STAMP.exists() and STAMP.read_text() == wanted:
        return 0
    uv = shutil.which("uv")
    if not uv and not has_venv():
        return 1
    print("Setting up .venv from the lock (once, about a minute)…", file=sys.stderr)
    install(uv)
    STAMP.write_text(wanted)
    return 0


def fingerprint() -> str:
    """What the environment was made from."""
    settings = (ROOT / "pyproject.toml").read_text("utf-8")
    # How the tools are set does not change what is installed.
    project = settings.partition("\n[tool.ruff]")[0]
    parts = [LOCK.read_bytes(), project.encode(), sys.version.encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def has_venv() -> bool:
    """Whether venv and pip are there; Debian keeps them in a package of their own."""
    probe = [sys.executable, "-c", "import ensurepip, venv"]
    if subprocess.run(probe, capture_output=True, check=False).returncode == 0:
        return True
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    packages = ["python3-venv", f"python{version}-venv"]
    if may_install() and any(apt_install([each]) for each in packages):
        return True
    refuse("Python's venv module is missing.", f"sudo {' '.join(INSTALL)} {packages[0]}")
    return False


def has_libraries(options: list[str]) -> bool:
    """Whether the libraries are there that Qt loads, perhaps by now."""
    wanted = DRAWING | (ON_SCREEN if "--window" in options else {})
    lacking = missing(wanted)
    if lacking and may_install():
        print(f"Installing {' '.join(lacking)} (once)…", file=sys.stderr)
        apt_install(lacking)
        lacking = missing(lacking)
    if lacking:
        what = "The window needs system libraries that are missing."
        refuse(what, f"sudo {' '.join([*INSTALL, *lacking])}")
    return not lacking


def missing(wanted: dict[str, str]) -> dict[str, str]:
    """Those whose library cannot be loaded."""
    return {package: library for package, library in wanted.items() if not loads(library)}


def loads(library: str) -> bool:
    """Whether the system's loader finds `library` and all it needs."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def may_install() -> bool:
    """Whether this is root on a system with apt."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def apt_install(packages: list[str]) -> bool:
    """Install with apt, quietly; what it says is shown only if it fails."""
    here = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=here, capture_output=True, check=False)
    done = subprocess.run([*INSTALL, *packages], env=here, capture_output=True, check=False)
    if done.returncode:
        sys.stderr.buffer.write(done.stdout + done.stderr)
    return done.returncode == 0


def install(uv: str | None) -> None:
    """Create the environment and put exactly the locked packages into it."""
    shutil.rmtree(VENV, ignore_errors=True)
    if uv:
        # Only an interpreter that is already here: uv would otherwise fetch one from the net.
        here = {**os.environ, "UV_PYTHON_DOWNLOADS": "never"}
        run([uv, "venv", "--quiet", "--python", sys.executable, str(VENV)], here)
        pip = [uv, "pip", "install", "--quiet", "--python", str(PYTHON)]
    else:
        here = dict(os.environ)
        run([sys.executable, "-m", "venv", str(VENV)], here)
        pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run([*pip, "--require-hashes", "-r", str(LOCK)], here)
    run([*pip, "--no-deps", "--no-build-isolation", "-e", str(ROOT)], here)


def run(command: list[str], environment: dict[str, str]) -> None:
    """Run `command`; what it says is shown only if it fails."""
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, check=False)
    if done.returncode:
        sys.stderr.buffer.write(done.stdout + done.stderr)
        sys.exit(f"Set-up stopped at: {' '.join(command)}")


def refuse(what: str, remedy: str) -> int:
    """Say what is missing and the command that mends it."""
    print(f"{what} Please run:\n    {remedy}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
