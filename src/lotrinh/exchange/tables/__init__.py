"""The tables of a plan folder, one file per noun; the columns are a contract."""

from typing import Any

from lotrinh.catalogue.indicators import indicators_table
from lotrinh.catalogue.organisations import ORGANISATIONS
from lotrinh.catalogue.places import PLACES
from lotrinh.catalogue.table import Table
from lotrinh.catalogue.units import Units
from lotrinh.exchange.tables.documents import DOCUMENTS
from lotrinh.exchange.tables.observations import observations_table
from lotrinh.exchange.tables.targets import targets_table


def plan_tables(units: Units) -> tuple[Table[Any], ...]:
    """Every table of a plan folder; the name of a table is the plan's field of its rows.

    Writing needs no `units`: a unit prints its own code.
    """
    return (
        DOCUMENTS,
        indicators_table(units),
        observations_table(units),
        targets_table(units),
        ORGANISATIONS,
        PLACES,
    )
