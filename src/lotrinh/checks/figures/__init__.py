"""The figures of a plan as columns and series, and how two or many of them are held together."""
