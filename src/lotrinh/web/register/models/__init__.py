"""Tables, one file per noun."""

from collections.abc import Iterator, Mapping
from graphlib import TopologicalSorter
from typing import Any, get_args, get_type_hints

from lotrinh.domain.plan import NOUNS, Plan
from lotrinh.web.register.models.acceptance import Acceptance
from lotrinh.web.register.models.account import Account
from lotrinh.web.register.models.allocation import Allocation
from lotrinh.web.register.models.amendment import Amendment
from lotrinh.web.register.models.audit_event import AppendOnly, AuditEvent
from lotrinh.web.register.models.boundary import Boundary
from lotrinh.web.register.models.ceiling import Ceiling, MinimumShare, Reserve
from lotrinh.web.register.models.citation import Citation
from lotrinh.web.register.models.contribution import Contribution
from lotrinh.web.register.models.disbursement import Disbursement
from lotrinh.web.register.models.document import Document, DocumentFile, DocumentText
from lotrinh.web.register.models.funding import Funding
from lotrinh.web.register.models.indicator import Indicator
from lotrinh.web.register.models.milestone import Milestone
from lotrinh.web.register.models.objective import Objective
from lotrinh.web.register.models.observation import Observation
from lotrinh.web.register.models.organisation import Organisation
from lotrinh.web.register.models.place import Place
from lotrinh.web.register.models.programme import Programme
from lotrinh.web.register.models.project import CapitalRules, Project
from lotrinh.web.register.models.project_figure import ProjectFigure
from lotrinh.web.register.models.publication import Publication
from lotrinh.web.register.models.reference import Reference
from lotrinh.web.register.models.register import Register
from lotrinh.web.register.models.row import Row
from lotrinh.web.register.models.run import Run
from lotrinh.web.register.models.search_entry import SearchEntry
from lotrinh.web.register.models.search_word import SearchWord
from lotrinh.web.register.models.target import Target
from lotrinh.web.register.models.task import Task
from lotrinh.web.register.models.upload import Decision, Upload, UploadContent, UploadReading


def _needed(model: type[Row]) -> set[Any]:
    """The tables that rows of a table refer to; a citation stands in a document."""
    links = {one.remote_field.model for one in model._meta.concrete_fields if one.remote_field}
    return {Document if one is Citation else one for one in links} - {model}


def _tables() -> Iterator[tuple[str, type[Row]]]:
    hints = get_type_hints(Plan)
    names = {get_args(hints[noun])[0]: noun for noun in NOUNS}
    order = TopologicalSorter({model: _needed(model) for model in Row.__subclasses__()})
    return ((names.pop(model.noun), model) for model in order.static_order())


TABLES: Mapping[str, type[Row]] = dict(_tables())
"""Every noun's table by its name in the plan, in such an order that links lead to earlier ones."""

__all__ = [
    "TABLES",
    "Acceptance",
    "Account",
    "Allocation",
    "Amendment",
    "AppendOnly",
    "AuditEvent",
    "Boundary",
    "CapitalRules",
    "Ceiling",
    "Citation",
    "Contribution",
    "Decision",
    "Disbursement",
    "Document",
    "DocumentFile",
    "DocumentText",
    "Funding",
    "Indicator",
    "Milestone",
    "MinimumShare",
    "Objective",
    "Observation",
    "Organisation",
    "Place",
    "Programme",
    "Project",
    "ProjectFigure",
    "Publication",
    "Reference",
    "Register",
    "Reserve",
    "Row",
    "Run",
    "SearchEntry",
    "SearchWord",
    "Target",
    "Task",
    "Upload",
    "UploadContent",
    "UploadReading",
]
