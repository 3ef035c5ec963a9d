"""Which area a figure is said of: the paper's, the nation, or another province by name."""

import re
from functools import lru_cache

from lotrinh.reading import cues
from lotrinh.reading.context import Sentence
from lotrinh.reading.mention import Mention

_NEAR = 160


def area_of_figure(sentence: Sentence, quantity: Mention) -> str:
    """The area that the words around a quantity name, else the paper's.

    Another province counts where it is the subject ("Lạng Sơn đạt …"), opens an item of a list
    ("; Thái Nguyên 50%"), or stands behind "của", "tại"; a sentence about a project names
    provinces as places only, "so với tỉnh X" compares.
    """
    paper = sentence.paper
    if cues.NATION.search(sentence.before(quantity)):
        return "VN"
    if not paper.names_others or sentence.of_kind("project"):
        return paper.area
    text = paper.kept.text
    start, end = sentence.clause_start(quantity.start), sentence.clause_end(quantity.end)
    subject, owner = _patterns(tuple(paper.provinces))
    behind = owner.match(text, quantity.end, min(end, quantity.end + _NEAR))
    if behind:
        return paper.provinces[behind["name"]]
    named = list(subject.finditer(text, max(start, quantity.start - _NEAR), quantity.start))
    return paper.provinces[named[-1][named[-1].lastgroup or 0]] if named else paper.area


@lru_cache(maxsize=64)
def _patterns(names: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    name = rf"(?:tỉnh\s+|thành phố\s+)?(?P<name>{'|'.join(map(re.escape, names))})\b(?!\s*-)"
    verb = (
        r"\s+(?:ước\s+|chỉ\s+|mới\s+|cũng\s+|đã\s+)?"
        r"(?:đạt|tăng|giảm|giải ngân|đón|thực hiện|có|là|xếp|đứng|thu|còn)\b"
    )
    subject = rf"(?<!với )(?<!hơn )(?<!giáp )(?<!tỉnh )(?<!phố ){name}(?={verb})"
    return (
        re.compile(
            rf"{subject}|(?<![^\W\d_])(?:của|tại|ở)\s+{name.replace('<name>', '<of>')}"
            rf"|(?<=[;,] ){name.replace('<name>', '<listed>')}(?=\s*:?\s*$)"
        ),
        re.compile(rf"\s*(?:của|tại|ở)\s+{name}"),
    )
