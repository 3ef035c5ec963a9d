"""Loading a catalogue: good tables become nouns, a wrong cell is named by file, row and column."""

from decimal import Decimal
from pathlib import Path

import pytest

from lotrinh.catalogue.catalogue import CatalogueError, read
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.message import Message
from lotrinh.domain.organisation import Organisation
from lotrinh.domain.place import Place, Successor


def test_good_tables_become_nouns(folder: Path) -> None:
    catalogue = read(folder)
    assert catalogue.units.parse("billion VND").factor == 10**9
    assert catalogue.indicators["grdp"].bounds == (Decimal(0), None)
    assert catalogue.places["04-ha-quang"].successors == (Successor("01363", Decimal("0.5")),)
    assert catalogue.organisations["04-ubnd"].aliases == ("ubnd",)
    assert catalogue.norms.rows[0].applies == {"field": "1", "group": "A"}
    assert [one.id for one in catalogue.releases_of("grdp")] == ["grdp.quarter"]
    assert catalogue.releases_of("poverty_rate") == ()
    assert [one.id for one in catalogue.standards_of("poverty_rate")] == ["poverty.2027"]
    assert catalogue.standards_of("grdp") == ()


def test_either_order_tells_what_differs(folder: Path) -> None:
    catalogue = read(folder)
    why = catalogue.difference("grdp", "poverty_rate")
    assert why == Message("không giống nhau", "nothing alike")
    assert catalogue.difference("poverty_rate", "grdp") == why
    assert catalogue.difference("grdp", "grdp") is None


def test_blank_choices_take_the_neutral_word(folder: Path) -> None:
    rate = read(folder).indicators["poverty_rate"]
    assert (rate.direction, rate.stock_or_flow, rate.aggregation) == ("neutral", "flow", "none")
    assert rate.release_lag_days is None


def test_a_plans_own_rows_stand_beside_the_packaged_ones(folder: Path) -> None:
    own = Indicator(code="tea_area", name=Message("Diện tích chè", "Tea area"), unit="ha")
    forged = Indicator(code="grdp", name=Message("khác", "other"), unit="%")
    place = Place(id="04-kkt", name="Khu kinh tế", kind="zone")
    body = Organisation(id="04-x", name="Ban", kind="board")
    packaged = read(folder)
    both = packaged.with_rows([own, forged], [place], [body])
    assert both.indicators["tea_area"] is own
    assert both.indicators["grdp"] == packaged.indicators["grdp"]
    assert both.places["04-kkt"] is place
    assert both.organisations["04-x"] is body
    assert "tea_area" not in packaged.indicators


