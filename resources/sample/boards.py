"""The boards and leaflets of the sample photos."""

from canvas import (
    AMBER,
    GREEN,
    GREEN_DARK,
    INK,
    MIST,
    NAVY,
    PAPER,
    RED,
    SLATE,
    STEEL_DARK,
    TEAL,
    TEAL_DARK,
    TEAL_PALE,
    WOOD,
    WOOD_DARK,
    WOOD_PALE,
    Scene,
)
from furniture import (
    empty_frame,
    plant,
    room,
    sheet,
)
from PIL import Image


def notice_board() -> Image.Image:
    """A complete notice board, upright."""
    scene = Scene(1200, 1600)
    room(scene, 1330)
    scene.box((98, 168), (1020, 1020), "#b7c3be", round_=14)
    scene.box((86, 150), (1020, 1020), TEAL_DARK, round_=14)
    scene.box((110, 290), (972, 856), "#eef2ee", round_=6)
    scene.text((596, 206), "政 务 公 开 栏", 66, PAPER)
    scene.text((596, 262), "Posted Procedures", 28, TEAL_PALE, bold=False)
    titles = ("办事程序", "办事依据", "办事时限", "岗位职责", "服务承诺", "工作标准")
    heads = (TEAL, NAVY, GREEN_DARK, NAVY, TEAL, GREEN_DARK)
    for number, (title, head) in enumerate(zip(titles, heads, strict=True)):
        place = (146 + number % 3 * 308, 330 + number // 3 * 410)
        sheet(scene, place, (284, 370), title, 8, head=head)
    plant(scene, (1040, 1440), 220)
    scene.box((120, 1240), (560, 22), WOOD_DARK, round_=6)
    for leg in (150, 620):
        scene.box((leg, 1262), (26, 170), WOOD_DARK)
    scene.shade((400, 1440), 330, flat=0.08)
    return scene.finished()


def fee_board() -> Image.Image:
    """A list of fees with rate and basis."""
    scene = Scene()
    room(scene, 960)
    scene.box((212, 118), (1200, 760), "#b7c3be", round_=12)
    scene.box((200, 100), (1200, 760), PAPER, round_=12, line=STEEL_DARK, width=6)
    scene.box((203, 103), (1194, 130), TEAL, round_=10)
    scene.text((800, 168), "收费项目公示牌", 66, PAPER)
    columns = (230, 640, 960, 1370)
    for column, words in enumerate(("项目", "标准", "依据")):
        centre = (columns[column] + columns[column + 1]) / 2
        scene.text((centre, 282), words, 42, TEAL_DARK)
    rows = (
        ("住宅类登记费", "80元/件", "样例价费〔2020〕1号"),
        ("非住宅类登记费", "550元/件", "样例价费〔2020〕1号"),
        ("证书工本费", "10元/本", "样例价费〔2020〕2号"),
        ("查询、抄录", "不收费", "样例规〔2021〕5号"),
        ("复印", "不收费", "大厅便民措施"),
    )
    for number, row in enumerate(rows):
        top = 330 + number * 100
        scene.box((230, top), (1140, 88), "#eef3f0" if number % 2 == 0 else PAPER, round_=6)
        for column, words in enumerate(row):
            centre = (columns[column] + columns[column + 1]) / 2
            scene.text((centre, top + 44), words, 33, INK, bold=False)
    plant(scene, (120, 1080), 190)
    return scene.finished()


def guide_rack() -> Image.Image:
    """Leaflets in a rack and filled-in samples on a writing desk."""
    scene = Scene()
    room(scene)
    scene.shade((430, 1010), 340, flat=0.1)
    scene.box((150, 190), (560, 810), WOOD_PALE, round_=12)
    scene.box((150, 190), (560, 120), TEAL, round_=12)
    scene.text((430, 250), "办事指南 自取", 56, PAPER)
    titles = ("首次登记", "转移登记", "抵押登记", "变更登记", "注销登记", "查档服务")
    colours = (TEAL, AMBER, NAVY, GREEN, RED, SLATE)
    for number, (title, colour) in enumerate(zip(titles, colours, strict=True)):
        left, top = 186 + number % 3 * 168, 350 + number // 3 * 320
        for layer in (12, 6, 0):
            scene.box((left + layer, top - layer), (140, 200), PAPER, round_=4, line=MIST)
        scene.box((left, top), (140, 200), PAPER, round_=4, line=MIST)
        scene.box((left, top), (140, 66), colour, round_=4)
        scene.text((left + 70, top + 33), title, 27, PAPER)
        for line in range(4):
            scene.box((left + 16, top + 88 + line * 26), (108, 9), MIST, round_=3)
        scene.box((left - 14, top + 150), (176, 90), WOOD, round_=6)
    scene.box((830, 640), (680, 34), WOOD_DARK, round_=8)
    for leg in (870, 1440):
        scene.box((leg, 674), (32, 330), WOOD)
    scene.shade((1170, 1012), 380, flat=0.09)
    scene.box((900, 180), (540, 300), PAPER, round_=8, line=STEEL_DARK, width=5)
    scene.box((903, 183), (534, 76), NAVY, round_=6)
    scene.text((1170, 220), "填写示范", 44, PAPER)
    for row in range(4):
        scene.text((990, 296 + row * 48), ("姓名", "地址", "事项", "日期")[row], 27, SLATE)
        scene.box((1060, 282 + row * 48), (330, 30), "#e6eef0", round_=4)
    scene.text((1190, 296), "张 某 某", 24, NAVY, bold=False)
    scene.text((1190, 344), "示例区样例路1号", 24, NAVY, bold=False)
    for layer in range(3):
        scene.box((920 + layer * 4, 628 - layer * 12), (210, 12), PAPER, line=MIST)
    scene.box((1200, 560), (70, 82), TEAL_DARK, round_=10)
    for pen, colour in ((1216, RED), (1234, INK), (1252, AMBER)):
        scene.stroke([(pen, 562), (pen + 8, 500)], colour, 8)
    return scene.finished()


def water_board() -> Image.Image:
    """A notice board on which two places are empty, with the fees beside."""
    scene = Scene()
    room(scene, 1010)
    scene.box((92, 132), (1420, 770), "#b7c3be", round_=12)
    scene.box((80, 116), (1420, 770), NAVY, round_=12)
    scene.box((106, 236), (1368, 624), "#eef2ee", round_=6)
    scene.text((790, 176), "服 务 公 示 栏", 58, PAPER)
    sheet(scene, (140, 266), (290, 270), "办事程序", 6, head=TEAL)
    empty_frame(scene, (460, 266), (290, 270), "办事时限")
    sheet(scene, (140, 562), (290, 270), "岗位职责", 6, head=TEAL)
    empty_frame(scene, (460, 562), (290, 270), "办事依据")
    scene.box((790, 266), (650, 566), PAPER, round_=6)
    scene.box((790, 266), (650, 80), AMBER, round_=6)
    scene.text((1115, 306), "收费公示", 46, PAPER)
    rows = (("项目", "标准", "依据"), ("水费", "2.10元/吨", "样例价〔2019〕3号"))
    more = (("开户工料费", "按预算", "样例价〔2019〕4号"), ("水表校验费", "60元/次", ""))
    for number, row in enumerate(rows + more):
        top = 366 + number * 112
        scene.box((810, top), (610, 100), "#f6f1e4" if number else "#ece3cc", round_=6)
        for words, centre in zip(row, (895, 1055, 1280), strict=True):
            scene.text((centre, top + 50), words, 28, INK, bold=number == 0)
    return scene.finished()


def town_board() -> Image.Image:
    """The notice board and the guides of a small hall."""
    scene = Scene()
    room(scene, 960)
    scene.box((112, 132), (1060, 720), "#b9a27f", round_=12)
    scene.box((100, 116), (1060, 720), WOOD_DARK, round_=12)
    scene.box((126, 226), (1008, 584), "#f2ead9", round_=6)
    scene.text((630, 172), "便民服务公开栏", 54, PAPER)
    for number, title in enumerate(("办事程序", "办事时限", "办事指南")):
        sheet(
            scene,
            (160 + number * 326, 262),
            (296, 510),
            title,
            10,
            head=(TEAL, NAVY, GREEN)[number],
        )
    scene.shade((1370, 1040), 190, flat=0.13)
    scene.box((1230, 420), (270, 600), WOOD_PALE, round_=10)
    for row in range(3):
        for column in range(2):
            left, top = 1252 + column * 118, 450 + row * 186
            scene.box((left, top), (104, 140), PAPER, round_=4, line=MIST)
            scene.box((left, top), (104, 44), (TEAL, AMBER, NAVY)[row], round_=4)
            scene.text((left + 52, top + 22), "指南", 24, PAPER)
        scene.box((1240, 540 + row * 186), (250, 60), WOOD, round_=6)
    return scene.finished()
