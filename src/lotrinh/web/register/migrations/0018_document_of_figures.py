"""A figure may name its document without a sentence, or no source at all."""

import django.db.models.deletion
from django.db import migrations, models


def name_documents(apps, schema_editor):
    observations = apps.get_model("register", "Observation").objects
    cited = apps.get_model("register", "Citation").objects.filter(pk=models.OuterRef("citation"))
    observations.filter(citation__isnull=False).update(
        document=models.Subquery(cited.values("document")[:1])
    )


class Migration(migrations.Migration):
    dependencies = [("register", "0017_runs_under_way")]
    operations = [
        migrations.RemoveConstraint("observation", "observation_has_citation_or_source"),
        migrations.AddField(
            "observation",
            "document",
            models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="register.document",
            ),
        ),
        migrations.RunPython(name_documents, migrations.RunPython.noop),
    ]
