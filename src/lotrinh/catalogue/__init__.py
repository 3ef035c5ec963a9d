"""Tables that experts edit, and their loader: every wrong row names file, line and column."""

from lotrinh.catalogue.catalogue import Catalogue, load

__all__ = ["Catalogue", "load"]
