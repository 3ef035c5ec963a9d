"""The columns of a plan folder, in their order: other systems rely on both."""

import pytest

from lotrinh.catalogue import Catalogue
from lotrinh.exchange.tables import plan_tables

COLUMNS = {
    "documents": "id number kind issuer issued_on title area status version replaces based_on file "
    "text_file text_sha256 source_url is_summary",
    "indicators": "code name_vi name_en aliases unit direction stock_or_flow aggregation field "
    "parent numerator denominator source release_lag_days bounds",
    "observations": "id indicator statistic area period value unit denominator status basis "
    "known_from price_basis base_year definition document path start end quote source",
    "objectives": "id document text parent path start end quote",
    "targets": "id document indicator area statistic comparator low high unit denominator period "
    "base_period modality price_basis definition objective parent owner path start end quote",
    "programmes": "id name document lead period",
    "tasks": "id document programme name responsible lead partners deliverable authority "
    "deadline_kind due_on recurrence completed_on confirmed_on targets path start end quote "
    "basis",
    "projects": "id name group field sector owner places lat lon status class start_year end_year "
    "total_cost remaining_cost ready_on max_years spend_min spend_max mandatory priority benefit "
    "requires excludes programme parent targets basis",
    "project_figures": "project what value unit known_from document start end quote source_url",
    "funding": "project source min_share max_share",
    "contributions": "project indicator area year amount low high basis",
    "milestones": "project id name predecessors optimistic_days likely_days pessimistic_days cause "
    "planned_end actual_start actual_end basis",
    "ceilings": "source year amount basis",
    "reserves": "year share",
    "minimum_shares": "kind id share",
    "allocations": "project source plan_year level amount carried_over known_from document "
    "source_url basis",
    "disbursements": "project source plan_year on cumulative document source_url basis",
    "organisations": "id name kind parent valid_from valid_to successor aliases",
    "places": "id name kind parent valid_from valid_to successors area_km2 population lat lon",
    "references": "document number relation target start end",
    "amendments": "id document subject kind by on text path start end quote disposition reason "
    "new_text",
    "acceptances": "check subjects reason decided_by decided_on document figures",
}
ALLOWED = {
    ("documents", "status"): "draft adopted superseded",
    ("observations", "statistic"): "level total share growth contribution average_growth "
    "average_reduction change rank each_year",
    ("observations", "status"): "estimate preliminary final reported",
    ("observations", "basis"): "sourced derived assumed",
    ("targets", "comparator"): ">= > <= < = ~ range keep improve",
    ("targets", "modality"): "binding aspirational",
    ("tasks", "deadline_kind"): "dated recurring event undated",
    ("projects", "group"): "national A B C",
    ("projects", "status"): "proposed transitional completed",
    ("projects", "class"): "arrears counterpart ppp transitional finishing new",
    ("project_figures", "what"): "total_cost length_km start end",
    ("minimum_shares", "kind"): "sector area programme",
    ("allocations", "level"): "pm council detailed",
}


def test_every_table_has_its_columns_in_order(catalogue: Catalogue) -> None:
    found = {
        table.name: " ".join(column.name for column in table.columns)
        for table in plan_tables(catalogue.units)
    }
    assert found == COLUMNS


@pytest.mark.parametrize("where", ALLOWED)
def test_a_choice_allows_exactly_its_words(catalogue: Catalogue, where: tuple[str, str]) -> None:
    (column,) = (
        column
        for table in plan_tables(catalogue.units)
        for column in table.columns
        if (table.name, column.name) == where
    )
    assert " ".join(column.cell.allowed) == ALLOWED[where]
