"""Checks of promises against each other, against what holds above them and what is known."""
