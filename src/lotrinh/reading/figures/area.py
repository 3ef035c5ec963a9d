"""Which area a figure is said of: the paper's, the nation, or another province by name."""

import re
from functools import lru_cache

from lotrinh.reading.context import Paper, Sentence
from lotrinh.reading.figures import cues
from lotrinh.reading.figures.cue import told
from lotrinh.reading.figures.party import is_of_party
from lotrinh.reading.mention import Mention
from lotrinh.reading.projects.names import NAME

_NEAR = 160
_is_of_nation = told("cả nước|toàn quốc")
_VERB = (
    r"\s+(?:ước\s+|chỉ\s+|mới\s+|cũng\s+|đã\s+)?"
    r"(?:đạt|tăng|giảm|giải ngân|đón|thực hiện|có|là|xếp|đứng|thu|còn)\b"
)
_COMMUNES = ("xã", "phường", "thị trấn", "huyện")
_is_local = told("|".join(_COMMUNES))
_COMMUNE = re.compile(
    rf"(?P<kind>[Xx]ã|[Pp]hường|[Tt]hị trấn|[Hh]uyện)\s+(?P<name>{NAME})"
    rf"(?:\s*\([^)]*\))?(?={_VERB})"
)


def area_of_figure(sentence: Sentence, quantity: Mention) -> str:
    """The area that the words around a quantity name, else the paper's.

    Another province counts where it is the subject ("Lạng Sơn đạt …"), opens an item of a list
    ("; Thái Nguyên 50%"), or stands behind "của", "tại"; a sentence about a project names
    provinces as places only, "so với tỉnh X" compares. So does a commune as the subject; one that
    is not known on the day of issue, a district, or one payer of capital leaves the area open.
    """
    paper = sentence.paper
    before = sentence.before(quantity)
    if _is_of_nation(sentence.key) and cues.NATION.search(before):
        return "VN"
    is_local = _is_local(sentence.key) and any(kind in before for kind in _COMMUNES)
    window = _clause_before(sentence, quantity)
    commune = _COMMUNE.search(paper.kept.text, *window) if is_local else None
    if commune:
        return _commune(paper, commune["kind"].lower(), commune["name"])
    if is_of_party(sentence, quantity):
        return ""
    if not paper.names_others or sentence.of_kind("project"):
        return paper.area
    text = paper.kept.text
    end = sentence.clause_end(quantity.end)
    subject, owner = _patterns(tuple(paper.provinces))
    behind = owner.match(text, quantity.end, min(end, quantity.end + _NEAR))
    if behind:
        return paper.provinces[behind["name"]]
    named = list(subject.finditer(text, *window))
    return paper.provinces[named[-1][named[-1].lastgroup or 0]] if named else paper.area


def _commune(paper: Paper, kind: str, name: str) -> str:
    places = paper.lexicon.catalogue.places
    found = paper.lexicon.places_called(name, paper.identity.issued_on)
    alike = [id for id in found if places[id].name.lower().startswith(kind)]
    return alike[0] if len(alike) == 1 else ""


def _clause_before(sentence: Sentence, quantity: Mention) -> tuple[int, int]:
    start = sentence.clause_start(quantity.start)
    return max(start, quantity.start - _NEAR), quantity.start


@lru_cache(maxsize=64)
def _patterns(names: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    name = rf"(?:tỉnh\s+|thành phố\s+)?(?P<name>{'|'.join(map(re.escape, names))})\b(?!\s*-)"
    subject = rf"(?<!với )(?<!hơn )(?<!giáp )(?<!tỉnh )(?<!phố ){name}(?={_VERB})"
    return (
        re.compile(
            rf"{subject}|(?<![^\W\d_])(?:của|tại|ở)\s+{name.replace('<name>', '<of>')}"
            rf"|(?<=[;,] ){name.replace('<name>', '<listed>')}(?=\s*:?\s*$)"
        ),
        re.compile(rf"\s*(?:của|tại|ở)\s+{name}"),
    )
