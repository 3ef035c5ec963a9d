"""Rows read without an object for each hold what the objects hold."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

from lotrinh.exchange.package import Package
from lotrinh.web.register import models
from lotrinh.web.register.models.plain import plain


def test_a_row_and_those_it_points_at_come_in_one_query(imported: Package) -> None:
    models.Project.objects.create(id="p-khong-chu", position=99, name="Chưa có chủ đầu tư")
    objects = list(models.Project.objects.select_related("owner", "programme"))
    with CaptureQueriesContext(connection) as queries:
        rows = list(plain(models.Project.objects.all(), "owner", "programme"))
    assert len(queries) == 1
    assert len(rows) == len(objects)
    for row, one in zip(rows, objects, strict=True):
        assert (row.id, row.places, row.lat) == (one.id, one.places, one.lat)
        assert (row.owner and row.owner.name) == (one.owner and one.owner.name)
        assert (row.programme and row.programme.id) == one.programme_id
    assert rows[-1].owner is None
    assert any(row.owner for row in rows)


def test_values_of_plain_rows_are_those_of_the_objects(imported: Package) -> None:
    rows = plain(models.Project.objects.all(), "rules")
    values = [models.Project.value_of(row, None) for row in rows]
    assert values == [one.to_value() for one in models.Project.objects.select_related("rules")]
    assert tuple(values) == imported.plan.projects
