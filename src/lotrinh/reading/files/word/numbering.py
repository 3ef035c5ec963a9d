"""The numbers that Word prints before paragraphs, counted here: the file does not hold them."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from docx.oxml.ns import qn
from lxml.etree import _Element

from lotrinh.reading.files.encoding.fonts import unicode_of
from lotrinh.reading.files.word.styles import Styles, value_in

_VALUE, _LEVEL = qn("w:val"), qn("w:ilvl")
_PLACE = re.compile(r"%([1-9])")
_DASHES = frozenset("-\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}\N{HYPHEN}\N{NON-BREAKING HYPHEN}\uf02d")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_WORDS = "không một hai ba bốn năm sáu bảy tám chín mười".split()
MOST = 9999


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered; `restart` is the level (from 1) that restarts it."""

    start: int
    kind: str
    text: str
    restart: int | None
    is_legal: bool
    is_spaced: bool
    style: str
    font: str


@dataclass(frozen=True, slots=True)
class _List:
    """A numbering: the scheme whose counters it shares, its levels, where it starts anew."""

    scheme: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


@dataclass
class Numbers:
    """Counts the numbered paragraphs of one document, in its order."""

    part: _Element | None
    styles: Styles
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def __post_init__(self) -> None:
        found = [] if self.part is None else list(self.part)
        self._schemes = {
            one.get(qn("w:abstractNumId"), ""): one
            for one in found
            if one.tag == qn("w:abstractNum")
        }
        self._nums = {one.get(qn("w:numId"), ""): one for one in found if one.tag == qn("w:num")}
        self._lists: dict[str, _List] = {}

    def label(self, paragraph: _Element) -> str:
        """What Word prints before the paragraph, with the space after it; blank when nothing.

        A bullet is `-`, `+` or `•`. Counts the paragraph, so ask once for each, in order.
        """
        number, printed, style = self.styles.number(paragraph)
        if number not in self._nums:
            return ""
        listed = self._list(number)
        linked = (at for at, one in listed.levels.items() if style and one.style == style)
        at = next(linked, int(printed or 0))
        level = listed.levels.get(at)
        if level is None:
            return ""
        text = self._printed(listed.levels, level, self._count(number, listed, at))
        return f"{text} " if text and level.is_spaced else text

    def _count(self, number: str, listed: _List, at: int) -> Mapping[int, int]:
        counts = self._counts.setdefault(listed.scheme, {})
        if at in listed.starts and (number, at) not in self._begun:
            counts[at] = listed.starts[at]
        elif at in counts:
            counts[at] += 1
        else:
            counts[at] = listed.levels[at].start
        self._begun.add((number, at))
        for deeper in [one for one in counts if one > at]:
            restart = listed.levels[deeper].restart if deeper in listed.levels else None
            if restart is None or at < restart:
                del counts[deeper]
        return counts

    def _printed(self, levels: Mapping[int, Level], own: Level, counts: Mapping[int, int]) -> str:
        if own.kind == "bullet":
            return _bullet(own.text)

        def number(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            if at not in levels:
                return ""
            kind = "decimal" if own.is_legal else levels[at].kind
            return _FORMATS.get(kind, str)(min(counts.get(at, levels[at].start), MOST))

        return _PLACE.sub(number, unicode_of(own.text, own.font))

    def _list(self, number: str) -> _List:
        if number not in self._lists:
            self._lists[number] = self._read_list(number)
        return self._lists[number]

    def _read_list(self, number: str) -> _List:
        num = self._nums[number]
        scheme = self._scheme(value_in(num, "w:abstractNumId"))
        abstract = self._schemes.get(scheme)
        levels = {} if abstract is None else dict(_levels(abstract))
        starts = {}
        for override in num.findall(qn("w:lvlOverride")):
            levels |= dict(_levels(override))
            if start := value_in(override, "w:startOverride"):
                starts[int(override.get(_LEVEL, "0"))] = int(start)
        return _List(scheme, levels, starts)

    def _scheme(self, scheme: str) -> str:
        """The scheme that holds the levels: another one where a list style is named."""
        linked = value_in(self._schemes.get(scheme), "w:numStyleLink")
        target = self._nums.get(self.styles.of_style(linked)) if linked else None
        return value_in(target, "w:abstractNumId") or scheme


def _levels(parent: _Element) -> Iterator[tuple[int, Level]]:
    for one in parent.findall(qn("w:lvl")):
        kind = next(one.iter(qn("w:numFmt")), None)
        fonts = one.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
        legal = one.find(qn("w:isLgl"))
        restart = value_in(one, "w:lvlRestart")
        yield (
            int(one.get(_LEVEL, "0")),
            Level(
                start=int(value_in(one, "w:start") or 0),
                kind="decimal" if kind is None else kind.get(_VALUE, "decimal"),
                text=value_in(one, "w:lvlText"),
                restart=int(restart) if restart else None,
                is_legal=legal is not None and legal.get(_VALUE, "1") not in ("0", "false", "off"),
                is_spaced=value_in(one, "w:suff") != "nothing",
                style=value_in(one, "w:pStyle"),
                font="" if fonts is None else fonts.get(qn("w:hAnsi"), ""),
            ),
        )


def _bullet(text: str) -> str:
    sign = text.strip()[:1]
    return "-" if sign in _DASHES else "+" if sign == "+" else "•" if sign else ""


def _letters(number: int) -> str:
    """A to z, then aa to zz, as Word goes on."""
    times, at = divmod(max(number, 1) - 1, 26)
    return chr(ord("a") + at) * (times + 1)


def _roman(number: int) -> str:
    printed = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        printed += sign * times
    return printed


def _in_words(number: int) -> str:
    return _WORDS[number] if number < len(_WORDS) else str(number)


_FORMATS: Mapping[str, Callable[[int], str]] = {
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "decimalZero": lambda number: f"{number:02}",
    "vietnameseCounting": _in_words,
    "none": lambda number: "",
}
