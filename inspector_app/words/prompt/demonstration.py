"""What the demonstration tells as it goes, and at its end."""

import enum
from collections.abc import Mapping

from inspector_app.domain.wording import Wording


class DemoStep(enum.Enum):
    """One thing that the demonstration has done, or begins."""

    CASE = enum.auto()
    UNITS = enum.auto()
    VISIT = enum.auto()
    SEALED = enum.auto()
    COSIGNED = enum.auto()
    INKED = enum.auto()
    VERIFIED = enum.auto()
    JOINED = enum.auto()
    SHARED = enum.auto()
    HANDED_OVER = enum.auto()
    PREVIEWED = enum.auto()
    MERGED = enum.auto()
    CONFLICT = enum.auto()
    RESOLVED = enum.auto()
    RETURNED = enum.auto()
    AMENDED = enum.auto()
    APPROVED = enum.auto()
    ISSUED = enum.auto()
    PAPER = enum.auto()
    BOUND = enum.auto()
    HOME = enum.auto()


DEMO_STEPS: Mapping[DemoStep, Wording] = {
    DemoStep.CASE: Wording("新建案卷，检查组“{team}”……", "A case folder for the team “{team}”…"),
    DemoStep.UNITS: Wording(
        "导入 {units} 个窗口单位（均为虚构）……", "{units} units imported, all invented…"
    ),
    DemoStep.VISIT: Wording(
        "检查 {unit}：{answers} 项，{photos} 张照片，{percent} 分，{verdict}",
        "Visit of {unit}: {answers} answers, {photos} photos, {percent}, {verdict}",
    ),
    DemoStep.SEALED: Wording(
        "    签章 {number}，{pages} 页", "    sealed as {number}, {pages} pages"
    ),
    DemoStep.COSIGNED: Wording("    {name} 会签", "    countersigned by {name}"),
    DemoStep.INKED: Wording("    {name} 在纸上签名", "    signed in ink by {name}"),
    DemoStep.VERIFIED: Wording("    验证：{judgement}", "    verified: {judgement}"),
    DemoStep.JOINED: Wording(
        "{name}（{code}）用自己的案卷加入“{team}”",
        "{name} ({code}) joins “{team}” with a case folder of their own",
    ),
    DemoStep.SHARED: Wording(
        "{name} 开始检查 {unit}，第二检查人 {second}",
        "{name} begins a visit of {unit}, with {second}",
    ),
    DemoStep.HANDED_OVER: Wording(
        "    {name} 报送给 {to}：{size} KB", "    {name} hands over to {to}: {size} KB"
    ),
    DemoStep.PREVIEWED: Wording(
        "合并前预览 {files} 个报送包：新 {new}，有更新 {newer}，冲突 {conflicts}",
        "Preview of {files} bundles: {new} new, {newer} newer, {conflicts} in conflict",
    ),
    DemoStep.MERGED: Wording(
        "    {name} 已合并，案卷里有 {inspections} 次检查",
        "    {name} has merged: {inspections} inspections in the case folder",
    ),
    DemoStep.CONFLICT: Wording(
        "    冲突：{field}，{first}；{second}", "    Conflict on {field}: {first}; {second}"
    ),
    DemoStep.RESOLVED: Wording(
        "    采用 {name} 的：{reason}", "    {name}'s value is taken: {reason}"
    ),
    DemoStep.RETURNED: Wording(
        "退回 {number}，{item}：{text}", "{number} is returned, {item}: {text}"
    ),
    DemoStep.AMENDED: Wording(
        "    {name} 更正，签章为第 {version} 版",
        "    amended by {name}, sealed as version {version}",
    ),
    DemoStep.APPROVED: Wording("{number} 已通过", "{number} is approved"),
    DemoStep.ISSUED: Wording("    已签发 {number}", "    issued as {number}"),
    DemoStep.PAPER: Wording("    {name}，验证：{judgement}", "    {name}, verified: {judgement}"),
    DemoStep.BOUND: Wording(
        "{papers} 份检查结论书合订成册", "{papers} verdicts are bound into one file"
    ),
    DemoStep.HOME: Wording(
        "{name} 的案卷显示 {number} 已签发：{issued}",
        "{name}'s case folder shows {number} as issued: {issued}",
    ),
}
DEMO_DONE = Wording("演示完成，用时 {seconds} 秒。检查表：", "Done in {seconds} s. The sheets:")
DEMO_PAPERS = Wording("给单位的文书：", "The papers for the units:")
DEMO_LEFT = Wording(
    "留给您的：{waiting} 次检查待审核，{approved} 次已通过待签发，{conflicts} 处冲突待处理。",
    "Left for you: {waiting} inspections to review, {approved} approved and not issued yet, "
    "{conflicts} conflicts to resolve.",
)
DEMO_NEXT = Wording(
    "接着可以试：\n  mingcha --case {case} review      （口令：{passphrase}）\n"
    "  mingcha --case {case} conflicts\n"
    "  mingcha verify --trust {roster} {sheet}",
    "Try next:\n  mingcha --case {case} review      (passphrase: {passphrase})\n"
    "  mingcha --case {case} conflicts\n"
    "  mingcha verify --trust {roster} {sheet}",
)
