"""Tests of one page of the window."""
