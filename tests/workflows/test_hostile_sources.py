"""Bundles that somebody cut, changed, packed anew or made up; folders and sheets in their place."""

import random
import shutil
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from inspector_app.domain.bundle import Manifest, Member, MemberKind, WireEntry
from inspector_app.domain.canonical import sha256
from inspector_app.domain.errors.exchange import SourcePassphraseNeeded, SourceUnfit
from inspector_app.domain.inspection import SUBJECT
from inspector_app.domain.merging import DetailKind, SourceKind, SourceStatus
from inspector_app.files import wire
from inspector_app.files.bundle_file import BundleReader, BundleWriter
from inspector_app.store.engine import connect
from inspector_app.store.migrations import scripts_in
from inspector_app.trust.bundle_seal import MOST_HEAD, BundleHead, sign_manifest
from inspector_app.trust.envelope import open_sealed, seal
from inspector_app.trust.replica import ReplicaKey
from inspector_app.trust.signed_json import read_statement
from inspector_app.trust.vault import unlock
from inspector_app.workflows.care.check import check_case
from inspector_app.workflows.case.keep_keys import recipient_of
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.exchange.merge import merge_files, preview_sources
from inspector_app.workflows.exchange.read_source import read_source, reading_facts
from inspector_app.workflows.exchange.undo_merge import merge_history, quarantined, undo_merge
from inspector_app.workflows.visit.fill import fill_from_file
from tests.exchanging import (
    Laptops,
    handed,
    merged,
    new_laptops,
    photographed,
    quiet,
    stolen,
    visit,
)
from tests.visits import PASSPHRASE, new_desk, sealed

UNIT = "云溪镇便民服务中心"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Laptops, Path]:
    """The team once, and a bundle of A17 for the leads."""
    folder = tmp_path_factory.mktemp("team")
    laptops = new_laptops(folder)
    with laptops["A17"].opened() as case:
        begun = visit(case, UNIT, second="A23")
        photographed(case, begun, folder / "photos", "red")
        sealed(case, begun)
        visit(case, "区税务局")
        (bundle,) = handed(case, folder / "stick").files
    return laptops, bundle


@pytest.fixture
def laptops(made: tuple[Laptops, Path], tmp_path: Path) -> Laptops:
    """The team, for one test."""
    return made[0].copied(tmp_path)


@pytest.fixture
def lead(laptops: Laptops) -> Iterator[OpenCase]:
    """The lead's case folder, open."""
    with laptops["L01"].opened() as case:
        yield case


def refused(lead: OpenCase, bundle: Path) -> str:
    """The code with which the bundle is refused; nothing of it is here, the file is kept."""
    before = sum(1 for _ in lead.store.ledger.all_entries())
    plan = merged(lead, [bundle])
    source = plan.sources[0]
    assert source.status is SourceStatus.REJECTED
    assert source.reason is not None
    assert bundle.name in source.reason.zh
    assert plan.before == plan.after
    assert sum(1 for _ in lead.store.ledger.all_entries()) == before
    kept = quarantined(lead)[0].kept
    assert kept is not None
    assert kept.read_bytes() == bundle.read_bytes()
    return source.code


def opened(lead: OpenCase, bundle: Path) -> tuple[BundleHead, Manifest, dict[str, bytes]]:
    """The members of a bundle in the clear."""
    secret = recipient_of(lead).secret
    with BundleReader(bundle) as reader:
        head = BundleHead.unpack(open_sealed(reader.member("0000.age"), secret, MOST_HEAD))
        manifest = Manifest.from_json(read_statement(head.manifest, "bundle").body)
        plain = {
            each.name: open_sealed(reader.member(each.name), secret, each.size)
            for each in manifest.members
        }
    return head, manifest, plain


