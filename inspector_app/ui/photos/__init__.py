"""Photos in the window: the strip of one item, the inbox of the visit, import and viewer."""
