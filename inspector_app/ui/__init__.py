"""Everything seen: pages, parts and the one place that makes threads. The only PySide6."""
