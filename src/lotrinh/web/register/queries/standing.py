"""Where every promise stands on a day."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from lotrinh.domain.case import Case
from lotrinh.domain.comparable import newest
from lotrinh.domain.judgement import judge
from lotrinh.domain.observation import Observation
from lotrinh.domain.pace import Pace
from lotrinh.domain.standing import Standing
from lotrinh.domain.target import Target
from lotrinh.web.register import models
from lotrinh.web.register.models.unit import unit_of
from lotrinh.web.register.queries.vintage import known_by

Figures = Mapping[tuple[str, str], Sequence[Observation]]


@dataclass(frozen=True, slots=True)
class KeptStanding:
    """Where one promise stands, with what a list asks of the promise; figures by their ids.

    `repeats` is the statement of the same document that demanded the same first. `is_in_force`
    tells promises of adopted documents, `is_numeric` those with a number.
    """

    state: str
    why: str
    figures: tuple[str, ...]
    value: Decimal | None
    gap: Decimal | None
    pace: Pace | None
    other: str
    is_illustration: bool
    indicator: str
    statistic: str
    area: str
    document: str
    owner: str
    ends_on: date | None
    repeats: str
    is_in_force: bool
    is_numeric: bool

    @property
    def latest(self) -> str:
        """The id of the newest figure that it rests on."""
        return self.figures[-1] if self.figures else ""

    def lacks_figure(self, today: date) -> bool:
        """Whether its time is over and no figure decides it."""
        return self.state == "no_data" and self.ends_on is not None and self.ends_on < today


@dataclass(frozen=True, slots=True)
class Standings:
    """Every promise known on a day by its id."""

    promises: Mapping[str, KeptStanding] = field(default_factory=dict)

    def in_force(self) -> dict[str, KeptStanding]:
        """Promises of adopted documents, repeats once."""
        return {id: one for id, one in self.promises.items() if one.is_in_force and not one.repeats}


def judged(day: date, today: date, *, with_undated: bool) -> Standings:
    """Every promise of a document issued by `day`, judged on `today` by what was known on `day`."""
    papers = {
        id: (issued_on, status)
        for id, issued_on, status in models.Document.objects.values_list(
            "id", "issued_on", "status"
        )
        if issued_on is None or issued_on <= day
    }
    targets = [one for one in models.Target.values({}) if one.document in papers]
    figures = _figures(day, targets, with_undated=with_undated)
    indicators = {
        row.id: row.to_value()
        for row in models.Indicator.objects.filter(id__in={one.indicator for one in targets})
    }
    kinds = {code: unit_of(one.unit).kind for code, one in indicators.items()}
    in_force = {id for id, (_, status) in papers.items() if status == "adopted"}
    first: dict[Any, str] = {}
    found: dict[str, KeptStanding] = {}
    for one in targets:
        case = Case(
            one, indicators[one.indicator], kinds[one.indicator],
            figures.get((one.indicator, one.area), ()), today, papers[one.document][0],
        )  # fmt: skip
        stated = first.setdefault(one.demand, one.id)
        found[one.id] = _kept(one, judge(case), stated, is_in_force=one.document in in_force)
    return Standings(found)


def _figures(day: date, targets: Iterable[Target], *, with_undated: bool) -> Figures:
    """The newest vintages of each indicator and area that something is promised about.

    A figure is judged by what it says, not by where it stands: it comes without its citation.
    """
    about = {(one.indicator, one.area) for one in targets}
    known = models.Observation.objects.filter(
        known_by(day, with_undated=with_undated),
        indicator__in={indicator for indicator, _ in about},
        area__in={area for _, area in about},
    )
    columns = [one.attname for one in models.Observation._meta.concrete_fields]
    grouped: dict[tuple[str, str], list[Observation]] = defaultdict(list)
    for row in known.order_by().values_list(*columns, named=True):
        if (key := (row.indicator_id, row.area_id)) in about:
            grouped[key].append(models.Observation.value_of(row, None))
    return {key: newest(rows) for key, rows in grouped.items()}


def _kept(one: Target, standing: Standing, stated: str, *, is_in_force: bool) -> KeptStanding:
    return KeptStanding(
        state=standing.state,
        why=standing.why,
        figures=tuple(figure.id for figure in standing.figures),
        value=standing.value,
        gap=standing.gap,
        pace=standing.pace,
        other=standing.other.id if standing.other else "",
        is_illustration=standing.is_illustration,
        indicator=one.indicator,
        statistic=one.statistic,
        area=one.area,
        document=one.document,
        owner=one.owner,
        ends_on=one.period.end if one.period else None,
        repeats="" if stated == one.id else stated,
        is_in_force=is_in_force,
        is_numeric=one.bounds.is_numeric,
    )


def stored(standings: Standings) -> dict[str, Any]:
    """Standings as a run stores them."""
    return {"promises": {id: _printed(one) for id, one in standings.promises.items()}}


def restored(result: Mapping[str, Any]) -> Standings:
    """Standings from what a run stored."""
    return Standings(_Restored(result["promises"]))


class _Restored(Mapping[str, KeptStanding]):
    """Promises as they were stored, each read when it is asked for: a page shows few of many."""

    def __init__(self, cells: Mapping[str, Mapping[str, Any]]) -> None:
        self._cells = cells

    def __getitem__(self, id: str) -> KeptStanding:
        return _read(self._cells[id])

    def __iter__(self) -> Iterator[str]:
        return iter(self._cells)

    def __len__(self) -> int:
        return len(self._cells)


def _printed(one: KeptStanding) -> dict[str, Any]:
    """Its cells as text; what is blank is left out."""
    cells = asdict(one)
    pace = one.pace
    cells["pace"] = [pace.kind, str(pace.value), pace.steps] if pace else None
    for name in ("value", "gap", "ends_on"):
        cells[name] = None if cells[name] is None else str(cells[name])
    return {name: cell for name, cell in cells.items() if cell}


def _read(cells: Mapping[str, Any]) -> KeptStanding:
    pace = cells.get("pace")
    ends_on = cells.get("ends_on")
    return KeptStanding(
        state=cells["state"],
        why=cells.get("why", ""),
        figures=tuple(cells.get("figures", ())),
        value=_decimal(cells.get("value")),
        gap=_decimal(cells.get("gap")),
        pace=Pace(pace[0], Decimal(pace[1]), pace[2]) if pace else None,
        other=cells.get("other", ""),
        is_illustration=cells.get("is_illustration", False),
        indicator=cells["indicator"],
        statistic=cells["statistic"],
        area=cells["area"],
        document=cells["document"],
        owner=cells.get("owner", ""),
        ends_on=date.fromisoformat(ends_on) if ends_on else None,
        repeats=cells.get("repeats", ""),
        is_in_force=cells.get("is_in_force", False),
        is_numeric=cells.get("is_numeric", False),
    )


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
