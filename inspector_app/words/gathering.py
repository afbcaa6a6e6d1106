"""What could not be looked at while pictures were gathered, in both languages."""

from inspector_app.domain.wording import Wording

NOT_READABLE = Wording(
    "打不开文件夹“{name}”，里面的照片没有添加。请检查访问权限，或先复制到本机。",
    "The folder “{name}” cannot be opened; nothing in it was added. Check that you may read it, or "
    "copy it to this PC first.",
)
TOO_DEEP = Wording(
    "文件夹“{name}”嵌套太深，里面的照片没有添加。请直接选择它。",
    "The folder “{name}” lies too deep; nothing in it was added. Choose it directly.",
)
TOO_MANY = Wording(
    "“{name}”里的文件太多，只取了前面的照片。请分几次选择里面的文件夹。",
    "“{name}” holds too many files; only the first photos were taken. Choose its folders one by "
    "one.",
)
NO_PHOTOS = Wording("文件夹“{name}”里没有照片。", "There are no photos in the folder “{name}”.")
OTHER_DAYS = Wording(
    "{count} 张不是检查当天（{day}）的照片没有添加。",
    "Not added, because they are not of the day of the visit ({day}): {count}.",
)
