"""Finding items by code or words."""

from collections.abc import Iterable

from inspector_app.domain.scoring import ScoreLine
from inspector_app.ui.pages.inspection.items.typed import plain


def found_items(lines: Iterable[ScoreLine], text: str) -> tuple[str, ...]:
    """Codes of the items that hold every word of `text` in code, prompt, rule or note."""
    wanted = plain(text).casefold().split()
    if not wanted:
        return ()
    return tuple(
        line.item.code for line in lines if all(word in _searched(line) for word in wanted)
    )


def _searched(line: ScoreLine) -> str:
    item, note = line.item, line.answer.note if line.answer is not None else ""
    words = (item.prompt, item.rule_text)
    texts = [text for each in words for text in (each.zh, each.en)]
    return plain("\n".join((item.code, *texts, note))).casefold()
