"""The page on which a day begins: what is being written up, and every inspection there is."""
