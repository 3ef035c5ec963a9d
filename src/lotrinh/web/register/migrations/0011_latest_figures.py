"""Indexes by which latest figures and sources are found without sorting every figure."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0010_figures_told_apart"),
    ]

    operations = [
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
