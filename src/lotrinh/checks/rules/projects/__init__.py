"""Checks of what projects say of themselves and of each other."""
