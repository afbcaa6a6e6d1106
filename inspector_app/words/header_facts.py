"""The facts at the head of a sheet and of a person, as they are named in a sentence."""

from collections.abc import Mapping

from inspector_app.domain.wording import Wording

HEADER_FACTS: Mapping[str, Wording] = {
    "unit": Wording("窗口单位", "the unit"),
    "unit_code": Wording("单位代码", "the code of the unit"),
    "category": Wording("单位类别", "the kind of unit"),
    "service_point": Wording("服务点", "the service point"),
    "address": Wording("地址", "the address"),
    "responsible": Wording("第一责任人", "the head of the unit"),
    "contact": Wording("联系方式", "the contact"),
    "venues": Wording("场所", "the venue"),
    "mode": Wording("检查方式", "the mode"),
    "scope": Wording("检查范围", "the scope"),
    "date": Wording("检查日期", "the date"),
    "arrived": Wording("到达时间", "the time of arrival"),
    "left": Wording("离开时间", "the time of leaving"),
    "revealed": Wording("亮明身份的时间", "the time when papers were shown"),
    "posted_hours": Wording("公示时间", "the posted hours"),
    "windows_open": Wording("开放窗口数", "the number of open windows"),
    "windows_total": Wording("窗口总数", "the number of windows"),
    "queue": Wording("排队人数", "the number of people waiting"),
    "inspectors": Wording("检查人员", "the other inspector"),
    "recorder": Wording("记录人", "the recorder"),
    "mandate": Wording("授权文件", "the mandate"),
    "reason": Wording("选取理由", "the reason for the choice"),
    "phase": Wording("整治阶段", "the phase"),
    "unit_opinion": Wording("单位意见", "the unit's opinion"),
    "refusal": Wording("拒签说明", "the refusal to sign"),
    "sheet_languages": Wording("检查表的语言", "the language of the sheet"),
    "name": Wording("姓名", "the name"),
    "code": Wording("代号", "the code"),
    "team": Wording("检查组代号", "the code of the team"),
    "box": Wording("签名栏", "the signature box"),
    "rest": Wording("其余未评定的项", "what the items still open get"),
}
