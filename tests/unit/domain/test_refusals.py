"""What each noun refuses, and that the refusal says in both languages what it expected."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from lotrinh.domain.bounds import Bounds
from lotrinh.domain.citation import Citation
from lotrinh.domain.document import Document
from lotrinh.domain.errors import InvalidValue, LotrinhError
from lotrinh.domain.finding import Finding
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period, last_day
from lotrinh.domain.place import Place, Successor
from lotrinh.domain.plan import Plan
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.target import Target
from lotrinh.domain.unit import Unit
from lotrinh.domain.validity import Validity

PER_CENT = Unit("%", "percent")
TEN = Decimal(10)
CITED = Citation("kh", 0, 2, "10%")


def document(**given: Any) -> Document:
    return Document(**{"id": "kh", "title": "Kế hoạch"} | given)


def finding(**given: Any) -> Finding:
    usual = {"id": "f", "check": "law.order", "outcome": "holds", "severity": "note"}
    return Finding(**usual | {"message": Message("đúng", "holds")} | given)


def indicator(**given: Any) -> Indicator:
    return Indicator(**{"code": "pci", "name": Message("PCI", "PCI"), "unit": "points"} | given)


def observation(**given: Any) -> Observation:
    usual = {"id": "o.1", "indicator": "grdp", "area": "04", "period": Period("2024")}
    return Observation(**usual | {"quantity": Quantity(TEN, PER_CENT), "source": "NSO"} | given)


def target(**given: Any) -> Target:
    usual = {"id": "kh.1", "document": "kh", "indicator": "grdp", "area": "04"}
    return Target(**usual | {"bounds": Bounds("improve")} | given)


def place(id: str) -> Place:
    return Place(id=id, name=id, kind="commune")


REFUSALS: dict[str, tuple[Callable[[], object], str, str]] = {
    "31 February": (lambda: Period("2026-02-31"), "2026-05-31", "2026-05-31"),
    "a vintage that is a span": (lambda: last_day("2021/2022"), "2021/2022", "2021/2022"),
    "a year before the calendar's range": (lambda: Period("1000").base, "0999", "0999"),
    "unknown comparator": (lambda: Bounds("=>", TEN, None, PER_CENT), "improve", "improve"),
    "wrong end": (lambda: Bounds(">=", None, TEN, PER_CENT), "low", "low"),
    "two different ends": (lambda: Bounds("=", TEN, Decimal(11), PER_CENT), "bằng nhau", "equal"),
    "range with one end": (lambda: Bounds("range", TEN, None, PER_CENT), "cả hai", "both"),
    "number without a unit": (lambda: Bounds(">=", TEN), "đơn vị", "unit"),
    "infinite level": (lambda: Bounds(">=", Decimal("inf"), None, PER_CENT), "hữu hạn", "finite"),
    "infinite figure": (lambda: Quantity(Decimal("nan"), PER_CENT), "hữu hạn", "finite"),
    "huge level": (lambda: Bounds(">=", Decimal("1E+200"), None, PER_CENT), "40 chữ", "40 digits"),
    "huge figure": (lambda: Quantity(Decimal("1E+400"), PER_CENT), "quá dài", "too long"),
    "endless figure": (lambda: Quantity(Decimal("1E-400"), PER_CENT), "100 sau", "100 behind"),
    "a figure of year 1000": (lambda: observation(period=Period("1000")), "1800", "2200"),
    "a promise of year 2999": (lambda: target(period=Period("2026/2999")), "1800", "2200"),
    "unit without a kind": (lambda: Unit("%", ""), "loại", "kind"),
    "unit of nothing": (lambda: Unit("%", "percent", Decimal(0)), "hệ số dương", "positive"),
    "unit without end": (lambda: Unit("%", "percent", Decimal("inf")), "hệ số", "factor"),
    "unknown scale": (lambda: PER_CENT.scaled("dozen"), "thousand", "thousand"),
    "end before start": (
        lambda: Validity(date(2025, 7, 1), date(2025, 6, 30)),
        "trước ngày bắt đầu",
        "before the start",
    ),
    "weight above one": (lambda: Successor("01363", Decimal("1.1")), "(0, 1]", "(0, 1]"),
    "weight that is no number": (lambda: Successor("01363", Decimal("nan")), "(0, 1]", "(0, 1]"),
    "empty span": (lambda: Citation("kh", 5, 5, "câu"), "vị trí", "span"),
    "citation of no document": (lambda: Citation("", 0, 1, "câu"), "văn bản", "document"),
    "citation without its sentence": (lambda: Citation("kh", 0, 1, ""), "câu", "sentence"),
    "unknown status of a document": (lambda: document(status="signed"), "draft", "adopted"),
    "unknown outcome": (lambda: finding(outcome="green"), "not_applicable", "broken"),
    "unknown severity": (lambda: finding(severity="fatal"), "warning", "warning"),
    "not applicable without a reason": (
        lambda: finding(outcome="not_applicable"),
        "lý do",
        "reason",
    ),
    "a reason where it applies": (
        lambda: finding(why_not_applicable=Message("thiếu", "missing")),
        "lý do",
        "reason",
    ),
    "unknown direction": (lambda: indicator(direction="up"), "neutral", "neutral"),
    "unknown nature": (lambda: indicator(stock_or_flow="rate"), "stock", "stock"),
    "unknown aggregation": (lambda: indicator(aggregation="max"), "weighted_mean", "sum"),
    "numerator alone": (lambda: indicator(numerator="grdp"), "mẫu số", "denominator"),
    "possible range upside down": (lambda: indicator(bounds=(TEN, Decimal(1))), "thấp", "low"),
    "unknown statistic": (lambda: observation(statistic="median"), "level", "growth"),
    "unknown status of a figure": (lambda: observation(status="guess"), "preliminary", "final"),
    "unknown basis": (lambda: observation(basis="rumour"), "assumed", "assumed"),
    "unknown price basis": (lambda: observation(price_basis="2010"), "constant", "current"),
    "figure of another paper": (
        lambda: observation(document="nq", citation=CITED),
        "văn bản khác",
        "another document",
    ),
    "unknown modality": (lambda: target(modality="maybe"), "binding", "aspirational"),
    "unknown statistic of a promise": (lambda: target(statistic="mean"), "level", "growth"),
    "unknown price basis of a promise": (lambda: target(price_basis="x"), "current", "current"),
    "promise citing another paper": (
        lambda: target(document="nq", citation=CITED),
        "văn bản khác",
        "another document",
    ),
    "base at the end of its period": (
        lambda: target(period=Period("2025"), base_period=Period("2025")),
        "kỳ gốc 2025",
        "the base 2025",
    ),
    "one place twice": (lambda: Plan(places=(place("01363"), place("01363"))), "01363", "01363"),
    "one document twice": (lambda: Plan(documents=(document(), document())), "bị trùng", "twice"),
    "one figure twice": (lambda: Plan(observations=(observation(),) * 2), "o.1", "o.1"),
    "one promise twice": (lambda: Plan(targets=(target(), target())), "kh.1", "kh.1"),
    "one indicator twice": (lambda: Plan(indicators=(indicator(),) * 2), "bị trùng", "twice"),
}  # fmt: skip


@pytest.mark.parametrize("name", REFUSALS)
def test_a_refusal_says_what_was_expected(name: str) -> None:
    attempt, vi, en = REFUSALS[name]
    with pytest.raises(InvalidValue) as refused:
        attempt()
    assert vi in refused.value.message.vi
    assert en in refused.value.message.en
    assert str(refused.value) == refused.value.message.en
    assert isinstance(refused.value, LotrinhError)


@pytest.mark.parametrize(("vi", "en"), [("", "one sentence"), ("một câu", "")])
def test_a_sentence_has_both_languages(vi: str, en: str) -> None:
    with pytest.raises(ValueError, match="both languages"):
        Message(vi, en)
