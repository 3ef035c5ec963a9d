"""A draft beside the one before: passages, citations, statements."""
