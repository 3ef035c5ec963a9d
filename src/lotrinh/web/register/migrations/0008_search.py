"""What can be found by words, indexed as each database does it; 0015 fills it.

A later change of what entries are made of fills them again in its own migration and takes the
filling out of the one before, so that it never asks for columns that are not there yet.
"""

from django.db import migrations, models

SQLITE = (
    """
    CREATE VIRTUAL TABLE register_search USING fts5(
        named, marked, folded, kind, content='register_searchentry', content_rowid='id',
        tokenize='ascii', prefix='1 2', columnsize=0
    )
    """,
    """
    CREATE TRIGGER register_search_removed AFTER DELETE ON register_searchentry
    BEGIN
        INSERT INTO register_search (register_search, rowid, named, marked, folded, kind)
        VALUES ('delete', old.id, old.named, old.marked, old.folded, old.kind);
    END
    """,
)
POSTGRESQL = (
    "CREATE EXTENSION IF NOT EXISTS pg_trgm",
    """
    CREATE INDEX search_entry_folded ON register_searchentry USING gin (folded gin_trgm_ops)
    """,
)


def add_index(apps, schema_editor):
    for statement in {"sqlite": SQLITE, "postgresql": POSTGRESQL}[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def remove_index(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TABLE register_search")


class Migration(migrations.Migration):
    dependencies = [("register", "0007_capital")]
    operations = [
        migrations.CreateModel(
            name="SearchEntry",
            fields=[
                ("id", models.BigIntegerField(primary_key=True, serialize=False)),
                ("kind", models.TextField()),
                ("row", models.TextField()),
                ("document", models.TextField(blank=True)),
                ("start", models.PositiveIntegerField(blank=True, null=True)),
                ("title", models.TextField(blank=True)),
                ("text", models.TextField(blank=True)),
                ("named", models.TextField()),
                ("marked", models.TextField()),
                ("folded", models.TextField()),
            ],
            options={
                "ordering": ("id",),
                "indexes": [models.Index(fields=["kind", "row"], name="search_entry_of_row")],
            },
        ),
        migrations.RunPython(add_index, remove_index),
    ]
