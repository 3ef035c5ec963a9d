"""The ledger: every promise of every document in comparable form, and how any two compare."""
