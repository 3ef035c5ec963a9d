"""Settings for every test: property tests try the same values on every run."""

from hypothesis import settings

settings.register_profile("lotrinh", deadline=None, derandomize=True, database=None)
settings.load_profile("lotrinh")
