"""Money and projects as checks see them: what is in force, its rounding, its words."""
