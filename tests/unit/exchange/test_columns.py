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
    "targets": "id document indicator area statistic comparator low high unit denominator period "
    "base_period modality price_basis definition objective parent owner path start end quote",
    "organisations": "id name kind parent valid_from valid_to successor aliases",
    "places": "id name kind parent valid_from valid_to successors area_km2 population lat lon",
}
ALLOWED = {
    ("documents", "status"): "draft adopted superseded",
    ("observations", "statistic"): "level total share growth contribution average_growth "
    "average_reduction change rank each_year",
    ("observations", "status"): "estimate preliminary final reported",
    ("observations", "basis"): "sourced derived assumed",
    ("targets", "comparator"): ">= > <= < = ~ range keep improve",
    ("targets", "modality"): "binding aspirational",
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
