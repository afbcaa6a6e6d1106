"""Words for joining a team and for admitting somebody."""

from collections.abc import Mapping

from inspector_app.domain.errors.joining import (
    AdmissionExpired,
    AdmissionFault,
    AdmissionOfAnotherTeam,
    AdmissionRefused,
    CodeOfAnother,
    KeyNotConfirmed,
    RequestFault,
    RequestRefused,
    RootNotConfirmed,
    WrongKeyConfirmed,
)
from inspector_app.domain.fingerprint import grouped
from inspector_app.domain.wording import Wording
from inspector_app.words.notices import Notice, notice

_ASK_AGAIN = Wording(
    "请让对方重新做一份加入申请，再拿来。", "Have the request made once more, and bring it again."
)
_REQUESTS: Mapping[RequestFault, tuple[Wording, Wording]] = {
    RequestFault.UNREADABLE: (
        Wording("这不是加入申请", "it is no request to join"),
        Wording(
            "请选对方电脑上做出的加入申请文件（.mingcha-request）。",
            "Choose the file that the other laptop wrote (.mingcha-request).",
        ),
    ),
    RequestFault.BAD_SIGNATURE: (
        Wording("签名不对，内容被改动过", "its signature is wrong: it was changed"),
        _ASK_AGAIN,
    ),
    RequestFault.ROSTER: (
        Wording("随附的名册不成立", "the roster that came along does not hold"),
        _ASK_AGAIN,
    ),
    RequestFault.REVOKED: (
        Wording("签它的密钥已经吊销", "the key that signed it is revoked"),
        Wording(
            "请与本人核实；换了电脑的，要在新电脑上新建案卷后再申请。",
            "Ask the person; on a new laptop, a new case folder is made first and asks then.",
        ),
    ),
    RequestFault.IDENTITY: (
        Wording(
            "它用别人的密钥冒充名册上的人",
            "it speaks for somebody on the roster with a key that is not theirs",
        ),
        Wording(
            "不要接纳，先向名册上的本人核实。",
            "Admit nobody with it; ask the person on the roster first.",
        ),
    ),
}
_OTHER = Wording(
    "请向组长要一份给这台电脑的准入文件；还没有申请的，先做加入申请。",
    "Ask the lead for the admission of this laptop; without a request, make one first.",
)
_ADMISSIONS: Mapping[AdmissionFault, tuple[Wording, Wording]] = {
    AdmissionFault.UNREADABLE: (
        Wording("这不是准入文件，或者文件已损坏", "it is no admission, or it is damaged"),
        _OTHER,
    ),
    AdmissionFault.BAD_SIGNATURE: (
        Wording("签名不对，内容被改动过", "its signature is wrong: it was changed"),
        _OTHER,
    ),
    AdmissionFault.OTHER_LAPTOP: (
        Wording("它是给另一台电脑的", "it is for another laptop"),
        _OTHER,
    ),
    AdmissionFault.PERSON_MISSING: (
        Wording(
            "它的名册里没有您现在的密钥，以前签的都会验证不了",
            "its roster does not list your present key, and what you signed could not be verified",
        ),
        Wording("请重新做一份加入申请，交给组长。", "Make a new request and take it to the lead."),
    ),
    AdmissionFault.OLDER: (
        Wording("它的名册比现有的旧", "its roster is older than the one here"),
        Wording("请向组长要最新的准入文件。", "Ask the lead for the newest admission."),
    ),
}


@notice.register
def _request_refused(error: RequestRefused) -> Notice:
    reason, advice = _REQUESTS[error.fault]
    who = f"“{error.who}”" if error.who else ""
    english = f" of {who}" if who else ""
    return Notice(
        Wording(
            f"没有接纳{who}：{reason.zh}。", f"The request{english} was not accepted: {reason.en}."
        ),
        advice,
    )


@notice.register
def _wrong_key(error: WrongKeyConfirmed) -> Notice:
    said, found = grouped(error.said), grouped(error.found)
    return Notice(
        Wording(
            f"没有接纳：核对的指纹是 {said}，申请里的是 {found}。",
            f"Nobody was admitted: the fingerprint compared was {said}, the request has {found}.",
        ),
        Wording(
            "请与申请人通话，逐组核对；对不上就不要接纳。",
            "Compare group by group with the applicant by telephone; admit nobody unless they "
            "agree.",
        ),
    )


@notice.register
def _key_not_confirmed(error: KeyNotConfirmed) -> Notice:
    found = grouped(error.found)
    return Notice(
        Wording(
            "没有接纳：还没有核对申请人的指纹。",
            "Nobody was admitted: the applicant's fingerprint was not compared.",
        ),
        Wording(
            f"请与申请人通话，逐组核对：{found}。",
            f"Compare it with the applicant by telephone, group by group: {found}.",
        ),
    )


@notice.register
def _code_of_another(error: CodeOfAnother) -> Notice:
    return Notice(
        Wording(
            f"没有接纳：代号 {error.code} 已经是{error.holder}的。",
            f"Nobody was admitted: the code {error.code} is {error.holder}'s already.",
        ),
        Wording(
            "不是同一个人，就另给一个代号；是同一个人换了电脑，就选“名册上的这个人”。",
            "For another person, give another code; for the same person on another laptop, say "
            "that it is the one on the roster.",
        ),
    )


@notice.register
def _admission_refused(error: AdmissionRefused) -> Notice:
    reason, advice = _ADMISSIONS[error.fault]
    return Notice(Wording(f"没有加入：{reason.zh}。", f"You have not joined: {reason.en}."), advice)


@notice.register
def _another_team(error: AdmissionOfAnotherTeam) -> Notice:
    said, found = grouped(error.said), grouped(error.found)
    return Notice(
        Wording(
            f"没有加入：核对的根指纹是 {said}，准入文件的是 {found}。",
            f"You have not joined: the root compared was {said}, the admission has {found}.",
        ),
        Wording(
            "这是另一个检查组的准入文件。请与组长当面或通话核对指纹。",
            "It is the admission of another team. Compare the fingerprint with the lead.",
        ),
    )


@notice.register
def _root_not_confirmed(error: RootNotConfirmed) -> Notice:
    found = grouped(error.found)
    return Notice(
        Wording(
            "没有加入：还没有核对团队根的指纹。",
            "You have not joined: the fingerprint of the team root was not compared.",
        ),
        Wording(
            f"请与组长逐组核对：{found}。", f"Compare it with the lead, group by group: {found}."
        ),
    )


@notice.register
def _expired(error: AdmissionExpired) -> Notice:
    day = error.until[:10]
    return Notice(
        Wording(
            f"没有加入：准入文件的有效期到 {day} 为止。",
            f"You have not joined: the admission held until {day}.",
        ),
        Wording(
            "请重新做一份加入申请，交给组长；工作都还在。",
            "Make a new request and take it to the lead; all your work is there.",
        ),
    )
