"""Qt calls that return nothing must not use up Python's one `None`, as PySide6 6.12.0 does."""

import os
import subprocess
import sys

CALLS = 200_000
CODE = f"""
import sys
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
widget = QWidget()
before = sys.getrefcount(None)
for _ in range({CALLS}):
    widget.update()
print(before - sys.getrefcount(None))
"""


def test_two_hundred_thousand_void_calls_leave_none_alone() -> None:
    here = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}

    done = subprocess.run(
        [sys.executable, "-c", CODE], env=here, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    assert abs(int(done.stdout)) < CALLS / 100
