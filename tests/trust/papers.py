"""Papers and a team for tests: pages drawn plainly, sealed for real, and ways to tamper."""

import base64
import io
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, timezone

import pikepdf
from pikepdf import pdfa
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from inspector_app.domain.canonical import sha256
from inspector_app.domain.roster import KeyRecord, Person, Revocation, Role, Roster
from inspector_app.domain.sheet import PAYLOAD, Slot
from inspector_app.domain.verification import Examination
from inspector_app.trust import pdf_verify
from inspector_app.trust.identity import Identity, issue, new_root
from inspector_app.trust.pdf_seal import add_fields, sign
from inspector_app.trust.pdf_verify import Known, KnownRevision, Trust
from inspector_app.words.reasons import reason_words

CHINA = timezone(timedelta(hours=8))
NOON = datetime(2026, 9, 15, 12, tzinfo=CHINA)
ENTRIES = '{"unit":"政务大厅","obtained":8240}'.encode()
BOXES = {"a": (40, 40, 190, 90), "b": (210, 40, 360, 90), "lead": (380, 40, 530, 90)}
SLOTS = tuple(Slot(name, 1, box) for name, box in BOXES.items())


def b64(content: bytes) -> str:
    return base64.b64encode(content).decode()


def drawing(pages: int = 2, size: tuple[int, int] = (595, 842), shade: float = 0.5) -> pikepdf.Pdf:
    """Pages without a single letter, so that no font stands between them and PDF/A."""
    pdf = pikepdf.new()
    for number in range(pages):
        page = pdf.add_blank_page(page_size=size)
        box = f"{shade} g 10 10 {size[0] - 20 - number} {size[1] - 20} re f"
        page.Contents = pdf.make_stream(box.encode())
    return pdf


def paper(
    payload: bytes = ENTRIES, pages: int = 2, shade: float = 0.5, name: str = PAYLOAD
) -> bytes:
    """An unsigned PDF/A-3b with its record inside, without signature fields."""
    pdf = drawing(pages, shade=shade)
    attached = pikepdf.AttachedFileSpec(
        pdf,
        payload,
        filename=name,
        mime_type="application/json",
        relationship=pikepdf.Name.Data,
    )
    pdf.attachments[name] = attached
    pdf.Root.AF = pikepdf.Array([pdf.attachments[name].obj])
    pdfa.prepare(pdf, "3b")
    out = io.BytesIO()
    # Streams stay legible, so that a test can change a word in one.
    pdf.save(out, **{**pdfa.resolve_save_kwargs("3b"), "compress_streams": False})
    return out.getvalue()


def _stamp() -> bytes:
    out = io.BytesIO()
    drawing(1, (150, 50), 0.9).save(out)
    return out.getvalue()


STAMP = _stamp()


@dataclass(frozen=True)
class Team:
    """A root, two inspectors, a lead, and the roster that lists them."""

    root: Identity
    a: Identity
    b: Identity
    lead: Identity
    roster: Roster

    def signer(self, field: str) -> Identity:
        return {"a": self.a, "b": self.b, "lead": self.lead}[field]

    def with_revoked(self, who: Identity, at: datetime) -> Roster:
        revoked = (Revocation(who.fingerprint, at.isoformat(), "lost"),)
        return replace(self.roster, version=2, revocations=revoked)


def member(id_: str, name: str, who: Identity, role: Role = Role.INSPECTOR) -> Person:
    record = KeyRecord(who.fingerprint, b64(who.certificate), who.valid_from.isoformat())
    return Person(id_, who.code, name, role, keys=(record,))


def new_team(name: str = "督查组", at: datetime = NOON) -> Team:
    begun = at - timedelta(days=30)
    root = new_root(name, begun)
    a, b, lead = (issue(root, code, begun) for code in ("A01", "B02", "L00"))
    people = (
        member("p1", "王甲", a),
        member("p2", "李乙", b),
        member("p3", "赵组长", lead, Role.LEAD),
    )
    roster = Roster(1, name, root.fingerprint, b64(root.certificate), people)
    return Team(root, a, b, lead, roster)


def signed(pdf: bytes, field: str, who: Identity, at: datetime = NOON, **changes: bool) -> bytes:
    certify = changes.get("certify", field == "a")
    return sign(
        pdf, field, who, reason="检验确认", name=who.code, at=at, stamp=STAMP, certify=certify
    )


@dataclass(frozen=True)
class Sealed:
    """One sheet in its four states."""

    states: tuple[bytes, bytes, bytes, bytes]

    @property
    def whole(self) -> bytes:
        return self.states[-1]

    def known(self, upto: int = 3) -> Known:
        return known(*self.states[: upto + 1])


def known(*states: bytes) -> Known:
    return Known(
        tuple(KnownRevision(sha256(pdf), len(pdf), step) for step, pdf in enumerate(states))
    )


def seal(team: Team, pdf: bytes | None = None) -> Sealed:
    blank = add_fields(paper() if pdf is None else pdf, SLOTS)
    first = signed(blank, "a", team.a)
    second = signed(first, "b", team.b)
    return Sealed((blank, first, second, signed(second, "lead", team.lead)))


def examine(pdf: bytes, *, roster: Trust | None, known: Known | None) -> Examination:
    """The examination, every reason of which must find its words."""
    found = pdf_verify.examine(pdf, roster=roster, known=known)
    for reason in found.reasons:
        words = reason_words(reason)
        assert "{" not in words.zh + words.en
    return found


class QuietWriter(IncrementalPdfFileWriter):
    """Appends what it is told to, and not a word more: no version, no metadata."""

    def _update_meta(self) -> None:
        pass

    def ensure_output_version(self, version: tuple[int, int]) -> None:
        pass


class Tampering:
    """An incremental update, as a careful attacker with a PDF library would append it."""

    def __init__(self, pdf: bytes) -> None:
        self.writer = QuietWriter(io.BytesIO(pdf))

    def page(self, number: int) -> generic.DictionaryObject:
        return self.writer.root["/Pages"]["/Kids"][number]

    def stream(self, content: bytes, **entries: generic.PdfObject) -> generic.IndirectObject:
        named = {pdf_name(f"/{key}"): value for key, value in entries.items()}
        return self.writer.add_object(generic.StreamObject(named, stream_data=content))

    def written(self) -> bytes:
        out = io.BytesIO()
        self.writer.write(out)
        return out.getvalue()
