"""Headings of the help, and what is said of a line that cannot be understood."""

from collections.abc import Mapping

from inspector_app.domain.wording import Wording

ARGUMENTS = Wording("参数", "Arguments")
OPTIONS = Wording("选项", "Options")
COMMANDS = Wording("命令", "Commands")
REQUIRED = Wording("[必填]", "[required]")
DEFAULT = Wording("[默认：{}]", "[default: {}]")
USAGE_PARTS: Mapping[str, str] = {
    "Usage:": "用法：",
    "[OPTIONS]": "[选项]",
    "COMMAND [ARGS]...": "命令 [参数]...",
}
NOT_TEXT = Wording(
    "命令里有不是 UTF-8 的字符，没有执行。", "The command line is not UTF-8; nothing was done."
)
PHRASES: Mapping[str, Wording] = {
    r"No such command '(.+?)'": Wording("没有命令 {}", "no command {}"),
    r"unexpected extra arguments?(?:\(s\))? \((.+)\)": Wording(
        "多出参数 {}", "unexpected argument {}"
    ),
    r"'(.+?)' is not one of (.+?)\.?$": Wording("“{}”不在可选的 {} 里", "“{}” is not one of {}"),
    r"'(.+?)' is not a valid (\w+)": Wording("“{}”不是合格的 {}", "“{}” is not a valid {}"),
    r"requires an argument": Wording("后面缺少值", "needs a value"),
    r"does not take a value": Wording("后面不能有值", "takes no value"),
}
MISTAKES: Mapping[str, Wording] = {
    "NoSuchCommand": Wording("{message}。", "There is {message}."),
    "UsageError": Wording("命令格式有误：{message}。", "The command line is not valid: {message}."),
    "BadParameter": Wording(
        "{name} 的值不能用：{message}。", "Invalid value for {name}: {message}."
    ),
    "MissingParameter": Wording("缺少 {name}。", "{name} is missing."),
    "NoSuchOption": Wording("没有选项 {name}。", "There is no option {name}."),
    "BadOptionUsage": Wording("选项 {name} {message}。", "The option {name} {message}."),
    "BadArgumentUsage": Wording("参数用得不对：{message}。", "{message}."),
    "FileError": Wording("文件打不开：{message}。", "The file cannot be opened: {message}."),
}
