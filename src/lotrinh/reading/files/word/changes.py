"""A Word document as it is once its tracked changes are accepted, or as it was before them."""

from collections.abc import Iterator

from docx.oxml.ns import qn
from lxml.etree import _Element

from lotrinh.reading.files.options import Changes

_GONE = {
    "accepted": tuple(map(qn, ("w:del", "w:moveFrom", "w:cellDel"))),
    "rejected": tuple(map(qn, ("w:ins", "w:moveTo", "w:cellIns"))),
}
_BEFORE = tuple(map(qn, ("w:pPrChange", "w:rPrChange", "w:tcPrChange", "w:trPrChange")))
_PROPERTIES = frozenset(map(qn, ("w:rPr", "w:trPr", "w:tcPr", "w:numPr")))
_PARAGRAPH, _TABLE, _OWN, _NUMBERED = qn("w:p"), qn("w:tbl"), qn("w:pPr"), qn("w:numPr")


def settle(root: _Element, changes: Changes) -> None:
    """Take out of `root` what its tracked changes take away when they are accepted or rejected.

    Text, moves, table rows and cells go; a paragraph whose mark goes is joined with the next one
    and takes its style and number, as in Word. Rejected changes give back the earlier properties.
    """
    for element in list(root.iter(*_GONE[changes])):
        parent = element.getparent()
        if parent is not None and parent.tag not in _PROPERTIES:
            parent.remove(element)
    for kind, name in (("w:tr", "w:trPr"), ("w:tc", "w:tcPr")):
        for element in list(root.iter(qn(kind))):
            _drop_when_gone(element, element.find(qn(name)), changes)
    for paragraph in list(root.iter(_PARAGRAPH)):
        if _is_gone(paragraph.find(f"{_OWN}/{qn('w:rPr')}"), changes):
            _join_with_next(paragraph)
    if changes == "rejected":
        _give_back(root)


def _is_gone(properties: _Element | None, changes: Changes) -> bool:
    return properties is not None and any(one.tag in _GONE[changes] for one in properties)


def _drop_when_gone(element: _Element, properties: _Element | None, changes: Changes) -> None:
    parent = element.getparent()
    if parent is not None and _is_gone(properties, changes):
        parent.remove(element)


def _join_with_next(paragraph: _Element) -> None:
    parent = paragraph.getparent()
    following = next(_blocks_after(paragraph), None)
    content = [one for one in paragraph if one.tag != _OWN]
    if parent is None:
        return
    if following is not None and following.tag == _PARAGRAPH:
        at = 1 if following.find(_OWN) is not None else 0
        following[at:at] = content
        parent.remove(paragraph)
    elif not content:
        parent.remove(paragraph)


def _blocks_after(paragraph: _Element) -> Iterator[_Element]:
    return (one for one in paragraph.itersiblings() if one.tag in (_PARAGRAPH, _TABLE))


def _give_back(root: _Element) -> None:
    """The properties before the changes; a number given by a change is none."""
    for change in list(root.iter(*_BEFORE)):
        properties = change.getparent()
        if properties is not None and len(change):
            marks = [one for one in properties if one.tag == qn("w:rPr")]
            properties[:] = [*change[0], *marks]
    for numbered in list(root.iter(_NUMBERED)):
        parent = numbered.getparent()
        if parent is not None and numbered.find(qn("w:ins")) is not None:
            parent.remove(numbered)
