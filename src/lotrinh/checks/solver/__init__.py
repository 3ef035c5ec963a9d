"""Numbers that must be true together: what follows from them, and what is the least to change.

Nothing here knows of plans: a system is variables, statements about them and constraints.
"""
