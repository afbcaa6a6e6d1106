"""Words for files that cannot be read or saved, and for printers that refuse."""

from inspector_app.domain.errors import refused
from inspector_app.domain.wording import Wording
from inspector_app.words.notices import Notice, notice

_UNSAVED = {
    refused.SaveFault.IS_FOLDER: Wording("那是一个文件夹", "that is a folder"),
    refused.SaveFault.NOT_A_FILE: Wording("那不是普通文件", "that is not an ordinary file"),
    refused.SaveFault.NO_FOLDER: Wording("建不了这个文件夹", "its folder cannot be made"),
    refused.SaveFault.FORBIDDEN: Wording("没有写入权限", "writing there is not allowed"),
    refused.SaveFault.DISK_FULL: Wording("磁盘已满", "the disk is full"),
    refused.SaveFault.NAME_TOO_LONG: Wording("名称太长", "the name is too long"),
    refused.SaveFault.DISK_FAILED: Wording("磁盘出错", "the disk failed"),
}


@notice.register
def _folder_not_empty(error: refused.FolderNotEmpty) -> Notice:
    return Notice(
        Wording(
            f"没有写入 {error.path}：文件夹里有别的东西。",
            f"Nothing was written to {error.path}: it holds something else.",
        ),
        Wording("换一个空文件夹或者新的位置。", "Choose an empty folder or a new place."),
    )


@notice.register
def _no_such_file(error: refused.NoSuchFile) -> Notice:
    return Notice(
        Wording(f"没有读到文件 {error.path}。", f"The file {error.path} could not be read."),
        Wording("检查路径和读取权限。", "Check its path and whether you may read it."),
    )


@notice.register
def _no_printer(error: refused.NoPrinter) -> Notice:
    return Notice(
        Wording(
            f"没有打印：打印程序拒绝了任务（{error.said}）。",
            f"Not printed: the spooler refused the job ({error.said}).",
        ),
        Wording(
            "另存成文件，再用任意阅读器打印。",
            "Save it as a file and print that from any reader.",
        ),
    )


@notice.register
def _no_spooler(error: refused.NoSpooler) -> Notice:
    return Notice(
        Wording(
            f"没有打印：系统没有打印程序 {error.program}。",
            f"Not printed: the system has no print program {error.program}.",
        ),
        Wording(
            "另存成文件，再用任意阅读器打印。",
            "Save it as a file and print that from any reader.",
        ),
    )


@notice.register
def _not_saved(error: refused.NotSaved) -> Notice:
    reason = _UNSAVED[error.reason]
    return Notice(
        Wording(
            f"没有存到 {error.path}：{reason.zh}。", f"Not saved to {error.path}: {reason.en}."
        ),
        Wording("另选位置，再试一次。", "Choose another place and try again."),
    )


@notice.register
def _file_exists(error: refused.FileExists) -> Notice:
    return Notice(
        Wording(
            f"没有存到 {error.path}：那里已经有文件。",
            f"Not saved to {error.path}: there is a file already.",
        ),
        Wording("换一个文件名，或者先移走原来的文件。", "Choose another name, or move that file."),
    )


@notice.register
def _not_a_sheet(error: refused.NotASheet) -> Notice:
    return Notice(
        Wording(
            f"没有取出检查表：{error.path} 不是本程序生成的检查表。",
            f"No sheet was taken out: {error.path} is no sheet that this program made.",
        ),
        Wording(
            "请选择本程序生成的检查表，或者写检查的编号。",
            "Choose a sheet that this program made, or give the inspection's number.",
        ),
    )
