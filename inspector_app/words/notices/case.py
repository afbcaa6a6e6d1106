"""Words for the errors of the case folder."""

from inspector_app.domain.errors.case import (
    CaseDamaged,
    CaseExists,
    CaseIncomplete,
    CaseInUse,
    CaseNotEncrypted,
    CaseNotFound,
    CaseOnNetwork,
    CaseReadOnly,
    CaseTooNew,
    DiskFailed,
    DiskFull,
    FileDamaged,
    FileMissing,
    FormNotKept,
    LedgerBehind,
    LedgerDamaged,
    MigrationFailed,
    NoRoomForFiles,
    UnsafeEngine,
)
from inspector_app.domain.wording import Wording
from inspector_app.words.notices import Notice, notice

FROM_BACKUP = Wording(
    "请不要改动里面的文件，用最近的备份恢复。",
    "Change nothing in it, and restore the latest backup.",
)
MEGABYTE = 1_000_000


@notice.register
def _case_not_found(error: CaseNotFound) -> Notice:
    return Notice(
        Wording(
            f"没有打开案卷：{error.path} 不是案卷文件夹。",
            f"No case folder was opened: {error.path} is not one.",
        ),
        Wording(
            "指明案卷所在的文件夹，或者新建一个案卷。",
            "Name the folder in which it is, or make a new one.",
        ),
    )


@notice.register
def _case_exists(error: CaseExists) -> Notice:
    return Notice(
        Wording(
            f"没有新建案卷：{error.path} 里已经有一个。",
            f"No case folder was made: there is one at {error.path} already.",
        ),
        Wording(
            "直接打开它，或换一个文件夹新建。",
            "Open that one, or name another folder.",
        ),
    )


@notice.register
def _case_incomplete(error: CaseIncomplete) -> Notice:
    return Notice(
        Wording(
            f"没有打开案卷：{error.path} 里缺少 {error.missing}。",
            f"The case folder was not opened: {error.missing} is missing from {error.path}.",
        ),
        Wording(
            "把这个文件放回原处，或用最近的备份恢复；新建时中断的，重新新建一次。",
            "Put that file back, or restore the latest backup; if making it was interrupted, "
            "make it again.",
        ),
    )


@notice.register
def _case_in_use(error: CaseInUse) -> Notice:
    return Notice(
        Wording(
            f"没有打开案卷：{error.path} 正在另一个明察程序里使用。",
            f"The case folder was not opened: another running program is using {error.path}.",
        ),
        Wording(
            "关闭那个窗口，或等它执行完，再试一次。",
            "Close that window, or wait until it is done, and try again.",
        ),
    )


@notice.register
def _case_on_network(error: CaseOnNetwork) -> Notice:
    return Notice(
        Wording(
            f"没有使用案卷：{error.path} 在网络共享盘上（{error.filesystem}）。",
            f"The case folder was not used: {error.path} is on a network share "
            f"({error.filesystem}).",
        ),
        Wording(
            "网络盘可能损坏数据库，请把案卷放在本机硬盘上。",
            "A network share can damage the database: keep it on this computer's own disk.",
        ),
    )


@notice.register
def _case_not_encrypted(error: CaseNotEncrypted) -> Notice:
    return Notice(
        Wording(
            f"没有打开案卷：{error.path} 没有加密，不是明察写的数据库。",
            f"The case folder was not opened: {error.path} is not encrypted, so it is not ours.",
        ),
        FROM_BACKUP,
    )


@notice.register
def _case_damaged(error: CaseDamaged) -> Notice:
    return Notice(
        Wording(
            f"没有读出案卷：文件 {error.path} 已损坏（{error.code}）。",
            f"The case folder could not be read: the file {error.path} is damaged ({error.code}).",
        ),
        FROM_BACKUP,
    )


@notice.register
def _case_read_only(error: CaseReadOnly) -> Notice:
    return Notice(
        Wording(
            f"没有写入：{error.path} 不允许写入。",
            f"Nothing was written: {error.path} may not be written to.",
        ),
        Wording(
            "检查文件夹权限，或者移动硬盘的写保护，再试一次。",
            "Check the folder's permissions, or the disk's write protection, and try again.",
        ),
    )


@notice.register
def _case_too_new(error: CaseTooNew) -> Notice:
    return Notice(
        Wording(
            f"没有打开案卷：它由更新的程序写成（格式 {error.version}，本程序到 {error.known}）。",
            "The case folder was not opened: a later program wrote it "
            f"(format {error.version}, this one knows up to {error.known}).",
        ),
        Wording(
            "安装新版程序后再打开；案卷没有任何改动。",
            "Install the later program; nothing changed.",
        ),
    )


