"""Document patterns, found by walking this folder: each finds one kind of mention in a key."""

from importlib import import_module
from itertools import chain
from pkgutil import iter_modules
from types import ModuleType

from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.mention import Free, Mention


def modules() -> list[ModuleType]:
    """Every pattern module of this folder."""
    return [import_module(f"{__name__}.{one.name}") for one in iter_modules(__path__)]


def mentions_in(text: str, key: str, lexicon: Lexicon) -> list[Mention]:
    """The mentions of one line in order.

    A mention is left out where it overlaps one of a kind that its pattern gives way to: the 21 in
    `21/2017/QH14` is no quantity.
    """
    found = {module: list(module.find(text, key, lexicon)) for module in _MODULES}
    kept = []
    for module, mentions in found.items():
        free = Free(len(key))
        for one in chain.from_iterable(found.values()):
            if one.kind in module.GIVES_WAY_TO:
                free.take(one.start, one.end)
        kept += [one for one in mentions if free.take(one.start, one.end)]
    return sorted(kept, key=lambda one: (one.start, -one.end))


_MODULES = modules()
