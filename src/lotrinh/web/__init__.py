"""The site: settings, addresses and one Django app per audience."""
