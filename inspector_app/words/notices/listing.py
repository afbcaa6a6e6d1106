"""Words for lists that cannot be narrowed or written as was asked."""

from inspector_app.domain.errors import listing
from inspector_app.domain.wording import Wording
from inspector_app.words.notices import Notice, notice


@notice.register
def _filter_refused(error: listing.FilterRefused) -> Notice:
    allowed_zh, allowed_en = "、".join(error.allowed), ", ".join(error.allowed)
    if not error.name:
        title = Wording(
            f"没有列出：不能按“{error.value}”筛选。", f"Nothing was listed by “{error.value}”."
        )
    else:
        title = Wording(
            f"没有列出：“{error.name}”不能是“{error.value}”。",
            f"Nothing was listed: “{error.name}” cannot be “{error.value}”.",
        )
    return Notice(title, Wording(f"可以用：{allowed_zh}。", f"Use one of: {allowed_en}."))


@notice.register
def _no_such_filter(error: listing.NoSuchFilter) -> Notice:
    zh, en = (
        ("没有删除", "Not removed") if error.is_forgetting else ("没有列出", "Nothing was listed")
    )
    title = Wording(
        f"{zh}：没有保存过筛选条件“{error.name}”。", f"{en}: no filter is kept as “{error.name}”."
    )
    if not error.known:
        return Notice(title, Wording("还没有保存过筛选条件。", "No filter has been kept so far."))
    known_zh, known_en = "、".join(error.known), ", ".join(error.known)
    return Notice(title, Wording(f"已保存的有：{known_zh}。", f"There are: {known_en}."))


@notice.register
def _table_kind_refused(error: listing.TableKindRefused) -> Notice:
    known = " / ".join(error.known)
    return Notice(
        Wording(f"没有导出：不能写成 {error.path.name}。", f"{error.path.name} was not written."),
        Wording(f"文件名请以 {known} 结尾。", f"Let the file's name end in {known}."),
    )
