"""Mingcha 明察: authorised covert inspection of public service windows."""

__version__ = "0.1.0"
