"""Words for requests about the photos of an inspection that are refused."""

from inspector_app.domain.errors import refused
from inspector_app.domain.wording import Wording
from inspector_app.words.notices import Notice, notice


@notice.register
def _photo_known(error: refused.PhotoKnown) -> Notice:
    return Notice(
        Wording(
            f"没有补充“{error.name}”：这张照片已经有了。",
            f"“{error.name}” was not added: the inspection has this picture already.",
        ),
        Wording("补充另一张照片。", "Add another picture."),
    )


@notice.register
def _no_such_photo(error: refused.NoSuchPhoto) -> Notice:
    listed = Wording(
        f"这次检查的照片：{'、'.join(error.known)}。", f"Its photos: {', '.join(error.known)}."
    )
    none = Wording("这次检查没有照片。", "This inspection has no photos.")
    return Notice(
        Wording(
            f"没有改动照片：找不到“{error.reference}”，或者不止一张。",
            f"No photo was changed: “{error.reference}” is none here, or fits more than one.",
        ),
        listed if error.known else none,
    )


@notice.register
def _clock_refused(error: refused.ClockRefused) -> Notice:
    return Notice(
        Wording(
            f"没有校正相机时间：看不懂“{error.said}”。",
            f"The camera's clock was not corrected: “{error.said}” is no time.",
        ),
        Wording(
            "请写相差多少，如 +0:03 或 -1:00；或者写照片里的钟显示的时间，如 09:12。",
            "Write the difference, such as +0:03 or -1:00, or what a clock in the photo shows, "
            "such as 09:12.",
        ),
    )


@notice.register
def _photo_without_time(error: refused.PhotoWithoutTime) -> Notice:
    return Notice(
        Wording(
            f"没有校正相机时间：“{error.name}”没有记载拍摄时间。",
            f"The camera's clock was not corrected: “{error.name}” does not say when it was taken.",
        ),
        Wording("请只写有拍摄时间的照片。", "Name only photos that have a time."),
    )
