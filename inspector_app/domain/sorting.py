"""What each entry of one subject may say: everything before a seal, and little of it after."""

from collections.abc import Collection, Iterator, Mapping
from functools import cached_property

from inspector_app.domain.ancestry import Ancestry
from inspector_app.domain.canonical import Json, canonical
from inspector_app.domain.entry import Content
from inspector_app.domain.review import SUBJECT as REVIEW

SEALING = frozenset({"seal", "amend"})
PLAIN_EDITS = frozenset({"begin", "edit"})
RESOLVE = "resolve"
"""The kind of entry that decides a conflict; its parents are all heads that its writer knew."""
FOR_LEADS = (REVIEW, "tip/")
"""Beginnings of the subjects of which only a lead can say anything."""
RESOLUTION = "resolution."
"""Beside a field that a resolve entry decided: {"chosen": hash or "", "reason", "at", "who"}."""
OWNED = {
    "evidence.": "supplement",
    "revision.": "revision",
    "void.": "void",
    RESOLUTION: RESOLVE,
}
"""Fields that may still be said of a sealed sheet, each by one kind of entry only."""
FORM = "form"
"""The form version of the entries, folded like a field."""
VOID_REASON = "void.reason"


class Sorting:
    """What each entry of one subject may say, and what of it stays aside."""

    def __init__(
        self,
        contents: Mapping[str, Content],
        ancestry: Ancestry,
        leads: Collection[str] | None,
    ) -> None:
        self.contents, self.ancestry, self._leads = contents, ancestry, leads
        sealing = [entry for entry, each in contents.items() if each.kind in SEALING]
        self._covered = ancestry.before(sealing) if sealing else set()
        self._sealing = sealing
        self._sealed = bool(sealing)
        self.said: dict[str, Mapping[str, Json]] = {}
        """What each entry says that counts. Most of it nobody else says."""
        self.forms: dict[str, Json] = {}
        """The form version that each entry names, folded like a field."""
        self._known: set[str] = set()
        self.contested: set[str] = set()
        """The fields that more than one entry says."""
        self.applied: list[str] = []
        self.late: dict[str, dict[str, Json]] = {}
        self.unentitled: dict[str, Mapping[str, Json]] = {}
        self._decided: list[str] = []
        for entry, content in contents.items():
            self._sort(entry, content)

    def claims(self, name: str) -> dict[str, Json]:
        """The values of one field, by the entries that say them."""
        found = {entry: said[name] for entry, said in self.said.items() if name in said}
        return {**found, **self.forms} if name == FORM else found

    @cached_property
    def _fixed(self) -> set[str]:
        """The fields that sealed entries say."""
        return {
            name
            for entry in self._covered
            if entry in self.contents
            for name in self.contents[entry].set
        }

    def open_late(self) -> Iterator[tuple[str, dict[str, Json]]]:
        """The late edits, as far as no resolution that knew of them decided on their fields."""
        for entry, refused in self.late.items():
            decided = {
                name
                for resolution in self._decided
                if self.ancestry.follows(resolution, entry)
                for name in self.contents[resolution].set
            }
            left = {name: value for name, value in refused.items() if name not in decided}
            if left:
                yield entry, left

    def _sort(self, entry: str, content: Content) -> None:
        loose = self._sealed and entry not in self._covered
        only_leads = content.subject.startswith(FOR_LEADS) or (loose and content.kind == RESOLVE)
        if only_leads and self._leads is not None and content.who not in self._leads:
            self.unentitled[entry] = content.set
            return
        refused = self._refused(entry, content) if loose else {}
        said = content.set
        if refused:
            self.late[entry] = refused
            said = {name: value for name, value in said.items() if name not in refused}
        if content.form and not loose:
            self.forms[entry] = content.form
        self.contested |= self._known.intersection(said)
        self._known.update(said)
        self.said[entry] = said
        if len(refused) < len(content.set) or not content.set:
            self.applied.append(entry)
        if loose and content.kind == RESOLVE:
            self._decided.append(entry)

    def _refused(self, entry: str, content: Content) -> dict[str, Json]:
        """What an entry that no seal covers may not say of the sealed sheet."""
        if content.kind == RESOLVE:
            return {
                name: value
                for name, value in content.set.items()
                if not name.startswith(RESOLUTION) and not self._was_given(entry, name, value)
            }
        return {
            name: value
            for name, value in content.set.items()
            if not _open_after_seal(content.kind, name, self._fixed)
        }

    def _was_given(self, entry: str, name: str, value: Json) -> bool:
        """Whether an entry that this one follows gave the field that value: no third one."""
        if value is None and (name == VOID_REASON or self._was_unsaid(entry, name)):
            return True
        wanted = canonical(value)
        return any(
            name in content.set and canonical(content.set[name]) == wanted
            for other, content in self.contents.items()
            if self.ancestry.follows(entry, other)
        )

    def _was_unsaid(self, entry: str, name: str) -> bool:
        """Whether a sheet that this entry knows of was sealed without the field."""
        follows = self.ancestry.follows
        return any(
            not any(
                name in content.set and (other == seal or follows(seal, other))
                for other, content in self.contents.items()
            )
            for seal in self._sealing
            if follows(entry, seal)
        )


def _open_after_seal(kind: str, name: str, fixed: set[str]) -> bool:
    """Whether an entry that no seal covers may still say this; never about the sealed sheet."""
    if kind in PLAIN_EDITS or name == FORM or name.startswith(("header.", "answer.", "seal.")):
        return False
    owner = next((owner for prefix, owner in OWNED.items() if name.startswith(prefix)), kind)
    return kind == owner and not (name.startswith("evidence.") and name in fixed)
