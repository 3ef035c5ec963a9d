"""Footnotes and endnotes of a Word document."""

from collections.abc import Iterable

from docx.oxml.ns import qn
from lxml.etree import _Element

_KINDS = {
    qn("w:footnoteReference"): qn("w:footnote"),
    qn("w:endnoteReference"): qn("w:endnote"),
}
REFERENCES = frozenset(_KINDS)


class Notes:
    """The notes by their reference, numbered in the order in which the text asks for them."""

    def __init__(self, parts: Iterable[_Element | None]) -> None:
        self._by_id = {
            (one.tag, one.get(qn("w:id"), "")): one
            for part in parts
            if part is not None
            for one in part
        }
        self._asked = 0

    def asked(self, reference: _Element) -> tuple[str, _Element | None]:
        """The mark and the content of the note that a reference asks for."""
        self._asked += 1
        kind = _KINDS[reference.tag]
        return f"[{self._asked}]", self._by_id.get((kind, reference.get(qn("w:id"), "")))
