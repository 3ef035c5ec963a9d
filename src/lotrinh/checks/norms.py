"""Norms of the law in messages: their source, and how grave a breach of them is."""

import re
from collections.abc import Iterable

from lotrinh.domain.message import Message
from lotrinh.domain.norm import Norm

_UNREAD = re.compile(r"[;,] (?P<what>[^;,]*?) ?chưa kiểm chứng$")


def severity_of(norms: Iterable[Norm]) -> str:
    """An error only where every norm that is broken was read in its source."""
    found = tuple(norms)
    return "error" if found and all(one.is_verified for one in found) else "warning"


def source_words(norm: Norm) -> Message:
    """The law and article, and whether its text was read: `Luật 58/2024/QH15, đã kiểm chứng`."""
    unread = _UNREAD.search(norm.source)
    source = norm.source[: unread.start()] if unread else norm.source
    if norm.is_verified:
        return Message(f"{source}, đã kiểm chứng", f"{source}, verified")
    what = f"{unread['what']} " if unread and unread["what"] else ""
    return Message(f"{source}, {what}chưa kiểm chứng", f"{source}, not verified")
