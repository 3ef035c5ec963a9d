"""Runs the cases of the YAML files beside it; a planner can read and extend them."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from lotrinh.catalogue import load
from lotrinh.domain.bounds import Bounds
from lotrinh.domain.case import Case as JudgedCase
from lotrinh.domain.comparable import newest
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.judgement import judge
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.standing import Standing
from lotrinh.domain.target import Target
from lotrinh.domain.unit import SCALES

Case = dict[str, Any]
WORDS = {True: "yes", False: "no", None: "undecided"}


def cases(name: str) -> list[Any]:
    """The cases of one file, each under its title; every word and number is kept as written."""
    text = (Path(__file__).parent / f"{name}.yaml").read_text(encoding="utf-8")
    return [pytest.param(case, id=case["title"]) for case in yaml.load(text, yaml.BaseLoader)]


def promise(text: str) -> Bounds:
    """A promise from `>= 10 %/year` or `range 60 62 %`."""
    comparator, *rest = text.split()
    if not rest:
        return Bounds(comparator)
    count = 2 if comparator == "range" else 1
    low, high = Decimal(rest[0]), Decimal(rest[count - 1])
    unit = load().units.parse(" ".join(rest[count:]))
    has_low, has_high = not comparator.startswith("<"), not comparator.startswith(">")
    return Bounds(comparator, low if has_low else None, high if has_high else None, unit)


def verdict(case: Case) -> str:
    """Whether the figure meets the promise, in the words of the file."""
    bounds = promise(case["promise"])
    number, _, code = case["figure"].partition(" ")
    unit = load().units.parse(code) if code else bounds.unit
    assert unit is not None
    less_is_better = case.get("less") == "true"
    try:
        return WORDS[bounds.met_by(Quantity(Decimal(number), unit), less_is_better=less_is_better)]
    except InvalidValue:
        return "never compared"


@pytest.mark.parametrize("case", cases("bounds"))
def test_promises(case: Case) -> None:
    assert verdict(case) == case["met"]


@pytest.mark.parametrize("case", [one for one in cases("periods") if "days" in one.values[0]])
def test_periods(case: Case) -> None:
    period = Period(case["period"])
    base = Period(case["counted_from"]) if "counted_from" in case else period.base
    assert f"{period.start} .. {period.end}" == case["days"]
    assert str(base) == case.get("base", case.get("counted_from"))
    assert period.steps_from(base) == int(case["steps"])


@pytest.mark.parametrize("case", [one for one in cases("periods") if "refused" in one.values[0]])
def test_what_is_not_a_period(case: Case) -> None:
    with pytest.raises(InvalidValue):
        Period(case["period"])


def figure(number: int, text: str, indicator: str) -> Observation:
    """A figure from `2025 level 62.2 % kế_hoạch`."""
    period, statistic, value, *rest = text.split()
    scaled = 2 if rest[0] in SCALES else 1
    unit, whole = rest[:scaled], rest[scaled:]
    return Observation(
        id=f"f{number}", indicator=indicator, area="04", period=Period(period),
        statistic=statistic, quantity=Quantity(Decimal(value), load().units.parse(" ".join(unit))),
        denominator=" ".join(whole).replace("_", " "), source="thử",
    )  # fmt: skip


def stand(case: Case) -> Standing:
    """Where the promise of a case stands."""
    code, statistic, period = case["of"].split()
    indicator = load().indicators[code]
    target = Target(
        id="t", document="d", indicator=code, area="04", statistic=statistic,
        bounds=promise(case["promise"]), period=None if period == "-" else Period(period),
        base_period=Period(case["base"]) if "base" in case else None,
        denominator=case.get("out_of", ""),
    )  # fmt: skip
    figures = newest(figure(n, text, code) for n, text in enumerate(case["figures"]))
    since = date.fromisoformat(case["since"]) if "since" in case else None
    kind = load().units.parse(indicator.unit).kind
    today = date.fromisoformat(case["today"])
    return judge(JudgedCase(target, indicator, kind, figures, today, since))


@pytest.mark.parametrize("case", cases("standings"))
def test_standings(case: Case) -> None:
    found = stand(case)
    assert (found.state, found.why) == (case["stands"], case.get("why", ""))
    if "value" in case:
        assert str(found.value) == case["value"]
    if "needed" in case:
        assert found.pace is not None
        assert f"{found.pace.kind} {found.pace.value} {found.pace.steps}" == case["needed"]
