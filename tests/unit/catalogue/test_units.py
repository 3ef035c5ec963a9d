"""Units of the catalogue: every code of the contract, scales, and how they are printed."""

from fractions import Fraction

import pytest

from lotrinh.catalogue import load
from lotrinh.domain.errors import InvalidValue

CONTRACT = (
    "%", "%/year", "pp", "pp/year", "times", "rank", "VND", "thousand VND", "million VND",
    "billion VND", "trillion VND", "USD", "million USD", "million VND/person", "USD/person",
    "ha", "thousand ha", "km2", "km", "m", "tonnes", "thousand tonnes", "people",
    "thousand people", "visitors", "million visitors", "households", "beds", "count",
    "per 10,000 people", "years", "points", "kWh", "million kWh", "MW", "m3", "thousand m3",
)  # fmt: skip


@pytest.mark.parametrize("code", CONTRACT)
def test_every_unit_of_the_contract_is_known_by_its_code(code: str) -> None:
    units = load().units
    unit = units.parse(code)
    assert unit.code == code
    is_said = code not in ("rank", "count")
    assert [bool(units.symbol(unit, lang)) for lang in ("vi", "en")] == [is_said, is_said]


@pytest.mark.parametrize("code", ["", "vnd", "dozen VND", "billion", "billion %", "VND billion"])
def test_another_code_is_refused_with_the_list(code: str) -> None:
    with pytest.raises(InvalidValue, match="is not a unit of the catalogue") as refused:
        load().units.parse(code)
    assert "km2" in refused.value.message.vi


def test_two_thousand_billion_dong_is_two_thousand_times_a_billion() -> None:
    units = load().units
    assert units.parse("trillion VND").ratio_to(units.parse("billion VND")) == 1000
    assert units.parse("km2").ratio_to(units.parse("ha")) == Fraction(100)
    assert units.parse("km").ratio_to(units.parse("m")) == 1000


def test_symbols_are_printed_in_both_languages() -> None:
    units = load().units
    assert units.symbol(units.parse("billion VND")) == "tỷ đồng"
    assert units.symbol(units.parse("trillion VND")) == "nghìn tỷ đồng"
    assert units.symbol(units.parse("million VND/person")) == "triệu đồng/người"
    assert units.symbol(units.parse("billion VND"), "en") == "billion VND"
    assert units.symbol(units.parse("km2")) == "km²"


def test_a_unit_cell_reads_codes() -> None:
    units = load().units
    cell = units.cell()
    assert cell.print(cell.parse("billion VND")) == "billion VND"
