"""By what a search can be narrowed, and the words to which a mistyped one may be near."""

from django.db import migrations, models

from lotrinh.web.register.actions.search import renew_search

OUTDATED = (
    "DROP TRIGGER register_search_removed",
    "DROP TABLE register_search",
)
INDEX = (
    """
    CREATE VIRTUAL TABLE register_search USING fts5(
        named, marked, folded, facets, content='register_searchentry', content_rowid='id',
        tokenize='ascii', prefix='1 2', columnsize=0
    )
    """,
    """
    CREATE TRIGGER register_search_removed AFTER DELETE ON register_searchentry
    BEGIN
        INSERT INTO register_search (register_search, rowid, named, marked, folded, facets)
        VALUES ('delete', old.id, old.named, old.marked, old.folded, old.facets);
    END
    """,
)


def remove_outdated(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for statement in OUTDATED:
            schema_editor.execute(statement)
    schema_editor.execute("DELETE FROM register_searchentry")


def add_index(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        for statement in INDEX:
            schema_editor.execute(statement)


def fill(apps, schema_editor):
    renew_search(tables=apps)


class Migration(migrations.Migration):
    dependencies = [("register", "0014_undone")]
    operations = [
        migrations.RunPython(remove_outdated),
        migrations.AddField(
            "searchentry", "field", models.TextField(blank=True), preserve_default=False
        ),
        migrations.AddField(
            "searchentry", "facets", models.TextField(default=""), preserve_default=False
        ),
        migrations.CreateModel(
            name="SearchWord",
            fields=[
                ("word", models.TextField(primary_key=True, serialize=False)),
                ("size", models.PositiveSmallIntegerField(db_index=True)),
            ],
        ),
        migrations.RunPython(add_index),
        migrations.RunPython(fill),
    ]
