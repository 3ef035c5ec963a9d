"""Small behaviours of the remaining nouns."""

from datetime import date
from decimal import Decimal

import pytest

from lotrinh.domain.bounds import Bounds
from lotrinh.domain.citation import Citation
from lotrinh.domain.document import Document
from lotrinh.domain.errors import UnreadableFile
from lotrinh.domain.finding import Finding
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_date, format_number
from lotrinh.domain.observation import Observation
from lotrinh.domain.organisation import Organisation, responsible_on
from lotrinh.domain.period import Period
from lotrinh.domain.place import Place, Successor, ancestors, lineage_on
from lotrinh.domain.plan import Plan
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.statistic import statistic_class
from lotrinh.domain.target import Target
from lotrinh.domain.unit import Unit
from lotrinh.domain.validity import Validity

TEXT = "Phấn đấu. GRDP tăng 10%. GRDP tăng 10%."


def target(statistic: str, period: str | None, base: str | None = None) -> Target:
    return Target(
        id="kh.1",
        document="kh",
        indicator="grdp",
        area="04",
        bounds=Bounds("improve"),
        statistic=statistic,
        period=Period(period) if period else None,
        base_period=Period(base) if base else None,
    )


@pytest.mark.parametrize(
    ("statistic", "period", "base", "expected"),
    [
        ("average_growth", "2021/2030", None, ("2020", 10)),
        ("average_growth", "2025/2030", "2025", ("2025", 5)),
        ("average_reduction", "2021/2025", "2020", ("2020", 5)),
        ("each_year", "2026/2030", None, ("2025", 5)),
        ("average_growth", "2030", "2025", ("2025", 5)),
        ("average_growth", "2030", None, (None, None)),
        ("level", "2021/2030", None, (None, None)),
        ("growth", "2025-01/2025-09", "2024", ("2024", None)),
        ("average_growth", None, "2025", ("2025", None)),
        ("average_growth", None, None, (None, None)),
    ],
)
def test_an_average_runs_from_its_base(
    statistic: str, period: str | None, base: str | None, expected: tuple[str | None, int | None]
) -> None:
    promise = target(statistic, period, base)
    assert (str(promise.base) if promise.base else None, promise.steps) == expected


def figure(value: str, kind: str, denominator: str = "", **given: str) -> Observation:
    return Observation(
        id="o.1", indicator="grdp", area="04", period=Period("2024"), source="NSO",
        quantity=Quantity(Decimal(value), Unit("x", kind)), denominator=denominator, **given,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (figure("45.13", "money_vnd_per_person"), figure("1800", "money_usd_per_person")),
        (figure("806.4", "money_vnd"), figure("6.74", "percent")),
        (figure("41.8", "percent", "kế hoạch"), figure("40.6", "percent", "số vốn đã phân bổ")),
        (figure("9", "percent", price_basis="current"), figure("9", "percent")),
        (figure("9", "percent", base_year="2010"), figure("9", "percent", base_year="2020")),
        (figure("9", "percent", definition="đa chiều"), figure("9", "percent")),
    ],
)
def test_figures_of_unlike_things_are_different_series(
    one: Observation, other: Observation
) -> None:
    assert one.series != other.series


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (figure("55", "rank", "63"), figure("25", "rank", "34")),
        (figure("9", "percent", statistic="growth"),
         figure("8", "percent", statistic="growth", price_basis="constant")),
        (figure("45", "money_vnd_per_person"),
         figure("46", "money_vnd_per_person", price_basis="current")),
        (figure("56.48", "percent", statistic="share"),
         figure("57", "percent", statistic="share", price_basis="current")),
    ],
)  # fmt: skip
def test_figures_of_the_same_thing_are_one_series(one: Observation, other: Observation) -> None:
    assert one.series == other.series


@pytest.mark.parametrize(("start", "expected"), [(20, 10), (35, 25)])
def test_a_sentence_that_stands_twice_is_the_one_around_the_figure(
    start: int, expected: int
) -> None:
    cited = Citation("kh", start, start + 3, "GRDP tăng 10%.")
    assert TEXT[start : start + 3] == "10%"
    assert cited.sentence_start(TEXT) == expected


@pytest.mark.parametrize("quote", ["Phấn đấu.", "GRDP giảm 10%."])
def test_a_sentence_away_from_the_figure_has_no_place(quote: str) -> None:
    assert Citation("kh", 20, 23, quote).sentence_start(TEXT) is None


def test_messages_come_in_the_language_asked_for() -> None:
    message = Message("một câu", "one sentence")
    assert str(message) == message.in_language("vi") == "một câu"
    assert message.in_language("en") == "one sentence"
    assert message.as_dict() == {"vi": "một câu", "en": "one sentence"}


