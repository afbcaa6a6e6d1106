"""A sentence for every fault of an answers file: where it is, what is wrong, what to write."""

from collections.abc import Mapping

from inspector_app.domain.errors.answers import AnswersFault, AnswersFaultCode
from inspector_app.domain.wording import Wording
from inspector_app.words.fault_sentences import spoken

_C = AnswersFaultCode

MARKS: Mapping[str, Wording] = {
    "not-applicable": Wording("不适用", "not applicable"),
    "not-observed": Wording("未观察到", "not observed"),
}

TEMPLATES: Mapping[AnswersFaultCode, Wording] = {
    _C.TOO_LARGE: Wording(
        "文件超过 {limit}，请核对是否选错文件，照片请另行添加。",
        "larger than {limit}; check that it is the right file, and add photos separately.",
    ),
    _C.EMPTY: Wording(
        "文件里没有内容，请核对是否选错文件。",
        "the file says nothing; check that it is the right one.",
    ),
    _C.NOT_TEXT: Wording(
        "读不出文字，请存成 JSON 或者 CSV（UTF-8）再试。",
        "this is no text; save it as JSON or CSV (UTF-8) and try again.",
    ),
    _C.SYNTAX: Wording(
        "第 {column} 列起不符合 JSON 写法，请检查逗号、引号和括号是否成对。",
        "from column {column} on this is not JSON; check commas, quotes and brackets.",
    ),
    _C.TOO_DEEP: Wording(
        "嵌套超过 {limit} 层，请减少层次。",
        "more than {limit} levels are nested here; use fewer.",
    ),
    _C.TOO_MUCH: Wording(
        "从这里起超过 {limit} 个，不像一次检查的结果，请核对是否选错文件。",
        "from here on there are more than {limit}, too many for one visit; check that it is the "
        "right file.",
    ),
    _C.DUPLICATE_KEY: Wording(
        "“{key}”重复，请只留一个。",
        "“{key}” stands twice; keep one of them.",
    ),
    _C.NO_ANSWERS: Wording(
        '没有找到 answers，请按 {{"answers": [ … ]}} 的样子写。',
        'there is no “answers”; write it like {{"answers": [ … ]}}.',
    ),
    _C.NOT_AN_OBJECT: Wording(
        '这里应当是“字段: 内容”的一组，请写成 {{"item": "A01", … }}。',
        'a group of fields belongs here; write it like {{"item": "A01", … }}.',
    ),
    _C.NOT_A_LIST: Wording(
        "这里应当是列表，请写成 [ … ]。",
        "a list belongs here; write [ … ].",
    ),
    _C.NOT_A_TEXT: Wording(
        "这里应当是一段文字，请改写。",
        "a text belongs here; rewrite it.",
    ),
    _C.NO_ITEM_COLUMN: Wording(
        "第一行没有“item”（检查项）这一列，请在第一行写列名。",
        "the first row has no column “item”; write the names of the columns there.",
    ),
    _C.UNKNOWN_COLUMN: Wording(
        "没有“{column}”这一列，{hint}；不需要的列请删去。",
        "there is no column “{column}”; {hint}; remove it if it is not needed.",
    ),
    _C.REPEATED_COLUMN: Wording(
        "“{column}”这一列重复，请只留一列。",
        "the column “{column}” stands twice; keep one of them.",
    ),
    _C.TOO_MANY_CELLS: Wording(
        "这一行的格子比列名多，文字里有逗号的请用英文双引号括起来。",
        'this row has more cells than there are columns; put a text with commas in "quotes".',
    ),
    _C.OPEN_QUOTE: Wording(
        "从这一行起英文双引号不成对，请补上或者删去。",
        "from this row on the quotes do not match; close or remove them.",
    ),
    _C.UNKNOWN_KEY: Wording(
        "这里没有“{key}”这个字段，{hint}。",
        "there is no field “{key}” here; {hint}.",
    ),
    _C.MISSING: Wording(
        "缺少“{key}”，请补上。",
        "“{key}” is missing; add it.",
    ),
    _C.UNKNOWN_ITEM: Wording(
        "检查表里没有“{text}”这一项，{hint}。",
        "the form has no item “{text}”; {hint}.",
    ),
    _C.DUPLICATE_ITEM: Wording(
        "这一项在第 {first} 行已经写过，请只留一处。",
        "this item stands in line {first} already; keep one of them.",
    ),
    _C.NOTHING_SAID: Wording(
        "这一项什么也没有写，请填写或者删去。",
        "nothing is said about this item; say something or remove it.",
    ),
    _C.NOT_A_MARK: Wording(
        "“{text}”不是评定，请写 scored（已评）、not-applicable（不适用）或者 "
        "not-observed（未观察到）。",
        "“{text}” is no mark; write scored, not-applicable or not-observed.",
    ),
    _C.VALUE_WITHOUT_SCORE: Wording(
        "评定为“{mark}”，却写了检查结果或者扣分，请删去，或者改为已评。",
        "the mark is “{mark}”, yet there is a value or a deduction; remove it, or mark it scored.",
    ),
    _C.NOT_PASS_OR_FAIL: Wording(
        "“{text}”看不出结果，这一项请写“{good}”或者“{bad}”。",
        "“{text}” cannot be read as a result; write {good} (pass) or {bad} (fail).",
    ),
    _C.NOT_AN_OPTION: Wording(
        "“{text}”不在选项之内（{allowed}），{hint}。",
        "“{text}” is none of the options {allowed}; {hint}.",
    ),
    _C.NOT_A_COUNT: Wording(
        "“{text}”不是次数，请写 0 到 {limit} 的整数，没有问题写 0。",
        "“{text}” is no count; write a whole number from 0 to {limit}, 0 where nothing is wrong.",
    ),
    _C.UNKNOWN_PART: Wording(
        "没有“{text}”这一类，或者写了两次；可以写：{allowed}；{hint}。",
        "there is no kind “{text}”, or it stands twice; there are {allowed}; {hint}.",
    ),
    _C.PART_ABOVE_MOST: Wording(
        "“{part}”最多 {most}，请核对。",
        "there are at most {most} of “{part}”; check it.",
    ),
    _C.NOT_MINUTES: Wording(
        "“{text}”不是分钟数，请写 0 到 {limit} 的整数。",
        "“{text}” is no number of minutes; write a whole number from 0 to {limit}.",
    ),
    _C.NOT_ABSENCES: Wording(
        "“{text}”看不出哪个窗口从几点到几点无人，请写成“3号 09:10-09:32; 5号 10:00-10:05 牌”，"
        "没有的写 0。",
        "“{text}” does not say which window was empty from when to when; write "
        "“3号 09:10-09:32; 5号 10:00-10:05 牌”, or 0 for none.",
    ),
    _C.NOT_WORKING_DAYS: Wording(
        "“{text}”看不出承诺和办理日期，请写成“promised=5; accepted=2026-09-01; "
        "finished=2026-09-09”。",
        "“{text}” does not say what was promised and when it was done; write “promised=5; "
        "accepted=2026-09-01; finished=2026-09-09”.",
    ),
    _C.NOT_A_CALL: Wording(
        "“{text}”不是电话记录，请写成“号码 09:10 35 结果”，多次用分号隔开。",
        "“{text}” is no call; write “number 09:10 35 result”, several with semicolons between.",
    ),
    _C.NOT_A_NUMBER: Wording(
        "“{text}”应当是 0 到 {limit} 的整数，请改正。",
        "“{text}” must be a whole number from 0 to {limit}; correct it.",
    ),
    _C.NOT_A_TIME: Wording(
        "“{text}”不是时间，请写 09:10 这样的时刻，或者带时区的 2026-09-15T09:10+08:00。",
        "“{text}” is no time; write 09:10, or with its offset 2026-09-15T09:10+08:00.",
    ),
    _C.TIMES_REVERSED: Wording(
        "结束时间 {end} 早于开始时间 {start}，请核对。",
        "the end {end} is before the start {start}; check them.",
    ),
    _C.NOT_A_DATE: Wording(
        "“{text}”不是日期，请写成 2026-09-15。",
        "“{text}” is no date; write it like 2026-09-15.",
    ),
    _C.DATES_REVERSED: Wording(
        "办结日期 {end} 早于受理日期 {start}，请核对。",
        "it was finished on {end}, before it was accepted on {start}; check them.",
    ),
    _C.NOT_YES_OR_NO: Wording(
        "“{text}”应当写“是”或者“否”。",
        "“{text}” must be yes or no.",
    ),
    _C.NOT_ONE_OF: Wording(
        "“{text}”不在可选的范围内（{allowed}），{hint}。",
        "“{text}” is none of {allowed}; {hint}.",
    ),
    _C.NOT_A_VETO_ITEM: Wording(
        "这一项不是一票否决项，结果只写符合或者不符合（未发现或者发现）。",
        "this is no veto item; write only pass or fail.",
    ),
    _C.VETO_UNPROVEN: Wording(
        "缺少“{key}”：确认要有权机关、文号和日期，排除要理由，请补上；还没有结论的写 suspected。",
        "“{key}” is missing: to confirm takes authority, document and date, to dismiss a reason; "
        "add it, or write suspected while there is no result.",
    ),
    _C.NOT_POINTS: Wording(
        "“{text}”不是分数，请写最多两位小数的数字，如 0.5。",
        "“{text}” is no number of points; write one with at most two decimals, such as 0.5.",
    ),
    _C.DEDUCTION_OUT_OF_RANGE: Wording(
        "扣分“{text}”应当在 0 到本项分值 {points} 之间，不带负号，请改正。",
        "the deduction “{text}” must be between 0 and the item's {points} points, without a minus; "
        "correct it.",
    ),
    _C.TOO_LONG: Wording(
        "文字有 {length} 个字，超过 {limit} 个字，请缩短。",
        "the text has {length} characters, more than {limit}; shorten it.",
    ),
    _C.HIDDEN_CHARACTER: Wording(
        "有看不见的字符 {character}，请删去。",
        "there is an invisible character {character}; remove it.",
    ),
}


def answers_fault_words(fault: AnswersFault) -> Wording:
    """One sentence in each language: place, fault, what to do."""
    said = spoken(TEMPLATES[fault.code], fault.facts, {"mark": MARKS})
    item = f" {fault.item}" if fault.item else ""
    place = Wording(f"第 {fault.line} 行{item}", f"line {fault.line}{item}")
    if not fault.line:
        place = Wording("整个文件", "the whole file")
    if fault.column:
        place = Wording(f"{place.zh} “{fault.column}”", f"{place.en} “{fault.column}”")
    return Wording(f"{place.zh}：{said.zh}", f"{place.en}: {said.en}")