def written(
    lead: OpenCase,
    target: Path,
    parts: tuple[BundleHead, Manifest, dict[str, bytes]],
    change: Callable[[Member, bytes], bytes],
    key: ReplicaKey | None = None,
) -> Path:
    """The bundle once more with members changed; signed anew only with a key."""
    head, manifest, plain = parts
    keys = [recipient_of(lead).public]
    with BundleWriter(target) as writer:
        for member in manifest.members:
            writer.add(
                member.kind, change(member, plain[member.name]), lambda each: seal(each, keys)
            )
        if key is not None:
            manifest = replace(manifest, members=writer.members)
            head = BundleHead(sign_manifest(key, manifest), head.replica, head.roster)
        writer.finish(head.pack(), lambda each: seal(each, keys))
    return target


def as_it_is(_member: Member, plain: bytes) -> bytes:
    """No change."""
    return plain


def test_a_cut_bundle_is_refused_wherever_it_ends(
    lead: OpenCase, made: tuple[Laptops, Path], tmp_path: Path
) -> None:
    content = made[1].read_bytes()

    for end in (0, 3, 100, len(content) // 2, len(content) - 1):
        bundle = tmp_path / f"cut-{end}.mingcha"
        bundle.write_bytes(content[:end])
        assert refused(lead, bundle) in {"cut", "not-a-bundle", "archive-structure"}
    longer = tmp_path / "longer.mingcha"
    longer.write_bytes(content + b"x")
    assert refused(lead, longer) == "cut"


def test_no_flipped_bit_is_taken_in(
    lead: OpenCase, made: tuple[Laptops, Path], tmp_path: Path
) -> None:
    content = made[1].read_bytes()
    facts = reading_facts(lead)
    rng = random.Random(7)

    for _ in range(60):
        place = rng.randrange(len(content))
        bundle = tmp_path / "flipped.mingcha"
        flipped = bytearray(content)
        flipped[place] ^= 1 << rng.randrange(8)
        bundle.write_bytes(flipped)
        with pytest.raises(SourceUnfit):
            read_source(facts, bundle)


def test_a_bundle_packed_anew_is_refused(
    lead: OpenCase, made: tuple[Laptops, Path], tmp_path: Path
) -> None:
    again = tmp_path / "again.mingcha"
    with zipfile.ZipFile(made[1]) as old, zipfile.ZipFile(again, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))

    assert refused(lead, again) == "archive-structure"


def test_hostile_names_and_a_zip_bomb_are_refused(lead: OpenCase, tmp_path: Path) -> None:
    for name, how in (("../../x", zipfile.ZIP_STORED), ("0000.age", zipfile.ZIP_DEFLATED)):
        bundle = tmp_path / "hostile.mingcha"
        with zipfile.ZipFile(bundle, "w", how) as archive:
            archive.writestr(name, bytes(10_000_000))
        assert refused(lead, bundle) == "archive-structure"
        bundle.unlink()


def test_an_exchanged_photo_is_refused(
    lead: OpenCase, made: tuple[Laptops, Path], tmp_path: Path
) -> None:
    def change(member: Member, plain: bytes) -> bytes:
        return bytes(len(plain)) if member.kind is MemberKind.PHOTO else plain

    bundle = written(lead, tmp_path / "b.mingcha", opened(lead, made[1]), change)

    assert refused(lead, bundle) in {"other-members", "member-changed"}


def test_a_stranger_s_signature_is_refused(
    lead: OpenCase, made: tuple[Laptops, Path], tmp_path: Path
) -> None:
    stranger = lead.replica

    bundle = written(lead, tmp_path / "b.mingcha", opened(lead, made[1]), as_it_is, key=stranger)

    assert refused(lead, bundle) == "bad-signature"


def test_a_stranger_who_seals_for_us_is_nobody(
    lead: OpenCase, made: tuple[Laptops, Path], tmp_path: Path
) -> None:
    desk = new_desk(tmp_path / "elsewhere")
    with desk.opened() as stranger:
        head, manifest, plain = opened(lead, made[1])
        parts = (BundleHead(head.manifest, stranger.replica.statement), manifest, plain)
        key = stranger.replica
    bundle = written(lead, tmp_path / "b.mingcha", parts, as_it_is, key=key)

    assert refused(lead, bundle) == "unknown-writer"


