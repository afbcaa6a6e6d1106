"""How everything looks: the tokens, the palettes, the faces and the one style sheet.

The only module with colours and style sheets. Both palettes are our own: a platform may ignore the
wish for a scheme, and answers are coloured against a ground that must be known.
"""

import enum
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette, QPixmapCache
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget


class Scheme(enum.StrEnum):
    """Light or dark."""

    LIGHT = "light"
    DARK = "dark"


_WISHES = {
    "": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


class Tone(enum.Enum):
    """A colour by its purpose, light first, then dark."""

    PAPER = ("FFFFFF", "FFFFFF")
    CANVAS = ("F3F5F8", "0E1319")
    SURFACE = ("FFFFFF", "161D25")
    SUNKEN = ("F7F9FB", "111820")
    HOVER = ("EDF1F6", "1E2833")
    BORDER = ("E0E5EB", "27313C")
    OUTLINE = ("808E9D", "66788A")
    TEXT = ("15202B", "E7ECF2")
    MUTED = ("556270", "A3AFBC")
    FAINT = ("636F7C", "8391A0")
    ACCENT = ("2456D6", "7EA2FF")
    ACCENT_HOVER = ("1D49BA", "96B3FF")
    ACCENT_SOFT = ("E8EEFD", "1B2947")
    ON_ACCENT = ("FFFFFF", "0B1530")
    OK = ("157A3C", "4FC77F")
    OK_SOFT = ("E5F5EB", "12301F")
    BAD = ("C2301F", "FF8272")
    BAD_SOFT = ("FDEBE8", "3A1C19")
    ON_BAD = ("FFFFFF", "2B0C08")
    NA = ("55626F", "A7B3C0")
    NA_SOFT = ("E9EDF1", "252F3A")
    WARN = ("9A5B00", "EFB34F")
    WARN_SOFT = ("FDF1DC", "33270F")


class Face(enum.Enum):
    """A size in design pixels and a weight."""

    CAPTION = (12, QFont.Weight.Normal)
    BODY = (14, QFont.Weight.Normal)
    BODY_STRONG = (14, QFont.Weight.DemiBold)
    ITEM = (15, QFont.Weight.Normal)
    SECTION = (16, QFont.Weight.DemiBold)
    TITLE = (20, QFont.Weight.DemiBold)
    SCORE = (40, QFont.Weight.DemiBold)
    MONO = (13, QFont.Weight.Normal)


FAMILIES = (
    "Microsoft YaHei UI",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Noto Sans SC",
)
MONO_FAMILIES = ("Cascadia Mono", "SF Mono", "Noto Sans Mono", "DejaVu Sans Mono", *FAMILIES)


@dataclass(frozen=True)
class Theme:
    """One scheme at one text size. `scale` is 1.0 to 2.0."""

    scheme: Scheme = Scheme.LIGHT
    scale: float = 1.0
    families: tuple[str, ...] = FAMILIES

    def colour(self, tone: Tone) -> QColor:
        """The colour of that purpose in this scheme."""
        return _colour(tone, self.scheme)

    def font(self, face: Face) -> QFont:
        """The font of that face at this text size."""
        return _font(face, self.scale, self.families)

    def px(self, design: float) -> int:
        """`design` pixels at this text size, at least one."""
        return max(1, round(design * self.scale))


@cache
def _colour(tone: Tone, scheme: Scheme) -> QColor:
    return QColor(f"#{tone.value[0 if scheme is Scheme.LIGHT else 1]}")


@cache
def _font(face: Face, scale: float, families: tuple[str, ...]) -> QFont:
    size, weight = face.value
    font = QFont()
    font.setFamilies(list(MONO_FAMILIES if face is Face.MONO else families))
    font.setPixelSize(max(1, round(size * scale)))
    font.setWeight(weight)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return font


def load_faces(folder: Path) -> None:
    """Bring the bundled Chinese faces, for systems that have none."""
    for name in ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf"):
        QFontDatabase.addApplicationFont(str(folder / name))


def choose_scheme(setting: str) -> Scheme:
    """The scheme to draw in, "" as the desktop has it; frames and native dialogs follow.

    A wish that is told to the platform hides what the desktop says, so that none is told for "".
    """
    hints = QGuiApplication.styleHints()
    hints.setColorScheme(_WISHES[setting])
    return Scheme(setting) if setting else system_scheme()


def system_scheme() -> Scheme:
    """What the desktop asks for; light where it does not say."""
    wish = QGuiApplication.styleHints().colorScheme()
    return Scheme.DARK if wish is Qt.ColorScheme.Dark else Scheme.LIGHT


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the whole program: style, palette, font, then the sheet, which keeps old colours."""
    # Under a sheet the style has no name.
    app.setStyleSheet("")
    if app.style().name() != "fusion":
        app.setStyle(QStyleFactory.create("Fusion"))
    app.setPalette(palette(theme))
    app.setFont(theme.font(Face.BODY))
    app.setStyleSheet(sheet(theme))
    QPixmapCache.clear()


def mark(widget: QWidget, **properties: str) -> None:
    """Set the properties that the style sheet knows, and let the widget be dressed anew."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def palette(theme: Theme) -> QPalette:
    """The palette of `theme`; what is disabled stays readable."""
    roles = QPalette.ColorRole
    made = QPalette()
    for role, tone in {
        roles.Window: Tone.CANVAS,
        roles.WindowText: Tone.TEXT,
        roles.Base: Tone.SURFACE,
        roles.AlternateBase: Tone.SUNKEN,
        roles.Text: Tone.TEXT,
        roles.PlaceholderText: Tone.FAINT,
        roles.Button: Tone.SURFACE,
        roles.ButtonText: Tone.TEXT,
        roles.BrightText: Tone.BAD,
        roles.Highlight: Tone.ACCENT,
        roles.HighlightedText: Tone.ON_ACCENT,
        roles.ToolTipBase: Tone.SURFACE,
        roles.ToolTipText: Tone.TEXT,
        roles.Link: Tone.ACCENT,
        roles.LinkVisited: Tone.ACCENT,
        roles.Light: Tone.SURFACE,
        roles.Midlight: Tone.BORDER,
        roles.Mid: Tone.OUTLINE,
        roles.Dark: Tone.OUTLINE,
        roles.Shadow: Tone.OUTLINE,
        roles.Accent: Tone.ACCENT,
    }.items():
        made.setColor(role, theme.colour(tone))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.colour(Tone.FAINT))
    return made


