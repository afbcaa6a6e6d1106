"""A sentence for every fault of a form file: where it is, what is wrong, what to write instead."""

from collections.abc import Mapping

from inspector_app.domain.errors.answers import FormFault, FormFaultCode
from inspector_app.domain.wording import Wording
from inspector_app.words.fault_sentences import spoken

_C = FormFaultCode

KINDS: Mapping[str, Wording] = {
    "item": Wording("检查项", "item"),
    "section": Wording("部分", "section"),
    "option": Wording("选项", "option"),
    "part": Wording("计数种类", "part"),
    "scope": Wording("范围", "scope"),
    "clause": Wording("条款", "clause"),
    "phase": Wording("阶段", "phase"),
    "prohibition": Wording("禁止事项", "prohibition"),
    "deadline": Wording("整改期限", "deadline"),
    "grade": Wording("等次", "grade"),
    "switch": Wording("开关", "switch"),
    "header": Wording("表头字段", "header field"),
}

LANGUAGES: Mapping[str, Wording] = {
    "zh": Wording("中文", "Chinese"),
    "en": Wording("英文", "English"),
}

TEMPLATES: Mapping[FormFaultCode, Wording] = {
    _C.UNREADABLE: Wording(
        "文件打不开，请核对路径和读取权限。",
        "the file cannot be opened; check its path and permissions.",
    ),
    _C.NOT_UTF8: Wording(
        "文字编码不是 UTF-8，请用 UTF-8 编码另存。",
        "the text is not UTF-8; save the file again as UTF-8.",
    ),
    _C.TOO_LARGE: Wording(
        "文件超过 {limit} 字节，不像检查表，请核对是否选错文件。",
        "more than {limit} bytes, which no form needs; check that it is the right file.",
    ),
    _C.EMPTY: Wording(
        "文件里没有内容，请核对是否选错文件。",
        "the file says nothing; check that it is the right one.",
    ),
    _C.SYNTAX: Wording(
        "第 {column} 列起不符合 YAML 写法，请检查缩进、冒号后的空格，以及引号和括号是否成对。",
        "from column {column} on this is not YAML; check the indentation, the space after each "
        "colon, and that quotes and brackets are closed.",
    ),
    _C.TAB: Wording(
        "行首用了制表符，请改用空格缩进。",
        "a tab indents this line; indent with spaces.",
    ),
    _C.TOO_DEEP: Wording(
        "嵌套超过 {limit} 层，请减少层次。",
        "more than {limit} levels are nested here; use fewer.",
    ),
    _C.TOO_MUCH: Wording(
        "从这里起超过 {limit} 个值，不像检查表，请核对是否选错文件。",
        "from here on there are more than {limit} values, which no form needs; check that it is "
        "the right file.",
    ),
    _C.TAG: Wording(
        "写了类型标签“{tag}”，请删去标签，只写内容。",
        "there is a type tag “{tag}”; remove it and write the value alone.",
    ),
    _C.ANCHOR: Wording(
        "写了锚点“&{name}”，请删去；每处内容都要写全。",
        "there is an anchor “&{name}”; remove it, every value is written out.",
    ),
    _C.ALIAS: Wording(
        "写了引用“*{name}”，请把被引用的内容原样写在这里。",
        "there is an alias “*{name}”; write the value itself here.",
    ),
    _C.DIRECTIVE: Wording(
        "以“%”开头的指令不能用，请删去这一行。",
        "directives that begin with “%” cannot be used; remove this line.",
    ),
    _C.SEVERAL_DOCUMENTS: Wording(
        "一个文件里写了几份内容，请删去“---”及其后的部分，或者分成几个文件。",
        "the file holds more than one document; remove “---” and what follows, or split the file.",
    ),
    _C.KEY_NOT_TEXT: Wording(
        "冒号前面只能是一个词，请改写。",
        "only a word may stand before the colon; rewrite this line.",
    ),
    _C.DUPLICATE_KEY: Wording(
        "“{key}”重复，第 {first} 行已经写过，请只留一个。",
        "“{key}” stands twice, first in line {first}; keep one of them.",
    ),
    _C.UNKNOWN_KEY: Wording(
        "这里没有“{key}”这个字段，{hint}。",
        "there is no field “{key}” here; {hint}.",
    ),
    _C.MISSING_KEY: Wording(
        "缺少“{key}”，请补上。",
        "“{key}” is missing; add it.",
    ),
    _C.NOT_A_MAPPING: Wording(
        "这里应当是“字段: 内容”的一组，请按 {{zh: …, en: …}} 的样子写。",
        "a group of “field: value” belongs here; write it like {{zh: …, en: …}}.",
    ),
    _C.NOT_A_LIST: Wording(
        "这里应当是列表，请写成 [甲, 乙] 或者每行以“- ”开头。",
        "a list belongs here; write [one, two] or begin each line with “- ”.",
    ),
    _C.NOT_A_TEXT: Wording(
        "这里应当是一段文字，不能空着，也不能是列表或者一组字段。",
        "a text belongs here, not nothing, a list or a group; write it.",
    ),
    _C.EMPTY_LIST: Wording(
        "这里至少要有一个，请补上。",
        "at least one belongs here; add it.",
    ),
    _C.MISSING_TRANSLATION: Wording(
        "缺少{language}，请补上。",
        "the {language} text is missing; add it.",
    ),
    _C.HIDDEN_CHARACTER: Wording(
        "有看不见的字符 {character}，请删去。",
        "there is an invisible character {character}; remove it.",
    ),
    _C.NOT_TRUE_OR_FALSE: Wording(
        "“{text}”应当写成 true 或者 false。",
        "“{text}” must be true or false.",
    ),
    _C.NOT_A_NUMBER: Wording(
        "“{text}”不是整数，请写 0、1、2 这样的数字。",
        "“{text}” is no whole number; write 0, 1, 2 and so on.",
    ),
    _C.NOT_POINTS: Wording(
        "“{text}”不是分数，请写不小于 0、最多两位小数的数字，如 1.5。",
        "“{text}” is no number of points; write 0 or more with at most two decimals, such as 1.5.",
    ),
    _C.NOT_A_PERCENTAGE: Wording(
        "“{text}”不是百分数，请写 0 到 100、最多一位小数的数字，不带 %。",
        "“{text}” is no percentage; write 0 to 100 with at most one decimal, without %.",
    ),
    _C.NOT_A_SHARE: Wording(
        "比例应当写成 [1, 3] 这样的分子、分母，大于 0，不大于 1。",
        "a share is written as [1, 3], part and whole, above 0 and at most 1.",
    ),
    _C.NOT_A_DATE: Wording(
        "“{text}”不是日期，请写成 2026-10-01。",
        "“{text}” is no date; write it like 2026-10-01.",
    ),
    _C.NOT_AN_ID: Wording(
        "编号“{text}”只能用英文字母、数字和 . - _，检查项和部分的编号用大写字母开头，如 A01。",
        "the id “{text}” may have only ASCII letters, digits and . - _; codes of items and "
        "sections begin with a capital and have capitals and digits only, such as A01.",
    ),
    _C.NOT_ONE_OF: Wording(
        "“{text}”不在可选的范围内（{allowed}），{hint}。",
        "“{text}” is none of {allowed}; {hint}.",
    ),
    _C.NOT_EVIDENCE: Wording(
        "证据要求“{text}”应当用 + 和 / 连接 E1 至 E8，如 E1+E3/E4；不要求证据的写 E0。",
        "the evidence rule “{text}” must join E1 to E8 by + and /, such as E1+E3/E4; "
        "write E0 for none.",
    ),
    _C.BAD_PATH: Wording(
        "“{text}”应当是本文件旁边的相对路径，不带“..”，如 clauses/plan.yaml。",
        "“{text}” must be a path beside this file, without “..”, such as clauses/plan.yaml.",
    ),
    _C.MISSING_FILE: Wording(
        "没有找到文件“{text}”，请核对名称，并把它放在本文件旁边。",
        "the file “{text}” is not there; check its name and put it beside this file.",
    ),
    _C.DUPLICATE_ID: Wording(
        "{kind}“{id}”重复，请改用别的编号或者删去一个。",
        "the {kind} “{id}” stands twice; give one of them another id or remove it.",
    ),
    _C.UNKNOWN_ID: Wording(
        "没有{kind}“{id}”，{hint}。",
        "there is no {kind} “{id}”; {hint}.",
    ),
    _C.SECTION_SUM: Wording(
        "部分 {section} 各项相加是 {sum} 分，与这里写的 {points} 分不符，请改其中之一。",
        "the items of section {section} add up to {sum} points, not to {points}; "
        "correct one or the other.",
    ),
    _C.SHEET_SUM: Wording(
        "“{sheet}”各部分相加是 {sum} 分，应当是 100 分，请调整各部分分值。",
        "the sections of “{sheet}” add up to {sum} points, not to 100; adjust their points.",
    ),
    _C.CAP_ABOVE_POINTS: Wording(
        "扣分上限 {cap} 超过本项分值 {points}，请调低上限。",
        "the cap of {cap} is above the item's {points} points; lower it.",
    ),
    _C.DEDUCTION_ABOVE_POINTS: Wording(
        "扣分 {deduction} 超过本项分值 {points}，请调低扣分。",
        "the deduction of {deduction} is above the item's {points} points; lower it.",
    ),
    _C.BAND_REVERSED: Wording(
        "区间从 {start} 到 {end} 写反了或者是空的，below 应当大于 from。",
        "the band from {start} to {end} is reversed or empty; make below greater than from.",
    ),
    _C.BAND_GAP: Wording(
        "{start} 至 {end} 之间没有区间，请让本区间的 from 等于上一区间的 below。",
        "nothing covers {start} to {end}; let this band begin where the one before it ends.",
    ),
    _C.BAND_OVERLAP: Wording(
        "与上一区间（from {start}，below {end}）重叠，请让本区间的 from 等于上一区间的 below；"
        "只有最后一个区间可以不写 below。",
        "this overlaps the band before it (from {start}, below {end}); begin where that one ends; "
        "only the last band may have no below.",
    ),
    _C.VETO_WITH_POINTS: Wording(
        "一票否决项不计分，这里却有 {points} 分，请把 points 写成 0。",
        "a veto item carries no points, yet this one has {points}; write points: 0.",
    ),
    _C.GRADES_NOT_DESCENDING: Wording(
        "等次应当从高到低排列，这一等次的 from 不低于上一等次，请调整。",
        "grades go from best to worst; this from is not below the one before it; correct it.",
    ),
    _C.GRADES_NOT_TO_ZERO: Wording(
        "最后一个等次应当从 0 起，请把 from 写成 0。",
        "the last grade must begin at 0; write from: 0.",
    ),
    _C.PHASES_NOT_ASCENDING: Wording(
        "阶段应当按月份先后排列，这一阶段的月份不晚于上一阶段，请调整。",
        "phases stand in the order of their months; this one is not after the one before it; "
        "correct it.",
    ),
    _C.CAP_UNCLEAR: Wording(
        "每条封顶规则要写 problems、share、total_loss 三者之一，只写一个。",
        "each cap says exactly one of problems, share and total_loss; write one.",
    ),
    _C.PROHIBITION_NOT_TAGGED: Wording(
        "{tag} 写明在 {item} 计分，但 {item} 没有标注 prohibition: {tag}，请补上或者改正。",
        "{tag} is said to be scored at {item}, but {item} does not have prohibition: {tag}; "
        "add or correct it.",
    ),
    _C.PROHIBITION_ELSEWHERE: Wording(
        "{tag} 写明在 {item} 计分，同一事实不能扣两次，请删去这里的标注或者改正。",
        "{tag} is scored at {item}, and one fact is deducted once; remove or correct the tag here.",
    ),
    _C.CONDITION_UNCLEAR: Wording(
        "条件要写 item 或者 header 之一，只写一个。",
        "a condition says either item or header; write one of them.",
    ),
    _C.CONDITION_VALUE: Wording(
        "{field} 不会是“{value}”，只会是：{allowed}，请改正。",
        "{field} is never “{value}”, only one of {allowed}; correct it.",
    ),
    _C.CONDITION_ON_NO_CHOICE: Wording(
        "{field} 的答案不是可以比对的值，不能作为条件，请换一项。",
        "the answer to {field} is nothing that can be compared; choose another item.",
    ),
    _C.CONDITION_ON_ITSELF: Wording(
        "条件指向本项自己，请换一项。",
        "the condition waits for the item itself; choose another item.",
    ),
    _C.CONDITION_CYCLE: Wording(
        "条件互相等待（{items}），永远不会成立，请去掉其中一个。",
        "these conditions wait for one another ({items}) and never hold; remove one of them.",
    ),
}


def form_fault_words(fault: FormFault) -> Wording:
    """One sentence in each language: place, fault, what to do."""
    said = spoken(TEMPLATES[fault.code], fault.facts, {"kind": KINDS, "language": LANGUAGES})
    file = f"{fault.file} " if fault.file else ""
    where = f" {fault.where}" if fault.where else ""
    line = Wording(f"第 {fault.line} 行", f"line {fault.line}")
    if not fault.line:
        line = Wording("整个文件", "the whole file")
    return Wording(f"{file}{line.zh}{where}：{said.zh}", f"{file}{line.en}{where}: {said.en}")
