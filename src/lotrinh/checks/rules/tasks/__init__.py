"""Checks of what bodies have been told to do."""
