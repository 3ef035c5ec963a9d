"""Words before a figure that say it is not exact: `khoảng 700 nghìn`, `trên 1,8 triệu`, `gần 81%`.

A figure keeps no comparator, so its words are looked for in its sentence, by the digits of its
number. About is as wide as for promises; over and nearly reach to one side, by 2.5% or one unit of
the last digit that is not zero, whichever is more; under reaches down to zero. A number that stands
twice in a sentence, once with such a word, is taken with it.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import compress
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from lotrinh.domain.bounds import APPROXIMATION
from lotrinh.domain.observation import Observation
from lotrinh.domain.quantity import Quantity, half_significant

Floats = NDArray[np.float64]
WORDS = {
    **dict.fromkeys(("khoảng", "xấp xỉ", "chừng", "cỡ", "trên dưới", "suýt soát", "≈", "~"), "~"),
    **dict.fromkeys(("trên", "hơn"), ">"),
    **dict.fromkeys(("gần", "ngót"), "<~"),
    "dưới": "<",
    **{f"{one} hơn": "" for one in ("cao", "thấp", "nhiều", "ít", "lớn", "nhỏ")},
}
_SAID = re.compile(rf"({'|'.join(sorted(WORDS, key=len, reverse=True))})\s*(\d+(?:[.,]\d+)*)")


def loosened(rows: Sequence[Observation], low: Floats, high: Floats) -> tuple[Floats, Floats]:
    """The ends of figures in base units, wider where a word in their sentence leaves more open."""
    low, high = low.copy(), high.copy()
    cited = compress(range(len(rows)), map(attrgetter("citation"), rows))
    said: dict[str, dict[str, str]] = {}
    for place in cited:
        one = rows[place]
        quote = one.citation.quote if one.citation else ""
        if quote not in said:
            said[quote] = dict(_approximate(quote))
        word = said[quote] and said[quote].get(_digits(str(one.quantity.value)))
        if word and one.quantity.unit.kind != "rank":
            least, most = _ends(one.quantity, word)
            low[place], high[place] = min(low[place], least), max(high[place], most)
    return low, high


def is_approximate(one: Observation) -> bool:
    """Whether a word in its sentence says that a figure is not exact."""
    said = dict(_approximate(one.citation.quote)) if one.citation else {}
    return bool(said.get(_digits(str(one.quantity.value))))


def _approximate(quote: str) -> Iterator[tuple[str, str]]:
    """The digits of each number of a sentence behind such a word, and what the word says."""
    for word, number in _SAID.findall(quote.lower()):
        yield _digits(number), WORDS[word]


def _digits(number: str) -> str:
    """Digits that say an amount on any scale: 18 of `1,8`, of `1800000` and of `0.18`."""
    return "".join(filter(str.isdecimal, number)).strip("0")


def _ends(quantity: Quantity, sign: str) -> tuple[float, float]:
    """What the word leaves open, in base units; of a fall it is said of its size."""
    size = float(abs(quantity.value))
    digit = 2 * float(half_significant(quantity.value))
    about, step = (max(size * float(APPROXIMATION), one) for one in (digit / 2, digit))
    least, most = {
        "~": (size - about, size + about), ">": (size, size + step), "<~": (size - step, size),
        "<": (0.0, size),
    }[sign]  # fmt: skip
    factor = float(quantity.unit.factor)
    ends = least * factor, most * factor
    return ends if quantity.value >= 0 else (-ends[1], -ends[0])
