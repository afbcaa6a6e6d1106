"""What was done to a PDF after it was signed: signing alone is allowed, all else is named.

The judgement is pyHanko's difference analysis under our own, narrower rules; the names that people
read come from comparing the pages of the two states.
"""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader
from pyhanko.sign.diff_analysis import (
    CatalogModificationRule,
    FieldComparisonContext,
    FieldMDPRule,
    FormUpdate,
    FormUpdatingRule,
    ModificationLevel,
    ObjectStreamRule,
    SigFieldModificationRule,
    StandardDiffPolicy,
    SuspiciousModification,
    XrefStreamRule,
)

from inspector_app.domain.verification import Reason, ReasonCode
from inspector_app.trust.pdf_look import page_looks
from inspector_app.trust.pdf_reader import UnreadablePdf, reading

NOTHING: frozenset[str] = frozenset()


class _FixedFields(FieldMDPRule):
    """The form keeps exactly the fields it was signed with."""

    def apply(
        self, context: FieldComparisonContext
    ) -> Iterable[tuple[ModificationLevel, FormUpdate]]:
        for name, spec in context.field_specs.items():
            if spec.old_field_ref is None or spec.new_field_ref is None:
                raise SuspiciousModification(f"field {name} came or went")
        return ()


SIGNING_ONLY = StandardDiffPolicy(
    global_rules=[
        CatalogModificationRule(ignored_keys=NOTHING),
        XrefStreamRule().as_qualified(ModificationLevel.LTA_UPDATES),
        ObjectStreamRule().as_qualified(ModificationLevel.LTA_UPDATES),
    ],
    form_rule=FormUpdatingRule(
        field_rules=[
            _FixedFields(),
            SigFieldModificationRule(
                allow_in_place_appearance_stream_changes=False,
                always_modifiable=NOTHING,
                value_update_keys=frozenset({"/AP", "/V"}),
            ),
        ],
        ignored_acroform_keys=NOTHING,
    ),
    ignore_orphaned_objects=False,
)
"""pyHanko's default also lets metadata, extensions and new invisible fields pass."""


def named_changes(reader: PdfFileReader, revision: int) -> list[Reason]:
    """In people's terms, how the pages differ now from the state signed as `revision`."""
    try:
        with reading():
            before = reader.get_historical_resolver(revision)
            after = reader.get_historical_resolver(reader.total_revisions - 1)
            return list(_changes(before, after))
    except UnreadablePdf:
        return []


def _changes(before: HistoricalResolver, after: HistoricalResolver) -> Iterator[Reason]:
    pairs = list(zip_longest(page_looks(before), page_looks(after)))
    kept = [(number, was, now) for number, (was, now) in enumerate(pairs, 1) if was and now]
    changed = {number for number, was, now in kept if was.content != now.content}
    changed |= {number for number, pair in enumerate(pairs, 1) if None in pair}
    annotated = {number for number, was, now in kept if now.annotations - was.annotations}
    if changed:
        yield Reason(ReasonCode.PAGES_CHANGED, {"pages": _listed(changed)})
    if annotated:
        yield Reason(ReasonCode.ANNOTATION_ADDED, {"pages": _listed(annotated)})


def _listed(pages: set[int]) -> str:
    return ", ".join(str(page) for page in sorted(pages))
