"""Undo and redo, with the words and the item of the step that was taken."""

from PySide6.QtGui import QUndoStack

from inspector_app.ui.translation import translate
from inspector_app.ui.visit_edits import AnswerEdit


def undo_step(stack: QUndoStack) -> tuple[str, str]:
    """Undo the last step; what was undone in words, and its item if it has one."""
    if not stack.canUndo():
        return translate("Inspection", "Nothing to undo"), ""
    words = translate("Inspection", "Undone: {step}").format(step=stack.undoText())
    code = _item_of(stack, stack.index() - 1)
    stack.undo()
    return words, code


def redo_step(stack: QUndoStack) -> tuple[str, str]:
    """Do the last undone step again; what was done in words, and its item if it has one."""
    if not stack.canRedo():
        return translate("Inspection", "Nothing to do again"), ""
    words = translate("Inspection", "Done again: {step}").format(step=stack.redoText())
    code = _item_of(stack, stack.index())
    stack.redo()
    return words, code


def _item_of(stack: QUndoStack, index: int) -> str:
    step = stack.command(index)
    return step.code if isinstance(step, AnswerEdit) else ""
