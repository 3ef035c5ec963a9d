"""Which promises an amending paper says anew, and what the ledger then makes of them."""

from dataclasses import replace
from datetime import date

from lotrinh.catalogue import load
from lotrinh.checks.examples.example import paper, plan_of, promised
from lotrinh.checks.inspection import inspect
from lotrinh.checks.ledger.amending import amended_rows
from lotrinh.domain.document import Document
from lotrinh.domain.reference import Reference


def amends(new: str, old: str) -> Reference:
    return Reference(document=new, number="90/NQ", relation="amends", target=old, start=0, end=5)


CITY = promised("nq.1", "urbanisation_rate", "2030", "range 38 39 %")
ANEW = promised("sd.1", "urbanisation_rate", "2030", "range 41 42 %")
LATER = paper("sd", "2025-06-10")


def test_only_what_is_said_of_the_same_time_is_said_anew() -> None:
    rows = (
        CITY,
        ANEW,
        promised("nq.2", "urbanisation_rate", "2026", ">= 30 %"),
        promised("nq.3", "forest_cover", "2030", ">= 57 %"),
    )
    assert amended_rows(plan_of(LATER, amends("sd", "nq"), *rows)) == {"nq.1": "sd"}


def test_a_later_amendment_amends_the_earlier_too() -> None:
    again = promised("sd2.1", "urbanisation_rate", "2030", "range 43 44 %")
    plan = plan_of(
        LATER,
        paper("sd2", "2025-09-01"),
        amends("sd2", "nq"),
        amends("sd", "nq"),
        CITY,
        ANEW,
        again,
    )
    assert amended_rows(plan) == {"nq.1": "sd2", "sd.1": "sd2"}


def test_a_draft_amends_no_adopted_paper() -> None:
    plan = plan_of(paper("sd", "2025-06-10", status="draft"), amends("sd", "nq"), CITY, ANEW)
    assert not amended_rows(plan)


def test_a_title_names_what_it_amends() -> None:
    old = replace(paper("nq"), number="5/NQ-HĐND")
    title = "Sửa đổi, bổ sung một số chỉ tiêu của Nghị quyết số 5/NQ-HĐND, khóa XVII"
    assert amended_rows(plan_of(old, titled(title), CITY, ANEW)) == {"nq.1": "sd"}
    other = title.replace("số 5/", "số 15/")
    assert not amended_rows(plan_of(old, titled(other), CITY, ANEW))


def titled(title: str) -> Document:
    return replace(LATER, title=title)


def test_an_amended_promise_is_no_longer_in_force_and_its_lowering_is_told_as_newer() -> None:
    lower = promised("sd.1", "urbanisation_rate", "2030", "range 35 36 %")
    plan = plan_of(LATER, amends("sd", "nq"), CITY, lower)
    ledger = inspect(plan, load(), today=date(2025, 12, 1)).ledger
    assert ledger.of_row["nq.1"].force == "superseded"
    assert [(one.weaker.id, one.how) for one in ledger.weakenings] == [("sd.1", "newer")]
