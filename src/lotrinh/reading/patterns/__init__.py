"""Document patterns, found by walking this folder: each finds one kind of mention in a key."""

from collections import defaultdict
from importlib import import_module
from itertools import chain
from pkgutil import iter_modules
from types import ModuleType

from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.mention import Mention


def modules() -> list[ModuleType]:
    """Every pattern module of this folder."""
    return [import_module(f"{__name__}.{one.name}") for one in iter_modules(__path__)]


def mentions_in(text: str, key: str, lexicon: Lexicon) -> list[Mention]:
    """The mentions of one line in order.

    A mention is left out where it overlaps one of a kind that its pattern gives way to: the 21 in
    `21/2017/QH14` is no quantity.
    """
    found = {module: list(module.find(text, key, lexicon)) for module in _MODULES}
    by_kind: dict[str, list[Mention]] = defaultdict(list)
    for one in chain.from_iterable(found.values()):
        by_kind[one.kind].append(one)
    kept = [
        one
        for module, mentions in found.items()
        for one in mentions
        if not any(one.overlaps(other) for kind in module.GIVES_WAY_TO for other in by_kind[kind])
    ]
    return sorted(kept, key=lambda one: (one.start, -one.end))


_MODULES = modules()
