"""Help: the guide, to be read and searched, and what this program is made of."""
