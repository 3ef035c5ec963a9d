"""The database holds the domain's invariants by itself."""

from decimal import Decimal
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection
from django.db.models import ProtectedError

from lotrinh.exchange.package import Package
from lotrinh.web.register import models

OBSERVATION, TARGET = (models.Observation, "so-1"), (models.Target, "qd-1.1")
TASK, PROJECT, RULES = (
    (models.Task, "qd-1.n1"), (models.Project, "da-1"), (models.CapitalRules, "da-1"),
)  # fmt: skip
COST = (models.ProjectFigure, "da-1:total_cost:14331.60:2025-01-31:qd-1:53")
START = (models.ProjectFigure, "da-1:start:2024-01-01:::")
FUNDING, STEP = (models.Funding, "da-1:central"), (models.Milestone, "da-1:m2")
CONTRIBUTION = (models.Contribution, "da-1:grdp:04:2027")
ALLOCATION = (models.Allocation, "da-1:central:2025:council:2024-12-10:qd-1")
REFERENCE = (models.Reference, "kh-2:4:1/QĐ-TTg")
BROKEN: list[tuple[tuple[Any, str], dict[str, Any]]] = [
    (OBSERVATION, {"statistic": "mean"}),
    (OBSERVATION, {"status": ""}),
    (OBSERVATION, {"basis": "guessed"}),
    (OBSERVATION, {"price_basis": "real"}),
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
    (TASK, {"deadline_kind": "soon"}),
    (PROJECT, {"group": "D"}),
    (PROJECT, {"status": "stopped"}),
    (PROJECT, {"lat": None}),
    (PROJECT, {"lon": None}),
    (RULES, {"priority_class": "urgent"}),
    (RULES, {"total_cost": Decimal("-0.01")}),
    (RULES, {"remaining_cost": Decimal("-1")}),
    (RULES, {"max_years": 0}),
    (COST, {"what": "height"}),
    (COST, {"what": "start"}),
    (COST, {"amount": None}),
    (COST, {"unit": ""}),
    (COST, {"time": "2026"}),
    (START, {"what": "length_km"}),
    (START, {"time": ""}),
    (START, {"unit": "km"}),
    (START, {"amount": Decimal("2026")}),
    (FUNDING, {"max_share": Decimal("-0.1")}),
    (FUNDING, {"source": "local"}),
    (CONTRIBUTION, {"low": Decimal("1.21")}),
    (CONTRIBUTION, {"high": Decimal("1.19")}),
    (CONTRIBUTION, {"amount": None}),
    (STEP, {"optimistic_days": Decimal("-1")}),
    (STEP, {"optimistic_days": Decimal("101")}),
    (STEP, {"pessimistic_days": Decimal("99.9")}),
    (STEP, {"likely_days": None, "optimistic_days": Decimal("121")}),
    (STEP, {"code": "m1"}),
    ((models.Ceiling, "central:2026"), {"amount": Decimal("-1")}),
    ((models.Reserve, "2026"), {"share": Decimal("1.5")}),
    ((models.MinimumShare, "sector:giao-duc"), {"kind": "party"}),
    ((models.MinimumShare, "sector:giao-duc"), {"share": Decimal("2")}),
    (ALLOCATION, {"level": "ministry"}),
    (ALLOCATION, {"amount": Decimal("-700")}),
    (ALLOCATION, {"carried_over": Decimal("-0.5")}),
    ((models.Disbursement, ":local:2025:2026-01-31"), {"cumulative": Decimal("-1")}),
    (REFERENCE, {"relation": "quotes"}),
    (REFERENCE, {"start": 12}),
    ((models.Amendment, "qd-1.y1"), {"kind": "praise"}),
    ((models.Amendment, "qd-1.y1"), {"disposition": "ignored"}),
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
    assert model.objects.filter(pk=id).exists()
    with pytest.raises(IntegrityError):
        model.objects.filter(pk=id).update(**changed)


KEPT: list[tuple[tuple[Any, str], dict[str, Any]]] = [
    (TASK, {"due_on": None}),
    (TASK, {"completed_on": None}),
    (PROJECT, {"end_year": 2023}),
    (FUNDING, {"max_share": Decimal("0.39")}),
    (FUNDING, {"min_share": Decimal("1.01")}),
    (STEP, {"actual_end": "2025-01-04"}),
]


@pytest.mark.parametrize(("row", "changed"), KEPT)
def test_a_fact_that_cannot_be_true_is_kept(
    imported: Package, row: tuple[Any, str], changed: dict[str, Any]
) -> None:
    model, id = row
    assert model.objects.filter(pk=id).update(**changed) == 1


TWINS: list[tuple[Any, str]] = [
    FUNDING, CONTRIBUTION, STEP, ALLOCATION, REFERENCE, COST, START,
    (models.Allocation, ":local:2025:pm::"),
    (models.Ceiling, "central:2026"),
    (models.Reserve, "2026"),
    (models.MinimumShare, "sector:giao-duc"),
    (models.Disbursement, "da-1:central:2025:2025-06-30"),
    (models.Disbursement, ":local:2025:2026-01-31"),
]  # fmt: skip


@pytest.mark.parametrize(("model", "id"), TWINS)
def test_two_rows_never_share_what_tells_them_apart(imported: Package, model: Any, id: str) -> None:
    row = model.objects.get(id=id)
    row.id = "another"
    with pytest.raises(IntegrityError):
        row.save(force_insert=True)


@pytest.mark.parametrize("text", ["0", "0.0", "1", "1.00", "0.999", "00.5"])
def test_a_share_is_a_part_of_one(imported: Package, text: str) -> None:
    assert models.Reserve.objects.update(share=Decimal(text)) == 1


@pytest.mark.parametrize("text", ["0", "-0", "-0.00", "0.5", "12.30"])
def test_an_amount_may_be_nothing(imported: Package, text: str) -> None:
    assert models.Ceiling.objects.update(amount=Decimal(text)) == 1


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
