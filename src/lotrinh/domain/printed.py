"""The numbers that a sentence prints, with the scale of the word behind each."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from lotrinh.domain.quantity import half_digit

SCALES = {
    "nghìn": 10**3, "ngàn": 10**3, "thousand": 10**3, "vạn": 10**4, "triệu": 10**6,
    "million": 10**6, "tỷ": 10**9, "tỉ": 10**9, "billion": 10**9, "trillion": 10**12,
}  # fmt: skip
_WORD = rf"(?:{'|'.join(SCALES)})(?!\w)(?!\s+(?:lệ|trọng|suất|số|giá|phú)\b)"
_NUMBER = re.compile(rf"(?<![\w.,])(\d+(?:[.,]\d+)*)((?:\s*{_WORD})*)")
_GROUPED = re.compile(r"(?<![\w.,])\d{1,3}(?:[ \N{NO-BREAK SPACE}]\d{3})+(?![\w.,]*\d)")
_LINK = re.compile(
    r"[^\w\d]*(?:[-\N{EN DASH}\N{EM DASH}~/]|đến|tới|hoặc|và|to|and)?"
    r"\s*(?:trên|dưới|khoảng|gần)?\s*"
)
_FRACTION = re.compile(r"(?<![\w.,/])(\d{1,5})/(\d{1,5})(?![/\d.,]*\d)")
_THOUSANDS = {mark: re.compile(rf"\d{{1,3}}(?:\{mark}\d{{3}})+") for mark in ".,"}


class Printed(NamedTuple):
    """A number and what one of it stands for: 1,000,000 for `triệu`, 1 for no such word."""

    value: Decimal
    scale: int = 1


@lru_cache(maxsize=4096)
def numbers_in(text: str) -> frozenset[Printed]:
    """Every number that a text prints, in Vietnamese form or where it is plain in English.

    The ends of a range share its scale, `31 tỷ 875 triệu` is also one number; a number of unclear
    form (`30.4.2026`) is each of its parts.
    """
    return frozenset(_numbers(text.lower()))


def prints(text: str, value: Decimal, scale: int = 1) -> bool:
    """Whether a text prints `value` of so many each, whatever its sign and scale word.

    A number without such a word is taken as it stands; in another scale it may be rounded.
    """
    wanted = abs(value)
    for one in numbers_in(text):
        if one.value == wanted and one.scale in (1, scale):
            return True
        given = one.value * one.scale / scale
        if one.scale not in (1, scale) and abs(given - wanted) <= half_digit(value):
            return True
    return False


def fractions_in(text: str) -> tuple[tuple[int, int], ...]:
    """The parts of a whole that a text prints: 21 and 53 of `21/53 xã`."""
    found = ((int(part), int(whole)) for part, whole in _FRACTION.findall(text))
    return tuple((part, whole) for part, whole in found if part <= whole and whole)


def _numbers(text: str) -> Iterator[Printed]:
    for grouped in _GROUPED.finditer(text):
        yield Printed(Decimal(re.sub(r"\D", "", grouped[0])))
    before: tuple[int, tuple[Decimal, ...], int] = (0, (), 1)
    for found in _NUMBER.finditer(text):
        scale = 1
        for word in found[2].split():
            scale *= SCALES[word]
        values = tuple(_readings(found[1]))
        yield from (Printed(one, scale) for one in values)
        end, others, other = before
        if others and _LINK.fullmatch(text, end, found.start()):
            yield from _together(others, other, values, scale)
        before = found.end(), values, scale


def _together(
    first: tuple[Decimal, ...], larger: int, second: tuple[Decimal, ...], scale: int
) -> Iterator[Printed]:
    """What two numbers in a row say besides themselves: a range's scale, an amount in two parts."""
    if larger == 1:
        yield from (Printed(one, scale) for one in first)
    elif scale < larger:
        yield from (Printed(one + two * scale / larger, larger) for one in first for two in second)


def _readings(token: str) -> Iterator[Decimal]:
    marks = [one for one in token if one in ".,"]
    whole, mark, digits = token.rpartition(marks[-1]) if marks else (token, "", "")
    is_thousands = bool(mark) and _THOUSANDS[mark].fullmatch(token) is not None
    if (mark == "," and len(marks) == 1) or token.startswith("0."):
        is_thousands = False
    if not mark or is_thousands:
        yield Decimal(re.sub(r"\D", "", token))
    elif len(marks) == 1 or _is_grouped(whole, mark):
        yield Decimal(re.sub(r"\D", "", whole) + "." + digits)
    else:
        yield from map(Decimal, re.split("[.,]", token))


def _is_grouped(whole: str, mark: str) -> bool:
    other = "," if mark == "." else "."
    return _THOUSANDS[other].fullmatch(whole) is not None
