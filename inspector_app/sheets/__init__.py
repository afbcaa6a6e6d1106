"""Every printed page: the only room that draws."""
