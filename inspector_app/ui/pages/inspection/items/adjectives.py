"""A gentle underline under judging words that no quoted words, number or time stands beside."""

import re

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument
from typing_extensions import override

from inspector_app.ui.theme import Theme, Tone

JUDGING = (
    *("态度不好", "态度差", "态度恶劣", "态度生硬", "爱理不理", "不耐烦", "不负责任", "没礼貌"),
    *("恶劣", "冷漠", "冷淡", "脏乱差", "脏乱", "很脏", "很乱", "混乱", "很差", "较差", "太差"),
    *("粗暴", "蛮横", "傲慢", "敷衍", "懒散", "不规范", "不文明", "不到位", "糟糕", "极差"),
    *("rude", "dirty", "messy", "terrible", "awful", "careless", "unfriendly", "impolite"),
    *("unprofessional", "lazy", "arrogant", "indifferent", "poor", "bad"),
)
_WORDS = re.compile(
    "|".join(rf"\b{word}\b" if word.isascii() else word for word in JUDGING), re.IGNORECASE
)
_FACT = re.compile(r"[“”„‟\"「」『』0-9０-９]|[一二三四五六七八九十两几]+(?:次|处|人|分|点|句|个)")


def bare_judgements(note: str) -> list[tuple[int, int]]:
    """Start and length of each judging word; none where the note holds a fact."""
    if _FACT.search(note):
        return []
    return [(found.start(), len(found[0])) for found in _WORDS.finditer(note)]


class JudgementMarks(QSyntaxHighlighter):
    """Underlines bare judgements while they are typed."""

    def __init__(self, document: QTextDocument, theme: Theme) -> None:
        super().__init__(document)
        self._line = QTextCharFormat()
        self._line.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        self._line.setUnderlineColor(theme.colour(Tone.WARN))
        self._was_bare = False
        document.contentsChanged.connect(self._look_again)

    @override
    def highlightBlock(self, text: str) -> None:
        if _FACT.search(self.document().toPlainText()):
            return
        for start, length in bare_judgements(text):
            self.setFormat(start, length, self._line)

    def _look_again(self) -> None:
        """A fact in one line answers for the judgements of every line."""
        bare = not _FACT.search(self.document().toPlainText())
        if bare != self._was_bare:
            self._was_bare = bare
            if self.document().blockCount() > 1:
                self.rehighlight()
