"""Checks of capital given and paid."""
