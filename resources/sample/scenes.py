"""The scenes of the sample photos: halls that do not exist, in good order and in bad."""

from canvas import (
    AMBER,
    GLASS,
    GREEN_DARK,
    INK,
    NAVY,
    PAPER,
    RED,
    RED_DARK,
    SKY,
    SLATE,
    STEEL,
    STEEL_DARK,
    TEAL,
    TEAL_DARK,
    TEAL_PALE,
    WOOD,
    WOOD_DARK,
    WOOD_PALE,
    Point,
    Scene,
)
from furniture import (
    clock,
    counter,
    hanging_sign,
    person,
    plant,
    room,
    scooter,
    sheet,
)
from PIL import Image


def reception_desk(*, staffed: bool) -> Image.Image:
    """An enquiry desk, with somebody at it or with an empty chair."""
    scene = Scene()
    room(scene)
    hanging_sign(scene, (800, 170), "咨询台", "Enquiries", 480)
    if staffed:
        _window(scene, (110, 190))
        sheet(scene, (1180, 260), (250, 330), "服务承诺", 6, head=TEAL)
        person(scene, (800, 520), 190, NAVY)
    else:
        _window(scene, (1130, 200))
        clock(scene, (330, 330), 92, 14, 10)
        scene.box((690, 430), (220, 240), SLATE, round_=44)
        scene.box((722, 460), (156, 190), "#71818d", round_=28)
    scene.shade((800, 1010), 640, flat=0.1)
    scene.shape([(300, 690), (1300, 690), (1240, 1000), (360, 1000)], WOOD)
    scene.shape([(360, 760), (1240, 760), (1206, 960), (394, 960)], WOOD_PALE)
    scene.box((270, 656), (1060, 46), WOOD_DARK, round_=14)
    scene.box((270, 656), (1060, 14), "#dcb88a", round_=7)
    scene.text((800, 860), "有事请找我" if staffed else "咨询 引导", 64, WOOD_DARK)
    scene.box((1010, 520), (210, 138), SLATE, round_=10)
    scene.box((1100, 640), (30, 24), SLATE)
    if staffed:
        scene.box((420, 590), (190, 70), PAPER, round_=6, line=TEAL, width=4)
        scene.text((515, 625), "值班人员", 36, TEAL_DARK)
    plant(scene, (1440 if staffed else 160, 1010), 210)
    return scene.finished()


def _window(scene: Scene, at: Point) -> None:
    x, y = at
    scene.box((x, y), (360, 400), STEEL, round_=6)
    scene.box((x + 16, y + 16), (328, 368), SKY)
    for blind in range(7):
        scene.box((x + 16, y + 16 + blind * 52), (328, 20), "#f2f6f4")
    scene.stroke([(x + 180, y + 16), (x + 180, y + 384)], STEEL, 8)


def ticket_machine() -> Image.Image:
    """Two ticket machines; the second one is out of order, and says so."""
    scene = Scene()
    room(scene)
    hanging_sign(scene, (800, 160), "取号处", "Tickets", 420)
    for left, number in ((330, "1"), (900, "2")):
        scene.shade((left + 185, 1030), 260, flat=0.13)
        scene.box((left + 50, 560), (270, 460), STEEL, round_=14)
        scene.box((left, 330), (370, 330), STEEL_DARK, round_=26)
        scene.box(
            (left + 26, 356), (318, 240), "#22343f" if number == "2" else TEAL_PALE, round_=12
        )
        scene.box((left + 110, 700), (150, 26), INK, round_=8)
        scene.box((left + 60, 1000), (250, 26), STEEL_DARK, round_=8)
        scene.disc((left + 185, 880), 62, PAPER)
        scene.text((left + 185, 878), number, 74, TEAL_DARK)
    scene.text((515, 420), "请选择业务", 40, TEAL_DARK)
    for row in range(2):
        scene.box((380, 460 + row * 62), (130, 46), TEAL, round_=8)
        scene.box((522, 460 + row * 62), (130, 46), TEAL, round_=8)
    scene.box((470, 712), (90, 74), PAPER, round_=4)
    scene.text((515, 750), "A027", 28, INK)
    scene.box((956, 380), (260, 190), "#fdf6dc", round_=6, line=AMBER, width=5)
    scene.text((1086, 436), "故 障", 68, RED_DARK)
    scene.text((1086, 516), "请到1号机取号", 32, INK)
    plant(scene, (1440, 1030), 210)
    sheet(scene, (90, 300), (190, 260), "取号须知", 5, head=NAVY)
    return scene.finished()


