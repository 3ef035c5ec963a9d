from dataclasses import replace
from typing import Any

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.examples.example import paper, plan_of, promised
from lotrinh.checks.inspection import inspect
from lotrinh.checks.ledger.weaker import is_newer, takes_the_place, titled

GROWTH = {"statistic": "growth"}
OLD = paper("old", "2025-01-10", issuer="04-ubnd", kind="plan")


def how(first: str, second: str, *papers: Any, **more: Any) -> list[tuple[str, str]]:
    """The ground and the weaker row of two promises of growth in 2026, `old.1` and `new.1`."""
    plan = plan_of(
        promised("old.1", "grdp", "2026", f"{first} %", **GROWTH),
        promised("new.1", "grdp", "2026", f"{second} %", **GROWTH, **more),
        *papers,
    )
    ledger = inspect(plan, load()).ledger
    return [(one.how, one.weaker.id) for one in ledger.weakenings]


def new(**about: Any) -> Any:
    return paper("new", "2025-06-10", **({"issuer": "04-ubnd", "kind": "plan"} | about))


def test_a_newer_paper_of_the_same_rank_that_demands_less() -> None:
    assert how(">= 10", ">= 8", OLD, new()) == [("newer", "new.1")]


def test_an_older_paper_that_demands_less_is_no_weakening() -> None:
    assert not how(">= 8", ">= 10", OLD, new())


def test_a_lower_paper_of_a_province_keeps_to_a_higher_one_that_was_there() -> None:
    assert how(">= 10", ">= 8", OLD, new(issuer="04-so-tai-chinh")) == [("parent", "new.1")]
    assert how(">= 8", ">= 10", OLD, new(issuer="04-tinh-uy")) == []


def test_a_lower_paper_keeps_to_one_that_it_rests_on_and_to_the_nation_whatever_the_day() -> None:
    resting = replace(OLD, based_on=("new",))
    assert how(">= 8", ">= 10", resting, new(issuer="04-tinh-uy")) == [("parent", "old.1")]
    assert how(">= 8", ">= 10", OLD, new(issuer="VN-thu-tuong")) == [("parent", "old.1")]


def test_a_floor_of_each_year_beside_the_kept_average_is_no_softening() -> None:
    span = {"base_period": "2025", "statistic": "average_growth"}
    older = promised("old.1", "grdp", "2026/2030", ">= 10 %/year", **span)
    floor = promised("new.1", "grdp", "2026/2030", ">= 8 %", statistic="each_year")
    kept = promised("new.2", "grdp", "2026/2030", ">= 10 %/year", **span)
    alone, beside = (
        inspect(plan_of(OLD, new(), older, *rows), load()).ledger.weakenings
        for rows in ((floor,), (floor, kept))
    )
    assert [one.weaker.id for one in alone] == ["new.1"]
    assert not beside


def test_an_amount_of_each_year_is_not_that_of_all_years() -> None:
    rows = (
        promised("old.1", "jobs_created", "2026/2030", "= 50000 people", statistic="total"),
        promised("new.1", "jobs_created", "2026/2030", ">= 12000 people", statistic="each_year"),
    )
    assert not inspect(plan_of(OLD, new(), *rows), load()).ledger.weakenings


def test_a_programme_below_a_plan_of_no_higher_rank() -> None:
    programme = new(kind="programme", issuer="04-tinh-uy")
    assert how(">= 10", ">= 8", OLD, programme) == [("programme", "new.1")]


def test_a_paper_that_takes_the_place_of_another_of_any_rank() -> None:
    adopted = new(issuer="04-hdnd", replaces=("old",))
    assert how(">= 10", ">= 8", OLD, adopted) == [("newer", "new.1")]


def test_papers_no_longer_in_force_bind_nobody() -> None:
    old = paper("old", "2025-01-10", issuer="04-ubnd", status="superseded")
    assert not how(">= 10", ">= 8", old, new())
    assert not how(">= 10", ">= 8", OLD, new(status="superseded"))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (">= 9.72", ">= 9.7"),  # printed shorter
        ("> 3", ">= 3"),  # an end left out
        (">= 169317", ">= 169.317"),  # a slip of units
        ("~ 10", "range 9 11"),  # a range around the number
        ("= 9", "= 12"),  # firmer
    ],
)
def test_what_is_no_weakening(first: str, second: str) -> None:
    assert not how(first, second, OLD, new())


def test_two_in_force_that_no_number_fulfils_are_a_conflict_instead() -> None:
    assert not how("range 10 11", "range 7 8", OLD, new())
    assert how("range 10 11", "range 7 8", OLD, new(status="draft")) == [("newer", "new.1")]


def test_which_paper_is_newer() -> None:
    assert is_newer(new(), OLD)
    assert not is_newer(OLD, new())
    same_day = paper("plan", "2025-01-10", based_on=("old",))
    assert is_newer(same_day, OLD)
    assert not is_newer(OLD, same_day)


def test_a_version_takes_the_place_of_the_one_with_its_title() -> None:
    draft = paper("d", "2025-01-01", status="draft").__class__(
        id="d", title="Dự thảo  Kế hoạch A", issued_on=OLD.issued_on, status="draft"
    )
    adopted = draft.__class__(id="a", title="Kế hoạch A", issued_on=new().issued_on)
    assert titled(draft) == titled(adopted)
    assert takes_the_place(adopted, draft)
    assert not takes_the_place(draft, adopted)
    assert not takes_the_place(adopted, OLD)