@notice.register
def _migration_failed(error: MigrationFailed) -> Notice:
    return Notice(
        Wording(
            f"没有升级案卷：升级步骤 {error.script} 没有成功，{error.path} 保持原样。",
            f"The case folder was not updated: step {error.script} failed, "
            f"and {error.path} is as it was.",
        ),
        Wording(
            "继续使用原来的程序版本，并把这句话报给维护人员。",
            "Go on with the earlier program, and report this sentence.",
        ),
    )


@notice.register
def _unsafe_engine(error: UnsafeEngine) -> Notice:
    return Notice(
        Wording(
            f"没有打开案卷：数据库达不到安全要求（{error.setting} = {error.found}）。",
            "The case folder was not opened: the database is not as safe as it must be "
            f"({error.setting} = {error.found}).",
        ),
        Wording(
            "把案卷放在本机普通硬盘上，或重新安装程序。",
            "Keep the case folder on an ordinary disk of this computer, or install again.",
        ),
    )


@notice.register
def _disk_full(error: DiskFull) -> Notice:
    return Notice(
        Wording(
            f"没有保存：磁盘已满（{error.path}）。",
            f"Nothing was saved: the disk is full ({error.path}).",
        ),
        Wording(
            "删除一些无关的文件腾出空间，再试一次；此前保存的内容都在。",
            "Make room by deleting other files, and try again; what was saved before is all there.",
        ),
    )


@notice.register
def _disk_failed(error: DiskFailed) -> Notice:
    return Notice(
        Wording(
            f"没有完成：系统不能读写 {error.path}（{error.code}）。",
            f"Not done: the system cannot read or write {error.path} ({error.code}).",
        ),
        Wording(
            "检查磁盘和连接线，重新启动后再试；先做一份备份。",
            "Check the disk and its cable, restart and try again; make a backup first.",
        ),
    )


@notice.register
def _no_room_for_files(error: NoRoomForFiles) -> Notice:
    return Notice(
        Wording(
            f"没有收下文件：磁盘只剩 {error.free // MEGABYTE} MB，要给填写留出"
            f" {error.reserve // MEGABYTE} MB。",
            f"The file was not taken: {error.free // MEGABYTE} MB are left on the disk, and "
            f"{error.reserve // MEGABYTE} MB are kept for answers.",
        ),
        Wording(
            "腾出磁盘空间后再放入照片；填写和签章不受影响。",
            "Make room on the disk, then add photos; answers and seals still work.",
        ),
    )


@notice.register
def _file_missing(error: FileMissing) -> Notice:
    return Notice(
        Wording(
            f"没有读出文件：{error.place} 不在原处。",
            f"The file was not read: {error.place} is not in its place.",
        ),
        Wording(
            "从备份恢复这个文件，或从手机重新导入同一张照片。",
            "Restore that file from a backup, or import the same photo again.",
        ),
    )


@notice.register
def _file_damaged(error: FileDamaged) -> Notice:
    return Notice(
        Wording(
            f"没有读出文件：{error.place} 已损坏或者被替换。",
            f"The file was not read: {error.place} is damaged or was replaced.",
        ),
        Wording(
            "从备份恢复这个文件，或从手机重新导入同一张照片。",
            "Restore that file from a backup, or import the same photo again.",
        ),
    )


@notice.register
def _ledger_damaged(error: LedgerDamaged) -> Notice:
    return Notice(
        Wording(
            f"没有读出记录：第 {error.seq} 条留痕记录和写入时不一样（设备 {error.replica}）。",
            f"The record was not read: entry {error.seq} is not what was written "
            f"(replica {error.replica}).",
        ),
        Wording(
            "检查整个案卷，看清全部问题，用最近的备份恢复，并告知组长。",
            "Check the whole case folder to see everything, restore the latest backup, and tell "
            "the lead.",
        ),
    )


@notice.register
def _form_not_kept(error: FormNotKept) -> Notice:
    return Notice(
        Wording(
            f"没有打开检查：案卷里没有它所用的检查表版本（{error.form[:8]}）。",
            f"The inspection was not opened: its form version is not kept here ({error.form[:8]}).",
        ),
        Wording(
            "请组长重新发来带有这一版检查表的报送包，或用备份恢复。",
            "Ask the lead for a bundle with this form version, or restore a backup.",
        ),
    )


@notice.register
def _ledger_behind(error: LedgerBehind) -> Notice:
    return Notice(
        Wording(
            f"没有写入留痕记录：{error.path.name} 比案卷锁所记的旧，是旧的备份。",
            f"No entry was written: {error.path.name} is an old copy, older than the vault knows.",
        ),
        Wording(
            "换回最新的案卷文件夹；只有旧备份时，先合并组长发回的报送包，再从这个副本接着用，并报告组长。",
            "Put the newest case folder back; if there is none, merge what the lead hands back, "
            "go on from this copy, and tell the lead.",
        ),
    )
