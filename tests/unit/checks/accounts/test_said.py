"""What figures and promises say of which cells: ends, years, base years, who counts."""

from math import inf
from typing import Any

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.accounts.accounts import Accounts, accounts_of
from lotrinh.checks.examples.example import observed, paper, plan_of, promised
from lotrinh.checks.inspection import inspect
from lotrinh.domain.observation import Observation

NEAR = pytest.approx
GROWTH = {"statistic": "growth"}
Statement = tuple[str, str, str, float, float]


def accounts(*rows: Any) -> Accounts:
    return inspect(plan_of(*rows), load()).once(accounts_of)


def statements(*rows: Any) -> list[Statement]:
    """The row, statistic, time and ends of each statement."""
    found = accounts(*rows)
    cells = [found.cells.cell(int(key)) for key in found.said.key]
    return [
        (str(row), sheet.statistic, period.text, float(low), float(high))
        for row, (sheet, _, period), low, high in zip(
            found.said.row, cells, found.said.low, found.said.high, strict=True
        )
    ]


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        (">= 60 %", 60, inf),
        ("<= 60 %", -inf, 60),
        ("range 56 60 %", 56, 60),
        ("= 60 %", 59.5, 60.5),
        ("= 60.0 %", 59.95, 60.05),
        ("~ 60 %", 55, 65),
    ],
)
def test_ends_of_a_promise_go_outward(words: str, low: float, high: float) -> None:
    ((*_, first, last),) = statements(promised("nq.1", "forest_cover", "2030", words))
    assert (first, last) == (NEAR(low), NEAR(high))
    assert first <= low
    assert last >= high or words.startswith("="), "the end that rounds away is left out"


def test_a_number_that_does_not_belong_is_left_out() -> None:
    above, below = statements(
        promised("nq.1", "forest_cover", "2030", "> 60 %"),
        promised("nq.2", "forest_cover", "2030", "< 60 %"),
    )
    assert above[3] > 60 > below[4]


def test_what_has_no_number_or_time_says_nothing() -> None:
    assert not statements(
        promised("nq.1", "forest_cover", "2030", "keep"),
        promised("nq.2", "forest_cover", "", ">= 60 %"),
    )


def test_each_year_is_said_of_every_year() -> None:
    rows = statements(
        promised("nq.1", "grdp", "2026/2028", ">= 8 %", statistic="each_year"),
        promised("nq.2", "poverty_rate", "2026/2027", ">= 3 pp", statistic="each_year"),
        promised("nq.3", "forest_cover", "2026/2027", ">= 60 %", statistic="each_year"),
        promised("nq.4", "grdp", "2026", ">= 8 %", statistic="each_year"),
    )
    times = [(row, statistic, year) for row, statistic, year, *_ in rows]
    assert times == [
        ("nq.1", "growth", "2026"), ("nq.1", "growth", "2027"), ("nq.1", "growth", "2028"),
        ("nq.2", "change", "2026"), ("nq.2", "change", "2027"),
        ("nq.3", "level", "2026"), ("nq.3", "level", "2027"),
        ("nq.4", "growth", "2026"),
    ]  # fmt: skip
    assert [one[3:] for one in rows if one[0] == "nq.2"] == [(-inf, NEAR(-3))] * 2


def test_each_year_of_an_indicator_that_nobody_knows_is_a_level() -> None:
    ((_, statistic, *_),) = statements(
        promised("nq.1", "unheard_of", "2026", ">= 8 visitors", statistic="each_year")
    )
    assert statistic == "level"


@pytest.mark.parametrize(
    ("statistic", "period", "base", "time"),
    [
        ("average_growth", "2026/2030", "2025", "2026/2030"),
        ("average_growth", "2030", "2025", "2026/2030"),
        ("average_growth", "2026", "2025", "2026"),
        ("average_growth", "2026/2030", None, "2026/2030"),
        ("growth", "2030", "2020", "2021/2030"),
        ("growth", "2026-Q1", "2025-Q1", "2026-Q1"),
        ("level", "2030", "2025", "2030"),
    ],
)
def test_an_average_goes_from_its_base(
    statistic: str, period: str, base: str | None, time: str
) -> None:
    words = ">= 100 million USD" if statistic == "level" else ">= 8 %"
    more = {"statistic": statistic, "base_period": base}
    ((_, _, found, *_),) = statements(promised("nq.1", "exports", period, words, **more))
    assert found == time


