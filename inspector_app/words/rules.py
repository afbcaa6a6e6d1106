"""The scoring rules that can lower a grade or set the verdict, in words (checklist §4)."""

from collections.abc import Mapping

from inspector_app.domain.wording import Wording

RULES: Mapping[str, Wording] = {
    "4": Wording(
        "完整度低于下限，或者没有评定任何一项：不予评定。",
        "Too little was observed, or nothing was scored: not rated.",
    ),
    "6(≥1)": Wording("有突出问题：不得评为优秀。", "At least one major problem: not excellent."),
    "6(≥3)": Wording("突出问题达到三个：不得评为良好。", "Three or more major problems: not good."),
    "6a": Wording(
        "有突出项分值扣完：最高评为合格。", "A major item lost all its points: pass at most."
    ),
    "6b(≥8)": Wording("突出问题达到八个：不合格。", "Eight or more major problems: fail."),
    "6b(≥⅓)": Wording(
        "突出问题占已评突出项三分之一以上：不合格。",
        "Major problems are a third or more of the scored major items: fail.",
    ),
    "7": Wording(
        "一票否决项：确认的不合格；疑似的待核实，不评等次。",
        "Veto item: fail when confirmed; pending without a grade while suspected.",
    ),
}


def rule_words(rule: str) -> Wording:
    """The rule in words; a rule that a form added speaks for itself by its code."""
    return RULES.get(rule, Wording(rule, rule))
