"""Days of release: what comes next, and what should be there."""

from datetime import date
from decimal import Decimal

from lotrinh.catalogue import load
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.release import Release
from lotrinh.domain.validity import Validity
from lotrinh.web.desk.releases import coming, missing

TODAY = date(2025, 12, 19)
GRDP = load().releases_of("grdp")


def rule(status: str, months: int, **given: object) -> Release:
    return Release(
        id=f"{status}{months}", indicators=("x",), frequency="Q", status=status, months=months,
        day=1, source="NĐ", address="a", is_verified=True, **given,
    )  # fmt: skip


def known(period: str, status: str) -> Observation:
    unit = load().units.parse("%")
    return Observation(
        id=period, indicator="x", area="04", period=Period(period), source="n", status=status,
        quantity=Quantity(Decimal(1), unit),
    )  # fmt: skip


def test_the_next_of_each_kind_comes_in_the_order_of_its_day() -> None:
    found = coming([rule("estimate", 1), rule("preliminary", 4)], TODAY)
    assert [(one.on, one.period.text, one.status) for one in found] == [
        (date(2026, 1, 1), "2025-Q3", "preliminary"),
        (date(2026, 1, 1), "2025-Q4", "estimate"),
    ]


def test_the_packaged_calendars_give_days_after_today_once_a_kind() -> None:
    found = coming(GRDP, TODAY)
    assert found
    assert all(one.on > TODAY for one in found)
    assert len({one.kind for one in found}) == len(found)
    assert [one.on for one in found] == sorted(one.on for one in found)


def test_what_was_due_and_is_not_there_is_named() -> None:
    rules = [rule("estimate", 1)]
    assert [one.period.text for one in missing(rules, TODAY, [])] == ["2025-Q3"]
    assert missing(rules, TODAY, [known("2025-Q3", "estimate")]) == []
    assert missing(rules, TODAY, [known("2025-Q3", "final")]) == []
    stricter = [rule("preliminary", 2)]
    assert len(missing(stricter, TODAY, [known("2025-Q3", "estimate")])) == 1


def test_rules_that_ended_or_nobody_verified_accuse_nobody() -> None:
    ended = rule("estimate", 1, validity=Validity(None, date(2025, 11, 1)))
    assert missing([ended], TODAY, []) == []
    guessed = Release(
        id="g", indicators=("x",), frequency="A", status="final", months=1, day=1, source="?"
    )
    assert missing([guessed], TODAY, []) == []
    assert coming([guessed], TODAY) != []