@pytest.mark.parametrize(("which", "codes"), [(1, {"gap", "broken-chain"}), (-1, {"end-unsigned"})])
def test_an_entry_that_its_writer_left_out_is_missed(
    which: int,
    codes: set[str],
    laptops: Laptops,
    lead: OpenCase,
    made: tuple[Laptops, Path],
    tmp_path: Path,
) -> None:
    """Even whoever holds the key of the laptop cannot leave out what a checkpoint covers."""
    with laptops["A17"].opened() as case:
        key = case.replica

    def change(member: Member, plain: bytes) -> bytes:
        if member.kind is not MemberKind.ENTRIES:
            return plain
        entries = list(wire.decode_entries(plain))
        del entries[which]
        return wire.encode_entries(entries)

    bundle = written(lead, tmp_path / "b.mingcha", opened(lead, made[1]), change, key=key)

    assert refused(lead, bundle) in codes | {"gap", "loose-unsigned"}


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (lambda entry: entry._replace(seq=entry.seq + 1), "wrong-place"),
        (lambda entry: entry._replace(packed=b"x" * 40), "wrong-body"),
        (lambda entry: entry._replace(body_sha=bytes(32)), "wrong-body"),
    ],
)
def test_an_altered_entry_is_refused(
    spoil: Callable[[WireEntry], WireEntry],
    code: str,
    laptops: Laptops,
    lead: OpenCase,
    made: tuple[Laptops, Path],
    tmp_path: Path,
) -> None:
    with laptops["A17"].opened() as case:
        key = case.replica

    def change(member: Member, plain: bytes) -> bytes:
        if member.kind is not MemberKind.ENTRIES:
            return plain
        first, *others = wire.decode_entries(plain)
        return wire.encode_entries([spoil(first), *others])

    bundle = written(lead, tmp_path / "b.mingcha", opened(lead, made[1]), change, key=key)

    assert refused(lead, bundle) == code


@pytest.mark.parametrize("stripped", [True, False])
def test_a_seal_without_its_signer_s_signature_is_refused(
    stripped: bool, laptops: Laptops, lead: OpenCase, made: tuple[Laptops, Path], tmp_path: Path
) -> None:
    """Else whoever hands on another's seal could take the name from it, for good."""
    with laptops["A17"].opened() as case:
        key = case.replica

    def spoilt(entry: WireEntry) -> WireEntry:
        if entry.signature is None:
            return entry
        if stripped:
            return entry._replace(signature=None, signer="")
        return entry._replace(signature=lead.identity.sign(b"x"), signer=lead.identity.fingerprint)

    def change(member: Member, plain: bytes) -> bytes:
        if member.kind is not MemberKind.ENTRIES:
            return plain
        return wire.encode_entries([spoilt(each) for each in wire.decode_entries(plain)])

    bundle = written(lead, tmp_path / "b.mingcha", opened(lead, made[1]), change, key=key)

    assert refused(lead, bundle) == "entry-unsigned"


def test_a_bad_source_does_not_stop_the_others(
    lead: OpenCase, made: tuple[Laptops, Path], tmp_path: Path
) -> None:
    bad = tmp_path / "bad.mingcha"
    bad.write_bytes(made[1].read_bytes()[:-1])
    text = tmp_path / "notes.txt"
    text.write_text("不是报送包")

    plan = merged(lead, [bad, text, made[1], bad])

    assert [each.status for each in plan.sources] == [
        SourceStatus.REJECTED,
        SourceStatus.REJECTED,
        SourceStatus.MERGED,
        SourceStatus.REJECTED,
    ]
    assert len(quarantined(lead)) == 2
    assert check_case(lead, quiet).faults == ()


