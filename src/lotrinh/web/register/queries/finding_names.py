"""What the documents and indicators of findings are called."""

from collections.abc import Iterable, Mapping

from lotrinh.domain.document import Document
from lotrinh.domain.message import Message
from lotrinh.web.register import models


def document_values(ids: Iterable[str]) -> Mapping[str, Document]:
    """Documents by id, in the order of the plan."""
    rows = models.Document.objects.filter(id__in=set(ids))
    return {row.id: row.to_value() for row in rows}


def indicator_names(codes: Iterable[str]) -> Mapping[str, Message]:
    """Names of indicators by code."""
    rows = models.Indicator.objects.filter(id__in=set(codes))
    return {row.id: Message(row.name_vi, row.name_en or row.name_vi) for row in rows}


def place_names(ids: Iterable[str]) -> Mapping[str, str]:
    """Names of places by id."""
    rows = models.Place.objects.filter(id__in=set(ids))
    return dict(rows.order_by().values_list("id", "name"))
