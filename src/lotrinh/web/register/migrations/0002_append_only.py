"""The database itself refuses to change an audit event.

SQLite lets rows go, because emptying a test database deletes them; PostgreSQL refuses that too.
"""

from django.db import migrations

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
    dependencies = [("register", "0001_initial")]
    operations = [migrations.RunPython(add_trigger, remove_trigger)]
