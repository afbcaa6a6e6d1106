"""What the inspection's state means for typing: sealed, being amended, or void."""

from PySide6.QtWidgets import QWidget

from inspector_app.domain.inspection import State
from inspector_app.ui.parts.banner import Banner
from inspector_app.ui.parts.moments import day_and_time
from inspector_app.ui.returned import Returned
from inspector_app.ui.translation import translate
from inspector_app.ui.visit import Visit
from inspector_app.ui.workplace import Workplace


class StateBanner(Banner):
    """Hidden for a draft; for a sealed sheet its button begins an amendment."""

    def __init__(self, workplace: Workplace, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(workplace, parent)
        self._visit = visit
        self._said: tuple[str, str, str, str] | None = None

    def refresh(self) -> None:
        """Say how the inspection stands, once for each change."""
        wanted = self._words()
        if wanted == self._said:
            return
        self._said = wanted
        if wanted is None:
            self.hide()
        else:
            self.show_words(*wanted)

    def remind(self) -> None:
        """Say it again, after it was closed and somebody typed."""
        self._said = None
        self.refresh()

    def _words(self) -> tuple[str, str, str, str] | None:
        inspection = self._visit.inspection
        version = inspection.version
        if inspection.state is State.VOID:
            title = translate("Inspection", "This inspection is void; nothing can be changed.")
            reason = translate("Inspection", "Reason: {reason}")
            return "warn", title, reason.format(reason=inspection.void_reason), ""
        if inspection.state is State.DRAFT:
            return None
        if self._visit.returned is not None:
            return self._returned_words(self._visit.returned)
        if not self._visit.is_open_to_edits:
            title = translate("Inspection", "Sealed, version {version}. Nothing can be typed now.")
            text = translate(
                "Inspection", "If something is wrong, amend it: a new version is sealed then."
            )
            action = translate("Inspection", "Amend")
            return "ok", title.format(version=version), text, action
        title = translate("Inspection", "Amending version {version}.")
        text = translate("Inspection", "When you are done, seal again and say why it was amended.")
        return "accent", title.format(version=version), text, ""

    def _returned_words(self, returned: Returned) -> tuple[str, str, str, str]:
        """Who sent it back, when and why, and the way to amend it."""
        at = day_and_time(returned.at, self._workplace.clock().tzinfo)
        title = translate("Inspection", "Returned by {name} on {time}")
        title = title.format(name=returned.who, time=at)
        left = len(returned.unattended(self._visit.inspection))
        last = translate("Inspection", "%n remark(s) on items still to be seen to", "", left)
        if not left:
            last = translate("Inspection", "When you are done, seal again and say why.")
        text = "\n".join(part for part in (returned.reason, last) if part)
        amend = "" if self._visit.is_open_to_edits else translate("Inspection", "Amend")
        return "warn", title, text, amend
