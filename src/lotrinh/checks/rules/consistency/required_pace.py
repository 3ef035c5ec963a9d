"""What a promise still needs a year lies beyond anything the series has done, or beyond what is
promised for the time that is left.

A promised average with a known part (stated, or the move of each of its years) gives what the rest
must average; a promised level gives the yearly growth (points, for rates) from the newest level;
promised growth is its own need. Usual is what is not half above the highest known yearly move
(three points at least) and not twice the usual spread above their mean. Where fewer than two of
its own moves are known, those of three or more places of its kind stand for them.

Ignores:
1. promises whose time is over, superseded papers, drafts where something is in force;
2. series with fewer than two known yearly moves, and no three places of the kind that have them;
3. real against nominal, other definitions, wholes or numbers of communes;
4. where no direction is wanted, and ranks;
5. promises of the region and nation around the plan's place: nobody here can change them;
6. rates of what is given anew each year (budget, investment): each year starts from nought.

Several numbers of one measure, of a whole and its parts, are told together: the whole first, then
the greatest need.

Source: arithmetic of averages; the plausibility of plans against their own history.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, paper, plan_of, promised
from lotrinh.checks.figures.falls import GIVEN_ANEW
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.ledger.history import FEWEST, Rate, rates, usual_limit
from lotrinh.checks.ledger.measure import Measure
from lotrinh.checks.ledger.pace import Need, for_the_rest, need_of, own_estimate
from lotrinh.checks.ledger.pace_words import (
    arithmetic,
    history_words,
    need_words,
    peer_words,
    start_words,
)
from lotrinh.checks.ledger.peers import Moves, Peers, best_of_peers, usual_of_peers
from lotrinh.checks.ledger.promise import Promise
from lotrinh.checks.ledger.reason import promise_words
from lotrinh.checks.result import Result, broken, not_applicable
from lotrinh.checks.words import both, listed, said
from lotrinh.domain.finding import Extent
from lotrinh.domain.message import Message
from lotrinh.domain.place import ancestors

ABOUT = Message(
    "Tốc độ còn phải đạt mỗi năm để giữ lời hứa không vượt xa tốc độ cao nhất đã từng có.",
    "What a promise still needs a year is not far beyond anything the series has done.",
)
IGNORES = (
    Message(
        "lời hứa đã hết thời hạn; dự thảo khi đã có văn bản có hiệu lực; văn bản đã bị thay thế",
        "promises whose time is over; drafts where something is in force; superseded papers",
    ),
    Message(
        "chuỗi mới biết chưa đến hai lần thay đổi theo năm, mà cũng không có ba nơi cùng loại",
        "series with fewer than two known moves, and no three places of the kind to compare with",
    ),
    Message(
        "giá so sánh với giá hiện hành, định nghĩa hoặc tổng khác",
        "real against nominal, other definitions or wholes",
    ),
    Message("chỉ tiêu không có chiều mong muốn, thứ hạng", "no wanted direction, and ranks"),
    Message(
        "tỷ lệ của số giao lại hằng năm (ngân sách, đầu tư)",
        "rates of what is given anew each year (budget, investment)",
    ),
    Message(
        "lời hứa của vùng và cả nước trong kế hoạch của tỉnh",
        "promises of region and nation in a province's plan",
    ),
)
SOURCE = Message(
    "Số học của bình quân; lịch sử và độ phân tán của chính chuỗi số liệu, hoặc của nơi cùng loại",
    "The arithmetic of averages; the history and spread of the series, its own or of peers",
)
GROWTH = {"statistic": "growth"}
AVERAGE = {"statistic": "average_growth"}
YEARS = [
    observed(f"tk.{year}", "grdp", f"{year}", f"{rate} %", **GROWTH)
    for year, rate in ((2022, "5.04"), (2023, "2.24"), (2024, "6.74"))
]
HEADS = [
    observed(f"bq.{year}", "grdp_per_capita", f"{year}", f"{value} million VND/person")
    for year, value in ((2021, "37.1"), (2022, "39.0"), (2023, "41.2"), (2024, "45.13"))
]
PEERS = [
    observed(f"{place}.{year}", "grdp", str(year), f"{rate} %", area=place, **GROWTH)
    for place, moves in (("08", (5.9, 6.1)), ("11", (4.0, 7.5)), ("12", (6.2, 6.6)))
    for year, rate in zip((2023, 2024), moves, strict=True)
]
EXAMPLES = (
    example(
        "9,72% cho mười năm, năm năm đầu đạt 4,46%, năm năm sau chỉ hứa 10%",
        "9.72% over ten years, 4.46% in the first five, 10% promised for the rest",
        plan_of(
            *YEARS,
            promised("qh.1", "grdp", "2021/2030", ">= 9.72 %/year", base_period="2020", **AVERAGE),
            promised("kh.1", "grdp", "2026/2030", ">= 10 %/year", base_period="2025", **AVERAGE),
            observed("bc.1", "grdp", "2021/2025", "4.46 %/year", **AVERAGE),
        ),
        "qh.1 bc.1 kh.1",
    ),
    example(
        "Cũng vậy, khi chỉ biết tốc độ của từng năm 2021-2025",
        "The same where only the growth of each year of 2021-2025 is known",
        plan_of(
            *(observed(f"tk.{year}", "grdp", f"{year}", f"{rate} %", **GROWTH)
              for year, rate in ((2021, "3.1"), (2022, "4.9"), (2023, "5.0"), (2024, "4.6"),
                                 (2025, "4.7"))),
            promised("qh.1", "grdp", "2021/2030", ">= 9.72 %/year", base_period="2020", **AVERAGE),
            promised("kh.1", "grdp", "2026/2030", ">= 10 %/year", base_period="2025", **AVERAGE),
        ),
        "qh.1 kh.1 tk.2021 tk.2022 tk.2023 tk.2024 tk.2025",
    ),
    example(
        "Tăng một phần ba trong một năm",
        "A third more in one year",
        plan_of(
            *HEADS, promised("kh.1", "grdp_per_capita", "2025", ">= 60 million VND/person")
        ),
        "kh.1 bq.2024",
    ),
    example(
        "Chưa biết nhịp của mình, và vượt xa mọi tỉnh khác",
        "Its own pace is not known, and it is far beyond any other province",
        plan_of(*PEERS, promised("kh.1", "grdp", "2026", ">= 14 %", **GROWTH)),
        "kh.1 11.2024",
    ),
    example(
        "Chưa biết nhịp của mình, các tỉnh khác đã đạt gần như vậy",
        "Its own pace is not known, and others have come near to it",
        plan_of(*PEERS, promised("kh.1", "grdp", "2026", ">= 8 %", **GROWTH)),
    ),
    example(
        "Tốc độ cần có nằm trong những gì đã đạt",
        "The pace that is needed has been reached before",
        plan_of(
            *YEARS, *HEADS,
            promised("kh.1", "grdp", "2026", ">= 7 %", **GROWTH),
            promised("kh.2", "grdp_per_capita", "2030", ">= 70 million VND/person"),
        ),
    ),
    example(
        "GRDP danh nghĩa và tăng trưởng thực; lời hứa đã hết hạn",
        "Nominal GRDP and real growth; a promise whose time is over",
        plan_of(
            *YEARS,
            observed("tk.1", "grdp", "2024", "25204 billion VND", price_basis="current"),
            promised("kh.1", "grdp", "2026", ">= 32000 billion VND", price_basis="current"),
            promised("kh.2", "grdp", "2024", ">= 15 %", **GROWTH),
        ),
    ),
    example(
        "Dự thảo đã được thay bằng mức thấp hơn",
        "A draft that a lower number has replaced",
        plan_of(
            *YEARS, paper("dt", status="draft"), paper("kh", "2025-12-11", replaces=("dt",)),
            promised("dt.1", "grdp", "2026", ">= 20 %", **GROWTH),
            promised("kh.1", "grdp", "2026", ">= 7 %", **GROWTH),
        ),
    ),
    example(
        "Mức theo giá so sánh không ghi năm gốc, khi số liệu có hai năm gốc",
        "A level at constant prices of no stated base year, where figures have two",
        plan_of(
            *YEARS,
            observed("a.1", "grdp", "2020", "9400 billion VND", price_basis="constant",
                     base_year="2010"),
            observed("b.1", "grdp", "2020", "17000 billion VND", price_basis="constant",
                     base_year="2020"),
            promised("kh.1", "grdp", "2030", ">= 30000 billion VND", price_basis="constant"),
        ),
    ),
)  # fmt: skip
SHORT, SHOWN = 0.5, 3
UNKNOWN = Message(
    "chưa biết đủ tốc độ tăng các năm trước để so sánh",
    "too few yearly moves are known to compare with",
)


@dataclass(frozen=True)
class Judged:
    """A promise with what it needs, what is known to have been, and the promises for the rest."""

    promises: Sequence[Promise]
    area: str
    need: Need
    history: Sequence[Rate]
    rest: Sequence[Promise]
    others: Peers

    @property
    def sign(self) -> int:
        """Falls are compared as positive numbers where a fall is wanted."""
        return -1 if self.promises[0].wants == "less" else 1

    @property
    def least(self) -> float:
        """The need at the end of its rounding that asks less."""
        return min(self.sign * self.need.low, self.sign * self.need.high)

    @cached_property
    def peers(self) -> Moves:
        """How fast other places of the kind have gone."""
        first = self.promises[0]
        return self.others.of(first.target.indicator, self.area, first.measure)

    @cached_property
    def fastest(self) -> tuple[str, Rate] | None:
        """The place of the kind that went fastest in the wanted direction."""
        return best_of_peers(self.peers, self.sign) if self.peers else None

    @cached_property
    def limit(self) -> float | None:
        """The most that can be called usual, of the series itself or else of places of the kind."""
        moves = [self.sign * one.value for one in self.history]
        enough = len(moves) >= FEWEST
        return usual_limit(moves) if enough else usual_of_peers(self.peers, self.sign)

    def weight(self, whole: str) -> tuple[bool, float, str]:
        """What is told first: the whole, then the greatest need."""
        first = self.promises[0]
        return first.target.indicator != whole, -self.least, first.id

    @property
    def is_beyond(self) -> bool:
        """Whether the need passes what is usual, or what is promised for the rest."""
        numbers = (one.wanted_end for one in self.rest)
        ends = [self.sign * float(end) for end in numbers if end is not None]
        if ends and self.least > max(ends) + SHORT:
            return True
        return self.limit is not None and self.least > max(self.limit, 0.0)


@check(
    title=Message("Tốc độ cần có vượt xa lịch sử", "A pace beyond the known history"),
    severity="warning",
)
def run(at: Inspection) -> Iterator[Result]:
    """One finding for each measure, of the promise that needs most, with the others beyond it."""
    above = {place.id for place in ancestors(at.catalogue.places, at.plan.area)}
    beyond: dict[tuple[str, str, Measure], list[Judged]] = defaultdict(list)
    for (indicator, area), timeline in at.ledger.standing.items():
        if area in above:  # 5
            continue
        if _restarts(at, indicator):  # 6
            continue
        for same in _open(at, timeline):
            one = _judged(at, same, indicator, area, timeline)
            if one is None:
                continue
            if one.is_beyond:
                family = at.catalogue.kinship.root(indicator)
                beyond[family, area, one.promises[0].measure].append(one)
            elif one.limit is None and not one.rest and at.is_full:  # 2
                yield not_applicable(*_rows(at, one), why=UNKNOWN)
    for (family, *_), several in beyond.items():
        first, *others = sorted(several, key=lambda one: one.weight(family))
        yield _finding(at, first, others)


def _restarts(at: Inspection, indicator: str) -> bool:
    """Whether an indicator is a rate of what is given anew each year."""
    known = at.indicator(indicator)
    if known is None or known.field not in GIVEN_ANEW:
        return False
    return at.catalogue.units.parse(known.unit).kind == "percent"


def _open(at: Inspection, timeline: Sequence[Promise]) -> Iterator[Sequence[Promise]]:
    """Promises of one number for one time that is not over, those in force before drafts."""
    found: dict[Hashable, list[Promise]] = defaultdict(list)
    for one in timeline:  # 1, 4
        if one.end >= at.today and one.force != "superseded" and one.wants != "neutral":
            found[one.measure, one.time, one.wanted_end, one.is_each_year].append(one)
    spoken = {(one.measure, one.time) for one in timeline if one.force == "in_force"}
    for same in found.values():
        adopted = [one for one in same if one.force == "in_force"]
        if adopted or (same[0].measure, same[0].time) not in spoken:
            yield adopted or same


def _judged(
    at: Inspection, same: Sequence[Promise], indicator: str, area: str,
    timeline: Sequence[Promise],
) -> Judged | None:  # fmt: skip
    need = need_of(at.known, same[0], area)
    if need is None:
        return None
    rest = [one for one in for_the_rest(timeline, same[0], need) if one.force == "in_force"]
    history = rates(at.known, indicator, area, same[0].measure)  # 3
    return Judged(same, area, need, history, rest, at.once(Peers))


def _rows(at: Inspection, one: Judged) -> tuple[str, ...]:
    restated = (id for row in one.need.rows for id in at.figures.restated(row))
    estimate = own_estimate(at.known, one.promises[0], one.area) if _is_level(one) else None
    own = at.figures.restated(estimate) if estimate is not None else ()
    promised = (row for each in (*one.promises, *one.rest) for row in each.rows)
    return tuple(dict.fromkeys((*promised, *restated, *own)))


def _is_level(one: Judged) -> bool:
    return one.promises[0].measure.aspect == "level"


def _finding(at: Inspection, one: Judged, others: Sequence[Judged]) -> Result:
    parts = [_demand(at, one), *_meanwhile(at, one), *history_words(at, one.history, one.need)]
    if one.fastest:
        parts.append(peer_words(at, one.fastest, len(one.peers), one.need))
    if others:
        more = listed([_short(at, other) for other in others], SHOWN)
        parts.append(Message(f"Cũng vượt: {more.vi}.", f"Also beyond: {more.en}."))
    parts.append(
        Message("Hạ mục tiêu, hoặc nêu rõ tốc độ ấy đến từ đâu.",
                "Lower the promise, or say where such a pace is to come from.")
    )  # fmt: skip
    unit = "pp/year" if one.need.in_points else "%/year"
    limit = one.limit
    rows = [row for each in (one, *others) for row in _rows(at, each)]
    rows += [at.figures.rows[row].id for row in one.fastest[1].rows] if one.fastest else []
    return broken(
        *dict.fromkeys(rows),
        message=both(lambda lang: " ".join(part.in_language(lang) for part in parts)),
        steps=arithmetic(at, one.promises[0], one.need),
        expected=None if limit is None else Extent(None, _printed(one.sign * limit), unit),
        observed=Extent(_printed(one.need.low), _printed(one.need.high), unit),
    )


def _short(at: Inspection, one: Judged) -> Message:
    promise, need = promise_words(at, one.promises[0]), need_words(one.need)
    if not one.need.rows:
        return promise
    return Message(f"{promise.vi} (cần {need.vi})", f"{promise.en} (needs {need.en})")


def _demand(at: Inspection, one: Judged) -> Message:
    promise, need = promise_words(at, one.promises[0]), need_words(one.need)
    if not one.need.rows:
        return Message(f"{promise.vi}: cần {need.vi}.", f"{promise.en}: {need.en} is needed.")
    start = start_words(at, one.promises[0], one.need)
    if one.need.achieved is not None:
        return Message(
            f"{promise.vi}, mà {start.vi}: cần {need.vi}.",
            f"{promise.en}, yet {start.en}: {need.en} is needed.",
        )
    return Message(
        f"{promise.vi}; từ {start.vi} cần {need.vi}.",
        f"{promise.en}; from {start.en} it needs {need.en}.",
    )


def _meanwhile(at: Inspection, one: Judged) -> Iterator[Message]:
    """What is promised for the rest, and what the promised year is now expected to give."""
    if one.rest:
        other = promise_words(at, one.rest[0])
        yield Message(f"Trong khi đó {other.vi}.", f"Meanwhile {other.en}.")
    estimate = own_estimate(at.known, one.promises[0], one.area) if _is_level(one) else None
    if estimate is not None:
        expected = said(at, at.figures.rows[estimate])
        yield Message(f"Số ước: {expected.vi}.", f"The estimate: {expected.en}.")


def _printed(value: float) -> Decimal:
    return Decimal(f"{value:.1f}")
