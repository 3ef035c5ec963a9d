"""Rows of the register by what people call them."""

from collections.abc import Iterator

from lotrinh.catalogue import load
from lotrinh.reading.folding import folded
from lotrinh.web.register.models import TABLES

NAMED = {
    "indicators": ("name_vi", "name_en"),
    "places": ("name",),
    "organisations": ("name",),
    "projects": ("name",),
    "programmes": ("name",),
    "documents": ("number", "title"),
}
MOST = 6


def meant(table: str, text: str) -> str:
    """The id of the one row that a text is the id or the name of; otherwise the text."""
    known = dict(_named(table))
    if text in known or not text:
        return text
    wanted = folded(text)
    found = [id for id, names in known.items() if wanted in map(folded, names)]
    return found[0] if len(found) == 1 else text


def alike(table: str, text: str) -> list[tuple[str, str]]:
    """Id and name of the first rows whose names hold all words of a text, the shortest first."""
    wanted = folded(text).split()
    if not wanted:
        return []
    found = [
        (id, " ".join(filter(None, names[:2] if table == "documents" else names[:1])))
        for id, names in _named(table)
        if _holds(folded(" ".join((id, *names))), wanted)
    ]
    return sorted(found, key=lambda one: len(one[1]))[:MOST]


def names_of(table: str, ids: set[str], lang: str) -> dict[str, str]:
    """What rows are called, by id, in a language where they have a name in it."""
    packaged = getattr(load(), table, {})
    found = {id: _words(packaged[id], lang) for id in ids if id in packaged}
    missing = ids - found.keys()
    if missing:
        names = ("title",) if table == "documents" else NAMED[table]
        rows = TABLES[table]._default_manager.filter(pk__in=missing)
        for id, first, *english in rows.values_list("pk", *names):
            found[id] = (lang == "en" and next(iter(english), "")) or first
    return found


def _named(table: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every row with its names: of the catalogue with their aliases, then of the register."""
    packaged = getattr(load(), table, {})
    for id, one in packaged.items():
        aliases = getattr(one, "aliases", ())
        yield id, (_words(one), *(alias.removeprefix("=") for alias in aliases))
    rows = TABLES[table]._default_manager.exclude(pk__in=list(packaged))
    for id, *names in rows.values_list("pk", *NAMED.get(table, ())):
        yield id, tuple(names)


def _words(one: object, lang: str = "vi") -> str:
    name = getattr(one, "name", "")
    return getattr(name, lang, name)


def _holds(text: str, words: list[str]) -> bool:
    return all(word in text for word in words)
