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
MISTAKES: Mapping[str, Wording] = {
    "UsageError": Wording("命令写得不对（{message}）。", "{message}"),
    "BadParameter": Wording("{name} 的值不能用（{message}）。", "{name} cannot be that: {message}"),
    "MissingParameter": Wording("缺少 {name}。", "{name} is missing."),
    "NoSuchOption": Wording("没有选项 {name}。", "There is no option {name}."),
    "NoSuchCommand": Wording("没有这个命令（{message}）。", "{message}"),
    "BadOptionUsage": Wording("选项 {name} 用得不对（{message}）。", "{message}"),
    "BadArgumentUsage": Wording("参数用得不对（{message}）。", "{message}"),
    "FileError": Wording("文件打不开（{message}）。", "{message}"),
}
