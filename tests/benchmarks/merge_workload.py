"""The district's work for the merge rows: 50 laptops × 200 visits × 80 answers, always the same."""

import random
import uuid
from collections.abc import Iterator
from dataclasses import dataclass

STORES, VISITS, ANSWERS = 50, 200, 80
NOTES = (
    "9时12分，2号窗口无人，台面未放暂停服务牌，9时31分返回。",
    "消防栓三楼被纸箱遮挡，工作人员称上月起如此。",
    "意见箱上锁生锈，投递口贴有旧通知。",
    "第3号窗口工作人员未佩戴工作牌，询问后从抽屉取出。",
    "一次性告知单缺所需材料第4项，群众称已来过两次。",
)


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit: its facts, and one answer per item."""

    id: str
    number: str
    unit: str
    unit_code: str
    date: str
    answers: tuple[tuple[str, int, str], ...]
    """Item, deduction in hundredths, note."""


def visits(store: int, first: int = 0, count: int = VISITS) -> Iterator[Visit]:
    """The visits of one laptop, from the `first` on."""
    for n in range(first, first + count):
        chance = random.Random(store * 100_000 + n)
        yield Visit(
            id=str(uuid.UUID(int=chance.getrandbits(128), version=4)),
            number=f"甲组-{store:02d}-{n:04d}",
            unit=f"第{store:02d}片区{n:03d}号便民服务中心",
            unit_code=f"U{store:02d}{n:04d}",
            date=f"2026-{1 + n % 12:02d}-{1 + n % 28:02d}",
            answers=tuple(_answer(chance, item) for item in range(ANSWERS)),
        )


def _answer(chance: random.Random, item: int) -> tuple[str, int, str]:
    wrong = chance.random() < 0.06
    return f"I{item:02d}", 50 if wrong else 0, chance.choice(NOTES) if wrong else ""
