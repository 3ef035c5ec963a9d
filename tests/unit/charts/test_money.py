"""Capital as bars: blank is not zero, heads have no bar, and it draws without warnings."""

from decimal import Decimal

import pytest
import vl_convert

from lotrinh.charts.money import Capital, money_chart
from lotrinh.charts.svg import to_svg

PARTS = (
    Capital(name="2025", said="2.500/5.000", given=Decimal(5000), paid=Decimal(2500), is_head=True),
    Capital(name="Trung ương", given=Decimal(5000), paid=Decimal(2500), others=(Decimal(4000),)),
    Capital(name="xổ số", given=Decimal("16.5")),
    Capital(name="đất"),
)


def test_a_blank_amount_is_not_drawn_and_no_zero() -> None:
    spec = money_chart(PARTS, "tỷ đồng", "vi")
    assert spec is not None
    rows = spec["data"]["values"]
    assert [(row["given"], row["paid"]) for row in rows] == [
        (None, None), (5000, 2500), (16.5, None), (None, None),
    ]  # fmt: skip
    assert spec["usermeta"]["table"]["rows"][2:] == [
        ["2025", "xổ số", 16.5, ""],
        ["2025", "đất", "", ""],
    ]


def test_without_any_amount_there_is_no_chart() -> None:
    assert money_chart(PARTS[3:], "tỷ đồng", "vi") is None


@pytest.mark.parametrize(("lang", "printed"), [("vi", "5.000"), ("en", "5,000")])
def test_it_draws_in_both_languages_without_warnings(
    lang: str, printed: str, capfd: pytest.CaptureFixture[str]
) -> None:
    spec = money_chart(PARTS, "tỷ đồng", lang)
    assert spec is not None
    assert printed in to_svg(spec, 326)
    vl_convert.vegalite_to_svg(spec | {"width": 390}, show_warnings=True)
    said = capfd.readouterr()
    assert "WARN" not in said.err + said.out
