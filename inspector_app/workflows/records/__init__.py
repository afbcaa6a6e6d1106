"""Lists of everything: on the desk, filtered, exported."""
