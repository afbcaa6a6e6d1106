"""What each kind of system does in its own way: locks, lasting writes, network drives."""

import sys

if sys.platform == "win32":
    from inspector_app.store.machine_windows import (
        lock_file,
        network_filesystem,
        sync_file,
        sync_folder,
    )
else:
    from inspector_app.store.machine_posix import (
        lock_file,
        network_filesystem,
        sync_file,
        sync_folder,
    )

__all__ = ["lock_file", "network_filesystem", "sync_file", "sync_folder"]
