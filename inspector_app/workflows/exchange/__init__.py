"""Between laptops: hand over, merge, undo, receipts."""
