"""Rates of realisation: what has been realised, out of which plan, and against a year before."""
