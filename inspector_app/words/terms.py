"""The fixed terms of an inspection in words: modes, venues, severities, marks, presets, boxes."""

from collections.abc import Mapping
from datetime import date

from inspector_app.domain.answer import Mark, VetoState
from inspector_app.domain.form import Mode, Severity, Venue
from inspector_app.domain.relevance import Preset
from inspector_app.domain.wording import Wording

MODES: Mapping[Mode, Wording] = {
    Mode.COVERT: Wording("暗访巡查", "Covert visit"),
    Mode.CASE_TRACKING: Wording("办件跟踪", "Case tracking"),
    Mode.SPOT_CHECK: Wording("重点抽查", "Spot check"),
    Mode.SPECIAL_CHECK: Wording("专项检查", "Special check"),
    Mode.SELF_CHECK: Wording("自查", "Self-check"),
}
VENUES: Mapping[Venue, Wording] = {
    Venue.HALL: Wording("服务大厅", "Hall"),
    Venue.OFFICE: Wording("办公室", "Office"),
    Venue.VOICE: Wording("语音服务", "Voice"),
    Venue.VIDEO: Wording("视频服务", "Video"),
    Venue.ONLINE: Wording("网上服务", "Online"),
    Venue.UTILITY: Wording("公用企业", "Utility"),
}
SEVERITIES: Mapping[Severity, Wording] = {
    Severity.MINOR: Wording("一般", "Minor"),
    Severity.MAJOR: Wording("突出", "Major"),
    Severity.VETO: Wording("一票否决", "Veto"),
}
CATEGORIES: Mapping[str, Wording] = {
    "town": Wording("镇街", "Town or subdistrict"),
    "department": Wording("区级部门", "District department"),
    "utility": Wording("公用企业", "Public utility"),
}
MARKS: Mapping[Mark, Wording] = {
    Mark.SCORED: Wording("已评", "Scored"),
    Mark.NOT_APPLICABLE: Wording("不适用", "Not applicable"),
    Mark.NOT_OBSERVED: Wording("未观察到", "Not observed"),
}
OPEN = Wording("未评定", "Open")
DEDUCTED = Wording("扣 {points} 分", "−{points}")
PHOTO_COUNT = Wording("照片 {count}", "photos: {count}")
PRESETS: Mapping[Preset, Wording] = {
    Preset.VENUE: Wording("场所不符", "Other venue"),
    Preset.MODE: Wording("方式不符", "Other mode"),
    Preset.PHASE: Wording("阶段未到", "Phase not begun"),
    Preset.CONDITION: Wording("条件不成立", "Condition not met"),
}
VETO_STATES: Mapping[VetoState, Wording] = {
    VetoState.NONE: Wording("未发现", "Not found"),
    VetoState.SUSPECTED: Wording("发现（疑似）", "Found (suspected)"),
    VetoState.CONFIRMED: Wording("已确认", "Confirmed"),
    VetoState.DISMISSED: Wording("已排除", "Dismissed"),
}
BOXES: Mapping[str, Wording] = {
    "a": Wording("检查人员甲", "Inspector A"),
    "b": Wording("检查人员乙", "Inspector B"),
    "lead": Wording("组长", "Lead"),
}
_WEEKDAYS = (
    Wording("星期一", "Monday"),
    Wording("星期二", "Tuesday"),
    Wording("星期三", "Wednesday"),
    Wording("星期四", "Thursday"),
    Wording("星期五", "Friday"),
    Wording("星期六", "Saturday"),
    Wording("星期日", "Sunday"),
)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)


def category_words(category: str) -> Wording:
    """A unit's category; one that was typed freely stands as typed."""
    return CATEGORIES.get(category, Wording(category, category))


def day_words(day: date) -> Wording:
    """The day with its weekday: 2026年9月15日 星期二."""
    weekday = _WEEKDAYS[day.weekday()]
    return Wording(
        f"{day.year}年{day.month}月{day.day}日 {weekday.zh}",
        f"{weekday.en}, {day.day} {_MONTHS[day.month - 1]} {day.year}",
    )


def date_words(day: str) -> Wording:
    """An ISO 8601 day without its weekday: 2026年9月15日; what is none stands as typed."""
    try:
        said = date.fromisoformat(day)
    except ValueError:
        return Wording(day, day)
    return Wording(
        f"{said.year}年{said.month}月{said.day}日",
        f"{said.day} {_MONTHS[said.month - 1]} {said.year}",
    )


def moment_words(day: str, at: str) -> Wording:
    """A day and, as far as it was said, the time: `at` is HH:MM or a whole ISO 8601 moment."""
    words, time = date_words(at[:10] if "T" in at else day), clock(at)
    return Wording(f"{words.zh}{time}", f"{words.en} {time}".rstrip())


def clock(moment: str) -> str:
    """HH:MM of a time that is given alone or within an ISO 8601 moment."""
    return moment[11:16] if "T" in moment else moment
