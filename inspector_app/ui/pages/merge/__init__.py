"""The page on which what others handed over comes in, is settled, and can be taken back."""
