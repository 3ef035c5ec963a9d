"""Audited writes: verbs with keyword-only arguments, one transaction each."""