def empty_window(hour: int, minute: int) -> Image.Image:
    """Window 3 with nobody behind it, and the clock above."""
    scene = Scene()
    room(scene, 900)
    scene.box((0, 0), (1600, 210), "#dfe6e3")
    for centre, words in ((360, "3"), (1240, "4")):
        scene.box((centre - 230, 60), (460, 120), "#1d2a33", round_=10)
        scene.text((centre, 118), f"{words}号窗口  用水业务", 46, "#f0b35a")
    clock(scene, (800, 106), 78, hour, minute)
    scene.box((0, 210), (1600, 470), GLASS)
    sheet(scene, (556, 250), (180, 220), "岗位职责", 5, head=SLATE)
    for divider in (0, 786, 1572):
        scene.box((divider, 210), (28, 480), STEEL)
    scene.box((250, 330), (220, 280), SLATE, round_=40)
    scene.box((280, 360), (160, 210), "#71818d", round_=26)
    scene.box((345, 590), (30, 100), STEEL_DARK)
    scene.box((520, 500), (190, 130), INK, round_=10)
    scene.box((600, 620), (30, 60), INK)
    person(scene, (1240, 450), 170, TEAL_DARK)
    scene.box((1390, 520), (150, 110), INK, round_=10)
    scene.box((1452, 620), (26, 60), INK)
    scene.shape([(60, 210), (230, 210), (90, 680), (30, 680)], "#eaf4f7")
    scene.shape([(900, 210), (980, 210), (900, 680), (850, 680)], "#eaf4f7")
    counter(scene, 670, floor_at=900)
    for centre in (360, 1240):
        scene.box((centre - 130, 596), (200, 80), PAPER, round_=6, line=STEEL_DARK, width=3)
        scene.text((centre - 30, 636), "受理岗", 34, TEAL_DARK)
    for seat in (360, 1240):
        scene.shade((seat, 1150), 150, flat=0.2)
        scene.box((seat - 12, 1010), (24, 130), STEEL_DARK)
        scene.disc((seat, 1140), 64, STEEL_DARK, flat=0.22)
        scene.disc((seat, 1010), 110, NAVY, flat=0.3)
    return scene.finished()


