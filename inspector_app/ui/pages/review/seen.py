"""One inspection as the lead sees it: the signed state, what leads said of it, and what is near."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from inspector_app.domain.errors import MingchaError
from inspector_app.domain.evidence import Evidence
from inspector_app.domain.review import Correction, Remark, Review, Stage, VetoResult
from inspector_app.domain.scoring import Scorecard, ScoreLine

if TYPE_CHECKING:
    from inspector_app.workflows.case.open_case import OpenCase
    from inspector_app.workflows.reviewing.review import Reviewed
    from inspector_app.workflows.sealing.tell_signatures import Signatures
    from inspector_app.workflows.visit.show import Shown


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything the page shows of one inspection; read on the worker in one go."""

    reviewed: "Reviewed"
    signatures: "Signatures"
    names: Mapping[str, str]
    """Person ids with their names."""
    is_lead: bool
    """Whether the person here may decide at all."""
    verdict_is_due: bool
    """Only a notice was issued so far, and nothing keeps the verdict back any more."""
    obstacle: MingchaError | None
    """What keeps the lead from deciding."""
    clock_set_back: int = 0
    """Seconds by which the computer's clock was set back while it was written up."""

    @property
    def id(self) -> str:
        """The inspection's id."""
        return self.shown.inspection.id

    @property
    def shown(self) -> "Shown":
        """As the inspectors sealed it."""
        return self.reviewed.shown

    @property
    def review(self) -> Review:
        """What leads said of it."""
        return self.reviewed.review

    @property
    def stage(self) -> Stage:
        """How far the lead is with it."""
        return self.reviewed.stage

    @property
    def number(self) -> str:
        """The formal number of the newest issue, "" before."""
        issues = self.review.issues
        return issues[-1].number if issues else ""

    @property
    def notice_only(self) -> bool:
        """Whether the unit got a notice without score, and the verdict is still to come."""
        issues = self.review.issues
        return bool(issues) and issues[-1].notice_only

    @property
    def corrected(self) -> Scorecard | None:
        """The scorecard with the lead's layer; None where there is no layer."""
        has_layer = self.review.corrections or self.review.vetoes
        return self.reviewed.layered.card if has_layer else None

    def name_of(self, person: str) -> str:
        """The person's name; an unknown id as it is."""
        return self.names.get(person, person)

    def remarks_of(self, item: str) -> tuple[Remark, ...]:
        """What leads said of one item, or with "" of the whole."""
        return tuple(each for each in self.review.remarks if each.item == item)

    def correction_of(self, item: str) -> Correction | None:
        """What counts in the place of the inspectors' answer."""
        return next((each for each in self.review.corrections if each.item == item), None)

    def veto_of(self, item: str) -> VetoResult | None:
        """What became of a suspicion."""
        return next((each for each in self.review.vetoes if each.item == item), None)

    def evidence_of(self, item: str) -> tuple[Evidence, ...]:
        """The pictures of one item."""
        return tuple(each for each in self.shown.inspection.evidence if item in each.items)

    def line(self, item: str) -> ScoreLine | None:
        """The line as the inspectors sealed it."""
        lines = self.shown.card.lines
        return next((each for each in lines if each.item.code == item), None)

    def corrected_line(self, item: str) -> ScoreLine | None:
        """The line as it counts, where a correction changed it."""
        if self.corrected is None or self.correction_of(item) is None:
            return None
        return next((each for each in self.corrected.lines if each.item.code == item), None)


def look(case: "OpenCase", inspection: str) -> Seen:
    """Read all of it; on the worker."""
    from inspector_app.domain.roster import Role
    from inspector_app.workflows.care.read_clock import clock_set_back
    from inspector_app.workflows.issuing.issue import verdict_is_due
    from inspector_app.workflows.reviewing.review import open_review
    from inspector_app.workflows.sealing.tell_signatures import signatures_of

    reviewed = open_review(case, inspection)
    return Seen(
        reviewed,
        signatures_of(case, reviewed.inspection),
        {person.id: person.name for person in case.roster.people},
        case.me.role is Role.LEAD,
        verdict_is_due(reviewed),
        _obstacle(case, reviewed),
        int(clock_set_back(case, reviewed.inspection.id).total_seconds()),
    )


def _obstacle(case: "OpenCase", reviewed: "Reviewed") -> MingchaError | None:
    """The refusal that an approval would meet."""
    from inspector_app.workflows.reviewing.approve import require_decidable
    from inspector_app.workflows.reviewing.review import require_lead

    try:
        require_lead(case, "approve")
        require_decidable(case, reviewed, "approve")
    except MingchaError as error:
        return error
    return None
