"""The page on which one's work is handed to the lead, and receipts are seen."""
