"""Words for the errors of foreign files."""

from inspector_app.domain.errors.files import PhotoFault, PhotoRefused
from inspector_app.domain.wording import Wording
from inspector_app.words.notices import Notice, notice


@notice.register
def _photo_refused(error: PhotoRefused) -> Notice:
    what, (_, advice) = why_refused(error), _PHOTO_FAULTS[error.fault]
    return Notice(
        Wording(
            f"没有添加“{error.name}”：{what.zh}。", f"“{error.name}” was not added: {what.en}."
        ),
        advice,
    )


def why_refused(error: PhotoRefused) -> Wording:
    """The reason alone, without the file's name and without a full stop."""
    what, _ = _PHOTO_FAULTS[error.fault]
    facts = _photo_facts(error)
    return Wording(what.zh.format(**facts), what.en.format(**facts))


def _photo_facts(error: PhotoRefused) -> dict[str, object]:
    return {
        "found": error.found,
        "limit": error.limit,
        "kind": error.kind,
        "found_mb": _one_decimal(error.found, 1024 * 1024),
        "limit_mb": error.limit // (1024 * 1024),
        "found_mp": _one_decimal(error.found, 1_000_000),
        "limit_mp": error.limit // 1_000_000,
        "found_wan": _one_decimal(error.found, 10_000),
        "limit_wan": error.limit // 10_000,
    }


def _one_decimal(count: int, unit: int) -> str:
    """`count` in `unit`s, rounded up: what is over a limit must not look as if it were not."""
    tenths = -(-count * 10 // unit)
    return f"{tenths // 10}.{tenths % 10}"


_TAKE_AGAIN = Wording(
    "请从手机或相机重新导出这张照片，再添加一次。",
    "Export the photo again from the phone or camera, then add it once more.",
)
_SAVE_AS_JPEG = Wording(
    "请在手机或电脑上把它另存为 JPEG，再添加；原件另行保管。",
    "Save it as JPEG on the phone or PC and add that; keep the original elsewhere.",
)
_MAKE_SMALLER = Wording(
    "请在手机或电脑上缩小后再添加；原件另行保管。",
    "Make it smaller on the phone or PC and add that; keep the original elsewhere.",
)
_CHOOSE_A_PHOTO = Wording(
    "请选择手机或相机拍的照片：JPEG、PNG 或 HEIC。",
    "Choose a photo taken with a phone or camera: JPEG, PNG or HEIC.",
)

_PHOTO_FAULTS: dict[PhotoFault, tuple[Wording, Wording]] = {
    PhotoFault.MISSING: (
        Wording("找不到这个文件", "there is no such file"),
        Wording(
            "请检查路径；照片在优盘或手机上的，确认已经连接。",
            "Check the path; if the photo is on a stick or phone, make sure it is connected.",
        ),
    ),
    PhotoFault.NOT_A_FILE: (
        Wording("这是文件夹或者设备，不是文件", "it is a folder or a device, not a file"),
        Wording("请选择文件夹里的照片。", "Choose the photos inside the folder."),
    ),
    PhotoFault.UNREADABLE: (
        Wording(
            "系统不允许读取，或者读取中断", "the system refused to read it, or stopped halfway"
        ),
        Wording(
            "请把照片复制到本机，再从那里添加。",
            "Copy the photo to this PC and add it from there.",
        ),
    ),
    PhotoFault.EMPTY: (
        Wording("文件是空的", "the file is empty"),
        _TAKE_AGAIN,
    ),
    PhotoFault.TOO_LARGE: (
        Wording(
            "文件有 {found_mb} MB，最多 {limit_mb} MB",
            "the file has {found_mb} MB, at most {limit_mb} MB are taken",
        ),
        _MAKE_SMALLER,
    ),
    PhotoFault.NOT_A_PICTURE: (
        Wording("内容不是图片", "its content is not a picture"),
        _CHOOSE_A_PHOTO,
    ),
    PhotoFault.OTHER_KIND: (
        Wording("内容是 {kind}，不接受这种格式", "its content is {kind}, which is not taken"),
        _SAVE_AS_JPEG,
    ),
    PhotoFault.ANIMATED: (
        Wording("这是 {found} 帧的动图", "it is an animation of {found} frames"),
        Wording(
            "请把需要的那一帧另存为照片，再添加。",
            "Save the frame that you need as a photo and add that.",
        ),
    ),
    PhotoFault.TOO_MANY_PIXELS: (
        Wording(
            "图片有 {found_wan} 万像素，最多 {limit_wan} 万",
            "the picture has {found_mp} million pixels, at most {limit_mp} million are taken",
        ),
        _MAKE_SMALLER,
    ),
    PhotoFault.TOO_LONG: (
        Wording(
            "图片的长边有 {found} 像素，最多 {limit} 像素",
            "its longer side has {found} pixels, at most {limit} are taken",
        ),
        _MAKE_SMALLER,
    ),
    PhotoFault.TOO_MANY_SCANS: (
        Wording(
            "图片分 {found} 遍以上编码，最多 {limit} 遍",
            "it is encoded in {found} passes or more, at most {limit} are taken",
        ),
        _SAVE_AS_JPEG,
    ),
    PhotoFault.TRUNCATED: (
        Wording("文件不完整，后半部分缺失", "the file is incomplete, its end is missing"),
        _TAKE_AGAIN,
    ),
    PhotoFault.FALSE_SIZE: (
        Wording(
            "图片内容比文件头写的尺寸少",
            "it holds fewer pixels than its header promises",
        ),
        _TAKE_AGAIN,
    ),
    PhotoFault.CORRUPT: (
        Wording("图片内容已损坏", "its content is damaged"),
        _TAKE_AGAIN,
    ),
    PhotoFault.TOO_HEAVY: (
        Wording("打开它需要的内存超过上限", "opening it takes more memory than a picture may have"),
        _SAVE_AS_JPEG,
    ),
    PhotoFault.TOO_SLOW: (
        Wording("{limit} 秒内没有打开", "it did not open within {limit} seconds"),
        _SAVE_AS_JPEG,
    ),
    PhotoFault.READER_FAILED: (
        Wording("读取图片的程序中途停止", "the picture reader stopped while reading it"),
        Wording(
            "其他照片不受影响。请再试一次；仍然不行的，另存为 JPEG 后添加。",
            "Other photos are safe. Try again; if that fails, save it as JPEG and add that.",
        ),
    ),
}
