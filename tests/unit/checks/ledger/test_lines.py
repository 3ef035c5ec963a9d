"""Demands as a reader follows them: each once, compared once, the most telling first."""

from typing import Any

from lotrinh.catalogue import load
from lotrinh.checks.examples.example import observed, paper, plan_of, promised
from lotrinh.checks.inspection import Inspection, inspect
from lotrinh.checks.ledger.form_words import form_words
from lotrinh.checks.ledger.lines import Line, lines_of
from lotrinh.checks.ledger.reason import why

HEAD, INCOME = "grdp_per_capita", "income_per_capita"
AVERAGE = {"statistic": "average_growth"}
MANY = (
    promised("a.1", HEAD, "2025", ">= 60 million VND/person"),
    promised("b.1", HEAD, "2030", "~ 102 million VND/person"),
    promised("c.1", HEAD, "2030", "range 75 80 million VND/person"),
    promised("d.1", HEAD, "2030", "range 75 80 million VND/person"),
    promised("e.1", INCOME, "2030", "range 75 80 million VND/person"),
)


def at(*rows: Any) -> Inspection:
    return inspect(plan_of(*rows), load())


def lines(here: Inspection, indicator: str = HEAD) -> list[Line]:
    return list(lines_of(here.ledger)[indicator, "04"])


def told(one: Line) -> list[tuple[str, str, str]]:
    return [(pair.relation, pair.a.id, pair.b.id) for pair in one.relations]


def test_a_demand_of_several_documents_stands_once_and_is_compared_once() -> None:
    first, second, third = lines(at(*MANY))
    assert [one.id for one in third.promises] == ["c.1", "d.1"]
    assert told(first) == []
    assert told(second) == [("different_period", "b.1", "a.1")]
    assert [kind for kind, *_ in told(third)] == [
        "incompatible", "different_concept", "different_period",
    ]  # fmt: skip
    assert {other for *_, other in told(third)} == {"b.1", "e.1", "a.1"}


def test_two_indicators_that_are_confused_are_told_apart_at_both() -> None:
    (income,) = lines(at(*MANY), INCOME)
    assert told(income) == [("different_concept", "e.1", "c.1")]


def test_a_relation_is_told_of_the_later_line() -> None:
    more = promised("qh.1", "grdp", "2026", ">= 10 %", statistic="growth")
    less = promised("kh.1", "grdp", "2026", ">= 8 %", statistic="growth")
    first, second = lines(at(more, less), "grdp")
    (pair,) = (*first.relations, *second.relations)
    assert pair.relation == ("looser" if pair.a.id == "kh.1" else "stricter")
    assert pair.a in second.promises


def test_of_several_documents_those_in_force_are_compared() -> None:
    old = paper("bb", status="superseded")
    rows = (old, promised("bb.1", HEAD, "2030", "range 75 80 million VND/person"), *MANY[1:3])
    _, later = lines(at(*rows))
    assert told(later)[0] == ("incompatible", "c.1", "b.1")


def test_a_province_is_compared_with_its_nation_on_its_own_page_only() -> None:
    own = promised("kh.1", "grdp", "2026", ">= 10 %", statistic="growth")
    wide = promised("nq.1", "grdp", "2026", ">= 8 %", area="VN", statistic="growth")
    found = lines_of(at(own, wide).ledger)
    assert told(found["grdp", "04"][0]) == [("stricter", "kh.1", "nq.1")]
    assert told(found["grdp", "VN"][0]) == []


def test_known_years_join_a_promise_and_that_of_the_rest_of_its_time() -> None:
    here = at(
        promised("qh.1", "grdp", "2021/2030", ">= 9.72 %/year", base_period="2020", **AVERAGE),
        promised("kh.1", "grdp", "2026/2030", ">= 10 %/year", base_period="2025", **AVERAGE),
        observed("bc.1", "grdp", "2021/2025", "4.46 %/year", **AVERAGE),
    )
    _, rest = lines(here, "grdp")
    said = why(here, rest.relations[0])
    assert "nói về phần còn lại của" in said.vi
    assert "GRDP tăng bình quân 2021-2025: 4,46%/năm" in said.vi
    assert said.vi.endswith("cần 15,2%/năm trong 2026-2030")


def test_without_known_years_nothing_joins_them() -> None:
    here = at(
        promised("qh.1", "grdp", "2021/2030", ">= 9.72 %/year", base_period="2020", **AVERAGE),
        promised("kh.1", "grdp", "2026/2030", ">= 10 %/year", base_period="2025", **AVERAGE),
    )
    _, rest = lines(here, "grdp")
    assert "chỉ nối được với nhau qua số liệu" in why(here, rest.relations[0]).vi


def test_the_form_names_what_is_compared() -> None:
    here = at(
        promised("a.1", "grdp", "2021/2030", ">= 9.72 %/year", base_period="2020", **AVERAGE),
        promised("a.2", "grdp", "2026/2030", ">= 8 %", statistic="each_year"),
        promised("a.3", "pci", "2030", "<= 20 rank", statistic="rank", denominator="34"),
        promised("a.4", HEAD, "2030", ">= 80 million VND/person", definition="theo giá 2025"),
        promised("a.5", "grdp", "2026", ">= 10 %", statistic="growth"),
    )
    forms = {id: form_words(one) for id, one in here.ledger.of_row.items()}
    assert forms["a.1"].vi == "tốc độ tăng bình quân mỗi năm, 2021-2030, giá so sánh"
    assert forms["a.1"].en.startswith("growth, average a year, 2021-2030")
    assert forms["a.2"].vi.startswith("tốc độ tăng từng năm, 2026-2030")
    assert forms["a.3"].vi == "thứ hạng, 2030, trên tổng số 34"
    assert forms["a.4"].vi == "mức, 2030, giá hiện hành, giá 2025"
    assert forms["a.5"].vi == "tốc độ tăng, 2026, giá so sánh"
