"""Speed, always as a ratio to a floor or a peer in the same run; never a unit test."""
