"""Words of Qt's own file dialog that its Chinese lacks: in our tables, Qt finds them there."""

from inspector_app.ui.translation import QT_TRANSLATE_NOOP

LEFT_IN_ENGLISH = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
)
