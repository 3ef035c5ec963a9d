"""What people call a document in passing: its number, else the core of its title."""

import re
from collections.abc import Iterator

from lotrinh.domain.document import Document
from lotrinh.domain.message import Message

LONGEST = 48
VERSION = Message("{name}, bản {version}", "{name}, version {version}")
_TERM = re.compile(r",? nhiệm kỳ \d{4} ?[-–] ?\d{4}")
_SHORTER = (
    ("phát triển kinh tế - xã hội", "KT-XH"),
    ("phát triển kinh tế-xã hội", "KT-XH"),
    ("Đại hội đại biểu", "Đại hội"),
)
_PLACES = ("tỉnh", "phố")


def document_name(document: Document, lang: str) -> str:
    """`68/NQ-HĐND`, `Dự thảo Kế hoạch KT-XH 5 năm 2026-2030, bản 1`."""
    name = document.number or short_title(document.title)
    if not document.version:
        return name
    return VERSION.in_language(lang).format(name=name, version=document.version)


def short_title(title: str) -> str:
    """A title without its province and term of office, usual words abbreviated; cut if still long.

    It stays Vietnamese in every language.
    """
    short = _TERM.sub("", " ".join(_without_place(title.split())))
    for long, brief in _SHORTER:
        short = short.replace(long, brief)
    return cut(short, LONGEST)


def cut(name: str, longest: int) -> str:
    """A name of at most so many letters, ended after a whole word where it is longer."""
    if len(name) <= longest:
        return name
    return f"{name[:longest].rpartition(' ')[0].rstrip(' ,;:-')}…"


def _without_place(words: list[str]) -> Iterator[str]:
    """The words without `tỉnh Cao Bằng`; a comma behind it stays."""
    is_name = False
    kept: list[str] = []
    for place, word in enumerate(words):
        follows = words[place + 1] if place + 1 < len(words) else ""
        if is_name and word[:1].isupper():
            if word.endswith(",") and kept:
                kept[-1] += ","
                is_name = False
            continue
        is_name = word in _PLACES and follows[:1].isupper()
        if not is_name:
            kept.append(word)
        elif word == "phố" and kept and kept[-1] == "thành":
            kept.pop()
    yield from kept
