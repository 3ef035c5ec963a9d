"""What a process of the site does once, before it answers."""

import gc
from importlib import import_module

from django.conf import settings

from lotrinh.catalogue import load

NEW_OBJECTS = 50_000


def warm() -> None:
    """Load the code of every page and the catalogue, and take them out of the collector's rounds.

    A full round over what stays for good stops whichever request it falls into.
    """
    import_module(settings.ROOT_URLCONF)
    load()
    gc.collect()
    gc.freeze()
    gc.set_threshold(NEW_OBJECTS)
