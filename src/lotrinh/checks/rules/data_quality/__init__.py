"""Checks of the figures themselves."""
