"""Documents spoilt at random: what the reader must bear without falling over.

Every mutation is drawn from one generator, so that a seed gives the same documents again.
"""

import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

from lotrinh.reading.files import load

BIDI = "\u200e\u200f\u202a\u202b\u202d\u202e\u2066\u2067\u2069"
HUGE = ("9" * 400, "1" + ".000" * 200, "0," + "3" * 300, "1e999", "99999999999999999999 tỷ đồng")
NUMBERS = ("31/02/2025", "năm 9999", "quý 9/2025", "-5%", "0/0 xã", "12/12/NQ-HĐND", "٣٤%", "½ ha")
CONTROLS = "\0\x01\t\n\v\f\r\x1c\x85\u2028"
SHORT = 4000
LONG_LINE = 10 * 10**6

Mutate = Callable[[Random, str], str]
Case = tuple[str, bytes]


def _at(random: Random, text: str, inserted: str) -> str:
    at = random.randrange(len(text) + 1)
    return text[:at] + inserted + text[at:]


def _many(random: Random, text: str, draw: Callable[[], str]) -> str:
    for _ in range(random.randint(1, 30)):
        text = _at(random, text, draw())
    return text


def random_unicode(random: Random, text: str) -> str:
    """Any code points between the letters."""

    def draw() -> str:
        code = random.randrange(0x110000)
        return chr(code) if not 0xD800 <= code < 0xE000 else "\ufffd"

    return _many(random, text, draw)


def bidi_marks(random: Random, text: str) -> str:
    """Marks that turn the direction of writing."""
    return _many(random, text, lambda: random.choice(BIDI))


def combining_flood(random: Random, text: str) -> str:
    """A letter under thousands of marks."""
    return _at(random, text, "a" + random.choice("\u0301\u0323") * random.randint(1, 3000))


def control_characters(random: Random, text: str) -> str:
    """Null bytes, tabs and line ends where none belong."""
    return _many(random, text, lambda: random.choice(CONTROLS))


def odd_numbers(random: Random, text: str) -> str:
    """Numbers too long, impossible dates, digits of other scripts."""
    return _many(random, text, lambda: f" {random.choice((*HUGE, *NUMBERS))} ")


def one_line(random: Random, text: str) -> str:
    """The lines joined to one."""
    return text.replace("\n", random.choice(("", " ", "\t", "; ", ", ")))


def a_word_again_and_again(random: Random, text: str) -> str:
    """One to three words repeated, which finds patterns that backtrack."""
    words = text.split() or ["a"]
    phrase = " ".join(random.choices(words, k=random.randint(1, 3)))
    joined = random.choice((" ", "", ", ", "; ", "\t", "\n")).join
    return _at(random, text, joined([phrase] * random.randint(10, 400)))


def shuffled(random: Random, text: str) -> str:
    """The words in another order."""
    words = text.split(" ")
    random.shuffle(words)
    return " ".join(words)


def cut(random: Random, text: str) -> str:
    """A stretch of the text."""
    first, last = sorted(random.randrange(len(text) + 1) for _ in range(2))
    return text[first:last] + "a"


TEXT_MUTATIONS: tuple[Mutate, ...] = (
    random_unicode, bidi_marks, combining_flood, control_characters, odd_numbers,
    one_line, a_word_again_and_again, shuffled, cut,
)  # fmt: skip


def flipped(random: Random, data: bytes) -> bytes:
    """Some bytes changed."""
    spoilt = bytearray(data)
    for _ in range(random.choice((1, 5, 50))):
        spoilt[random.randrange(len(spoilt))] = random.randrange(256)
    return bytes(spoilt)


def truncated(random: Random, data: bytes) -> bytes:
    """The file broken off."""
    return data[: random.randrange(1, len(data))]


def zip_entry_spoilt(random: Random, data: bytes) -> bytes:
    """The same package with one part cut, flipped, left out or emptied, correctly zipped."""
    parts = _parts(data)
    name = random.choice(sorted(parts))
    spoil = random.choice((flipped, truncated, lambda *_: b"", lambda *_: b"<a/>", None))
    if spoil is None or not parts[name]:
        del parts[name]
    else:
        parts[name] = spoil(random, parts[name])
    return _zipped(parts)


def tables_in_tables(random: Random, data: bytes) -> bytes:
    """The package with cells of its tables repeated inside one another."""
    parts = _parts(data)
    for name in ("word/document.xml", "xl/worksheets/sheet1.xml"):
        xml = parts.get(name, b"")
        for opening, closing in ((b"<w:tc>", b"</w:tc>"), (b"<c ", b"</c>")):
            first, last = xml.find(opening), xml.find(closing)
            if 0 <= first < last:
                cell = xml[first : last + len(closing)]
                nested = closing[:-1].join((cell,) * random.randint(2, 40))
                parts[name] = xml[:first] + random.choice((nested, cell * 200)) + xml[first:]
    return _zipped(parts)


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return out.getvalue()


def page_spoilt(random: Random, data: bytes) -> bytes:
    """A page with tags opened, never closed, or nested by the hundred."""
    tags = ("<table><tr><td>", "</td>", "<td colspan=99999>", "<script>", "<!--", "<div>", "&#x0;")
    text = data.decode()
    for _ in range(random.randint(1, 5)):
        text = _at(random, text, random.choice(tags) * random.choice((1, 2, 300)))
    return text.encode()


class Mutations:
    """Random cases made from the documents of a folder."""

    def __init__(self, folder: Path) -> None:
        found = sorted(one for one in folder.iterdir() if one.suffix != ".csv")
        self._by_suffix: dict[str, list[bytes]] = {}
        for one in found:
            self._by_suffix.setdefault(one.suffix, []).append(one.read_bytes())
        texts = [one for one in found if one.suffix == ".txt"]
        self._texts: Sequence[str] = [load(one).text for one in texts]

    def cases(self, count: int, seed: int, long_lines: int) -> Iterator[Case]:
        """`count` spoilt documents; `long_lines` of them, spread evenly, are one line of 10 MB."""
        random = Random(seed)
        long = {count * one // (long_lines + 1) for one in range(1, long_lines + 1)}
        for number in range(count):
            yield self._long_line(random) if number in long else self._case(random)

    def _long_line(self, random: Random) -> Case:
        line = self._slice(random).replace("\n", " ")
        return "line.txt", (line * (LONG_LINE // len(line.encode()) + 1)).encode()

    def _slice(self, random: Random) -> str:
        text = random.choice(self._texts)
        first = random.randrange(max(1, len(text) - SHORT))
        return text[first : first + random.randint(SHORT // 20, SHORT)]

    def _case(self, random: Random) -> Case:
        suffix = random.choices((".txt", ".html", ".docx", ".xlsx", ".pdf"), (60, 15, 15, 8, 2))[0]
        if suffix == ".txt":
            text = self._slice(random)
            for mutate in random.choices(TEXT_MUTATIONS, k=random.randint(1, 3)):
                text = mutate(random, text)
            data = text.encode("utf-8", "replace")
            return "text.txt", flipped(random, data) if random.random() < 0.2 else data
        data = random.choice(self._by_suffix[suffix])
        spoilers: tuple[Callable[[Random, bytes], bytes], ...] = (flipped, truncated)
        if suffix == ".html":
            spoilers = (*spoilers, page_spoilt, page_spoilt)
        if suffix in (".docx", ".xlsx"):
            spoilers = (*spoilers, zip_entry_spoilt, zip_entry_spoilt, tables_in_tables)
        return f"file{suffix}", random.choice(spoilers)(random, data)
