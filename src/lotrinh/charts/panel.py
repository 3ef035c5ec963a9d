"""One axis for what can be compared: figures and promises of an indicator, by statistic."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.statistic import statistic_class
from lotrinh.domain.target import Target
from lotrinh.domain.unit import Unit

ORDER = ("level", "growth", "contribution", "change", "rank")
_AXES = {"average_growth": "growth"}
_YEARLY = {"percent_per_year": "percent", "point_per_year": "point"}

Key = tuple[str, str, str]


@dataclass(frozen=True, kw_only=True)
class Panel:
    """Figures and promises that share an axis, drawn in `unit`; a yearly rate stands as a rate."""

    statistic: str
    kind: str
    unit: Unit | None
    price_basis: str
    observations: tuple[Observation, ...]
    targets: tuple[Target, ...]

    @property
    def key(self) -> str:
        """A name that tells it from the indicator's other panels, fit for an address."""
        parts = (self.statistic, self.kind, self.price_basis)
        return "-".join(part for part in parts if part).replace("_", "-")

    @property
    def said(self) -> str:
        """The statistic of all its rows, or the one that names its axis when they differ."""
        statistics = {one.statistic for one in self.observations}
        statistics |= {one.statistic for one in self.targets}
        return statistics.pop() if len(statistics) == 1 else self.statistic

    @property
    def drawn(self) -> tuple[Observation, ...]:
        """The figures of the frequency to draw, whole periods only; the rest is for the table.

        Yearly where there is a yearly figure, else the frequency with the most figures.
        """
        whole = [one for one in self.observations if not one.period.is_span]
        counted = Counter(one.period.frequency for one in whole)
        chosen = (
            "A" if "A" in counted else max(sorted(counted), key=counted.__getitem__, default="")
        )
        return tuple(one for one in whole if one.period.frequency == chosen)

    @property
    def is_continuous(self) -> bool:
        """Whether a line may join the drawn figures; states on single days it may not."""
        return all(one.period.frequency != "D" for one in self.drawn)

    @property
    def current(self) -> tuple[Observation, ...]:
        """Of each drawn period of each series, the figure known last."""
        return tuple(rows[-1] for rows in _vintages(self.drawn))

    @property
    def earlier(self) -> tuple[Observation, ...]:
        """The drawn figures that the one known last differs from."""
        return tuple(
            one
            for rows in _vintages(self.drawn)
            for one in rows[:-1]
            if not one.quantity.same_amount(rows[-1].quantity)
        )

    @property
    def averages(self) -> tuple[Observation, ...]:
        """Figures said of several years at once, known last."""
        spans = [one for one in self.observations if one.period.is_span]
        years = [one for one in spans if one.period.frequency == "A"]
        return tuple(rows[-1] for rows in _vintages(years))


def panels(observations: Iterable[Observation], targets: Iterable[Target]) -> tuple[Panel, ...]:
    """Figures and promises of one indicator, split where statistic, unit or price basis differ.

    Growth and average growth share an axis, in the unit that most are printed in. A promise
    without a number joins the panel of its statistic, else the first. An empty price basis means
    current prices for a level and constant prices for growth.
    """
    figures: dict[Key, list[Observation]] = defaultdict(list)
    promises: dict[Key, list[Target]] = defaultdict(list)
    units: dict[Key, Counter[Unit]] = defaultdict(Counter)
    for one in observations:
        key = _key(one.statistic, one.quantity.unit, one.price_basis)
        figures[key].append(one)
        units[key][one.quantity.unit] += 1
    wordless: list[Target] = []
    for target in targets:
        unit = target.bounds.unit
        if unit is None or not target.bounds.is_numeric:
            wordless.append(target)
        else:
            key = _key(target.statistic, unit, target.price_basis)
            promises[key].append(target)
            units[key][unit] += 1
    keys = sorted(units, key=_order) or [("level", "", "")] * bool(wordless)
    for target in wordless:
        axis = _AXES.get(target.statistic, statistic_class(target.statistic))
        promises[next((key for key in keys if key[0] == axis), keys[0])].append(target)
    return tuple(
        Panel(
            statistic=key[0], kind=key[1], unit=_commonest(units[key]), price_basis=key[2],
            observations=tuple(figures[key]), targets=tuple(promises[key]),
        )
        for key in keys
    )  # fmt: skip


def _commonest(units: Counter[Unit]) -> Unit | None:
    return min(units, key=lambda unit: (-units[unit], unit.code), default=None)


def _key(statistic: str, unit: Unit, price_basis: str) -> Key:
    kind = _YEARLY.get(unit.kind, unit.kind)
    name = _AXES.get(statistic, statistic_class(statistic))
    if name == "each_year":
        name = {"percent": "growth", "point": "average_reduction"}.get(kind, "level")
    usual = "current" if name == "level" else "constant"
    return name, kind, "" if price_basis == usual else price_basis


def _order(key: Key) -> tuple[int, Key]:
    return ORDER.index(key[0]) if key[0] in ORDER else len(ORDER), key


def _vintages(rows: Iterable[Observation]) -> Iterator[list[Observation]]:
    for _, group in groupby(
        sorted(rows, key=_by_vintage), key=lambda one: (one.series, one.period)
    ):
        yield list(group)


def _by_vintage(one: Observation) -> tuple[tuple[str, ...], Period, str, str]:
    known = one.known_from.isoformat() if one.known_from else ""
    return one.series, one.period, known, one.id