def test_a_rescued_folder_is_merged_and_never_written_to(
    laptops: Laptops, lead: OpenCase, tmp_path: Path
) -> None:
    folder = laptops["A17"].path
    with laptops["A17"].opened() as case:
        typed = visit(case, "区医保局")
        answer = '{"answers":[{"item":"A01","mark":"not-observed"}]}'
        fill_from_file(case, typed.id, answer.encode(), "a.json")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    for path in before:
        path.chmod(0o444)

    with pytest.raises(SourcePassphraseNeeded):
        merge_files(lead, [folder], quiet)
    wrong = merge_files(lead, [folder], quiet, {folder: "not this one"})
    plan = merge_files(lead, [folder], quiet, {folder: PASSPHRASE})

    assert (wrong.sources[0].status, wrong.sources[0].code) == (
        SourceStatus.REJECTED,
        "wrong-passphrase",
    )
    source = plan.sources[0]
    assert (source.kind, source.status, source.new) == (
        SourceKind.FOLDER,
        SourceStatus.MERGED,
        3,
    )
    assert source.photos == (1, 1)
    assert lead.store.inspections.load(typed.id).answers
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    assert not list(lead.folder.path.glob(".rescue*"))
    assert check_case(lead, quiet).faults == ()
    again = merge_files(lead, [folder], quiet, {folder: PASSPHRASE})
    assert again.sources[0].status is SourceStatus.NOTHING_NEW


def test_what_is_only_in_the_log_of_a_killed_run_is_rescued(
    laptops: Laptops, lead: OpenCase, tmp_path: Path
) -> None:
    with laptops["A17"].opened() as case:
        late = visit(case, "区医保局")
        (tmp_path / "pulled").mkdir()
        pulled = stolen(laptops["A17"], tmp_path / "pulled")
    assert (pulled.path / "case.db-wal").stat().st_size

    plan = merge_files(lead, [pulled.path], quiet, {pulled.path: PASSPHRASE})

    assert plan.sources[0].status is SourceStatus.MERGED
    assert lead.store.inspections.load(late.id)


def test_a_rebuilt_database_is_not_even_read(
    laptops: Laptops, lead: OpenCase, tmp_path: Path
) -> None:
    folder = laptops["A17"].path
    keys = unlock((folder / "vault.json").read_bytes(), PASSPHRASE)
    connection = connect(folder / "case.db", keys.database_key)
    connection.execute("ALTER TABLE thumbnail RENAME TO real_thumbnail")
    connection.execute("CREATE VIEW thumbnail AS SELECT * FROM real_thumbnail")
    connection.close()

    plan = merge_files(lead, [folder], quiet, {folder: PASSPHRASE})

    assert plan.sources[0].code == "database-foreign"


def test_a_folder_that_is_open_or_damaged_is_refused(
    laptops: Laptops, lead: OpenCase, tmp_path: Path
) -> None:
    folder = laptops["A17"].path
    with laptops["A17"].opened():
        plan = merge_files(lead, [folder], quiet, {folder: PASSPHRASE})
    assert plan.sources[0].code == "case-in-use"
    (folder / "case.db").write_bytes(bytes(8192))
    plan = merge_files(lead, [folder], quiet, {folder: PASSPHRASE})
    assert plan.sources[0].code == "database-damaged"
    empty = tmp_path / "empty"
    empty.mkdir()
    assert merge_files(lead, [empty], quiet).sources[0].code == "not-a-case-folder"


def test_a_sealed_sheet_alone_rescues_its_inspection(
    laptops: Laptops, lead: OpenCase, made: tuple[Laptops, Path], tmp_path: Path
) -> None:
    with laptops["A17"].opened() as case:
        inspection = case.store.inspections.load(
            next(r.id for r in case.store.inspections.rows() if r.unit == UNIT)
        )
        pdf = case.store.sheets.read(inspection.revisions[0].sha256)
    sheet = tmp_path / "sheet.pdf"
    sheet.write_bytes(pdf)

    plan = merged(lead, [sheet])

    source = plan.sources[0]
    assert (source.kind, source.status, source.new) == (SourceKind.SHEET, SourceStatus.MERGED, 1)
    assert [each.kind for each in source.details] == [DetailKind.NEW, DetailKind.PHOTO_MISSING]
    rescued = lead.store.inspections.load(inspection.id)
    assert rescued.seals == inspection.seals
    assert rescued.revisions == inspection.revisions
    assert lead.store.sheets.read(sha256(pdf)) == pdf
    assert check_case(lead, quiet).faults == () or {
        each.code for each in check_case(lead, quiet).faults
    } == {"file-missing"}

    again = merged(lead, [sheet])
    assert again.sources[0].status is SourceStatus.NOTHING_NEW
    whole = merged(lead, [made[1]])
    assert whole.sources[0].status is SourceStatus.MERGED
    complete = lead.store.inspections.load(inspection.id)
    assert complete.revisions == inspection.revisions
    assert lead.store.inspections.folded(inspection.id).conflicts == {}
    assert check_case(lead, quiet).faults == ()
    while merge_history(lead)[-1].undone_at == "":
        undo_merge(lead)
    assert lead.store.inspections.rows() == []


