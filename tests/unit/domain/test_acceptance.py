"""What an acceptance is about, what it lacks, and when it lapses."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from lotrinh.catalogue import load
from lotrinh.domain.acceptance import Acceptance, decision, figures_said
from lotrinh.domain.bounds import Bounds
from lotrinh.domain.period import Period
from lotrinh.domain.target import Target

ROW = Target(
    id="nq.1", document="nq", indicator="grdp_per_capita", area="04", period=Period("2030"),
    bounds=Bounds(
        "range", Decimal(75), Decimal(80), load().units.parse("million VND/person")
    ),
)  # fmt: skip
SAID = "grdp_per_capita 04 level range 75000000 80000000 VND/person 2030"
ONE = Acceptance(
    check="consistency.conflict", subjects=("nq.1",), reason="đã biết, chờ điều chỉnh",
    decided_by="Ban Thường vụ", decided_on=date(2025, 12, 1), figures=(SAID,),
)  # fmt: skip


def test_the_figures_of_a_row_are_one_line() -> None:
    assert figures_said(ROW) == SAID
    assert figures_said(object()) == "-"
    dong = Bounds(
        "range", Decimal(75_000_000), Decimal("80000000.0"), load().units.parse("VND/person")
    )
    assert figures_said(replace(ROW, bounds=dong)) == SAID
    assert figures_said(replace(ROW, bounds=Bounds("keep"))).split()[3] == "keep"
    assert figures_said(replace(ROW, definition="chuẩn 2021; 2025")).count(";") == 0


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        ({"owner": "04-so-tai-chinh"}, True), ({"modality": "aspirational"}, True),
        ({"period": Period("2031")}, False), ({"price_basis": "constant"}, False),
        ({"bounds": replace(ROW.bounds, low=Decimal(77))}, False),
    ],
)  # fmt: skip
def test_only_what_changes_a_figure_counts(changed: dict[str, Any], same: bool) -> None:
    now = {"nq.1": figures_said(replace(ROW, **changed))}
    assert ONE.stands(now) is same
    found = decision([ONE], ONE.check, now)
    assert found == ((ONE, None) if same else (None, ONE))


def test_more_rows_that_say_the_same_change_nothing_but_another_check_does() -> None:
    now = {"nq.1": SAID, "nq.2": SAID}
    assert decision([ONE], ONE.check, now) == (ONE, None)
    assert decision([ONE], "growth.other", now) == (None, None)
    assert decision([ONE], ONE.check, {"nq.2": SAID}) == (None, None)


@pytest.mark.parametrize(
    ("own", "said", "is_about"),
    [
        ("a b", {"a": "102", "b": "75-80"}, True),
        ("a b", {"a": "102", "b": "75-80", "c": "102"}, True),
        ("a b", {"a": "102", "b": "75-80", "c": "60"}, False),
        ("a b", {"a": "102"}, False),
        ("", {"a": "102"}, False),
        ("a", {}, False),
    ],
)
def test_another_figure_opens_the_finding_again(
    own: str, said: dict[str, str], is_about: bool
) -> None:
    decided = Acceptance(check="x.y", subjects=tuple(own.split()), reason="đã biết")
    assert decided.is_about(said) is is_about


def test_without_its_figures_it_cannot_tell_and_stands() -> None:
    assert replace(ONE, figures=()).stands({"nq.1": "khác"})


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({}, ()), ({"reason": "x"}, ("reason",)), ({"decided_by": " "}, ("decided_by",)),
        ({"reason": "đã biết", "decided_by": ""}, ("reason", "decided_by")),
    ],
)  # fmt: skip
def test_a_decision_has_a_reason_of_some_words_and_somebody_who_decided(
    given: dict[str, Any], missing: tuple[str, ...]
) -> None:
    assert replace(ONE, **given).missing == missing


def test_it_is_known_from_its_day() -> None:
    assert not ONE.known_on(date(2025, 11, 30))
    assert ONE.known_on(date(2025, 12, 1))
    assert replace(ONE, decided_on=None).known_on(date(2000, 1, 1))
