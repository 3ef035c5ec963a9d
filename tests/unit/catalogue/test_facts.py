"""What the packaged tables say of Cao Bằng, its bodies and what is measured there."""

from collections import Counter
from datetime import date
from decimal import Decimal

import pytest

from lotrinh.catalogue import load
from lotrinh.domain.labels import FIELDS
from lotrinh.domain.organisation import responsible_on
from lotrinh.domain.place import ancestors, lineage_on, predecessors

REFORM = date(2025, 7, 1)
CORE = (
    "grdp grdp_deflator grdp_agriculture grdp_industry_construction grdp_industry "
    "grdp_construction grdp_services grdp_product_tax population population_density "
    "grdp_per_capita income_per_capita labour_productivity budget_revenue "
    "budget_revenue_domestic budget_revenue_customs social_investment public_investment_plan "
    "disbursed disbursement_rate poverty_rate forest_cover forest_area urbanisation_rate "
    "new_rural_communes trade_turnover exports imports tourist_arrivals "
    "tourist_arrivals_domestic tourist_arrivals_international tourism_revenue digital_economy "
    "pci papi par_index sipas dti happiness_index satisfaction_index natural_area"
).split()


def test_the_province_has_56_communes_and_wards_since_the_reform() -> None:
    places = load().places.values()
    units = [one for one in places if one.kind in ("commune", "ward")]
    assert len(units) == 56
    assert Counter(one.kind for one in units) == {"commune": 53, "ward": 3}
    assert all(one.parent == "04" and one.validity.valid_from == REFORM for one in units)


def test_the_ten_districts_ended_the_day_before_the_reform() -> None:
    districts = [one for one in load().places.values() if one.kind in ("district", "city")]
    assert len(districts) == 10
    assert {one.validity.valid_to for one in districts} == {date(2025, 6, 30)}


def test_the_area_of_the_communes_is_the_area_of_the_province() -> None:
    places = load().places
    units = [one for one in places.values() if one.kind in ("commune", "ward")]
    total = sum((one.area_km2 or Decimal(0) for one in units), Decimal(0))
    assert abs(total - Decimal("6700.38")) <= Decimal("0.02")


def test_every_commune_took_over_from_a_district() -> None:
    places = load().places
    districts = [one.id for one in places.values() if one.kind in ("district", "city")]
    heirs = {heir for id in districts for heir in lineage_on(places, id, REFORM)}
    communes = {one.id for one in places.values() if one.kind in ("commune", "ward")}
    assert heirs == communes
    assert all(predecessors(places, id) for id in communes)


def test_ha_quang_became_its_communes_overnight() -> None:
    places = load().places
    assert lineage_on(places, "04-ha-quang", date(2025, 6, 30)) == ("04-ha-quang",)
    heirs = [places[id].name for id in lineage_on(places, "04-ha-quang", REFORM)]
    assert "Xã Hà Quảng" in heirs
    assert "Xã Trường Hà" in heirs
    assert len(heirs) == 7


def test_a_commune_lies_in_the_province_the_region_and_the_nation() -> None:
    places = load().places
    assert [one.id for one in ancestors(places, "01273")] == ["04", "VN-R1", "VN"]


def test_34_provinces_stand_since_the_reform_each_in_one_of_six_regions() -> None:
    places = load().places
    provinces = [one for one in places.values() if one.kind == "province"]
    standing = [one for one in provinces if one.exists_on(REFORM)]
    assert len(standing) == 34
    assert Counter(one.parent for one in standing) == {
        "VN-R1": 9, "VN-R2": 6, "VN-R3": 5, "VN-R4": 6, "VN-R5": 3, "VN-R6": 5,
    }  # fmt: skip
    assert len([one for one in provinces if one.exists_on(date(2025, 6, 30))]) == 63


def test_every_former_province_became_one_that_stands() -> None:
    places = load().places
    former = [one.id for one in places.values() if one.kind == "province" and one.validity.valid_to]
    heirs = {id: lineage_on(places, id, REFORM) for id in former}
    assert all(len(heir) == 1 for heir in heirs.values())
    assert heirs["06"] == ("19",)
    assert heirs["15-cu"] == heirs["10"] == ("15",)
    assert heirs["46-cu"] == ("46",)


