"""The head of a paper as printed: who issues it, its number, the day; in columns or broken up."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.period import Period
from lotrinh.reading.folding import match_key, plain
from lotrinh.reading.orders import BODY
from lotrinh.reading.text import Line

_PARTS = re.compile(r"\t|\||[-_*=]{3,}|\s{4,}")
_MOTTO = re.compile(
    r"cộng\s+hòa\s+xã\s+hội\s+chủ\s+nghĩa\s+việt\s+nam"
    r"|độc\s+lập\s*[-.]\s*tự\s+do\s*[-.]\s*hạnh\s+phúc|đảng\s+cộng\s+sản\s+việt\s+nam"
)
_BODY_TEXT = re.compile(
    r"(?:căn cứ|xét|kính gửi|thực hiện|theo|trên cơ sở|trong|tại|điều\s+\d"
    r"|[ivx]+\.|\d+\.)(?!\w)"
)
_NUMBER = re.compile(
    r"(?:^|\n)\s*s[ốỐ]\s*:?\s*(?P<number>\d{1,5}\s?(?:/\s?\d{4})?\s?[/-]\s?[^\W\d_]+\d*"
    r"(?:[-/&.][^\W\d_]+\d*|\s-\s[A-ZĐ]{2,}\d*)*)",
    re.I,
)
_DAY = re.compile(
    r"(?:^|\n)[^,\n]{2,30},\s*ngày\s+(?P<day>\d{1,2})(?:\s+tháng\s+|\s?[/-]\s?)(?P<month>\d{1,2})"
    r"(?:\s+năm\s+|\s?[/-]\s?)(?P<year>\d{4})"
)
_ENDS_BODIES = re.compile(
    r"(?:số|khóa|kỳ họp|nhiệm kỳ|dự thảo|phụ lục|biểu|bảng|về|v/v|báo cáo|tờ trình|kế hoạch|đề án"
    r"|chương trình|nghị quyết|quyết định|thông báo|quy (?:định|chế|hoạch)|tài liệu|hỏa tốc|mật)\b"
)
_PLACE = re.compile(
    r"(?:tỉnh(?! ủy| đoàn)|thành phố|tp\.?|huyện(?! ủy)|quận(?! ủy)|thị xã|thị trấn|xã(?! hội)"
    r"|phường|đặc khu)\s"
)
_OPENS = re.compile(
    rf"(?:{BODY.pattern}|(?:quốc hội|chính phủ|thủ tướng|tỉnh ủy|thành ủy|huyện ủy|quận ủy"
    r"|hội đồng|hội|tổng cục|đoàn)\b)"
)
_UNDER = re.compile(r"(?<=\w)\s(?=(?:SỞ|VĂN PHÒNG|THANH TRA|BAN QUẢN LÝ)\s)(?<!PHỦ\s)(?<!CHÁNH\s)")
_OF_A_PLACE = re.compile(r"(?:SỞ|CỤC|CHI CỤC|THANH TRA|CÔNG AN|BAN QUẢN LÝ)\s")
_NATIONAL = re.compile(r"(?:BỘ|CHÍNH PHỦ|QUỐC HỘI|BAN CHẤP HÀNH TRUNG ƯƠNG)\b")
_PLACE_WITHIN = re.compile(rf"\b{_PLACE.pattern}", re.I)


def date_of(year: str, month: str, day: str) -> date | None:
    """The day that three printed numbers name; `None` where there is no such day."""
    try:
        return Period(f"{int(year):04d}-{int(month):02d}-{int(day):02d}").start
    except InvalidValue:
        return None


@dataclass(frozen=True)
class Letterhead:
    """The lines above the kind and title of a paper."""

    lines: tuple[Line, ...]

    @classmethod
    def of(cls, head: Iterable[Line]) -> "Letterhead":
        """The lines of a head up to where the text itself begins."""
        found: list[Line] = []
        for line in head:
            if _BODY_TEXT.match(line.key):
                break
            found.append(line)
        return cls(tuple(found))

    @cached_property
    def printed(self) -> str:
        """Its cells one below the other, without rules and the national motto."""
        text = "\n".join(one for line in self.lines for one in _PARTS.split(plain(line.text)))
        mottos = _MOTTO.finditer(match_key(text)) if self._holds("cộng", "độc") else ()
        for found in reversed(list(mottos)):
            text = f"{text[: found.start()]}\n{text[found.end() :]}"
        return "\n".join(one for part in text.split("\n") if (one := part.strip()))

    def _holds(self, *words: str) -> bool:
        """Whether one of some words stands in it, which is cheaper to see than what they open."""
        return any(word in line.key for line in self.lines for word in words)

    @cached_property
    def number(self) -> str:
        """The number behind "Số:", without the spaces inside it; blank without one."""
        match = _NUMBER.search(self.printed)
        return re.sub(r"\s", "", match["number"]) if match else ""

    @cached_property
    def issued_on(self) -> date | None:
        """The day behind the place: "Lào Cai, ngày 12 tháng 12 năm 2025"."""
        match = _DAY.search(match_key(self.printed)) if self._holds("ngày") else None
        return date_of(match["year"], match["month"], match["day"]) if match else None

    @cached_property
    def bodies(self) -> tuple[str, ...]:
        """The bodies in capitals, the one above first; a name broken over lines is one."""
        found: list[str] = []
        for piece in self._capitals():
            key = match_key(piece)
            is_new = bool(_OPENS.match(key)) and not _PLACE.match(key)
            if found and not is_new:
                found[-1] = f"{found[-1]} {piece}"
            elif is_new or _PLACE.match(key):
                found.append(piece)
        return tuple(one for body in found for one in _UNDER.split(body))

    def _capitals(self) -> Iterator[str]:
        is_open = False
        for piece in self.printed.split("\n"):
            is_named = piece.isupper() and not _ENDS_BODIES.match(match_key(piece))
            if is_open and not is_named:
                return
            is_open = is_open or is_named
            if is_named:
                yield piece

    @property
    def issuer(self) -> str:
        """The last body, in capitals, with the place or the body that it belongs to."""
        if not self.bodies:
            return ""
        last, above = self.bodies[-1], self.bodies[-2:-1]
        if not above or _PLACE_WITHIN.search(last) or _NATIONAL.match(above[0]):
            return last
        if _OF_A_PLACE.match(last):
            place = _PLACE_WITHIN.search(above[0])
            return f"{last} {above[0][place.start() :]}" if place else last
        return f"{last} {above[0]}"
