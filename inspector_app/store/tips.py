"""How far every chain comes here, as it is told to others and kept."""

import json
from collections import defaultdict

from inspector_app.domain.bundle import Tip, Tips
from inspector_app.domain.canonical import Json, canonical
from inspector_app.store.database import Database

_FORKED_ENDS = """
    SELECT replica.id, entry.seq, entry.hash
    FROM replica CROSS JOIN entry ON entry.replica = replica.n
    WHERE replica.forked = 1 AND entry.loose = 0 AND NOT EXISTS (
        SELECT 1 FROM entry AS later
        WHERE later.replica = entry.replica AND later.seq = entry.seq + 1
            AND later.prev = entry.hash AND later.loose = 0
    )
"""
_ENDS = "SELECT id, head_seq, head FROM replica WHERE forked = 0 AND head_seq > 0"


def tips_in(database: Database) -> dict[str, tuple[Tip, ...]]:
    """The ends of every chain: one, or those of every branch of a fork; loose entries aside."""
    found: dict[str, list[Tip]] = defaultdict(list)
    for sql in (_ENDS, _FORKED_ENDS):
        for replica, seq, end in database.rows(sql):
            found[replica].append(Tip(seq, end.hex()))
    return {
        replica: tuple(sorted(ends, key=lambda tip: tip.hash))
        for replica, ends in sorted(found.items())
    }


def tips_text(tips: Tips) -> str:
    """Tips as they are kept in a row."""
    plain: dict[str, Json] = {
        replica: [list(tip) for tip in each] for replica, each in tips.items()
    }
    return canonical(plain).decode()


def read_tips(text: str) -> dict[str, tuple[Tip, ...]]:
    """Read back what `tips_text` wrote."""
    return {
        replica: tuple(Tip(seq, end) for seq, end in each)
        for replica, each in json.loads(text).items()
    }
