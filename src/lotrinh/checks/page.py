"""What both pages of the manual have in common: headings that can be led to, and sentences."""

import re
from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from lotrinh.domain.labels import CHECK_FAMILIES, words
from lotrinh.domain.message import Message

CONTENTS = Message("Mục lục", "Contents")


class Named(Protocol):
    """A check or an identity: its id begins with its family."""

    @property
    def id(self) -> str:
        """Family, dot, name."""
        ...


One = TypeVar("One", bound=Named)


def families(every: Iterable[One]) -> dict[str, list[One]]:
    """What belongs together, in the order in which families are named to people."""
    found: dict[str, list[One]] = {}
    for one in every:
        found.setdefault(one.id.partition(".")[0], []).append(one)
    order = [*CHECK_FAMILIES, *found]
    return dict(sorted(found.items(), key=lambda item: order.index(item[0])))


def contents(names: Iterable[str], lang: str) -> str:
    """A list of the families, each leading to its heading."""
    headings = [heading(name, lang) for name in names]
    return "\n".join(f"- [{one}](#{anchor(one)})" for one in headings)


def heading(family: str, lang: str) -> str:
    """A family as people call it, and its name in ids: `Du lịch (tourism)`."""
    return f"{sentence(words(CHECK_FAMILIES, family, lang))} (`{family}`)"


def rows(header: Message, lines: Iterable[tuple[str, ...]], lang: str) -> Iterator[str]:
    """A table; columns of the header are parted by `|`."""
    named = header.in_language(lang)
    yield f"| {named} |"
    yield f"|{'---|' * (named.count('|') + 1)}"
    yield from (f"| {' | '.join(line)} |" for line in lines)


def anchor(title: str) -> str:
    """The address of a heading on a page, as sites for source code make it."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def sentence(said: str) -> str:
    """Words with a capital before and nothing behind, however they stand at their source."""
    return said[:1].upper() + said[1:].rstrip(".")