def fire_exit() -> Image.Image:
    """An exit with boxes in front of it."""
    scene = Scene()
    room(scene)
    scene.box((520, 60), (560, 130), GREEN_DARK, round_=12)
    scene.text((870, 125), "安全出口 EXIT", 50, PAPER)
    scene.disc((618, 92), 15, PAPER)
    scene.stroke([(612, 112), (600, 142), (622, 158), (612, 178)], PAPER, 11)
    scene.stroke([(600, 142), (572, 166)], PAPER, 11)
    scene.stroke([(584, 122), (610, 118), (638, 136)], PAPER, 9)
    scene.box((480, 230), (640, 690), STEEL_DARK, round_=6)
    for left in (504, 806):
        scene.box((left, 254), (290, 646), "#8fb0a8", round_=4)
        scene.box((left + 70, 310), (150, 230), SKY, round_=6)
        scene.box((left + 20, 600), (250, 34), STEEL, round_=16)
    scene.shade((800, 1050), 560, flat=0.13)
    for left, top, width, height, label in (
        (470, 760, 300, 250, "打印纸"),
        (780, 700, 330, 310, "资料"),
        (560, 560, 250, 200, "杂物"),
        (1090, 840, 220, 170, "旧档"),
    ):
        scene.box((left, top), (width, height), "#d2a56f", round_=6)
        scene.box((left, top), (width, height * 0.24), "#dfb884", round_=6)
        scene.box((left + width * 0.42, top), (width * 0.16, height), "#e9d6a8")
        scene.box((left, top), (width, height), None, round_=6, line="#a97f4c", width=3)
        scene.text((left + width / 2, top + height * 0.62), label, 38, "#7d5a30")
    scene.box((1330, 560), (150, 60), RED, round_=10)
    scene.text((1405, 590), "灭火器", 34, PAPER)
    scene.shade((1405, 1000), 130)
    for left in (1345, 1425):
        scene.box((left, 740), (66, 250), RED, round_=26)
        scene.box((left + 18, 712), (30, 36), INK, round_=6)
        scene.stroke([(left + 48, 726), (left + 70, 760), (left + 66, 830)], INK, 8)
    plant(scene, (220, 1010), 210)
    return scene.finished()


def ramp() -> Image.Image:
    """The entrance: steps, and a ramp on which scooters stand."""
    scene = Scene()
    scene.box((0, 0), (1600, 1200), SKY)
    scene.disc((1380, 150), 70, "#fff3cf")
    for x, y, size in ((260, 150, 70), (350, 160, 90), (450, 156, 66)):
        scene.disc((x, y), size, "#eef6fa", flat=0.5)
    scene.box((0, 250), (1600, 560), "#e6dccb")
    scene.box((0, 236), (1600, 34), "#b9a98e")
    scene.box((0, 810), (1600, 390), "#c5c8c4")
    scene.box((110, 330), (620, 90), NAVY, round_=8)
    scene.text((420, 374), "水务营业厅", 56, PAPER)
    scene.box((150, 450), (540, 300), STEEL_DARK)
    for left in (166, 426):
        scene.box((left, 466), (248, 284), GLASS)
        scene.shape([(left + 30, 466), (left + 90, 466), (left + 40, 750), (left, 750)], "#eef6f8")
        scene.box((left + (220 if left == 166 else 14), 590), (12, 90), STEEL)
    for step in range(4):
        scene.box((110 - step * 26, 750 + step * 36), (620 + step * 26, 36), "#d8d3c8")
        scene.box((110 - step * 26, 750 + step * 36), (620 + step * 26, 8), "#eeeae0")
    scene.box((1290, 380), (170, 170), "#2f6fb0", round_=16)
    scene.disc((1364, 414), 15, PAPER)
    scene.stroke([(1366, 434), (1370, 480), (1408, 480), (1424, 520)], PAPER, 12)
    scene.arc((1361, 495), 45, (40, 250), PAPER, 10)
    scene.stroke([(1375, 550), (1375, 850)], STEEL_DARK, 12)
    scene.shape([(730, 760), (1600, 950), (1600, 1010), (730, 900)], "#b3ab9b")
    scene.shape([(730, 750), (1480, 880), (1600, 950), (730, 830)], "#ded8cb")
    scene.stroke([(730, 830), (1600, 950)], AMBER, 7)
    for post in range(5):
        x = 760 + post * 190
        foot = 750 + (x - 730) * 144 / 830
        scene.stroke([(x, foot), (x, foot - 130)], STEEL_DARK, 10)
    scene.stroke([(744, 622), (1530, 758)], STEEL_DARK, 12)
    scooter(scene, (930, 830), RED)
    scooter(scene, (1240, 880), TEAL)
    return scene.finished()


