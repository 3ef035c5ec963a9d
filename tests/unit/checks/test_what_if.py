"""What moves when one figure is another one, and who then quarrels."""

from decimal import Decimal

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.examples.example import observed, paper, plan_of, promised
from lotrinh.checks.inspection import Inspection, inspect
from lotrinh.checks.what_if import what_if
from lotrinh.domain.finding import Extent

TOTAL = promised("a.1", "tourist_arrivals", "2030", "<= 4 million visitors")
DOMESTIC = promised("b.1", "tourist_arrivals_domestic", "2030", "range 3.0 3.4 million visitors")
FOREIGN = promised("b.2", "tourist_arrivals_international", "2030", ">= 0.8 million visitors")


def _at(*rows: object) -> Inspection:
    return inspect(plan_of(*rows), load())


def test_a_changed_promise_moves_what_follows_from_it() -> None:
    answer = what_if(_at(TOTAL, DOMESTIC), "b.1", Decimal("3.6"))
    assert answer.is_known
    moved = {one.indicator: (one.before.high, one.after.high) for one in answer.moved}
    assert moved["tourist_arrivals_domestic"] == (Decimal("3.4"), Decimal("3.65"))
    assert answer.before == answer.after == ()


def test_a_quarrel_appears_and_vanishes() -> None:
    at = _at(TOTAL, DOMESTIC, FOREIGN)
    appears = what_if(at, "b.1", Decimal("3.6"))
    assert appears.before == ()
    assert appears.after == ({"a.1", "b.1", "b.2"},)
    apart = _at(
        TOTAL, DOMESTIC, promised("b.2", FOREIGN.indicator, "2030", ">= 1.2 million visitors")
    )
    vanishes = what_if(apart, "b.2", Decimal("0.9"))
    assert vanishes.before == ({"a.1", "b.1", "b.2"},)
    assert vanishes.after == ()


def test_a_figure_can_be_asked_about() -> None:
    at = _at(TOTAL, observed("o.1", "tourist_arrivals_domestic", "2030", "3.0 million visitors"),
             FOREIGN)  # fmt: skip
    answer = what_if(at, "o.1", Decimal("3.1"))
    moved = {one.indicator: one for one in answer.moved}
    foreign = moved["tourist_arrivals_international"]
    assert foreign.before.high is not None
    assert foreign.after.high is not None
    assert round(foreign.before.high, 3) == Decimal("1.050")
    assert round(foreign.after.high, 3) == Decimal("0.950")
    assert answer.after == ()


def test_what_no_account_has_is_not_known() -> None:
    at = _at(paper("cu", status="superseded"), promised("cu.1", "forest_cover", "2030", ">= 60 %"))
    assert not what_if(at, "cu.1", Decimal(50)).is_known
    assert not what_if(at, "khong-co", Decimal(50)).is_known


RELEASED = promised("qh.1", "grdp_per_capita", "2030", "~ 102 million VND/person")
BOUND = promised("nq.1", "grdp_per_capita", "2030", "range 75 80 million VND/person")


@pytest.mark.parametrize("subject", ["qh.1", "nq.1"])
def test_nothing_fits_what_quarrels_whichever_is_asked_about(subject: str) -> None:
    answer = what_if(_at(RELEASED, BOUND), subject, Decimal(102 if subject == "nq.1" else 78))
    (moved,) = answer.moved
    assert moved.before is None
    assert moved.after is not None
    assert answer.after == ()


def test_what_must_be_is_what_all_say_together() -> None:
    (moved,) = what_if(_at(RELEASED, BOUND), "qh.1", Decimal(82)).moved
    assert moved.after == Extent(Decimal("79.95"), Decimal(80), "million VND/person")
    (moved,) = what_if(_at(RELEASED, BOUND), "nq.1", (Decimal(97), Decimal(102))).moved
    assert moved.after == Extent(Decimal("99.45"), Decimal(102), "million VND/person")


def test_what_was_asked_about_comes_first() -> None:
    at = _at(TOTAL, DOMESTIC, FOREIGN)
    for subject in ("b.1", "b.2", "a.1"):
        first = what_if(at, subject, Decimal("3.2")).moved[0]
        assert first.indicator == at.plan.target[subject].indicator
        assert subject != "b.2" or first.after is None
