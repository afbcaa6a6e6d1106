"""Make `.venv` from the hashed lock, with uv where there is one and with venv and pip otherwise.

Standard library only: it runs before anything is installed. Installs what the system lacks when it
may (root), else prints the one exact command and stops.
"""

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


def main() -> int:
    """Prepare once per lock; a second call takes milliseconds."""
    if sys.version_info < (3, 11):
        return refuse("Python 3.11 or newer is needed.", "apt-get install python3")
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
    parts = [LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), sys.version.encode()]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def has_venv() -> bool:
    """Whether venv and pip are there; Debian keeps them in a package of their own."""
    probe = [sys.executable, "-c", "import ensurepip, venv"]
    if subprocess.run(probe, capture_output=True, check=False).returncode == 0:
        return True
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    packages = ["python3-venv", f"python{version}-venv"]
    command = ["apt-get", "install", "-y", "--no-install-recommends"]
    if hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "update", "-qq"], check=False)
        if any(subprocess.run([*command, each], check=False).returncode == 0 for each in packages):
            return True
    refuse("Python's venv module is missing.", f"sudo {' '.join(command)} {packages[0]}")
    return False


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
