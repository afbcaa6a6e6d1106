"""Words for the errors of form files, answers files and unit files."""

from inspector_app.domain.errors.answers import (
    AnswersFileError,
    FormFileError,
    FormUnreadable,
    UnitFileError,
)
from inspector_app.domain.wording import Wording
from inspector_app.words.answers_faults import answers_fault_words
from inspector_app.words.fault_sentences import fault_list
from inspector_app.words.form_faults import form_fault_words
from inspector_app.words.notices import Notice, notice
from inspector_app.words.unit_faults import unit_fault_words

__all__ = ["answers_fault_words", "form_fault_words", "unit_fault_words"]


@notice.register
def _form_file(error: FormFileError) -> Notice:
    name, count = error.path.name, len(error.faults)
    return Notice(
        Wording(
            f"没有读入检查表：{name} 有 {count} 处错误。",
            f"The form was not read: {name} has {count} fault(s).",
        ),
        fault_list([form_fault_words(fault) for fault in error.faults]),
    )


@notice.register
def _form_unreadable(_error: FormUnreadable) -> Notice:
    return Notice(
        Wording(
            "没有打开检查表：内容不完整或者不是检查表。", "The form was not opened: it is damaged."
        ),
        Wording(
            "请向组长重新索取该版本检查表，或者从备份恢复案卷。",
            "Ask the lead for this version of the form again, or restore the case from a backup.",
        ),
    )


@notice.register
def _answers_file(error: AnswersFileError) -> Notice:
    count = len(error.faults)
    return Notice(
        Wording(
            f"没有录入任何检查结果：{error.name} 有 {count} 处错误。",
            f"No answers were recorded: {error.name} has {count} fault(s).",
        ),
        fault_list([answers_fault_words(fault) for fault in error.faults]),
    )


@notice.register
def _unit_file(error: UnitFileError) -> Notice:
    name, count = error.path.name, len(error.faults)
    return Notice(
        Wording(
            f"没有导入任何窗口单位：{name} 有 {count} 处错误。",
            f"No units were imported: {name} has {count} fault(s).",
        ),
        fault_list([unit_fault_words(fault) for fault in error.faults]),
    )
