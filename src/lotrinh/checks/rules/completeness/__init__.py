"""Checks of what a plan needs and does not have."""