WRONG = {
    "unit that nobody knows": (
        "indicators", "grdp,Tổng sản phẩm,GRDP,grdp,billion VND", "grdp,Tổng,GRDP,grdp,bushels",
        ("row 2", "column unit: “bushels” is not a unit", "VND, %"),
    ),
    "scale before what cannot be counted": (
        "indicators", "hộ nghèo,%", "hộ nghèo,billion %", ("row 3", "column unit", "billion %"),
    ),
    "grouped number": (
        "places", "6700.39", '"6.700,39"', ("row 2", "column area_km2", "no grouping"),
    ),
    "number with an exponent": (
        "places", "6700.39", "1e999999999", ("row 2", "column area_km2", "decimal point"),
    ),
    "number with underscores": ("places", "6700.39", "6_700", ("row 2", "column area_km2")),
    "fraction of a day": ("indicators", ",6,0..", ",6.5,0..", ("row 2", "column release_lag_days")),
    "number without end": (
        "indicators", ",6,0..", f",{'9' * 5000},0..", ("row 2", "9999…”", "18 digits"),
    ),
    "range without dots": ("indicators", "0..100", "0-100", ("row 3", "column bounds", "0..100")),
    "range of words": ("indicators", "0..100", "0..all", ("row 3", "column bounds", "6700.3")),
    "range upside down": ("indicators", "0..100", "100..0", ("row 3", "low to high")),
    "31 February": ("places", "2025-07-01", "2025-02-31", ("row 3", "valid_from", "real day")),
    "day without hyphens": ("places", "2025-07-01", "20250701", ("row 3", "column valid_from")),
    "end before start": (
        "organisations", "executive,,,", "executive,,2025-07-01,2025-06-30",
        ("row 2", "04-ubnd", "before the start"),
    ),
    "unknown choice": ("indicators", "more", "up", ("row 2", "column direction", "more, less")),
    "unknown boolean": ("units", "true", "yes", ("row 2", "column scalable", "true or false")),
    "factor of nothing": ("units", "percent,1", "percent,0", ("row 3", "%", "positive factor")),
    "missing required cell": (
        "organisations", "UBND tỉnh", "", ("row 2", "column name", "not a blank"),
    ),
    "weight above one": ("places", "01363:0.5", "01363:5", ("row 4", "successors", "(0, 1]")),
    "weight in another script": (
        "places", "01363:0.5", "01363:\uff10.\uff15", ("row 4", "column successors"),
    ),
    "weight in words": ("places", "01363:0.5", "01363:half", ("row 4", "column successors")),
    "unknown successor": (
        "places", "01363:0.5", "09999", ("row 4", "column successors", "09999", "table places"),
    ),
    "unknown parent": (
        "organisations", "executive,,", "executive,VN-none,",
        ("row 2", "column parent", "VN-none", "table organisations"),
    ),
    "repeated code": (
        "indicators", "poverty_rate,", "grdp,", ("row 3", "column code", "“grdp” is used in row 2"),
    ),
    "repeated unit": ("units", "%,percent", "VND,percent", ("row 3", "code", "used in row 2")),
    "phrase of two indicators": (
        "indicators", "hộ nghèo,%", "hộ nghèo; GRDP,%",
        ("row 3", "column aliases", "“GRDP” already stands for grdp"),
    ),
    "half a ratio": ("indicators", "social,,,", "social,,grdp,", ("row 3", "come together")),
    "unknown column": (
        "places", "population", "inhabitants", ("row 1", "column inhabitants", "use only"),
    ),
    "column twice": ("places", "lat,lon", "lat,lat", ("row 1", "column lat", "use only")),
    "missing column": (
        "places", "id,name,kind", "id,kind", ("row 1", "column name", "required column"),
    ),
    "cell too many": (
        "organisations", ",ubnd\n", ",ubnd,x\n", ("row 2", "“x”", "expected 8 cells"),
    ),
    "scope that nobody knows": (
        "norms", "field=1;", "colour=red;", ("row 2", "“colour” cannot be", "field, group"),
    ),
    "scope without a value": (
        "norms", "field=1;", "field;", ("row 2", "column applies", "pairs such as"),
    ),
    "norm that says nothing": ("norms", "4600", "", ("row 2", "either a value or a range")),
    "verified without an address": (
        "norms", "https://luat.vn", "", ("row 2", "needs the address"),
    ),
    "calendar of an unknown indicator": (
        "releases", ",grdp,", ",grdp;cpi,", ("row 2", "column indicators", "cpi"),
    ),
    "calendar of days": ("releases", ",Q,", ",D,", ("row 2", "column frequency", "one of")),
    "day that no month has": ("releases", ",1,6,", ",1,32,", ("row 2", "no month has a day 32")),
    "quote left open": ("places", "Xã Hà", '"Xã Hà', ("row 4", "cannot be read as CSV")),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_cell_is_named_by_file_row_and_column(name: str, folder: Path) -> None:
    table, before, after, expected = WRONG[name]
    path = folder / f"{table}.csv"
    good = path.read_text(encoding="utf-8")
    assert before in good
    path.write_text(good.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(CatalogueError) as refused:
        read(folder)
    assert str(refused.value).startswith(f"{table}.csv, ")
    for part in expected:
        assert part in str(refused.value)
    assert f"{table}.csv, dòng " in refused.value.message.vi


def test_semicolons_between_cells_are_told_once(folder: Path) -> None:
    path = folder / "organisations.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",", ";"), encoding="utf-8")
    with pytest.raises(CatalogueError) as refused:
        read(folder)
    assert str(refused.value) == (
        "organisations.csv, row 1: has its cells separated by semicolons; "
        "save it as CSV separated by commas"
    )


def test_an_empty_file_lacks_its_required_columns(folder: Path) -> None:
    (folder / "units.csv").write_text("", encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"units\.csv, row 1, column code: .*; units\.csv"):
        read(folder)


def test_every_problem_of_a_table_is_told_at_once(folder: Path) -> None:
    path = folder / "places.csv"
    text = path.read_text(encoding="utf-8").replace("6700.39", "big").replace("2025-06-30", "never")
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"row 2, column area_km2.*row 4, column valid_to"):
        read(folder)