def test_what_came_as_a_sheet_is_handed_on(
    laptops: Laptops, lead: OpenCase, tmp_path: Path
) -> None:
    with laptops["A17"].opened() as case:
        inspection = case.store.inspections.load(
            next(r.id for r in case.store.inspections.rows() if r.unit == UNIT)
        )
        pdf = case.store.sheets.read(inspection.revisions[0].sha256)
    (tmp_path / "sheet.pdf").write_bytes(pdf)
    merged(lead, [tmp_path / "sheet.pdf"])
    for piece in inspection.evidence:
        with laptops["A17"].opened() as case:
            for digest in (piece.sha256, piece.reduced):
                lead.store.files.keep(case.store.files.read(digest))
    bundles = handed(lead, tmp_path / "stick", "L02").files

    with laptops["L02"].opened() as other:
        plan = merged(other, bundles)
        assert (plan.sources[0].status, plan.sources[0].new) == (SourceStatus.MERGED, 1)
        assert other.store.inspections.load(inspection.id).seals == inspection.seals
        undo_merge(other)
        assert other.store.ledger.contents(SUBJECT + inspection.id) == []


def test_an_altered_sheet_is_no_rescue(laptops: Laptops, lead: OpenCase, tmp_path: Path) -> None:
    with laptops["A17"].opened() as case:
        inspection = case.store.inspections.load(
            next(r.id for r in case.store.inspections.rows() if r.unit == UNIT)
        )
        pdf = bytearray(case.store.sheets.read(inspection.revisions[0].sha256))
    pdf[len(pdf) // 3] ^= 1
    (tmp_path / "sheet.pdf").write_bytes(pdf)

    plan = preview_sources(lead, [tmp_path / "sheet.pdf"], quiet)

    assert plan.sources[0].code == "sheet-altered"


@pytest.mark.parametrize("content", [b"%PDF-1.7\n" + bytes(range(256)) * 9, b"%PDF-1.7\n"])
def test_a_pdf_that_cannot_be_read_is_not_called_altered(
    lead: OpenCase, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "sheet.pdf").write_bytes(content)

    plan = preview_sources(lead, [tmp_path / "sheet.pdf"], quiet)

    assert plan.sources[0].code == "sheet-damaged"


def test_a_folder_of_an_older_version_is_rescued(
    laptops: Laptops, lead: OpenCase, tmp_path: Path
) -> None:
    folder = laptops["A17"].path
    keys = unlock((folder / "vault.json").read_bytes(), PASSPHRASE)
    older = tmp_path / "older"
    older.mkdir()
    shutil.copy(folder / "vault.json", older)
    old = connect(older / "case.db", keys.database_key)
    for script in scripts_in(lead.places.migrations)[:5]:
        old.executescript(script.path.read_text("utf-8"))
    old.execute("PRAGMA user_version = 5")
    old.execute(f"ATTACH '{folder / 'case.db'}' AS now KEY \"x'{keys.database_key.hex()}'\"")
    for table, columns in (
        ("replica", "n, id, person, statement, own, head_seq, head, forked"),
        ("entry", "hash, replica, seq, prev, body_sha, body, subject, kind, signature, signer"),
        ("checkpoint", "n, replica, seq, head, statement"),
        ("form", "hash, content"),
        ("secret", "name, content"),
    ):
        words = ("INSERT INTO main.", table, "(", columns, ") SELECT", columns, "FROM now.", table)
        old.execute(" ".join(words))
    old.close()

    plan = merge_files(lead, [older], quiet, {older: PASSPHRASE})

    assert (plan.sources[0].status, plan.sources[0].new) == (SourceStatus.MERGED, 2)
