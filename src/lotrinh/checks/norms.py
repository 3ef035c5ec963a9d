"""Norms of the law in messages: their source, and how grave a breach of them is."""

from collections.abc import Iterable

from lotrinh.domain.message import Message
from lotrinh.domain.norm import Norm


def severity_of(norms: Iterable[Norm]) -> str:
    """An error only where every norm that is broken was read in its source."""
    found = tuple(norms)
    return "error" if found and all(one.is_verified for one in found) else "warning"


def source_words(norm: Norm) -> Message:
    """The law and article, and whether its text was read: `Luật 58/2024/QH15, đã kiểm chứng`."""
    source = norm.source.removesuffix("; chưa kiểm chứng").removesuffix(", chưa kiểm chứng")
    if norm.is_verified:
        return Message(f"{source}, đã kiểm chứng", f"{source}, verified")
    return Message(f"{source}, chưa kiểm chứng", f"{source}, not verified")