def test_a_former_code_is_marked_where_a_province_of_today_has_it() -> None:
    places = load().places
    marked = {id.removesuffix("-cu") for id in places if id.endswith("-cu")}
    assert marked <= places.keys()
    assert places["15-cu"].name == "Tỉnh Yên Bái"
    assert places["15"].name == "Tỉnh Lào Cai"


def test_every_core_indicator_of_the_contract_is_there() -> None:
    assert [code for code in CORE if code not in load().indicators] == []


def test_an_alias_belongs_to_one_indicator() -> None:
    aliases = Counter(
        alias.casefold() for one in load().indicators.values() for alias in set(one.aliases)
    )
    assert [alias for alias, count in aliases.items() if count > 1] == []


def test_a_part_is_counted_in_the_kind_of_its_whole() -> None:
    indicators, units = load().indicators, load().units
    strangers = [
        one.code
        for one in indicators.values()
        if one.parent
        and units.parse(one.unit).kind != units.parse(indicators[one.parent].unit).kind
    ]
    assert strangers == []


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("grdp_agriculture", "grdp"),
        ("grdp_industry", "grdp_industry_construction"),
        ("budget_revenue_domestic", "budget_revenue"),
        ("exports", "trade_turnover"),
        ("tourist_arrivals_international", "tourist_arrivals"),
    ],
)
def test_parts_know_their_whole(part: str, whole: str) -> None:
    assert load().indicators[part].parent == whole


def test_a_rate_knows_what_it_divides() -> None:
    rate = load().indicators["disbursement_rate"]
    assert (rate.numerator, rate.denominator) == ("disbursed", "public_investment_plan")


def test_less_poverty_and_more_product_are_wanted() -> None:
    indicators = load().indicators
    assert indicators["poverty_rate"].less_is_better
    assert not indicators["grdp"].less_is_better


@pytest.mark.parametrize(
    ("former", "heir"),
    [
        ("04-so-ke-hoach-va-dau-tu", "04-so-tai-chinh"),
        ("04-so-giao-thong-van-tai", "04-so-xay-dung"),
        ("04-so-lao-dong-thuong-binh-xa-hoi", "04-so-noi-vu"),
        ("VN-bo-ke-hoach-va-dau-tu", "VN-bo-tai-chinh"),
        ("VN-bo-tai-nguyen-va-moi-truong", "VN-bo-nong-nghiep-va-moi-truong"),
        ("VN-bo-thong-tin-va-truyen-thong", "VN-bo-khoa-hoc-va-cong-nghe"),
        ("VN-tong-cuc-thong-ke", "VN-cuc-thong-ke"),
    ],
)
def test_merged_departments_pass_their_duties_on(former: str, heir: str) -> None:
    bodies = load().organisations
    assert responsible_on(bodies, former, date(2025, 2, 28)) == former
    assert responsible_on(bodies, former, REFORM) == heir


def test_every_commune_and_ward_has_a_committee() -> None:
    catalogue = load()
    communes = [one for one in catalogue.places.values() if one.kind in ("commune", "ward")]
    bodies = [catalogue.organisations[f"04-ubnd-{one.id}"] for one in communes]
    assert all(one.parent == "04-ubnd" and one.validity.valid_from == REFORM for one in bodies)
    assert "ubnd xã trà lĩnh" in catalogue.organisations["04-ubnd-01447"].aliases


def test_every_body_that_has_ended_has_somebody_to_answer_for_it() -> None:
    bodies = load().organisations
    assert [id for id in bodies if responsible_on(bodies, id, REFORM) is None] == []


def test_a_name_for_a_body_belongs_to_one_body() -> None:
    names = Counter(
        name.casefold()
        for one in load().organisations.values()
        for name in {one.name.casefold(), *(alias.casefold() for alias in one.aliases)}
    )
    assert [name for name, count in names.items() if count > 1] == []


@pytest.mark.parametrize(
    ("field", "least"),
    [("economy", 20), ("labour", 5), ("culture", 5), ("security", 5), ("energy", 3), ("party", 4)],
)
def test_every_family_of_a_plan_has_its_indicators(field: str, least: int) -> None:
    assert len([one for one in load().indicators.values() if one.field == field]) >= least


def test_every_field_has_words() -> None:
    assert {one.field for one in load().indicators.values()} <= FIELDS.keys()
