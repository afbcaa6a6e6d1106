"""Settings: the person's choices for this machine, and the care of the case folder."""
