"""Which paper this is."""
