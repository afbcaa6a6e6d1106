"""The page on which one inspection is written up."""
