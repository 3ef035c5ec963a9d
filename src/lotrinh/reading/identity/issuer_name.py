"""The name of a body in normal case: “HỘI ĐỒNG NHÂN DÂN TỈNH LÀO CAI” as a text would write it."""

import re

from lotrinh.reading.folding import match_key

_OF_PLACES = (
    r"tỉnh ủy|thành ủy|huyện ủy|quận ủy|tỉnh đoàn|tỉnh|thành phố|huyện|quận|thị xã|thị trấn"
    r"|xã(?! hội)|phường|đặc khu"
)
_PLACE = re.compile(
    rf"\b(?P<kind>{_OF_PLACES}) (?!ủy\b|đoàn\b)(?P<name>.+?)"
    rf"(?=,| (?:{_OF_PLACES}|sở|ban|văn phòng|ủy ban|hội đồng|khóa)\b|$)"
)
_BODIES = re.compile(
    r"\b(?:ủy ban|hội đồng|quốc hội|chính phủ|trung ương|chấp hành|thường vụ|chính trị|tỉnh ủy"
    r"|thành ủy|huyện ủy|đảng ủy)\b"
)
_FIELDS = re.compile(
    r"^(?:bộ|sở|tổng cục|chi cục|cục|vụ|ban(?! chấp| thường)|phòng|viện|hội(?! đồng))\b"
)
_FIELD = re.compile(
    r"(?:^(?:bộ|sở|tổng cục|chi cục|cục|vụ|ban|phòng|viện|hội)|,| -| và) (?P<first>\w)"
)
_SHORT = (
    (re.compile(r"\bubnd\b"), "ủy ban nhân dân"),
    (re.compile(r"\bhđnd\b"), "hội đồng nhân dân"),
    (re.compile(r"\btp\.?(?= )"), "thành phố"),
    (re.compile(r"\bptnt\b"), "phát triển nông thôn"),
)


def in_normal_case(printed: str) -> str:
    """A name in capitals as running text writes it; one that is not in capitals stays as it is.

    Without abbreviations. Places have a capital on each word, the fields of a ministry or
    department on their first word.
    """
    if not printed.isupper():
        return printed
    key = match_key(printed)
    for short, full in _SHORT:
        key = short.sub(full, key)
    if _FIELDS.match(key):
        key = _FIELD.sub(lambda found: found[0][:-1] + found["first"].upper(), key)
    key = _PLACE.sub(lambda found: f"{found['kind']} {found['name'].title()}", key)
    key = _BODIES.sub(lambda found: found[0][0].upper() + found[0][1:], key)
    return key[:1].upper() + key[1:]