def test_a_fall_is_a_rise_with_the_other_sign() -> None:
    figure, promise = statements(
        observed("bc.1", "poverty_rate", "2022/2024", "4.0 pp/year", statistic="average_reduction"),
        promised("nq.1", "poverty_rate", "2026/2030", "range 3 4 pp/year",
                 statistic="average_reduction"),
    )  # fmt: skip
    assert figure[1:] == ("average_change", "2022/2024", NEAR(-4.05), NEAR(-3.95))
    assert promise[1:] == ("average_change", "2026/2030", NEAR(-4), NEAR(-3))


def figure(id: str, value: str, known: str = "2025-01-31", **more: Any) -> Observation:
    return observed(id, "forest_cover", "2024", f"{value} %", known_from=known, **more)


def test_the_figure_known_last_speaks_and_of_two_prints_the_finest() -> None:
    rows = [figure("a.1", "55.0"), figure("a.2", "56.1", "2025-03-01"),
            figure("a.3", "56.12", "2025-03-01"), figure("a.4", "56", "2025-03-01")]  # fmt: skip
    assert [one[0] for one in statements(*rows)] == ["a.3"]


def test_figures_of_drafts_replaced_papers_and_completed_ones_say_nothing() -> None:
    papers = [paper("dt", status="draft"), paper("cu"), paper("moi", replaces=("cu",)),
              paper("het", status="superseded")]  # fmt: skip
    rows = [figure("dt.1", "50.0"), figure("cu.1", "51.0"), figure("het.1", "52.0"),
            figure("bc.1", "53.0", basis="assumed")]  # fmt: skip
    assert not statements(*papers, *rows)
    assert [one[0] for one in statements(*papers, *rows, figure("moi.1", "54.0"))] == ["moi.1"]


def test_promises_of_drafts_count_and_those_of_replaced_papers_do_not() -> None:
    papers = [paper("dt", status="draft"), paper("cu"), paper("moi", replaces=("cu",)),
              paper("het", status="superseded")]  # fmt: skip
    rows = [promised(f"{one}.1", "forest_cover", "2030", ">= 60 %")
            for one in ("dt", "cu", "moi", "het")]  # fmt: skip
    assert [one[0] for one in statements(*papers, *rows)] == ["dt.1", "moi.1"]


def test_what_binds_is_dearer_than_what_is_hoped_for_and_figures_do_not_move() -> None:
    found = accounts(
        figure("bc.1", "56.1"),
        promised("nq.1", "forest_cover", "2030", ">= 60 %"),
        promised("nq.2", "forest_cover", "2030", ">= 60 %", modality="aspirational"),
        promised("dt.1", "forest_cover", "2030", ">= 60 %"),
        paper("dt", status="draft"),
    )
    weight = dict(zip(found.said.row, found.said.weight, strict=True))
    assert weight["bc.1"] == inf
    assert weight["nq.1"] > weight["nq.2"]
    assert weight["nq.1"] > weight["dt.1"]
    cost = dict(zip(found.said.row, found.system.statements.cost, strict=True))
    assert cost["nq.1"] == NEAR(weight["nq.1"] / 60)
    assert found.is_figure.tolist() == [True, False, False, False]


def test_a_promise_stands_on_the_only_base_year_that_figures_name() -> None:
    def years(*bases: str) -> set[str]:
        rows = [observed(f"bc.{one}", "grdp", f"20{place}", "6.0 %", base_year=one, **GROWTH)
                for place, one in enumerate(bases, start=21)]  # fmt: skip
        found = accounts(*rows, promised("nq.1", "grdp", "2026", ">= 8 %", **GROWTH))
        place = found.said.row.tolist().index("nq.1")
        return {found.cells.cell(int(found.said.key[place]))[0].base_year}

    assert years("2010") == {"2010"}
    assert years("2010", "") == {"2010"}
    assert years("2010", "2020") == {""}
