"""The data inside every sheet: the entries it was printed from, and the form they answer.

A verified sheet alone is enough to rescue an inspection. Bodies travel as text, so that their
bytes, and with them the hashes, come back exactly.
"""

import base64
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from inspector_app.domain.canonical import canonical, sha256
from inspector_app.domain.entry import Entry

FORMAT = "mingcha-sheet-1"


@dataclass(frozen=True, slots=True)
class PayloadEntry:
    """One entry with the signature it carries, if any."""

    entry: Entry
    signature: bytes = b""
    signer: str = ""


@dataclass(frozen=True, slots=True)
class Payload:
    """What `inspection.json` holds."""

    inspection: str
    number: str
    version: int
    head: str
    """Hash of the seal entry."""
    form: str
    """Canonical JSON of the form version."""
    entries: tuple[PayloadEntry, ...]

    def to_bytes(self) -> bytes:
        """The file's bytes, canonical JSON."""
        return canonical(
            {
                "format": FORMAT,
                "sheet": "inspection-sheet",
                "inspection": self.inspection,
                "number": self.number,
                "version": self.version,
                "head": self.head,
                "form": self.form,
                "entries": [_entry_json(each) for each in self.entries],
            }
        )

    @classmethod
    def read(cls, content: bytes) -> "Payload":
        """Parse and check every hash. Raises ValueError for anything that is not such a file."""
        plain: Any = json.loads(content)
        try:
            if plain["format"] != FORMAT:
                raise ValueError("another format")
            payload = cls(
                inspection=str(plain["inspection"]),
                number=str(plain["number"]),
                version=int(plain["version"]),
                head=str(plain["head"]),
                form=str(plain["form"]),
                entries=tuple(_entry(each) for each in plain["entries"]),
            )
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(str(error)) from error
        if payload.head not in {each.entry.hash for each in payload.entries}:
            raise ValueError("the seal entry is not among the entries")
        return payload

    def said(self, field: str) -> Any:
        """The last value of a field, None if no entry sets it."""
        contents = [each.entry.content() for each in self.entries if each.entry.body is not None]
        values = [content.set[field] for content in contents if field in content.set]
        return values[-1] if values else None

    def inspectors(self) -> Sequence[Mapping[str, str]]:
        """The inspectors as the sheet names them."""
        return self.said("header.inspectors") or ()


def payload_of(
    inspection: str, number: str, version: int, form: bytes, entries: Sequence[PayloadEntry]
) -> Payload:
    """The payload of the sheet that the last of `entries` seals."""
    head = entries[-1].entry.hash
    return Payload(inspection, number, version, head, form.decode(), tuple(entries))


def _entry_json(each: PayloadEntry) -> dict[str, str | None]:
    body = each.entry.body
    return {
        "prev": each.entry.prev,
        "body": None if body is None else body.decode(),
        "body_sha": each.entry.body_sha,
        "signature": base64.b64encode(each.signature).decode(),
        "signer": each.signer,
    }


def _entry(plain: dict[str, Any]) -> PayloadEntry:
    body = None if plain["body"] is None else plain["body"].encode()
    if body is not None and sha256(body) != plain["body_sha"]:
        raise ValueError("a body does not have its hash")
    entry = Entry(plain["prev"], plain["body_sha"], body)
    return PayloadEntry(entry, base64.b64decode(plain["signature"]), plain["signer"])
