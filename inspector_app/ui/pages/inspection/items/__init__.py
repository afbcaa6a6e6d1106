"""The items of an inspection: one list, four keys, and one editor on the current row."""

from inspector_app.ui.pages.inspection.items.item_list import ItemList

__all__ = ["ItemList"]
