"""Outlines of places."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0011_uploads"),
    ]

    operations = [
        migrations.CreateModel(
            name="Boundary",
            fields=[
                (
                    "place",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="register.place",
                    ),
                ),
                ("geometry", models.JSONField()),
                ("source", models.TextField(blank=True)),
                ("licence", models.TextField(blank=True)),
            ],
        ),
    ]
