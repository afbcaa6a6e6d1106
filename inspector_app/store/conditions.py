"""A filter as conditions on the rows of inspections."""

from collections.abc import Iterator

from inspector_app.domain.record_filter import Filter

Condition = tuple[str, tuple[object, ...]]
"""One condition in SQL, and its values."""


def conditions_of(wanted: Filter) -> list[Condition]:
    """What restricts in `wanted`, but for its text and what only findings and photos have."""
    return [*_chosen(wanted), *_spanned(wanted), *_flagged(wanted), *_visited(wanted)]


def one_of(column: str, choices: tuple[str, ...]) -> Condition:
    """Whether the column has one of these values."""
    return f"{column} IN ({', '.join('?' * len(choices))})", choices


def joined(conditions: list[Condition]) -> tuple[str, list[object]]:
    """All of them as one WHERE, empty without any; and their values."""
    values = [value for _, each in conditions for value in each]
    return " ".join(
        ("WHERE", " AND ".join(sql for sql, _ in conditions))
    ) if conditions else "", values


def _chosen(wanted: Filter) -> Iterator[Condition]:
    for column, choices in (
        ("state", wanted.states),
        ("stage", wanted.stages),
        ("verdict", wanted.verdicts),
        ("category", wanted.categories),
        ("mode", wanted.modes),
        ("unit_code", (wanted.unit_code,) if wanted.unit_code else ()),
    ):
        if choices:
            yield one_of(f"inspection.{column}", choices)


def _spanned(wanted: Filter) -> Iterator[Condition]:
    if wanted.since:
        yield "inspection.date >= ?", (wanted.since,)
    if wanted.until:
        yield "inspection.date <= ?", (wanted.until,)


def _flagged(wanted: Filter) -> Iterator[Condition]:
    for column, asked in (
        ("suspected", wanted.suspected),
        ("remarks", wanted.remarks),
        ("deferred", wanted.deferred),
        ("conflicts", wanted.conflicts),
        ("late", wanted.late),
    ):
        if asked:
            yield f"inspection.{column} > 0", ()


def _visited(wanted: Filter) -> Iterator[Condition]:
    for person in wanted.people:
        # Each code and each name stands between two line ends.
        yield "instr(inspection.people, ?) > 0", (f"\n{person}\n",)
    if wanted.duplicates:
        # Not by counting in groups: the engine would set memory aside for every one of them.
        yield (
            """
            inspection.visit <> 0 AND EXISTS (
                SELECT 1 FROM inspection AS other WHERE other.visit = inspection.visit
                AND other.visit <> 0 AND other.n <> inspection.n
            )
            """,
            (),
        )
