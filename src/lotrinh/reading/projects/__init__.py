"""Building projects of running text."""
