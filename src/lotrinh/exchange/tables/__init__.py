"""The tables of a plan folder, one file per noun; the columns are a contract."""

from typing import Any

from lotrinh.catalogue.indicators import indicators_table
from lotrinh.catalogue.organisations import ORGANISATIONS
from lotrinh.catalogue.places import PLACES
from lotrinh.catalogue.table import Table
from lotrinh.catalogue.units import Units
from lotrinh.exchange.tables.capital import (
    ALLOCATIONS,
    CEILINGS,
    CONTRIBUTIONS,
    DISBURSEMENTS,
    FUNDING,
    MILESTONES,
    MINIMUM_SHARES,
    RESERVES,
)
from lotrinh.exchange.tables.conference import ACCEPTANCES, AMENDMENTS, REFERENCES
from lotrinh.exchange.tables.documents import DOCUMENTS
from lotrinh.exchange.tables.objectives import OBJECTIVES
from lotrinh.exchange.tables.observations import observations_table
from lotrinh.exchange.tables.programmes import PROGRAMMES
from lotrinh.exchange.tables.project_figures import project_figures_table
from lotrinh.exchange.tables.projects import PROJECTS
from lotrinh.exchange.tables.targets import targets_table
from lotrinh.exchange.tables.tasks import TASKS


def plan_tables(units: Units) -> tuple[Table[Any], ...]:
    """Every table of a plan folder; the name of a table is the plan's field of its rows.

    Writing needs no `units`: a unit prints its own code.
    """
    return (
        DOCUMENTS,
        indicators_table(units),
        OBJECTIVES,
        observations_table(units),
        targets_table(units),
        PROGRAMMES,
        TASKS,
        PROJECTS,
        project_figures_table(units),
        FUNDING,
        CONTRIBUTIONS,
        MILESTONES,
        CEILINGS,
        RESERVES,
        MINIMUM_SHARES,
        ALLOCATIONS,
        DISBURSEMENTS,
        ORGANISATIONS,
        PLACES,
        REFERENCES,
        AMENDMENTS,
        ACCEPTANCES,
    )
