"""What a disk may hold after the power went: replays recorded system calls, as POSIX allows.

Data is certain once its file was synced, a name once its folder was; before that any of the writes
may be there, one of them torn, and any first part of the folder's changes.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

SECTOR = 512
_CALL = re.compile(r"(\w+)\((.*)\) += (-?\d+)(?:<([^>]*)>)?", re.DOTALL)
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"|<((?:\\x[0-9a-f]{2})*)>')
CALLS = (
    "open,openat,creat,write,pwrite64,writev,pwritev,fsync,fdatasync,rename,renameat,renameat2,"
    "unlink,unlinkat,ftruncate,truncate,mkdir,mkdirat,link,linkat,symlink,fallocate,sendfile,"
    "copy_file_range"
)


@dataclass(eq=False)
class File:
    """A file apart from its names."""

    content: bytes = b""


@dataclass
class Written:
    """Bytes put into a file; `content` None cuts the file at `offset`."""

    file: File
    offset: int
    content: bytes | None


@dataclass
class Named:
    """One change of a folder: a name given (None: a folder), moved from `old`, or taken away."""

    folder: Path
    name: str
    file: File | None = None
    old: str = ""
    gone: bool = False


@dataclass
class Synced:
    """From here on everything before about the file or folder is certain."""

    what: File | Path


@dataclass
class Said:
    """A line that the program printed: it promised something."""

    line: str


Step = Written | Named | Synced | Said


@dataclass
class Recording:
    """A folder as it was, and everything that a program then did to it."""

    root: Path
    start: dict[Path, File]
    steps: list[Step] = field(default_factory=list)


def record(root: Path, trace: str) -> Recording:
    """Read strace's output about what lies below `root`; refuses calls that are not understood."""
    start = {path: File(path.read_bytes()) for path in root.rglob("*") if path.is_file()}
    recording = Recording(root, dict(start))
    there, sizes = dict(start), {file: len(file.content) for file in start.values()}
    for call, facts, result in _calls(trace):
        if result >= 0:
            recording.steps += _steps(root, call, facts, there, sizes)
    return recording


def after_crash(recording: Recording, chance: random.Random) -> tuple[dict[Path, bytes], list[str]]:
    """One state that the disk may be in after a crash at a moment of chance, and what was said."""
    steps = recording.steps[: chance.randrange(len(recording.steps) + 1)]
    certain: dict[int | Path, int] = {}
    for position, step in enumerate(steps):
        if isinstance(step, Synced):
            certain[step.what if isinstance(step.what, Path) else id(step.what)] = position
    names = _names(recording, steps, certain, chance)
    contents = _contents(recording, steps, certain, chance)
    said = [step.line for step in steps if isinstance(step, Said)]
    return {path: contents.get(id(file), file.content) for path, file in names.items()}, said


def _calls(trace: str) -> Iterator[tuple[str, str, int]]:
    for line in trace.splitlines():
        match = _CALL.match(line)
        if match:
            named = f"{match[2]} <{match[4]}>" if match[4] else match[2]
            yield match[1], named, int(match[3])


def _steps(
    root: Path, call: str, facts: str, there: dict[Path, File], sizes: dict[File, int]
) -> list[Step]:
    texts = [bytes.fromhex((m[0] or m[1]).replace("\\x", "")) for m in _TEXT.findall(facts)]
    if call == "write" and facts.startswith("1<"):
        return [Said(line) for line in texts[1].decode().splitlines()]
    path = Path(texts[-1 if call == "openat" else 0].decode()) if texts else Path("/")
    if not path.is_relative_to(root) or path.name.endswith(("-shm", "lock")):
        return []
    if call in ("open", "openat"):
        return _opened(path, facts, there, sizes)
    if call in ("fsync", "fdatasync"):
        return [Synced(there.get(path, path))]
    if call in ("write", "pwrite64", "ftruncate"):
        return [_written(there[path], call, facts, texts[-1], sizes)]
    return [_named(path, call, Path(texts[-1].decode()), there)]


def _opened(path: Path, facts: str, there: dict[Path, File], sizes: dict[File, int]) -> list[Step]:
    if path in there or "O_CREAT" not in facts:
        return []
    there[path] = File()
    sizes[there[path]] = 0
    return [Named(path.parent, path.name, there[path])]


def _written(file: File, call: str, facts: str, content: bytes, sizes: dict[File, int]) -> Written:
    last = facts.rsplit(",", 1)[1]
    if call == "ftruncate":
        sizes[file] = int(last)
        return Written(file, sizes[file], None)
    offset = int(last) if call == "pwrite64" else sizes[file]
    sizes[file] = max(sizes[file], offset + len(content))
    return Written(file, offset, content)


def _named(path: Path, call: str, target: Path, there: dict[Path, File]) -> Named:
    match call:
        case "rename" if target.parent == path.parent:
            there[target] = there.pop(path)
            return Named(path.parent, target.name, there[target], old=path.name)
        case "unlink":
            there.pop(path)
            return Named(path.parent, path.name, gone=True)
        case "mkdir":
            return Named(path.parent, path.name)
    raise AssertionError(f"a call that the model does not know: {call} {path}")


def _names(
    recording: Recording,
    steps: list[Step],
    certain: dict[int | Path, int],
    chance: random.Random,
) -> dict[Path, File]:
    """Which names there are: in each folder the certain changes, and some of the next ones."""
    folders = {step.folder for step in steps if isinstance(step, Named)}
    ends = {folder: _end(steps, folder, certain.get(folder, -1), chance) for folder in folders}
    names = dict(recording.start)
    made = {recording.root, *(path.parent for path in recording.start)}
    for position, step in enumerate(steps):
        if isinstance(step, Named) and position <= ends[step.folder]:
            path = step.folder / step.name
            if step.old or step.gone:
                names.pop(step.folder / (step.old or step.name), None)
            if step.file is not None:
                names[path] = step.file
            elif not step.gone:
                made.add(path)
    return {path: file for path, file in names.items() if path.parent in made}


def _end(steps: list[Step], folder: Path, certain: int, chance: random.Random) -> int:
    """The last change of the folder that is there."""
    later = [
        position
        for position, step in enumerate(steps)
        if isinstance(step, Named) and step.folder == folder and position > certain
    ]
    return chance.choice([certain, *later])


def _contents(
    recording: Recording,
    steps: list[Step],
    certain: dict[int | Path, int],
    chance: random.Random,
) -> dict[int, bytes]:
    contents = {id(file): bytearray(file.content) for file in recording.start.values()}
    for position, step in enumerate(steps):
        if isinstance(step, Written):
            content = contents.setdefault(id(step.file), bytearray())
            sure = position < certain.get(id(step.file), -1)
            if sure or chance.random() < 0.5:
                _put(content, step, None if sure else chance)
    return {file: bytes(content) for file, content in contents.items()}


def _put(content: bytearray, step: Written, chance: random.Random | None) -> None:
    """Write, or with `chance` perhaps only the first or the last sectors of it."""
    if step.content is None:
        del content[step.offset :]
        return
    begin, end = 0, len(step.content)
    if chance is not None and chance.random() < 0.2:
        cut = chance.randrange(0, end + 1, SECTOR)
        begin, end = (0, cut) if chance.random() < 0.5 else (cut, end)
    if len(content) < step.offset + end:
        content.extend(bytes(step.offset + end - len(content)))
    content[step.offset + begin : step.offset + end] = step.content[begin:end]
