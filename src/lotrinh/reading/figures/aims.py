"""Aims named without a number: "cải thiện chỉ số PAPI", "duy trì mức giảm"."""

import re
from collections.abc import Iterator

from lotrinh.domain.bounds import Bounds
from lotrinh.reading.candidates import Figure
from lotrinh.reading.context import Sentence
from lotrinh.reading.figures.dating import period_of
from lotrinh.reading.mention import Mention

_IMPROVE = re.compile(
    r"(?:cải thiện|nâng cao|nâng|tăng)(?:\s+(?:rõ rệt|mạnh))?"
    r"\s+(?:thứ hạng|vị trí|điểm số|điểm|kết quả|các chỉ số|chỉ số)"
)
_KEEP = re.compile(r"(?:duy trì|giữ vững|giữ ổn định)\b")
_PACE = re.compile(r"\bmức giảm(?: này)?\s*(?:của\s+)?")


def aims_of(sentence: Sentence, ids: Iterator[int]) -> Iterator[Figure]:
    """Improvements of named indices, and levels or paces to be kept, where no number stands.

    Only in clauses without a quantity; an index named twice in one sentence counts once.
    """
    if not sentence.of_kind("indicator"):
        return
    seen: set[str] = set()
    for match in _IMPROVE.finditer(sentence.key):
        at = sentence.start + match.start()
        for one in _indices_after(sentence, at):
            if one.value not in seen:
                seen.add(one.value)
                is_rank = "thứ hạng" in match[0]
                yield _aim(sentence, one, "improve", "rank" if is_rank else "level", next(ids))
    for match in _KEEP.finditer(sentence.key):
        kept = _kept(sentence, sentence.start + match.start())
        if kept is not None:
            yield _aim(sentence, kept[0], "keep", kept[1], next(ids))


def _indices_after(sentence: Sentence, at: int) -> list[Mention]:
    end = sentence.clause_end(at)
    if any(at < one.start < end for one in sentence.of_kind("quantity")):
        return []
    indicators = sentence.paper.lexicon.catalogue.indicators
    return [
        one for one in sentence.of_kind("indicator")
        if at < one.start < end and indicators[one.value].stock_or_flow == "index"
    ]  # fmt: skip


def _kept(sentence: Sentence, at: int) -> tuple[Mention, str] | None:
    start, end = sentence.clause_start(at), sentence.clause_end(at)
    if any(start <= one.start < end for one in sentence.of_kind("quantity")):
        return None
    pace = _PACE.search(sentence.between(start, end))
    named = [one for one in sentence.of_kind("indicator") if start <= one.start < end]
    before = [one for one in sentence.of_kind("indicator") if one.start < at]
    subject = next(iter(named or reversed(before)), None)
    if subject is None:
        return None
    if pace:
        first = start + pace.start()
        last = subject.end if named else start + pace.end()
        return Mention("indicator", first, max(last, first + 1), subject.value), "average_reduction"
    return (subject, "level") if at < subject.start else None


def _aim(sentence: Sentence, named: Mention, comparator: str, statistic: str, id: int) -> Figure:
    text = sentence.paper.kept.text
    raw = text[named.start : named.end].rstrip()
    period, _, sure = period_of(
        sentence, Mention("aim", named.start, named.end), needs_span=False, is_flow=False
    )
    return Figure(
        id=f"f{id}", start=named.start, end=named.start + len(raw), raw=raw,
        sentence=(sentence.start, sentence.end), role="target", code=named.value, label=raw,
        area=sentence.paper.area, bounds=Bounds(comparator), period=period, base_period=None,
        statistic=statistic, modality="binding", path=sentence.placed.path,
        confidence=0.8 * sure,
    )  # fmt: skip
