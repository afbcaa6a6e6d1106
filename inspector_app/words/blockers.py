"""Words for what keeps an inspection from being sealed."""

from collections.abc import Mapping

from inspector_app.domain.inspection import Blocker, Missing
from inspector_app.domain.wording import Wording

BLOCKERS: Mapping[Blocker, Wording] = {
    Blocker.NO_UNIT: Wording("没有写明窗口单位", "the unit is not named"),
    Blocker.NO_DATE: Wording("没有写明检查日期", "the date is missing"),
    Blocker.NO_TIMES: Wording(
        "没有写明到达和离开的时间", "the times of arrival and leaving are missing"
    ),
    Blocker.TIMES_REVERSED: Wording(
        "离开时间早于到达时间", "the leaving time is before the arrival"
    ),
    Blocker.ONE_INSPECTOR: Wording("检查人员不足两名", "fewer than two inspectors are named"),
    Blocker.OPEN_ITEM: Wording("还没有评定", "is not marked yet"),
    Blocker.NO_REASON: Wording("没有写理由", "needs a reason"),
    Blocker.NO_VALUE: Wording("没有填检查结果", "has no value"),
    Blocker.NO_FACT: Wording(
        "没有写原话或者具体事实", "needs the exact words or the concrete fact"
    ),
}


def missing_words(missing: Missing) -> Wording:
    """One blocker in words, with its item in front."""
    words = BLOCKERS[missing.blocker]
    if not missing.item:
        return words
    return Wording(f"{missing.item} {words.zh}", f"{missing.item} {words.en}")


def missing_list(missing: tuple[Missing, ...], most: int = 12) -> Wording:
    """The first `most` blockers in one sentence, open items gathered into one phrase."""
    opened = [each.item for each in missing if each.blocker is Blocker.OPEN_ITEM]
    others = [missing_words(each) for each in missing if each.blocker is not Blocker.OPEN_ITEM]
    if opened:
        shown = "、".join(opened[:most]) + ("……" if len(opened) > most else "")
        items = "item" if len(opened) == 1 else "items"
        listed = ", ".join(opened[:most]) + ("…" if len(opened) > most else "")
        others.append(
            Wording(
                f"{len(opened)} 项还没有评定（{shown}）", f"{len(opened)} {items} open ({listed})"
            )
        )
    more = len(others) - most
    zh = "；".join(each.zh for each in others[:most]) + (f"；另有 {more} 处" if more > 0 else "")
    en = "; ".join(each.en for each in others[:most]) + (f"; {more} more" if more > 0 else "")
    return Wording(zh, en)
