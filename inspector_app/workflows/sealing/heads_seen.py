"""What an amendment follows: not what came to its fields, unseen, after they had been typed."""

from inspector_app.domain.canonical import canonical
from inspector_app.domain.fold import instant
from inspector_app.workflows.case.open_case import OpenCase


def heads_seen(case: OpenCase, subject: str) -> tuple[str, ...] | None:
    """The ends of the subject's history that whoever typed had seen; None where that is all of it.

    An amendment that followed a colleague's would replace its values without a conflict, although
    they were merged only after the same fields had been typed here.
    """
    typed = {change.field: change for change in case.store.drafts.changes(subject)}
    contents = dict(case.store.ledger.contents(subject))
    unseen = {
        digest
        for digest, at in case.store.merges.arrived_about(subject)
        if digest in contents
        and any(
            name in typed
            and canonical(value) != canonical(typed[name].value)
            and instant(at) > instant(typed[name].at)
            for name, value in contents[digest].set.items()
        )
    }
    if not unseen:
        return None
    found: set[str] = set()
    while found != unseen:
        found = set(unseen)
        unseen |= {each for each, said in contents.items() if unseen.intersection(said.parents)}
    seen = {each: said for each, said in contents.items() if each not in unseen}
    followed = {parent for said in seen.values() for parent in said.parents}
    return tuple(sorted(seen.keys() - followed)) or None
