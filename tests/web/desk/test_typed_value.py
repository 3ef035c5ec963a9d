"""A number or a range, as people type it."""

from decimal import Decimal

import pytest

from lotrinh.web.desk.typed_number import typed_value


@pytest.mark.parametrize(
    ("typed", "lang", "value"),
    [
        ("75,5", "vi", Decimal("75.5")), ("-5", "vi", Decimal(-5)),
        ("75-80", "vi", (Decimal(75), Decimal(80))),
        ("77.000 – 79.000", "vi", (Decimal(77000), Decimal(79000))),
        ("-1-2", "vi", (Decimal(-1), Decimal(2))), ("≈ 102", "vi", Decimal(102)),
        ("1,000-1,500.5", "en", (Decimal(1000), Decimal("1500.5"))),
        ("75-", "vi", None), ("75-80-90", "vi", None), ("", "vi", None), ("nhiều", "vi", None),
    ],
)  # fmt: skip
def test_a_number_or_a_range(
    typed: str, lang: str, value: Decimal | tuple[Decimal, Decimal] | None
) -> None:
    assert typed_value(typed, lang) == value
