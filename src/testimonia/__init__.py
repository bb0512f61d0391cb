"""Testimonia: who says what in accounts that contradict one another."""

__version__ = "0.1.0"
