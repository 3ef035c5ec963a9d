"""Scores and mistakes in the words of a person at a terminal, or as machine output."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any

from lotrinh.domain.labels import KINDS, words
from lotrinh.domain.message import Message

if TYPE_CHECKING:
    from lotrinh.reading.evaluation.folder import Evaluation, Scored
    from lotrinh.reading.evaluation.scoring import Mistake, Score, Tally

TEXTS = Message("Văn bản có nhãn: {}", "Labelled documents: {}")
COLUMNS = Message(
    "mặt|nhãn|đọc|đúng|chính xác|độ phủ|F1", "measure|wanted|read|right|precision|recall|F1"
)
PRESS = Message("không có loại", "of no kind")
FULL = Message("Con số trọn vẹn theo loại văn bản:", "Full figures by kind of document:")
ERRORS = Message("Lỗi nặng nhất (nhãn ≠ đọc được):", "Worst errors (label ≠ read):")
BRIEF = (
    "unit", "comparator", "period", "statistic", "role", "kind", "deadline", "number", "relation",
)  # fmt: skip
ENDS = ("low", "high")
NOTHING, NO_CELLS = "∅", "…"


def lines(found: "Evaluation", errors: int, lang: str) -> Iterator[str]:
    """A table of the measures, the full figures by kind of document, and the worst errors."""
    yield TEXTS.in_language(lang).format(len(found.texts))
    yield ""
    yield _row(COLUMNS.in_language(lang).split("|"))
    for measure, tally in found.whole.tallies.items():
        yield _row(_cells(measure, tally))
    yield from _by_kind(found, lang)
    shown = list(islice(found.worst(), errors))
    if shown:
        yield from ("", ERRORS.in_language(lang))
        yield from (_mistake(one, each) for one, each in shown)


def as_dict(found: "Evaluation", errors: int) -> dict[str, Any]:
    """The same for machines; a ratio without a base is null."""
    return {
        "documents": len(found.texts),
        "measures": _tallies(found.whole),
        "by_kind": {
            kind: _tallies(score) for kind, score in found.by_kind.items()
        },
        "errors": [
            {
                "file": str(one.path), "measure": each.measure, "expected": each.expected,
                "read": each.found,
            }
            for one, each in islice(found.worst(), errors)
        ],
    }  # fmt: skip


def _tallies(score: "Score") -> dict[str, dict[str, Any]]:
    return {
        measure: {
            "wanted": one.wanted, "read": one.read, "right": one.right,
            "precision": one.precision, "recall": one.recall, "f1": one.f1,
        }
        for measure, one in score.tallies.items()
    }  # fmt: skip


def _by_kind(found: "Evaluation", lang: str) -> Iterator[str]:
    if len(found.by_kind) > 1:
        yield from ("", FULL.in_language(lang))
        for kind, score in found.by_kind.items():
            tally = score.tallies.get("full figure")
            if tally:
                yield _row(
                    _cells(words(KINDS, kind, lang) if kind else PRESS.in_language(lang), tally)
                )


def _cells(name: str, one: "Tally") -> list[str]:
    ratios = (one.precision, one.recall, one.f1)
    return [
        name, str(one.wanted), str(one.read), str(one.right),
        *("" if ratio is None else f"{ratio:.3f}" for ratio in ratios),
    ]  # fmt: skip


def _row(cells: Sequence[str]) -> str:
    name, *numbers = cells
    return f"{name:20}" + "".join(f"{cell:>10}" for cell in numbers)


def _mistake(one: "Scored", mistake: "Mistake") -> str:
    said = mistake.expected or mistake.found or {}
    at = one.text.count("\n", 0, said.get("start", 0)) + 1
    raw = one.text[said["start"] : said["end"]] if "start" in said else said.get("name", "")
    return (
        f"{one.path.name}:{at} {mistake.measure} “{raw[:80]}”: "
        f"{_brief(mistake, mistake.expected)} ≠ {_brief(mistake, mistake.found)}"
    )


def _brief(mistake: "Mistake", one: Mapping[str, Any] | None) -> str:
    if one is None:
        return NOTHING
    if mistake.measure == "indicator":
        return f"{one['indicator']['code'] or ''} “{one['indicator']['label']}”"
    ends = dict.fromkeys(str(one[end]) for end in ENDS if one.get(end) is not None)
    said = ("–".join(ends), *(str(one[name]) for name in BRIEF if one.get(name) is not None))
    return " ".join(filter(None, said)) or NO_CELLS
