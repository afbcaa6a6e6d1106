"""What is said of a source: its kind, how it stands, and each line about it."""

from datetime import datetime

from inspector_app.domain.merging import (
    Counts,
    Detail,
    DetailKind,
    Source,
    SourceKind,
    SourceStatus,
)
from inspector_app.ui.parts.amounts import moment_words
from inspector_app.ui.theme import Tone
from inspector_app.ui.translation import translate

TONES = {
    SourceStatus.READY: Tone.ACCENT,
    SourceStatus.NOTHING_NEW: Tone.MUTED,
    SourceStatus.OLDER: Tone.MUTED,
    SourceStatus.REJECTED: Tone.BAD,
    SourceStatus.MERGED: Tone.OK,
    SourceStatus.CANCELLED: Tone.WARN,
}
DETAIL_TONES = {
    DetailKind.CONFLICT: Tone.BAD,
    DetailKind.FORK: Tone.BAD,
    DetailKind.PHOTO_MISSING: Tone.BAD,
    DetailKind.RECEIPT_UNFIT: Tone.BAD,
    DetailKind.DUPLICATE: Tone.WARN,
    DetailKind.REUSED_PHOTO: Tone.WARN,
    DetailKind.LATE_EDIT: Tone.WARN,
}


def status_words(status: SourceStatus) -> str:
    """How the source stands, with its sign."""
    return {
        SourceStatus.READY: translate("Merge", "→ can be merged"),
        SourceStatus.NOTHING_NEW: translate("Merge", "= nothing new"),
        SourceStatus.OLDER: translate("Merge", "= older copy"),
        SourceStatus.REJECTED: translate("Merge", "✕ set aside"),
        SourceStatus.MERGED: translate("Merge", "✓ merged"),
        SourceStatus.CANCELLED: translate("Merge", "— stopped"),
    }[status]


def kind_words(kind: SourceKind) -> str:
    """What the file is."""
    return {
        SourceKind.BUNDLE: translate("Merge", "Bundle"),
        SourceKind.FOLDER: translate("Merge", "Case folder"),
        SourceKind.SHEET: translate("Merge", "Signed sheet"),
    }[kind]


def detail_words(kind: DetailKind) -> str:
    """What one line says, with its sign where somebody should look."""
    return {
        DetailKind.NEW: translate("Merge", "New"),
        DetailKind.NEWER: translate("Merge", "Newer than here"),
        DetailKind.CONFLICT: translate("Merge", "! Conflict"),
        DetailKind.DUPLICATE: translate("Merge", "! Same unit, same day"),
        DetailKind.REUSED_PHOTO: translate("Merge", "! Photo used twice"),
        DetailKind.LATE_EDIT: translate("Merge", "! Edited after the seal"),
        DetailKind.FORK: translate("Merge", "✕ Copied laptop"),
        DetailKind.PHOTO_MISSING: translate("Merge", "✕ Photo missing"),
        DetailKind.RECEIPT: translate("Merge", "Receipt"),
        DetailKind.RECEIPT_UNFIT: translate("Merge", "✕ Receipt does not fit"),
        DetailKind.ROSTER: translate("Merge", "New roster"),
    }[kind]


def detail_hint(kind: DetailKind) -> str:
    """What to do about lines of that kind; empty where there is nothing."""
    return {
        DetailKind.CONFLICT: translate(
            "Merge", "Two people wrote different things. Both are kept; choose under Conflicts."
        ),
        DetailKind.DUPLICATE: translate(
            "Merge",
            "Two inspections of one unit on one day. Compare them; void one if it is double.",
        ),
        DetailKind.REUSED_PHOTO: translate(
            "Merge", "The same photo belongs to another inspection too. Look at both."
        ),
        DetailKind.LATE_EDIT: translate(
            "Merge", "Kept and listed, but not part of the sealed sheet."
        ),
        DetailKind.FORK: translate(
            "Merge",
            "Two copies of one laptop were written on. Nothing is lost; ask which is still in use.",
        ),
        DetailKind.PHOTO_MISSING: translate(
            "Merge", "The photo was not handed over yet. Ask for it; it can come later."
        ),
        DetailKind.RECEIPT_UNFIT: translate(
            "Merge", "It names entries that this laptop never wrote. Tell the lead."
        ),
    }.get(kind, "")


def tally_words(source: Source) -> str:
    """Everything the columns say, for where there is no room for them."""
    said = [
        translate("Merge", "%n new", "", source.new),
        translate("Merge", "%n known", "", source.known),
        translate("Merge", "%n newer", "", source.newer),
    ]
    if source.conflicts:
        said.append(translate("Merge", "%n in conflict", "", source.conflicts))
    if source.duplicates:
        said.append(translate("Merge", "%n visit(s) twice", "", source.duplicates))
    if source.reused:
        said.append(translate("Merge", "%n photo(s) used twice", "", source.reused))
    if source.photos[1]:
        said.append(translate("Merge", "photos {photos}").format(photos=photo_words(source)))
    return " · ".join(said)


def photo_words(source: Source) -> str:
    """How many photos will be here, of how many."""
    present, total = source.photos
    return translate("Merge", "{present} of {total}").format(present=present, total=total)


def has_news(source: Source) -> bool:
    """Whether merging it adds anything."""
    return source.status is SourceStatus.READY


def file_words(source: Source) -> str:
    """The file's name, and which part it is."""
    part, parts = source.part
    name = source.file.name
    if parts == 1:
        return name
    words = translate("Merge", "{name} (part {part} of {parts})")
    return words.format(name=name, part=part, parts=parts)


def about(detail: Detail, now: datetime) -> str:
    """The further facts of one line."""
    facts = {**detail.facts, "at": moment_words(detail.facts.get("at", ""), now)}
    words = {
        "others": translate("Merge", "the other is {said}"),
        "name": translate("Merge", "photo {said}"),
        "names": translate("Merge", "photo {said}"),
        "person": translate("Merge", "of {said}"),
        "who": translate("Merge", "by {said}"),
        "at": translate("Merge", "on {said}"),
        "version": translate("Merge", "version {said}"),
        "count": translate("Merge", "{said} of them"),
    }
    said = [words[name].format(said=facts[name]) for name in words if facts.get(name)]
    if facts.get("fields"):
        places = facts["fields"].count("、") + 1
        said.insert(0, translate("Merge", "in %n place(s)", "", places))
    return " · ".join(said)


def counted(counts: Counts) -> tuple[tuple[str, int], ...]:
    """The four counts by name."""
    return (
        (translate("Merge", "Inspections"), counts.inspections),
        (translate("Merge", "Findings"), counts.findings),
        (translate("Merge", "Photos"), counts.photos),
        (translate("Merge", "Entries"), counts.entries),
    )
