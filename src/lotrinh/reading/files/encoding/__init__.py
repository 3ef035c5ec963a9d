"""Vietnamese letters as they were written before Unicode, and letters that came out wrong."""
