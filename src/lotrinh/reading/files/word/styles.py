"""What the styles of a Word document say of a paragraph: its number and the font of its text."""

from collections.abc import Iterator

from docx.oxml.ns import qn
from lxml.etree import _Element

_VALUE, _ID = qn("w:val"), qn("w:styleId")
_FONTS = f"{qn('w:rPr')}/{qn('w:rFonts')}"
_NUMBER = f"{qn('w:pPr')}/{qn('w:numPr')}"
_OF_PARAGRAPH = f"{qn('w:pPr')}/{qn('w:pStyle')}"
_DEFAULTS = f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}"
_OF_RUN = f"{qn('w:rPr')}/{qn('w:rStyle')}"


class Styles:
    """The styles of a document, each with those that it is based on."""

    def __init__(self, part: _Element | None) -> None:
        found = [] if part is None else part.findall(qn("w:style"))
        self._by_id = {one.get(_ID, ""): one for one in found}
        self._default = next((one.get(_ID, "") for one in found if _is_default(one)), "")
        defaults = None if part is None else part.find(_DEFAULTS)
        self._font = "" if defaults is None else _font(defaults)
        self._fonts: dict[str, str] = {}

    def number(self, paragraph: _Element) -> tuple[str, str, str]:
        """The numbering of a paragraph, its level as printed, the style that gives it.

        The style is blank where the paragraph itself names its numbering; each is blank when none.
        """
        own = paragraph.find(_NUMBER)
        numbering, level = value_in(own, "w:numId"), value_in(own, "w:ilvl")
        if numbering:
            return numbering, level, ""
        for style in self._chain(self._style_of(paragraph)):
            given = style.find(_NUMBER)
            if numbering := value_in(given, "w:numId"):
                return numbering, level or value_in(given, "w:ilvl"), style.get(_ID, "")
        return "", level, ""

    def of_style(self, style: str) -> str:
        """The numbering that a style names."""
        given = self._by_id.get(style)
        return "" if given is None else value_in(given.find(_NUMBER), "w:numId")

    def font(self, run: _Element, paragraph: _Element) -> str:
        """The font of a run's letters beyond ASCII: its own, its style's, its paragraph's."""
        return (
            _font(run)
            or self._font_of(value_in(run, _OF_RUN))
            or self._font_of(self._style_of(paragraph))
            or self._font
        )

    def _style_of(self, paragraph: _Element) -> str:
        return value_in(paragraph, _OF_PARAGRAPH) or self._default

    def _font_of(self, style: str) -> str:
        if style not in self._fonts:
            self._fonts[style] = next(filter(None, map(_font, self._chain(style))), "")
        return self._fonts[style]

    def _chain(self, style: str) -> Iterator[_Element]:
        seen: set[str] = set()
        while style in self._by_id and style not in seen:
            seen.add(style)
            yield self._by_id[style]
            style = value_in(self._by_id[style], "w:basedOn")


def value_in(element: _Element | None, path: str) -> str:
    """The value of a child by its prefixed name, or of a descendant by its path; blank if none."""
    found = None if element is None else element.find(path if "{" in path else qn(path))
    return "" if found is None else found.get(_VALUE, "")


def _is_default(style: _Element) -> bool:
    is_one = style.get(qn("w:default"), "0") in ("1", "true", "on")
    return is_one and style.get(qn("w:type")) == "paragraph"


def _font(element: _Element) -> str:
    fonts = element.find(_FONTS)
    return "" if fonts is None else fonts.get(qn("w:hAnsi")) or fonts.get(qn("w:ascii")) or ""
