"""The database holds the domain's invariants by itself."""

from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection
from django.db.models import ProtectedError

from lotrinh.exchange.package import Package
from lotrinh.web.register import models

OBSERVATION, TARGET = (models.Observation, "so-1"), (models.Target, "qd-1.1")
BROKEN: list[tuple[tuple[Any, str], dict[str, Any]]] = [
    (OBSERVATION, {"statistic": "mean"}),
    (OBSERVATION, {"status": ""}),
    (OBSERVATION, {"basis": "guessed"}),
    (OBSERVATION, {"price_basis": "real"}),
    (OBSERVATION, {"citation": None, "source": ""}),
    (OBSERVATION, {"value": None}),
    (TARGET, {"comparator": "≥"}),
    (TARGET, {"modality": "wish"}),
    (TARGET, {"low": None}),
    (TARGET, {"high": Decimal("9")}),
    (TARGET, {"comparator": "<="}),
    (TARGET, {"comparator": "range"}),
    (TARGET, {"comparator": "keep"}),
    (TARGET, {"unit": ""}),
    ((models.Document, "qd-1"), {"status": "in force"}),
    ((models.Place, "04-cu"), {"valid_from": "2025-07-01"}),
    ((models.Organisation, "04-ubnd-cu"), {"valid_from": "2025-07-01"}),
    ((models.Indicator, "grdp"), {"direction": "up"}),
    ((models.Indicator, "grdp"), {"numerator": "population"}),
]


@pytest.mark.parametrize(("row", "changed"), BROKEN)
def test_a_row_that_the_domain_refuses_is_refused(
    imported: Package, row: tuple[Any, str], changed: dict[str, Any]
) -> None:
    model, id = row
    with pytest.raises(IntegrityError):
        model.objects.filter(id=id).update(**changed)


@pytest.mark.parametrize("text", ["7,2", "1e3", "NaN", "", "7."])
def test_a_value_is_a_plain_number(imported: Package, text: str) -> None:
    with pytest.raises(IntegrityError), connection.cursor() as cursor:
        cursor.execute("UPDATE register_observation SET value = %s", [text])


@pytest.mark.parametrize("changed", [{"start": 99, "end": 99}, {"quote": ""}])
def test_a_citation_covers_characters_of_a_sentence(
    imported: Package, changed: dict[str, Any]
) -> None:
    with pytest.raises(IntegrityError):
        models.Citation.objects.update(**changed)


def test_there_is_one_register(imported: Package) -> None:
    with pytest.raises(IntegrityError):
        models.Register.objects.create(id=2)


def test_what_others_refer_to_cannot_be_deleted(imported: Package) -> None:
    for row in (
        models.Document.objects.get(id="qd-1"),
        models.Indicator.objects.get(id="grdp"),
        models.Place.objects.get(id="04"),
        models.Citation.objects.all()[0],
    ):
        with pytest.raises(ProtectedError):
            row.delete()


def test_an_event_is_added_and_never_changed(imported: Package) -> None:
    event = models.AuditEvent.objects.all()[0]
    for attempt in (
        event.save,
        event.delete,
        models.AuditEvent.objects.all().delete,
        lambda: models.AuditEvent.objects.update(by="someone"),
    ):
        with pytest.raises(models.AppendOnly):
            attempt()


def test_the_database_itself_keeps_events(imported: Package) -> None:
    with pytest.raises(DatabaseError, match="append-only"), connection.cursor() as cursor:
        cursor.execute("UPDATE register_auditevent SET by = 'someone'")
