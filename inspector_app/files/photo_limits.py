"""How much a foreign picture may ask for, and how big its copies are."""

MAX_BYTES = 25 * 1024 * 1024
MAX_PIXELS = 50_000_000
MAX_SIDE = 12_000
MAX_SCANS = 64
"""Cameras write one pass, the usual progressive encoders about ten."""
MAX_SEGMENTS = 65_536
"""Pieces (segments, chunks, boxes) that are looked at before a file counts as nonsense."""
MAX_FACTS = 256 * 1024
"""Bytes of EXIF that are read."""

REDUCED_SIDE = 2048
"""The longest side of the copy for print and screen, at most."""
REDUCED_LEAST = 1600
"""A whole fraction of the original is sharper and quicker: taken as it is from here up."""
THUMBNAIL_SIDE = 320
QUALITY = 85

MAX_REDUCED_BYTES = 16 * 1024 * 1024
MAX_REPLY_BYTES = 16 * 1024

MEMORY = 2 * 1024 * 1024 * 1024
"""Address space of the worker; a big HEIC on four threads comes close to half of it."""
SECONDS = 10.0
"""Wall time for one picture."""
WATCHDOG_SECONDS = SECONDS + 2
"""When the worker ends itself, should nobody have done it."""
CPU_SECONDS = 40
"""Processor time for one picture; HEIC is decoded on four threads."""
START_SECONDS = 30.0
"""Wall time until a new worker says that it is ready."""
