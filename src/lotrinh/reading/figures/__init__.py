"""Figures of running text: what each quantity measures, when, and as what."""
