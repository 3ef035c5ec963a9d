"""Document patterns, found by walking this folder: each finds one kind of mention in a key."""

from importlib import import_module
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
    found = [(module, list(module.find(text, key, lexicon))) for module in _MODULES]
    first = [one for _, mentions in found for one in mentions if one.kind in _FIRST]
    kept: list[Mention] = []
    for module, mentions in found:
        if mentions:
            before = [one for one in first if one.kind in module.GIVES_WAY_TO]
            is_alone = not before and len(mentions) == 1
            kept += mentions if is_alone else _free_of(before, mentions, len(key))
    kept.sort(key=lambda one: (one.start, -one.end))
    return kept


def _free_of(before: list[Mention], mentions: list[Mention], length: int) -> list[Mention]:
    free = Free(length)
    for one in before:
        free.take(one.start, one.end)
    return [one for one in mentions if free.take(one.start, one.end)]


_MODULES = modules()
_FIRST = frozenset(kind for module in _MODULES for kind in module.GIVES_WAY_TO)
