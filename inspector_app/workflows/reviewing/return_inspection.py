"""Return an inspection to its inspectors, with the lead's remarks beside the items."""

from inspector_app.domain.errors.review import RemarkNeeded, WrongStage
from inspector_app.domain.review import Outcome, Stage, plain_of
from inspector_app.workflows.case.open_case import OpenCase
from inspector_app.workflows.reviewing.review import (
    open_review,
    record_review,
    require_lead,
    require_not_void,
)


def return_inspection(case: OpenCase, reference: str, reason: str = "") -> Outcome:
    """Return the present version; the inspectors amend it, and it waits for review again.

    Raises RemarkNeeded without a reason and without a remark on this version, WrongStage once this
    version was issued.
    """
    require_lead(case, "return")
    reviewed = open_review(case, reference)
    require_not_void(reviewed, "return")
    if reviewed.stage is Stage.ISSUED:
        raise WrongStage("return", reviewed.number, reviewed.stage)
    if not reason.strip() and not reviewed.remarks:
        raise RemarkNeeded("return")
    version = reviewed.inspection.version
    at = case.clock().isoformat()
    made = Outcome(Stage.RETURNED, version, reviewed.seal, reason.strip(), case.me.id, at)
    record_review(case, reviewed.inspection.id, {f"outcome.{version}": plain_of(made)})
    return made
