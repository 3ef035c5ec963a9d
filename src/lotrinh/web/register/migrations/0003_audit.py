"""The register's own row, and events that the database itself refuses to change.

SQLite lets rows go, because emptying a test database deletes them; PostgreSQL refuses that too.
"""

from django.db import migrations, models

SQLITE = """
CREATE TRIGGER register_audit_event_kept BEFORE UPDATE ON register_auditevent
BEGIN SELECT RAISE(ABORT, 'audit events are append-only'); END
"""
POSTGRESQL = """
CREATE FUNCTION register_audit_event_kept() RETURNS trigger AS $$
BEGIN RAISE EXCEPTION 'audit events are append-only'; END $$ LANGUAGE plpgsql;
CREATE TRIGGER register_audit_event_kept BEFORE UPDATE OR DELETE ON register_auditevent
FOR EACH ROW EXECUTE FUNCTION register_audit_event_kept()
"""
SQLITE_BACK = "DROP TRIGGER register_audit_event_kept"
POSTGRESQL_BACK = "DROP FUNCTION register_audit_event_kept CASCADE"


def add_trigger(apps, schema_editor):
    run = {"sqlite": SQLITE, "postgresql": POSTGRESQL}
    schema_editor.execute(run[schema_editor.connection.vendor])


def remove_trigger(apps, schema_editor):
    run = {"sqlite": SQLITE_BACK, "postgresql": POSTGRESQL_BACK}
    schema_editor.execute(run[schema_editor.connection.vendor])


class Migration(migrations.Migration):
    dependencies = [("register", "0002_constraints")]
    operations = [
        migrations.CreateModel(
            name="AuditEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField()),
                ("by", models.TextField()),
                ("verb", models.TextField()),
                ("noun", models.TextField()),
                ("row", models.TextField()),
                ("before", models.JSONField()),
                ("after", models.JSONField()),
            ],
            options={
                "ordering": ("id",),
                "indexes": [models.Index(fields=["noun", "row"], name="audit_event_of_row")],
            },
        ),
        migrations.CreateModel(
            name="Register",
            fields=[
                (
                    "id",
                    models.PositiveSmallIntegerField(
                        default=1, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("title", models.TextField(blank=True)),
                ("area", models.TextField(blank=True)),
                ("licence", models.TextField(blank=True)),
                ("today", models.DateField(blank=True, null=True)),
                ("as_of", models.DateField(blank=True, null=True)),
                ("revision", models.PositiveIntegerField(default=0)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("id", 1)), name="register_is_one_row"
                    )
                ],
            },
        ),
        migrations.RunPython(add_trigger, remove_trigger),
    ]
