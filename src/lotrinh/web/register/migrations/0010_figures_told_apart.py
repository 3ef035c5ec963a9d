"""No two figures of a project share value, vintage and place."""

import datetime

from django.db import migrations, models
from django.db.models.functions import Coalesce


class Migration(migrations.Migration):
    dependencies = [("register", "0009_search")]
    operations = [
        migrations.AddConstraint(
            model_name="projectfigure",
            constraint=models.UniqueConstraint(
                models.F("project"),
                models.F("what"),
                Coalesce("amount", models.Value(""), output_field=models.TextField()),
                models.F("time"),
                Coalesce(
                    "known_from",
                    models.Value(datetime.date(1, 1, 1)),
                    output_field=models.DateField(),
                ),
                Coalesce("document", models.Value(""), output_field=models.TextField()),
                Coalesce("citation", models.Value(-1), output_field=models.BigIntegerField()),
                name="project_figure_is_told_apart",
            ),
        ),
    ]
