"""People in words: role, standing, and how long the certificate still holds."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from inspector_app.domain.ending import SOON, days_until_end
from inspector_app.domain.roster import Role, Standing
from inspector_app.domain.wording import Language
from inspector_app.ui.theme import Tone
from inspector_app.ui.translation import translate
from inspector_app.words.prompt.results import ROLES

if TYPE_CHECKING:
    from inspector_app.workflows.team.list_people import ListedPerson


@dataclass(frozen=True)
class State:
    """One word on a person's key, with its colour and drawing."""

    words: str
    chip: str
    tone: Tone
    drawing: str
    sign: str


def role_words(role: Role, language: Language) -> str:
    """The role, with a capital where the language has one."""
    said = ROLES[role.value].of(language)
    return said[:1].upper() + said[1:]


def days_left(listed: "ListedPerson", now: datetime) -> int | None:
    """Days until the certificate ends; None where it has no end."""
    return None if listed.key is None else days_until_end(listed.key, now)


def state(listed: "ListedPerson", now: datetime) -> State:
    """How the person's key stands."""
    left = days_left(listed, now)
    match listed.standing:
        case Standing.REVOKED:
            return State(translate("People", "Revoked"), "bad", Tone.BAD, "cross", "✕")
        case Standing.NO_LONGER:
            return State(translate("People", "Expired"), "bad", Tone.BAD, "clock", "✕")
        case Standing.NOT_YET:
            return State(translate("People", "Not yet valid"), "warn", Tone.WARN, "clock", "!")
        case Standing.UNKNOWN:
            return State(translate("People", "No key"), "na", Tone.NA, "dash", "—")
    if left is not None and left < SOON:
        words = translate("People", "Ends in %n day(s)", "", left)
        return State(words, "warn", Tone.WARN, "clock", "!")
    return State(translate("People", "Valid"), "ok", Tone.OK, "check", "✓")


def valid_until(listed: "ListedPerson") -> str:
    """The last day of the certificate."""
    return listed.key.active_to[:10] if listed.key is not None else ""
