"""Checks of what the law sets."""
