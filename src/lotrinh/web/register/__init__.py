"""The register: tables, audited writes and the way from rows back to the nouns of planning."""
