"""Checking a whole case folder, and making its lists anew."""
