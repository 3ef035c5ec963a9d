from typing import Any

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.examples.example import observed, plan_of, promised
from lotrinh.checks.inspection import Inspection, inspect
from lotrinh.checks.ledger.pace import Need, for_the_rest, need_of, own_estimate
from lotrinh.checks.ledger.pace_words import arithmetic, history_words, need_words

AVERAGE = {"statistic": "average_growth"}


def at(*rows: Any) -> Inspection:
    return inspect(plan_of(*rows), load())


def need(here: Inspection, row: str) -> Need | None:
    return need_of(here.known, here.ledger.of_row[row], "04")


def test_what_the_rest_must_average_contains_the_exact_number() -> None:
    here = at(
        promised("qh.1", "grdp", "2021/2030", ">= 9.72 %/year", base_period="2020", **AVERAGE),
        observed("bc.1", "grdp", "2021/2025", "4.46 %/year", **AVERAGE),
        observed("bc.2", "grdp", "2021/2023", "4.0 %/year", **AVERAGE),
    )
    found = need(here, "qh.1")
    assert found is not None
    assert (found.first, found.last) == (2026, 2030)
    exact = ((1.0972**10 / 1.0446**5) ** 0.2 - 1) * 100
    assert found.low <= exact <= found.high
    assert found.high - found.low < 0.02
    (step,) = arithmetic(here, here.ledger.of_row["qh.1"], found)
    assert "15,2%/năm" in step.vi


@pytest.mark.parametrize(
    ("statistic", "value"), [("average_growth", "-3"), ("average_reduction", "3")]
)
def test_points_add_up(statistic: str, value: str) -> None:
    here = at(
        promised(
            "qh.1", "poverty_rate", "2021/2030", ">= 4 pp/year", statistic="average_reduction",
            base_period="2020",
        ),
        observed("bc.1", "poverty_rate", "2021/2025", f"{value} pp/year", statistic=statistic),
    )  # fmt: skip
    found = need(here, "qh.1")
    assert found is not None
    assert found.middle == pytest.approx(-5)
    assert need_words(found).vi == "−5,0 điểm %/năm trong 2026-2030"
    assert arithmetic(here, here.ledger.of_row["qh.1"], found)[0].vi


def test_a_level_needs_growth_from_the_newest_before_it() -> None:
    here = at(
        promised("kh.1", "exports", "2030", ">= 146.41 million USD"),
        observed("bc.1", "exports", "2026", "100.00 million USD"),
        observed("bc.2", "exports", "2030", "120.00 million USD"),
    )
    found = need(here, "kh.1")
    assert found is not None
    assert found.middle == pytest.approx(10, abs=0.01)
    row = own_estimate(here.known, here.ledger.of_row["kh.1"], "04")
    assert row is not None
    assert here.figures.rows[row].id == "bc.2"


def test_a_rate_needs_points() -> None:
    here = at(
        promised("kh.1", "forest_cover", "2030", ">= 60 %"),
        observed("bc.1", "forest_cover", "2025", "55.0 %"),
    )
    found = need(here, "kh.1")
    assert found is not None
    assert found.in_points
    assert found.middle == pytest.approx(1)
    assert arithmetic(here, here.ledger.of_row["kh.1"], found)[0].en.endswith("1.0 pp/year.")


def test_growth_is_its_own_need() -> None:
    here = at(promised("kh.1", "grdp", "2026", ">= 10 %", statistic="growth"))
    found = need(here, "kh.1")
    assert found == Need(10, 10, 2026, 2026, False, ())
    assert arithmetic(here, here.ledger.of_row["kh.1"], found) == ()
    assert list(history_words(here, [], found)) == []


@pytest.mark.parametrize(
    "rows",
    [
        [promised("kh.1", "grdp", "2026-Q2", ">= 8 %", statistic="growth")],
        [promised("kh.1", "exports", "2030", ">= 100 million USD")],
        [
            promised("kh.1", "exports", "2030", ">= 100 million USD"),
            observed("bc.1", "exports", "2025", "3000 billion VND"),
        ],
        [
            promised("kh.1", "exports", "2030", ">= 100 million USD"),
            observed("bc.1", "exports", "2025", "0 million USD"),
        ],
        [
            promised("kh.1", "new_rural_communes", "2030", ">= 21 count", denominator="53"),
            observed("bc.1", "new_rural_communes", "2018", "15 count", denominator="177"),
        ],
        [promised("kh.1", "pci", "2030", "<= 25 rank", statistic="rank", denominator="34")],
        [promised("kh.1", "forest_planting", "2026/2030", ">= 7500 ha", statistic="total")],
        [promised("kh.1", "grdp", "2025", ">= 800 billion VND", statistic="change")],
    ],
)
def test_no_need_is_known(rows: list[Any]) -> None:
    assert need(at(*rows), "kh.1") is None


def test_promises_for_just_the_rest() -> None:
    here = at(
        promised("qh.1", "grdp", "2021/2030", ">= 9.72 %/year", base_period="2020", **AVERAGE),
        promised("kh.1", "grdp", "2026/2030", ">= 10 %/year", base_period="2025", **AVERAGE),
        promised("kh.2", "grdp", "2026", ">= 10 %", statistic="growth"),
        observed("bc.1", "grdp", "2021/2025", "4.46 %/year", **AVERAGE),
    )
    one, found = here.ledger.of_row["qh.1"], need(here, "qh.1")
    assert found is not None
    timeline = here.ledger.timeline_of(one)
    assert [other.id for other in for_the_rest(timeline, one, found)] == ["kh.1"]
