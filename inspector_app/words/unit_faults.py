"""A sentence for every fault of a unit file: where it is, what is wrong, what to write."""

from collections.abc import Mapping

from inspector_app.domain.errors.answers import UnitFault, UnitFaultCode
from inspector_app.domain.wording import Wording
from inspector_app.words.fault_sentences import spoken

_C = UnitFaultCode

TEMPLATES: Mapping[UnitFaultCode, Wording] = {
    _C.UNREADABLE: Wording(
        "文件打不开，请核对路径和读取权限。",
        "the file cannot be opened; check its path and permissions.",
    ),
    _C.TOO_LARGE: Wording(
        "文件超过 {limit}，请核对是否选错文件。",
        "the file is larger than {limit}; check that it is the right one.",
    ),
    _C.NOT_A_TABLE: Wording(
        "读不出表格，请存成 CSV 或者 XLSX 再试。",
        "this is no table; save it as CSV or XLSX and try again.",
    ),
    _C.EMPTY: Wording(
        "表格里没有窗口单位，请核对是否选错文件或者工作表。",
        "the table has no units; check that it is the right file and sheet.",
    ),
    _C.TOO_MANY_ROWS: Wording(
        "表格超过 {limit} 行，请分成几个文件。",
        "the table has more than {limit} rows; split it.",
    ),
    _C.MISSING_COLUMN: Wording(
        "第一行没有“{column}”这一列，请补上。",
        "the first row has no column “{column}”; add it.",
    ),
    _C.UNKNOWN_COLUMN: Wording(
        "没有“{text}”这一列，{hint}；不需要的列请删去。",
        "there is no column “{text}”; {hint}; remove it if it is not needed.",
    ),
    _C.REPEATED_COLUMN: Wording(
        "“{text}”这一列重复，请只留一列。",
        "the column “{text}” stands twice; keep one of them.",
    ),
    _C.TOO_MANY_CELLS: Wording(
        "这一行的格子比列名多，请核对；CSV 里有逗号的文字请用英文双引号括起来。",
        "this row has more cells than there are columns; check it, and in CSV put a text with "
        'commas in "quotes".',
    ),
    _C.FORMULA: Wording(
        "格子里是公式，请改成数值：复制后选择性粘贴为值。",
        "the cell holds a formula; replace it by its value (copy, paste special, values).",
    ),
    _C.MISSING: Wording(
        "这一格不能空着，请填写。",
        "this cell must not be empty; fill it in.",
    ),
    _C.NOT_A_CODE: Wording(
        "单位代码“{text}”最多 64 个字符，不能有空格和 / \\ 等符号，请改正。",
        "the code “{text}” has at most 64 characters, without spaces and signs like / \\; "
        "correct it.",
    ),
    _C.DUPLICATE_CODE: Wording(
        "单位代码“{text}”在第 {first} 行已经有了，请核对并删去一行。",
        "the code “{text}” stands in row {first} already; check both and remove one.",
    ),
    _C.NOT_ONE_OF: Wording(
        "“{text}”不在可选的范围内（{allowed}），{hint}。",
        "“{text}” is none of {allowed}; {hint}.",
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


def unit_fault_words(fault: UnitFault) -> Wording:
    """One sentence in each language: row and column, fault, what to do."""
    said = spoken(TEMPLATES[fault.code], fault.facts)
    if not fault.row:
        place = Wording("整个文件", "the whole file")
    elif fault.column:
        place = Wording(
            f"第 {fault.row} 行 {fault.column} 列", f"row {fault.row}, column {fault.column}"
        )
    else:
        place = Wording(f"第 {fault.row} 行", f"row {fault.row}")
    return Wording(f"{place.zh}：{said.zh}", f"{place.en}: {said.en}")
