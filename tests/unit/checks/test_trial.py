"""A value tried in the place of another: what is refused, doubted, and what a check then finds."""

from decimal import Decimal

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.examples.example import observed, plan_of, promised
from lotrinh.checks.inspection import Inspection, inspect
from lotrinh.checks.rules import checks
from lotrinh.checks.run import findings_of
from lotrinh.checks.trial import doubt, still_broken, tried
from lotrinh.checks.what_if import what_if
from lotrinh.domain.errors import InvalidValue

PER_HEAD = promised("qh.1", "grdp_per_capita", "2030", "~ 102 million VND/person")
LESS = promised("nq.1", "grdp_per_capita", "2030", "range 75 80 million VND/person")
CONFLICT = "consistency.conflict", ("qh.1", "nq.1")


def _at(*rows: object) -> Inspection:
    return inspect(plan_of(*rows), load())


@pytest.mark.parametrize(
    ("row", "value", "words"),
    [
        (PER_HEAD, Decimal(-5), "cannot be ≈ −5 million VND/person: only 0"),
        (promised("a.1", "forest_cover", "2030", ">= 60 %"), Decimal(104), "only 0-100%"),
        (observed("a.1", "population", "2024", "5 people"), Decimal(-1), "only 0"),
        (LESS, (Decimal(80), Decimal(75)), "the low end is above the high"),
        (observed("a.1", "population", "2024", "5 people"), (Decimal(1), Decimal(2)), "one number"),
    ],
)
def test_what_cannot_be_is_refused(row: object, value: Decimal, words: str) -> None:
    at = _at(row)
    with pytest.raises(InvalidValue, match=words):
        what_if(at, next(iter((*at.plan.targets, *at.plan.observations))).id, value)


def test_a_pair_is_a_range_and_a_number_keeps_what_stands_before_it() -> None:
    at = _at(PER_HEAD, LESS)
    for subject, value, comparator in (
        ("qh.1", Decimal(82), "~"), ("nq.1", Decimal(82), "="),
        ("qh.1", (Decimal(82), Decimal(84)), "range"),
    ):  # fmt: skip
        changed = tried(at, subject, value)
        assert changed is not None
        assert changed.bounds.comparator == comparator
    assert tried(at, "khong-co", Decimal(82)) is None


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("99999999", "gấp hơn 980.392 lần"),
        ("0.5", "chưa bằng một phần 204"),
        ("0", ""),
        ("150", ""),
    ],
)
def test_a_value_out_of_scale_is_doubted(value: str, words: str) -> None:
    said = doubt(_at(PER_HEAD), "qh.1", Decimal(value))
    assert (words in said.vi) if said and words else not words or said is None
    assert what_if(_at(PER_HEAD), "qh.1", Decimal(value)).doubt == said


def test_a_finding_is_looked_for_again() -> None:
    at = _at(PER_HEAD, LESS)
    assert still_broken(at, "qh.1", Decimal(82), *CONFLICT) == ()
    assert still_broken(at, "nq.1", (Decimal(97), Decimal(102)), *CONFLICT) == ()
    (left,) = still_broken(at, "qh.1", Decimal(90), *CONFLICT) or ()
    assert "≈ 90" in left.message.vi
    assert still_broken(at, "khong-co", Decimal(82), *CONFLICT) is None


def test_other_findings_of_the_check_do_not_count() -> None:
    sixty = promised("kh.1", LESS.indicator, "2030", "= 60 million VND/person")
    at = _at(PER_HEAD, LESS, sixty)
    found = {one.subjects for one in findings_of(checks()[CONFLICT[0]], at)}
    assert {frozenset(one) for one in found} == {
        frozenset({"nq.1", "kh.1"}), frozenset({"qh.1", "nq.1"})
    }  # fmt: skip
    assert still_broken(at, "kh.1", Decimal(78), CONFLICT[0], ("nq.1", "kh.1")) == ()


@pytest.mark.parametrize(("value", "left"), [("1600", 0), ("1500", 1)])
def test_figures_are_looked_at_again_by_their_own_check(value: str, left: int) -> None:
    at = _at(
        observed("bc.1", "tourism_revenue", "2025-S1", "1543 billion VND"),
        observed("bc.2", "tourism_revenue", "2025-01/2025-07", "1453 billion VND"),
    )
    found = still_broken(
        at, "bc.2", Decimal(value), "data_quality.cumulation_falls", ("bc.1", "bc.2")
    )
    assert found is not None
    assert len(found) == left


def test_an_identity_is_looked_at_again() -> None:
    at = _at(
        observed("bc.1", "tourist_arrivals", "2024", "1834730 visitors"),
        observed("bc.2", "tourist_arrivals_domestic", "2024", "1790846 visitors"),
        observed("bc.3", "tourist_arrivals_international", "2024", "49097 visitors"),
    )
    check = "tourism.sum_of_parts", ("bc.1", "bc.2", "bc.3")
    assert still_broken(at, "bc.1", Decimal(1839943), *check) == ()
    assert still_broken(at, "bc.1", Decimal(1839000), *check)
