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
    every = [one for _, mentions in found for one in mentions]
    taken = {kind: [one for one in every if one.kind == kind] for kind in _FIRST}
    kept: list[Mention] = []
    for module, mentions in found:
        before = [one for kind in module.GIVES_WAY_TO for one in taken[kind]] if mentions else []
        is_alone = not before and len(mentions) < 2
        kept += mentions if is_alone else _free_of(before, mentions, len(key))
    return sorted(kept, key=lambda one: (one.start, -one.end))


def _free_of(before: list[Mention], mentions: list[Mention], length: int) -> list[Mention]:
    free = Free(length)
    for one in before:
        free.take(one.start, one.end)
    return [one for one in mentions if free.take(one.start, one.end)]


_MODULES = modules()
_FIRST = frozenset(kind for module in _MODULES for kind in module.GIVES_WAY_TO)
