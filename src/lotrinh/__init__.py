"""Lộ Trình: a province's plan documents as one checked, living register."""

__version__ = "0.1.0"