def test_an_unreadable_file_says_so_in_both_languages() -> None:
    error = UnreadableFile("tệp rỗng", "the file is empty")
    assert (error.message.vi, str(error)) == ("tệp rỗng", "the file is empty")


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        ("6700.3", "6.700,3", "6,700.3"),
        ("102000000", "102.000.000", "102,000,000"),
        ("-1.50", "−1,50", "−1.50"),
        ("1.2E+3", "1.200", "1,200"),
    ],
)
def test_numbers_keep_their_printed_digits(value: str, vi: str, en: str) -> None:
    assert format_number(Decimal(value)) == vi
    assert format_number(Decimal(value), "en") == en


def test_dates_are_printed_as_people_write_them() -> None:
    day = date(2023, 11, 4)
    assert (format_date(day), format_date(day, "en")) == ("04/11/2023", "4 November 2023")


def test_a_quantity_prints_its_digits_and_unit() -> None:
    assert str(Quantity(Decimal("9.70"), Unit("%", "percent"))) == "9.70 %"


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [("6.74", "6.735", "6.745"), ("7", "6.5", "7.5"), ("1500", "1499.5", "1500.5"),
     ("1.5E+3", "1499.5", "1500.5")],
)  # fmt: skip
def test_a_print_stands_for_half_a_digit_either_way(printed: str, low: str, high: str) -> None:
    quantity = Quantity(Decimal(printed), Unit("%", "percent"))
    assert quantity.rounding == (Decimal(low), Decimal(high))


def test_level_total_and_share_compare_with_each_other() -> None:
    assert {statistic_class(one) for one in ("level", "total", "share")} == {"level"}
    assert statistic_class("growth") == "growth"


def test_a_finding_belongs_to_the_family_its_check_begins_with() -> None:
    finding = Finding(
        id="f", check="grdp.sum_of_sectors", outcome="holds", severity="error",
        message=Message("khớp", "adds up"),
    )  # fmt: skip
    assert finding.family == "grdp"


def test_the_direction_says_whether_a_fall_is_wanted() -> None:
    named = {"name": Message("tên", "name"), "unit": "%"}
    assert Indicator(code="poverty_rate", direction="less", **named).less_is_better
    assert not Indicator(code="grdp", direction="more", **named).less_is_better


def test_responsibility_passes_on_the_day_after_a_body_ends() -> None:
    bodies = {
        "kh": Organisation(id="kh", name="Sở Kế hoạch và Đầu tư", kind="department",
                           validity=Validity(date(2000, 1, 1), date(2025, 2, 28)), successor="tc"),
        "tc": Organisation(id="tc", name="Sở Tài chính", kind="department"),
    }  # fmt: skip
    assert responsible_on(bodies, "kh", date(2025, 2, 28)) == "kh"
    assert responsible_on(bodies, "kh", date(2025, 3, 1)) == "tc"
    assert responsible_on(bodies, "kh", date(1999, 12, 31)) is None
    assert responsible_on(bodies, "unknown", date(2025, 3, 1)) is None


def test_lineage_follows_two_reforms_and_survives_a_loop() -> None:
    first, second = date(2019, 12, 31), date(2025, 6, 30)
    places = {
        one.id: one
        for one in (
            Place(id="a", name="a", kind="commune", validity=Validity(valid_to=first),
                  successors=(Successor("b"), Successor("c", Decimal("0.5")))),
            Place(id="b", name="b", kind="commune", validity=Validity(first, second),
                  successors=(Successor("a"), Successor("d"), Successor("c"))),
            Place(id="c", name="c", kind="commune"),
            Place(id="d", name="d", kind="commune", validity=Validity(date(2025, 7, 1))),
        )
    }  # fmt: skip
    assert lineage_on(places, "a", date(2019, 1, 1)) == ("a",)
    assert lineage_on(places, "a", date(2020, 1, 1)) == ("b", "c")
    assert lineage_on(places, "a", date(2025, 7, 1)) == ("d", "c")
    assert lineage_on(places, "d", date(2025, 6, 30)) == ()
    assert lineage_on(places, "unknown", first) == ()


def test_the_walk_upwards_stops_at_a_parent_nobody_knows() -> None:
    places = {
        one.id: one
        for one in (
            Place(id="01363", name="xã", kind="commune", parent="04"),
            Place(id="04", name="tỉnh", kind="province", parent="VN-R1"),
        )
    }
    assert [place.id for place in ancestors(places, "01363")] == ["04"]


def test_a_plan_finds_its_rows_by_id_and_cannot_be_changed() -> None:
    document = Document(id="kh", title="Kế hoạch", issued_on=date(2025, 3, 31))
    texts = {"kh": "câu"}
    promise = target("level", None)
    body = Organisation(id="04-ubnd", name="UBND tỉnh", kind="executive")
    plan = Plan(documents=(document,), texts=texts, targets=(promise,), organisations=(body,))
    texts["kh"] = "khác"
    assert plan.texts["kh"] == "câu"
    assert plan.document["kh"] is document
    assert plan.target["kh.1"] is promise
    assert plan.organisation["04-ubnd"] is body
    assert plan.targets_of("kh") == (promise,)
    assert not plan.place
    assert not plan.observation
    assert plan.latest(figure("6.74", "percent").series, Period("2024")) is None
    with pytest.raises(TypeError):
        plan.texts["kh"] = "khác"
