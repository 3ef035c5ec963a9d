"""Indexes by which latest figures and sources are found without sorting every figure."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0008_search"),
    ]

    operations = [
        migrations.AlterField(
            model_name="observation",
            name="indicator",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="register.indicator",
            ),
        ),
        migrations.AddIndex(
            model_name="observation",
            index=models.Index(
                fields=["indicator", "area", "ends_on"], name="observation_of_place"
            ),
        ),
        migrations.AddIndex(
            model_name="observation",
            index=models.Index(fields=["indicator", "ends_on"], name="observation_of_indicator"),
        ),
        migrations.AddIndex(
            model_name="observation",
            index=models.Index(fields=["source"], name="observation_of_source"),
        ),
    ]
