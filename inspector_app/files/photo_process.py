"""One worker process and the pipes to it, with a deadline on every exchange."""

import contextlib
import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, cast

from inspector_app.files.photo_wire import LENGTH

_CHUNK = 1 << 20


class PhotoProcess:
    """A running worker. It is in a group of its own, and dies as one.

    Pipes cannot be waited on under Windows: there the worker's own watchdog keeps the time, and a
    picture that hangs ends as EOFError instead of TimeoutError.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(  # noqa: S603  (our own program, no shell)
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            # Not the caller's folder, which may be a stick that has to come out.
            cwd=Path(__file__).parents[2],
            env=_environment(),
            start_new_session=True,
        )
        # The type allows for processes without pipes; this one has both.
        self._stdin = cast("IO[bytes]", self._process.stdin)
        self._stdout = cast("IO[bytes]", self._process.stdout)
        if sys.platform != "win32":
            os.set_blocking(self._stdin.fileno(), False)
            os.set_blocking(self._stdout.fileno(), False)

    def send(self, frame: bytes, deadline: float) -> None:
        """Write one frame; raises TimeoutError after `deadline`, EOFError if nobody reads."""
        for part in (LENGTH.pack(len(frame)), frame):
            left = memoryview(part)
            while left:
                _await(self._stdin.fileno(), selectors.EVENT_WRITE, deadline)
                try:
                    left = left[os.write(self._stdin.fileno(), left[:_CHUNK]) :]
                except BrokenPipeError as error:
                    raise EOFError from error

    def receive(self, most: int, deadline: float) -> bytes:
        """Read one frame; raises TimeoutError, EOFError, or ValueError if it is over `most`."""
        (length,) = LENGTH.unpack(self._read(LENGTH.size, deadline))
        if length > most:
            raise ValueError(length)
        return self._read(length, deadline)

    def end(self) -> None:
        """Kill the whole group, and leave nothing behind."""
        if sys.platform == "win32":
            self._process.kill()
        elif self._process.returncode is None:
            # Not asked whether it lives: until it is waited for, its group cannot be another's.
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._stdin.close()
        self._stdout.close()

    def _read(self, size: int, deadline: float) -> bytes:
        content = bytearray()
        while len(content) < size:
            _await(self._stdout.fileno(), selectors.EVENT_READ, deadline)
            part = os.read(self._stdout.fileno(), min(_CHUNK, size - len(content)))
            if not part:
                raise EOFError
            content += part
        return bytes(content)


def _environment() -> dict[str, str]:
    """What the worker inherits: nothing of ours, a passphrase least of all."""
    inherited = {key: each for key, each in os.environ.items() if not key.startswith("MINGCHA_")}
    # Keeping four blocks of pixels between pictures saves a quarter of the time for the next one.
    return inherited | {"PILLOW_BLOCKS_MAX": "4"}


def _await(pipe: int, event: int, deadline: float) -> None:
    if sys.platform == "win32":
        return
    with selectors.DefaultSelector() as selector:
        selector.register(pipe, event)
        if not selector.select(max(0.0, deadline - time.monotonic())):
            raise TimeoutError
