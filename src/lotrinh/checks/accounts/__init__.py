"""A plan's figures, promises and identities as one system of numbers."""