def suggestion_box() -> Image.Image:
    """A suggestion box behind a plant, its lock rusty, its slot taped."""
    scene = Scene()
    room(scene)
    sheet(scene, (1140, 230), (300, 400), "监督举报", 6, head=RED)
    scene.box((614, 346), (420, 430), "#aeb8b3", round_=12)
    scene.box((600, 330), (420, 430), RED, round_=12)
    scene.box((600, 330), (420, 100), RED_DARK, round_=12)
    scene.box((690, 366), (240, 20), INK, round_=8)
    scene.shape([(672, 350), (742, 340), (756, 404), (684, 412)], "#e8dfc0")
    scene.shape([(862, 344), (936, 350), (930, 410), (856, 402)], "#e8dfc0")
    scene.text((810, 540), "意 见 箱", 84, PAPER)
    scene.text((810, 628), "Suggestions", 34, "#f3d5cb", bold=False)
    scene.arc((810, 696), 27, (180, 360), "#8a5a33", 9)
    scene.box((772, 696), (76, 62), "#a8703f", round_=8)
    scene.disc((810, 722), 9, "#5f3d20")
    for spot, size in (((784, 744), 7), ((834, 708), 6), ((826, 746), 5)):
        scene.disc(spot, size, "#c98d55")
    for thread in ((600, 452), (600, 494), (646, 430)):
        scene.stroke([(600, 430), thread], "#d9dedb", 2)
    scene.stroke([(606, 474), (622, 462), (632, 440)], "#d9dedb", 2)
    scene.glow((810, 352), 210, flat=0.1, bright=0.45)
    plant(scene, (560, 1040), 330)
    scene.shade((1290, 1010), 250, flat=0.12)
    scene.box((1110, 800), (360, 190), STEEL, round_=10)
    scene.box((1110, 800), (360, 40), STEEL_DARK, round_=10)
    return scene.finished()


def waiting_seats() -> Image.Image:
    """Seats, a full bin and paper on the floor."""
    scene = Scene()
    room(scene, 800)
    hanging_sign(scene, (520, 150), "等候区", "Waiting area", 440)
    clock(scene, (1240, 200), 96, 9, 26)
    scene.box((1000, 350), (480, 240), INK, round_=12)
    scene.text((1240, 430), "请 A041 号", 54, "#f0b35a")
    scene.text((1240, 512), "到 2 号窗口", 54, "#f0b35a")
    for row, (top, size) in enumerate(((640, 0.82), (860, 1.0))):
        scene.shade((620, top + 236 * size), 560 * size, flat=0.1)
        for seat in range(4):
            left = 140 + seat * 250 * size + (1 - size) * 240
            scene.box((left, top - 70 * size), (200 * size, 170 * size), TEAL, round_=22)
            scene.box((left, top + 96 * size), (200 * size, 46 * size), TEAL_DARK, round_=14)
        start = 140 + (1 - size) * 240
        scene.box((start, top + 140 * size), (950 * size, 22 * size), STEEL_DARK, round_=8)
        for leg in (60, 860):
            scene.box((start + leg * size, top + 160 * size), (24 * size, 76 * size), STEEL_DARK)
        if row == 0:
            scene.glow((620, top), 500, flat=0.3, bright=0.12)
    scene.shade((1340, 1092), 190, flat=0.15)
    for tilt, left in ((-14, 1272), (10, 1340), (0, 1304)):
        scene.shape(
            [(left, 760), (left + 66, 760 + tilt), (left + 56, 850), (left + 12, 850)], PAPER
        )
        scene.shape([(left, 760), (left + 66, 760 + tilt), (left + 63, 778), (left + 3, 778)], RED)
    scene.shape([(1230, 820), (1450, 820), (1420, 1090), (1260, 1090)], STEEL)
    scene.box((1218, 804), (244, 34), STEEL_DARK, round_=14)
    for x, y, turn in ((1120, 1120, 14), (1180, 1050, -20), (860, 1150, 8)):
        scene.shape([(x, y), (x + 70, y + turn), (x + 58, y + 34 + turn), (x - 12, y + 30)], PAPER)
    scene.disc((1030, 1060), 20, "#f4f1e6")
    return scene.finished()
