"""Finding things by words, with and without their marks."""

from lotrinh.web.register.search.words import folded

__all__ = ["folded"]
