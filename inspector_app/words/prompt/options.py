"""Help for options and arguments."""

from inspector_app.domain.wording import Wording

PASSPHRASE_FILE = Wording("口令文件，读第一行。", "A file whose first line is the passphrase.")
HELP = Wording("显示帮助。", "Show this help.")
NAME = Wording("姓名。", "Name.")
CODE = Wording("代号，证书上只写代号。", "Code; the certificate carries nothing else.")
TEAM = Wording("检查组代号，草稿编号的开头。", "Code of the team; draft numbers begin with it.")
WORK_UNIT = Wording("工作单位。", "Work unit.")
CERTIFICATE_NO = Wording("检查证件号。", "Number of the inspection permit.")
ROLE = Wording("角色：inspector 或 lead。", "Role: inspector or lead.")
P12 = Wording("PKCS#12 文件。", "PKCS#12 file.")
P12_PASSPHRASE_FILE = Wording(
    "PKCS#12 文件的口令，读第一行。", "A file whose first line opens the PKCS#12 file."
)
PERSON = Wording("人员的代号，或者名册里的标识。", "A person's code or id.")
OUT = Wording("写到哪里。", "Where to write.")
FILE = Wording("文件。", "File.")
FILES = Wording("一个或多个文件。", "One or more files.")
FREE = Wording(
    "窗口单位名录里没有的，照写的名称记下。",
    "Record a unit that the register does not have, as written.",
)
FORM_REF = Wording(
    "检查表：文件或编号，如 window-service。", "The form: a file, or an id such as window-service."
)
ITEM_CODE = Wording("检查项编号，如 A01。", "An item code such as A01.")
FIND = Wording("只列出含有这些字的。", "Only those with this text.")
ID = Wording(
    "检查的编号：草稿编号、UUID 的开头，或者 last。",
    "The inspection: draft number, beginning of its UUID, or last.",
)
UNIT = Wording("窗口单位的代码或名称。", "Code or name of the unit.")
SCOPE = Wording(
    "范围：core、full、campaign 或专项主题。", "Scope: core, full, campaign or a theme."
)
MODE = Wording(
    "方式：covert、case-tracking、spot-check、special-check、self-check。",
    "Mode: covert, case-tracking, spot-check, special-check, self-check.",
)
VENUE = Wording(
    "场所：hall、office、voice、video、online、utility，可写多个。",
    "Venue: hall, office, voice, video, online, utility; may be repeated.",
)
DATE = Wording("检查日期，如 2026-09-15。", "Day of the visit, such as 2026-09-15.")
ARRIVED = Wording("到达时间，如 09:05。", "Time of arrival, such as 09:05.")
LEFT = Wording("离开时间，如 09:40。", "Time of leaving, such as 09:40.")
WITH = Wording(
    "另一名检查人员：名册上的代号，或者“姓名,单位,证件号”。",
    "The other inspector: a roster code, or “name,work unit,permit number”.",
)
SET = Wording(
    "表头的一项，如 address=幸福路1号，可写多个。",
    "A header fact such as queue=4; may be repeated.",
)
LANGUAGES = Wording("检查表的语言：zh、en 或 both。", "Language of the sheet: zh, en or both.")
PRINTED_LANGUAGES = Wording(
    "语言：zh、en 或 both；与签章时不同的，出没有签章的阅读本。",
    "zh, en or both; other languages than the sealed sheet's make an unsigned reading copy.",
)
REST = Wording(
    "其余未评定的项：full-marks 或 not-observed。",
    "What the items still open get: full-marks or not-observed.",
)
ITEMS = Wording("照片所属的检查项，可写多个。", "The item a photo belongs to; may be repeated.")
CAPTION = Wording("照片说明。", "Caption.")
REASON = Wording("理由。", "The reason.")
BOX = Wording("签名栏：b 或 lead。", "The signature box: b or lead.")
INK = Wording("在纸上签名的人。", "Who signed on paper.")
ADOPT = Wording(
    "登记别处会签后带回的文件。", "Record a file that was signed elsewhere and came back."
)
TRUST = Wording("团队根证书或者名册文件。", "The team's root certificate or roster.")
PRINTER = Wording(
    "打印机名称；不写就用系统默认。", "Name of the printer; the system's default if left out."
)
TO_PRINTER = Wording("送到系统打印。", "Send to the system's print spooler.")
SHEET_REF = Wording("检查的编号，或者检查表 PDF 文件。", "An inspection, or the PDF of a sheet.")
DEMO_OUT = Wording(
    "演示的文件夹，重来时会被替换。", "Folder for the demonstration; replaced when run again."
)
PHOTOS = Wording(
    "照片的序号（见 show）或编号，可写多个。",
    "Number of a photo as shown by the verb show, or its id; may be repeated.",
)
PERSON_TO_RENEW = Wording(
    "要更新的人的代号；不写就是本人。", "Code of the person to renew; your own if left out."
)
RECOVERY_FILE = Wording("恢复码文件，读第一行。", "A file whose first line is the recovery code.")
PHOTO_PLACES = Wording(
    "照片文件、文件夹或者相机存储卡，可写多个。", "Photo files, folders or a camera card; several."
)
DAY_ONLY = Wording(
    "只要检查当天写入的照片，按文件的修改日期。",
    "Only photos of the day of the visit, by the date of their files.",
)
NEW_CAPTION = Wording("照片说明；空的就去掉说明。", "Caption; an empty one takes it away.")
MORE_ITEMS = Wording(
    "再归入这个检查项，可写多个。", "Put them under this item as well; may be repeated."
)
NOT_ITEMS = Wording("从这个检查项拿开，可写多个。", "Take them from this item; may be repeated.")
CLOCK = Wording(
    "相机时间校正 +0:03 或 -1:00；或者第一张照片里的钟显示 09:12 或“2026-09-15 09:12”；"
    "空的就取消校正。",
    "Correct the camera's clock: a difference such as +0:03 or -1:00, or what a clock in the first "
    "photo shows, such as 09:12 or “2026-09-15 09:12”; empty takes it back.",
)
WHOLE_CAMERA = Wording(
    "同一相机拍的其他照片也一样。", "The same for every other photo by the same camera."
)
BY_TIME = Wording(
    "其余按拍摄时间排，没有时间的排在最后。",
    "The others as they were taken; those without a time last.",
)
