"""What the sentences about faulty files share: the facts, the hint, the list."""

from collections.abc import Mapping, Sequence

from inspector_app.domain.wording import Wording

LONGEST_FACT = 60
"""Characters of a foreign value that are shown; the rest is cut."""
LONGEST_CHOICE = 400
"""Characters of a list of what is allowed."""
MOST_SHOWN = 30
"""Faults that a notice tells one by one."""


def spoken(
    template: Wording,
    facts: Mapping[str, str],
    words: Mapping[str, Mapping[str, Wording]] | None = None,
) -> Wording:
    """`template` with the facts in it; facts named in `words` are said in each language.

    `{hint}` becomes the nearest known word, where there is one.
    """
    zh = {name: _short(name, fact) for name, fact in facts.items()}
    en = {name: fact.replace("、", ", ") for name, fact in zh.items()}
    for name, known in (words or {}).items():
        if name in facts:
            said = known.get(facts[name], Wording(facts[name], facts[name]))
            zh[name], en[name] = said.zh, said.en
    close = zh.get("nearest", "")
    zh["hint"] = f"是不是想写“{close}”" if close else "请核对"
    en["hint"] = f"perhaps “{close}” is meant" if close else "check it"
    return Wording(template.zh.format(**zh), template.en.format(**en))


def fault_list(sentences: Sequence[Wording]) -> Wording:
    """One sentence a line; beyond `MOST_SHOWN` only how many more there are."""
    shown = sentences[:MOST_SHOWN]
    zh, en = [each.zh for each in shown], [each.en for each in shown]
    more = len(sentences) - len(shown)
    if more:
        zh.append(f"……另有 {more} 处。")
        en.append(f"… and {more} more.")
    return Wording("\n".join(zh), "\n".join(en))


def _short(name: str, fact: str) -> str:
    line = " ".join(fact.split())
    longest = LONGEST_CHOICE if name in ("allowed", "items") else LONGEST_FACT
    return line if len(line) <= longest else f"{line[:longest]}…"
