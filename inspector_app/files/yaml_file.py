"""From a YAML file on disk to nodes, and from complaints about them back to lines."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from inspector_app.domain.errors.answers import FormFault, FormFaultCode
from inspector_app.files.form_complaint import Complaint
from inspector_app.files.tree import Node
from inspector_app.files.yaml_tree import MOST_BYTES, read_yaml


def read_yaml_file(path: Path, faults: list[FormFault]) -> Node | None:
    """The document in `path`, or None with the reason among the faults."""
    try:
        with path.open("rb") as file:
            # One byte more than allowed is enough to see that there are too many.
            content = file.read(MOST_BYTES + 1)
    except OSError:
        faults.append(FormFault(0, FormFaultCode.UNREADABLE))
        return None
    known = len(faults)
    root = read_yaml(content, faults)
    if root is None and len(faults) == known:
        faults.append(FormFault(0, FormFaultCode.EMPTY))
    return root


def placed(complaints: Iterable[Complaint], root: Node) -> Iterator[FormFault]:
    """Each complaint as a fault in the line where its path leads."""
    for each in complaints:
        yield FormFault(root.line_at(each.path), each.code, each.facts, each.where)
