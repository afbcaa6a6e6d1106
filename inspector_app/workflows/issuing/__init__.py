"""What the unit gets: formal number, papers, binding."""
