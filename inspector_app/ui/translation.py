"""The window's own words in the chosen language: Qt's translators, and nothing domain-like."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from inspector_app.domain.wording import Language


def translate(context: str, text: str, comment: str = "", n: int = -1) -> str:
    """The English `text` of `context` in the window's language; `n` fills %n and picks a plural."""
    return QCoreApplication.translate(context, text, comment or None, n)


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 — what lupdate looks for
    """The English `text`, so that it is found for translation where it is only kept."""
    return text


def chosen_language(setting: str) -> Language:
    """The language that the settings name, else the system's, else Chinese."""
    if setting:
        return Language(setting)
    system = QLocale.system()
    # A machine without any locale says C: there the program speaks as most of its people do.
    if system.language() in (QLocale.Language.Chinese, QLocale.Language.C):
        return Language.ZH
    return Language.EN


class Translators:
    """The translators that are installed; choosing a language replaces them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._installed: list[QTranslator] = []

    def speak(self, language: Language) -> None:
        """Let everything built from now on speak `language`."""
        self.fall_silent()
        if language is Language.ZH:
            own = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._install("qtbase_zh_CN", Path(own))
        self._install(f"mingcha_{language.value}", self._folder)
        QLocale.setDefault(QLocale("zh_CN" if language is Language.ZH else "en_GB"))

    def fall_silent(self) -> None:
        """Take every translator away: from now on the sources are spoken."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = []

    def _install(self, name: str, folder: Path) -> None:
        translator = QTranslator()
        if translator.load(str(folder / f"{name}.qm")):
            QCoreApplication.installTranslator(translator)
            self._installed.append(translator)
