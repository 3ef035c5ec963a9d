"""Document patterns, found by walking this folder: each finds one kind of mention in a key."""

from collections.abc import Iterator, Sequence
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
    return next(mentions_of([(text, key)], lexicon))


def mentions_of(lines: Sequence[tuple[str, str]], lexicon: Lexicon) -> Iterator[list[Mention]]:
    """The mentions of each of many lines, given as text and key.

    One pattern after the other reads them all, which is faster than line by line.
    """
    of_modules = [
        [list(module.find(text, key, lexicon)) for text, key in lines] for module in _MODULES
    ]
    for (_, key), *found in zip(lines, *of_modules, strict=True):
        yield _ranked(found, len(key))


def _ranked(found: Sequence[list[Mention]], length: int) -> list[Mention]:
    first = [one for mentions in found for one in mentions if one.kind in _FIRST]
    kept: list[Mention] = []
    for module, mentions in zip(_MODULES, found, strict=True):
        if mentions:
            before = [one for one in first if one.kind in module.GIVES_WAY_TO]
            is_alone = not before and len(mentions) == 1
            kept += mentions if is_alone else _free_of(before, mentions, length)
    kept.sort(key=lambda one: (one.start, -one.end))
    return kept


def _free_of(before: list[Mention], mentions: list[Mention], length: int) -> list[Mention]:
    free = Free(length)
    for one in before:
        free.take(one.start, one.end)
    return [one for one in mentions if free.take(one.start, one.end)]


_MODULES = modules()
_FIRST = frozenset(kind for module in _MODULES for kind in module.GIVES_WAY_TO)
