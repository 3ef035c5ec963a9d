"""What a yearbook says of people, land, villages, schools and government."""

from tests.planted.places import CITIES, HILLS
from tests.planted.publishing import Publication
from tests.planted.truth import Truth

OLD_STANDARD, NEW_STANDARD = "chuẩn nghèo 2016-2020", "chuẩn nghèo 2022-2025"
OLD_COMMUNES, COMMUNES = 38, len(HILLS) - CITIES
SCHOOLS = 412
RANKED = {2020: 55, 2021: 51, 2022: 49, 2023: 52, 2024: 46}
PROVINCES_THEN = 63


def people_of(truth: Truth, year: int) -> dict[str, int]:
    """Whole people: in towns, in villages, together."""
    town = round(truth.value("population_urban", year))
    village = round(truth.value("population_rural", year))
    return {"population_urban": town, "population_rural": village, "population": town + village}


def publish_people(at: Publication, year: int) -> None:
    """Population, density, towns, work, income."""
    truth, people = at.truth, people_of(at.truth, year)
    for code, number in people.items():
        at.say(code, year, number, "people")
    at.say("natural_area", year, truth.area_km2, "km2", 2)
    at.say("population_density", year, people["population"] / truth.area_km2, "people/km2", 1)
    towns = people["population_urban"] / people["population"] * 100
    at.say("urbanisation_rate", year, towns, "%", 2)
    workers = round(truth.value("employed_workers", year))
    at.say("employed_workers", year, workers, "people")
    made = truth.first("grdp", year, "current") * 1000 / workers
    at.say("labour_productivity", year, made, "million VND/person", 1)
    income = truth.value("income_per_capita", year)
    at.say("income_per_capita", year, income, "million VND/person", 1)
    at.say("jobs_created", year, truth.value("jobs_created", year), "people")


def publish_poverty(at: Publication, year: int) -> None:
    """Poor households by the standard of the time; 2021 by both, so that falls stay within one."""
    rate = at.truth.value("poverty_rate", year) if year >= 2021 else 0.0
    households = round(at.truth.value("households", year))
    at.say("households", year, households, "households")
    if year <= 2021:
        old = {2020: 19.84, 2021: 16.02}[year]
        at.say("poverty_rate", year, old, "%", 2, definition=OLD_STANDARD)
    if year == 2021:
        at.say("poverty_rate", year, rate, "%", 2, definition=NEW_STANDARD)
    if year >= 2022:
        poor = round(households * rate / 100)
        at.say("poor_households", year, poor, "households", definition=NEW_STANDARD)
        share = poor / households * 100
        at.say("poverty_rate", year, share, "%", 2, definition=NEW_STANDARD)
        fall = share - at.truth.value("poverty_rate", year - 1)
        at.say("poverty_rate", year, fall, "pp", 1, statistic="change", definition=NEW_STANDARD)


def publish_land(at: Publication, year: int) -> None:
    """Forest and its cover, new villages before and after the merger, schools, grain, tea."""
    truth = at.truth
    for code in ("forest_area", "forest_natural", "forest_planted"):
        at.say(code, year, truth.value(code, year), "ha", 1)
    cover = truth.value("forest_area", year) / truth.area_km2
    at.say("forest_cover", year, cover, "%", 2)
    all_communes = COMMUNES if year == 2025 else OLD_COMMUNES
    done = 5 if year == 2025 else {2020: 9, 2021: 10, 2022: 12, 2023: 13, 2024: 15}[year]
    at.say("rural_communes", year, all_communes, "count")
    at.say("new_rural_communes", year, done, "count", denominator=all_communes)
    share = done / all_communes * 100
    at.say("new_rural_rate", year, share, "%", 2, denominator=all_communes)
    schools = 190 + 9 * (year - 2020)
    at.say("schools", year, SCHOOLS, "count")
    at.say("schools_national_standard", year, schools, "count")
    at.say("schools_national_standard_rate", year, schools / SCHOOLS * 100, "%", 1)
    grain = truth.value("grain_output", year)
    at.say("grain_output", year, grain, "tonnes")
    at.say("rice_output", year, grain * 0.57, "tonnes")
    for code in ("che", "che_shan", "che_lai", "che_khac"):
        at.say(code, year, truth.value(code, year), "ha")
    organic = truth.value("che_shan", year) * 0.4
    at.say("che_huu_co", year, organic, "ha")
    at.say("ty_le_che_huu_co", year, organic / truth.value("che", year) * 100, "%", 1)


def publish_government(at: Publication, year: int) -> None:
    """Score and rank of the province's government, the digital economy and its parts."""
    if year in RANKED:
        at.say("pci", year, at.truth.value("pci", year), "points", 2)
        rank = {"statistic": "rank", "denominator": PROVINCES_THEN}
        at.say("pci", year, RANKED[year], "rank", **rank)
        at.say("papi", year, 41.3 + 0.2 * (year - 2020), "points", 2)
        at.say("par_index", year, 84.1 + 0.7 * (year - 2020), "%", 2)
    if year >= 2023:
        for code in ("digital_economy", "core_digital_economy", "sectoral_digital_economy"):
            at.say(code, year, at.truth.value(code, year), "%", 1)
