"""What projects and their money refuse, and what their ids are made of."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from lotrinh.domain.acceptance import Acceptance
from lotrinh.domain.allocation import Allocation
from lotrinh.domain.amendment import Amendment
from lotrinh.domain.ceiling import Ceiling, MinimumShare, Reserve
from lotrinh.domain.citation import Citation
from lotrinh.domain.contribution import Contribution
from lotrinh.domain.disbursement import Disbursement
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.funding import Funding
from lotrinh.domain.milestone import Milestone
from lotrinh.domain.period import Period
from lotrinh.domain.plan import Plan
from lotrinh.domain.project import CapitalRules, Project
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.reference import Reference
from lotrinh.domain.unit import Unit

KM = Unit("km", "length")
ONE, HALF = Decimal(1), Decimal("0.5")
DAY = date(2025, 12, 19)


def project(**given: Any) -> Project:
    return Project(**{"id": "p", "name": "Cầu"} | given)


def figure(**given: Any) -> ProjectFigure:
    usual = {"project": "p", "what": "length_km", "value": Quantity(Decimal("93.35"), KM)}
    return ProjectFigure(**usual | given)


def milestone(**given: Any) -> Milestone:
    return Milestone(**{"project": "p", "code": "gpmb", "name": "Mặt bằng"} | given)


REFUSALS: dict[str, tuple[Callable[[], object], str]] = {
    "an unknown group": (lambda: project(group="D"), "group"),
    "an unknown status": (lambda: project(status="paused"), "status"),
    "a latitude alone": (lambda: project(lat=ONE), "longitude"),
    "a class outside the law": (lambda: CapitalRules(priority_class="urgent"), "class"),
    "a negative cost": (lambda: CapitalRules(total_cost=-ONE), "negative"),
    "no years at all": (lambda: CapitalRules(max_years=0), "1 or more"),
    "more than all in a year": (lambda: CapitalRules(spend_max=(Decimal(2),)), "shares"),
    "a least above the most": (
        lambda: CapitalRules(spend_min=(ONE,), spend_max=(HALF,)),
        "same year",
    ),
    "a length that is a year": (lambda: figure(value=Period("2026")), "number"),
    "a start that is a length": (lambda: figure(what="start"), "time"),
    "a figure of no known kind": (lambda: figure(what="width"), "what"),
    "a figure that cites another paper": (
        lambda: figure(document="a", citation=Citation("b", 0, 1, "9")),
        "another document",
    ),
    "a share below nothing": (
        lambda: Funding(project="p", source="oda", max_share=-ONE),
        "negative",
    ),
    "an effect outside its range": (
        lambda: Contribution(project="p", indicator="grdp", area="04", year=2026, amount=ONE,
                             high=HALF),
        "between",
    ),
    "days upside down": (lambda: milestone(optimistic_days=ONE, likely_days=HALF), "optimistic"),
    "days below zero": (lambda: milestone(likely_days=-ONE), "0 or more"),
    "a ceiling below zero": (lambda: Ceiling(source="local", year=2026, amount=-ONE), "negative"),
    "a reserve above all": (lambda: Reserve(year=2026, share=Decimal(2)), "0 and 1"),
    "a share of nothing known": (lambda: MinimumShare(kind="river", of="x", share=HALF), "kind"),
    "an unknown level": (
        lambda: Allocation(source="local", plan_year=2025, level="eu", amount=ONE),
        "level",
    ),
    "a payment below zero": (
        lambda: Disbursement(source="local", plan_year=2025, on=DAY, cumulative=-ONE),
        "negative",
    ),
    "an unknown relation": (
        lambda: Reference(document="d", number="1", relation="likes", start=0, end=1),
        "relation",
    ),
    "a span without characters": (
        lambda: Reference(document="d", number="1", start=1, end=1),
        "1-1",
    ),
    "an unknown opinion": (
        lambda: Amendment(id="a", document="d", subject="s", kind="like"),
        "kind",
    ),
    "an unknown answer": (
        lambda: Amendment(id="a", document="d", subject="s", kind="add", disposition="ok"),
        "disposition",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSALS)
def test_what_cannot_be_is_refused_with_a_reason(case: str) -> None:
    make, reason = REFUSALS[case]
    with pytest.raises(InvalidValue) as refusal:
        make()
    assert reason in refusal.value.message.en


KEPT: dict[str, Callable[[], object]] = {
    "an end before the start": lambda: project(start_year=2026, end_year=2025),
    "a share above one": lambda: Funding(project="p", source="oda", max_share=Decimal(2)),
    "shares upside down": lambda: Funding(project="p", source="oda", min_share=ONE, max_share=HALF),
    "a step done before it began": lambda: milestone(actual_start=DAY, actual_end=date(2025, 1, 1)),
}


@pytest.mark.parametrize("case", KEPT)
def test_facts_that_cannot_be_true_are_kept_for_a_check_to_tell(case: str) -> None:
    assert KEPT[case]()


@pytest.mark.parametrize(
    ("row", "id"),
    [
        (figure(known_from=DAY, document="d"), "p:length_km:93.35:2025-12-19:d:"),
        (Funding(project="p", source="oda"), "p:oda"),
        (Ceiling(source="local", year=2026, amount=ONE), "local:2026"),
        (Reserve(year=2026, share=HALF), "2026"),
        (MinimumShare(kind="area", of="04", share=HALF), "area:04"),
        (milestone(), "p:gpmb"),
        (
            Allocation(project="p", source="local", plan_year=2025, level="pm", amount=ONE),
            "p:local:2025:pm::",
        ),
        (
            Disbursement(project="p", source="local", plan_year=2025, on=DAY, cumulative=ONE),
            "p:local:2025:2025-12-19",
        ),
        (Reference(document="d", number="7/NQ", start=3, end=7), "d:3:7/NQ"),
        (Acceptance(check="law.x", subjects=("a", "b"), reason="làm tròn"), "law.x:a,b"),
    ],
)
def test_rows_without_an_id_are_named_by_what_tells_them_apart(row: Any, id: str) -> None:
    assert row.id == id


def test_a_project_keeps_every_version_of_its_length() -> None:
    earlier = figure(value=Quantity(Decimal("144"), KM), known_from=date(2016, 1, 1))
    undated, later = figure(), figure(known_from=DAY)
    other = figure(what="total_cost", value=Quantity(ONE, Unit("billion VND", "vnd")))
    plan = Plan(projects=(project(),), project_figures=(later, earlier, undated, other))
    assert plan.figures_of("p", "length_km") == (undated, earlier, later)
    assert plan.known_on(date(2020, 1, 1)).figures_of("p", "length_km") == (earlier,)
