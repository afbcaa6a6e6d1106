"""Words for the errors of pages that cannot be made."""

from inspector_app.domain.errors.sheets import FontUnusable, PagesUndrawable, PictureUnprintable
from inspector_app.domain.wording import Wording
from inspector_app.words.notices import Notice, notice


@notice.register
def _font_unusable(error: FontUnusable) -> Notice:
    return Notice(
        Wording(
            f"没有生成检查表：字体文件 {error.path} 缺失或者损坏。",
            f"No sheet was made: the font file {error.path} is missing or damaged.",
        ),
        Wording(
            "重新安装本程序，或者从安装包恢复 resources/fonts。",
            "Install the program again, or restore resources/fonts from its package.",
        ),
    )


@notice.register
def _picture_unprintable(error: PictureUnprintable) -> Notice:
    return Notice(
        Wording(
            f"没有生成检查表：照片 {error.name} 的缩小副本不能打印。",
            f"No sheet was made: the reduced copy of photo {error.name} cannot be printed.",
        ),
        Wording(
            f"重新附上这张照片（证据 {error.evidence}），再生成一次。",
            f"Attach the photo again (evidence {error.evidence}), then make the sheet once more.",
        ),
    )


@notice.register
def _pages_undrawable(_: PagesUndrawable) -> Notice:
    return Notice(
        Wording("没有显示页面：这个 PDF 打不开。", "No pages are shown: the PDF cannot be opened."),
        Wording(
            "文件可能已损坏或者加了密码。换一份完好的再试。",
            "It may be damaged or locked with a password. Try again with an intact copy.",
        ),
    )