def sheet(theme: Theme) -> str:
    """The one style sheet, by properties that `mark` sets."""
    values = {f"c_{tone.name.lower()}": theme.colour(tone).name() for tone in Tone}
    sizes = {f"s{n}": f"{theme.px(n)}px" for n in (1, 2, 4, 6, 8, 10, 12, 14, 16, 20, 24, 32, 34)}
    faces = {
        f"f_{face.name.lower()}": f"font-size: {theme.px(face.value[0])}px; "
        f"font-weight: {int(face.value[1])};"
        for face in Face
    }
    return _SHEET.format_map({**values, **sizes, **faces, "scheme": theme.scheme.value})


_SHEET = """
QWidget[panel="canvas"] {{ background: {c_canvas}; }}
QWidget[panel="header"] {{ background: {c_surface}; border: none;
    border-bottom: {s1} solid {c_border}; }}
QWidget[panel="footer"] {{ background: {c_surface}; border: none;
    border-top: {s1} solid {c_border}; }}
QWidget[panel="side"] {{ background: {c_surface}; border: none; }}
QWidget[panel="card"] {{ background: {c_surface}; border: {s1} solid {c_border};
    border-radius: {s12}; }}
QWidget[panel="sunken"] {{ background: {c_sunken}; border: {s1} solid {c_border};
    border-radius: {s8}; }}
QWidget[panel="ok"] {{ background: {c_ok_soft}; border: none; border-radius: {s8}; }}
QWidget[panel="bad"] {{ background: {c_bad_soft}; border: none; border-radius: {s8}; }}
QWidget[panel="warn"] {{ background: {c_warn_soft}; border: none; border-radius: {s8}; }}
QWidget[panel="accent"] {{ background: {c_accent_soft}; border: none; border-radius: {s8}; }}
QWidget[panel="na"] {{ background: {c_na_soft}; border: none; border-radius: {s8}; }}
QWidget[panel="drawer"] {{ background: {c_surface}; border: none;
    border-left: {s1} solid {c_outline}; }}
QDialog[panel="side"] {{ border: {s1} solid {c_outline}; }}
QFrame[panel="line"] {{ background: {c_border}; border: none; max-height: {s1}; }}

QLabel[role="caption"] {{ {f_caption} }}
QLabel[role="body"] {{ {f_body} }}
QLabel[role="strong"] {{ {f_body_strong} }}
QLabel[role="item"] {{ {f_item} }}
QLabel[role="section"] {{ {f_section} }}
QLabel[role="title"] {{ {f_title} }}
QLabel[role="score"] {{ {f_score} }}
QLabel[role="key"] {{ {f_caption} color: {c_muted}; background: {c_sunken};
    border: {s1} solid {c_border}; border-radius: {s4}; padding: {s1} {s6}; }}
QLabel[tone="muted"] {{ color: {c_muted}; }}
QLabel[tone="faint"] {{ color: {c_faint}; }}
QLabel[tone="ok"] {{ color: {c_ok}; }}
QLabel[tone="bad"] {{ color: {c_bad}; }}
QLabel[tone="warn"] {{ color: {c_warn}; }}
QLabel[tone="na"] {{ color: {c_na}; }}
QLabel[tone="accent"] {{ color: {c_accent}; }}
QLabel[chip="ok"], QLabel[chip="bad"], QLabel[chip="warn"], QLabel[chip="na"],
QLabel[chip="accent"] {{ {f_caption} border-radius: {s6}; padding: {s2} {s8}; }}
QLabel[chip="ok"] {{ background: {c_ok_soft}; color: {c_ok}; }}
QLabel[chip="bad"] {{ background: {c_bad_soft}; color: {c_bad}; }}
QLabel[chip="warn"] {{ background: {c_warn_soft}; color: {c_warn}; }}
QLabel[chip="na"] {{ background: {c_na_soft}; color: {c_na}; }}
QLabel[chip="accent"] {{ background: {c_accent_soft}; color: {c_accent}; }}

QPushButton {{ background: {c_surface}; color: {c_text}; border: {s1} solid {c_outline};
    border-radius: {s8}; padding: {s6} {s14}; min-height: {s20}; {f_body} }}
QPushButton:hover {{ background: {c_hover}; }}
QPushButton:pressed {{ background: {c_border}; }}
QPushButton:focus {{ border: {s2} solid {c_accent}; padding: {s6} {s14}; }}
QPushButton:disabled {{ color: {c_faint}; background: {c_sunken}; border-color: {c_border}; }}
QPushButton:checked {{ background: {c_accent_soft}; color: {c_accent};
    border-color: {c_accent}; }}
QPushButton[kind="primary"] {{ background: {c_accent}; color: {c_on_accent};
    border: {s2} solid {c_accent}; font-weight: 600; }}
QPushButton[kind="primary"]:hover {{ background: {c_accent_hover};
    border-color: {c_accent_hover}; }}
QPushButton[kind="primary"]:focus {{ border: {s2} solid {c_text}; }}
QPushButton[kind="primary"]:disabled {{ background: {c_na_soft}; color: {c_muted};
    border-color: {c_na_soft}; }}
QPushButton[kind="danger"] {{ color: {c_bad}; border-color: {c_bad}; }}
QPushButton[kind="danger"]:hover {{ background: {c_bad_soft}; }}
QPushButton[kind="danger"]:disabled {{ color: {c_faint}; border-color: {c_border}; }}
QPushButton[kind="quiet"] {{ background: transparent; border: {s2} solid transparent; }}
QPushButton[kind="quiet"]:hover {{ background: {c_hover}; }}
QPushButton[kind="quiet"]:focus {{ border: {s2} solid {c_accent}; }}
QPushButton[kind="quiet"]:checked {{ background: {c_accent_soft}; color: {c_accent}; }}
QPushButton[kind="link"] {{ background: transparent; border: {s2} solid transparent;
    color: {c_accent}; padding: {s2} {s4}; text-align: left; }}
QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
QPushButton[kind="link"]:focus {{ border: {s2} solid {c_accent}; border-radius: {s6}; }}
QPushButton[kind="nav"] {{ background: transparent; border: {s2} solid transparent;
    text-align: left; padding: {s8} {s12}; }}
QPushButton[kind="nav"]:hover {{ background: {c_hover}; }}
QPushButton[kind="nav"]:focus {{ border: {s2} solid {c_accent}; }}
QPushButton[kind="nav"]:checked {{ background: {c_accent_soft}; color: {c_accent};
    font-weight: 600; }}
QPushButton[kind="phrase"] {{ background: {c_surface}; border: {s1} solid {c_border};
    border-radius: {s6}; padding: {s4} {s8}; {f_caption} text-align: left; }}
QPushButton[kind="phrase"]:hover {{ background: {c_hover}; border-color: {c_outline}; }}
QPushButton[kind="phrase"]:focus {{ border: {s2} solid {c_accent}; }}

QToolButton {{ background: transparent; border: {s2} solid transparent; border-radius: {s8};
    padding: {s4}; }}
QToolButton:hover {{ background: {c_hover}; }}
QToolButton:focus {{ border: {s2} solid {c_accent}; }}
QToolButton:checked {{ background: {c_accent_soft}; color: {c_accent}; }}

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QComboBox, QDateEdit, QTimeEdit {{
    background: {c_surface}; color: {c_text}; border: {s1} solid {c_outline};
    border-radius: {s8}; padding: {s6} {s10}; {f_body}
    selection-background-color: {c_accent}; selection-color: {c_on_accent}; }}
QLineEdit, QSpinBox, QComboBox, QDateEdit, QTimeEdit {{ min-height: {s20}; }}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QComboBox:focus,
QDateEdit:focus, QTimeEdit:focus {{ border: {s2} solid {c_accent}; }}
QLineEdit[state="bad"], QPlainTextEdit[state="bad"], QComboBox[state="bad"] {{
    border: {s2} solid {c_bad}; }}
QLineEdit:read-only, QPlainTextEdit:read-only {{ background: {c_sunken};
    border-color: {c_border}; }}
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled {{
    color: {c_faint}; background: {c_sunken}; border-color: {c_border}; }}
QComboBox QLineEdit {{ border: none; padding: 0; min-height: 0; background: transparent; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: {s24}; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url(icons:drop-{scheme}.svg);
    width: {s16}; height: {s16}; }}
QComboBox QAbstractItemView, QListView[panel="popup"] {{ background: {c_surface}; color: {c_text};
    border: {s1} solid {c_outline}; border-radius: {s6}; padding: {s4};
    selection-background-color: {c_accent_soft}; selection-color: {c_text}; outline: none; }}
QCheckBox, QRadioButton {{ spacing: {s8}; {f_body} padding: {s2}; border-radius: {s6};
    border: {s2} solid transparent; }}
QCheckBox:focus, QRadioButton:focus {{ border: {s2} solid {c_accent}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {s16}; height: {s16};
    background: {c_surface}; border: {s1} solid {c_outline}; }}
QCheckBox::indicator {{ border-radius: {s4}; }}
QRadioButton::indicator {{ border-radius: {s8}; }}
QCheckBox::indicator:checked, QRadioButton::indicator:checked {{ background: {c_accent};
    border-color: {c_accent}; image: url(icons:tick-{scheme}.svg); }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ background: {c_sunken};
    border-color: {c_border}; }}
QGroupBox {{ border: none; margin: 0; padding: 0; }}

QListView, QTableView, QTreeView {{ background: {c_surface}; color: {c_text}; border: none;
    outline: none; selection-background-color: {c_accent_soft}; selection-color: {c_text};
    gridline-color: {c_border}; {f_body} }}
QListView[panel="canvas"] {{ background: {c_canvas}; }}
QHeaderView {{ background: {c_surface}; }}
QHeaderView::section {{ background: {c_surface}; color: {c_muted}; border: none;
    border-bottom: {s1} solid {c_border}; padding: {s8} {s10}; {f_caption} }}
QTableView::item {{ padding: 0 {s8}; }}
QTableCornerButton::section {{ background: {c_surface}; border: none; }}

QScrollArea {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: {s12}; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {s12}; margin: 0; }}
QScrollBar::handle {{ background: {c_outline}; border-radius: {s2}; margin: {s4}; }}
QScrollBar::handle:vertical {{ min-height: {s32}; }}
QScrollBar::handle:horizontal {{ min-width: {s32}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}

QProgressBar {{ background: {c_border}; border: none; border-radius: {s4};
    min-height: {s8}; max-height: {s8}; text-align: center; color: transparent; }}
QProgressBar::chunk {{ background: {c_accent}; border-radius: {s4}; }}
QProgressBar[tone="ok"]::chunk {{ background: {c_ok}; }}
QProgressBar[tone="bad"]::chunk {{ background: {c_bad}; }}

QMenu {{ background: {c_surface}; color: {c_text}; border: {s1} solid {c_outline};
    border-radius: {s8}; padding: {s4}; {f_body} }}
QMenu::item {{ padding: {s6} {s16}; border-radius: {s6}; }}
QMenu::item:selected {{ background: {c_accent_soft}; }}
QMenu::item:disabled {{ color: {c_faint}; }}
QMenu::separator {{ height: {s1}; background: {c_border}; margin: {s4} {s8}; }}
QToolTip {{ background: {c_surface}; color: {c_text}; border: {s1} solid {c_outline};
    padding: {s6} {s8}; {f_caption} }}
QSplitter::handle {{ background: {c_border}; }}
QWidget#veil {{ background: {c_canvas}; }}
QWidget#dim {{ background: rgba(0, 0, 0, 110); }}
"""
