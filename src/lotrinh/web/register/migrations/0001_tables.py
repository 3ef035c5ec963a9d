"""The nouns of a plan."""

import django.db.models.deletion
from django.db import migrations, models

import lotrinh.web.register.models.exact


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.CreateModel(
            name="Document",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("position", models.PositiveIntegerField()),
                ("number", models.TextField(blank=True)),
                ("kind", models.TextField(blank=True)),
                ("issued_on", models.DateField(blank=True, null=True)),
                ("title", models.TextField()),
                ("status", models.TextField()),
                ("version", models.TextField(blank=True)),
                ("replaces", models.JSONField(blank=True, default=list)),
                ("based_on", models.JSONField(blank=True, default=list)),
                ("file", models.TextField(blank=True)),
                ("text_file", models.TextField(blank=True)),
                ("text_sha256", models.TextField(blank=True)),
                ("source_url", models.TextField(blank=True)),
                ("is_summary", models.BooleanField()),
            ],
            options={
                "ordering": ("position",),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DocumentFile",
            fields=[
                ("name", models.TextField(primary_key=True, serialize=False)),
                ("content", models.BinaryField()),
            ],
        ),
        migrations.CreateModel(
            name="DocumentText",
            fields=[
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="kept_text",
                        serialize=False,
                        to="register.document",
                    ),
                ),
                ("text", models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name="Citation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("path", models.TextField(blank=True)),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("quote", models.TextField()),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.document",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Indicator",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("position", models.PositiveIntegerField()),
                ("name_vi", models.TextField()),
                ("name_en", models.TextField()),
                ("unit", models.TextField()),
                ("direction", models.TextField()),
                ("stock_or_flow", models.TextField()),
                ("aggregation", models.TextField()),
                ("field", models.TextField(blank=True)),
                ("aliases", models.JSONField(blank=True, default=list)),
                ("source", models.TextField(blank=True)),
                ("release_lag_days", models.IntegerField(blank=True, null=True)),
                (
                    "lowest",
                    lotrinh.web.register.models.exact.ExactDecimalField(blank=True, null=True),
                ),
                (
                    "highest",
                    lotrinh.web.register.models.exact.ExactDecimalField(blank=True, null=True),
                ),
                (
                    "denominator",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.indicator",
                    ),
                ),
                (
                    "numerator",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.indicator",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.indicator",
                    ),
                ),
            ],
            options={
                "ordering": ("position",),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Organisation",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("position", models.PositiveIntegerField()),
                ("name", models.TextField()),
                ("kind", models.TextField()),
                ("valid_from", models.DateField(blank=True, null=True)),
                ("valid_to", models.DateField(blank=True, null=True)),
                ("aliases", models.JSONField(blank=True, default=list)),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.organisation",
                    ),
                ),
                (
                    "successor",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ("position",),
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="document",
            name="issuer",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="register.organisation",
            ),
        ),
        migrations.CreateModel(
            name="Place",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("position", models.PositiveIntegerField()),
                ("name", models.TextField()),
                ("kind", models.TextField()),
                ("valid_from", models.DateField(blank=True, null=True)),
                ("valid_to", models.DateField(blank=True, null=True)),
                ("successors", models.JSONField(blank=True, default=list)),
                (
                    "area_km2",
                    lotrinh.web.register.models.exact.ExactDecimalField(blank=True, null=True),
                ),
                ("population", models.BigIntegerField(blank=True, null=True)),
                ("lat", lotrinh.web.register.models.exact.ExactDecimalField(blank=True, null=True)),
                ("lon", lotrinh.web.register.models.exact.ExactDecimalField(blank=True, null=True)),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.place",
                    ),
                ),
            ],
            options={
                "ordering": ("position",),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Observation",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("position", models.PositiveIntegerField()),
                ("statistic", models.TextField()),
                ("period", models.TextField()),
                ("ends_on", models.DateField()),
                ("value", lotrinh.web.register.models.exact.ExactDecimalField()),
                ("unit", models.TextField()),
                ("denominator", models.TextField(blank=True)),
                ("status", models.TextField()),
                ("basis", models.TextField()),
                ("known_from", models.DateField(blank=True, null=True)),
                ("price_basis", models.TextField(blank=True)),
                ("base_year", models.TextField(blank=True)),
                ("definition", models.TextField(blank=True)),
                ("source", models.TextField(blank=True)),
                (
                    "citation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.citation",
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.indicator",
                    ),
                ),
                (
                    "area",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.place",
                    ),
                ),
            ],
            options={
                "ordering": ("position",),
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="document",
            name="area",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="register.place",
            ),
        ),
        migrations.CreateModel(
            name="Target",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("position", models.PositiveIntegerField()),
                ("statistic", models.TextField()),
                ("comparator", models.TextField()),
                ("low", lotrinh.web.register.models.exact.ExactDecimalField(blank=True, null=True)),
                (
                    "high",
                    lotrinh.web.register.models.exact.ExactDecimalField(blank=True, null=True),
                ),
                ("unit", models.TextField(blank=True)),
                ("denominator", models.TextField(blank=True)),
                ("period", models.TextField(blank=True)),
                ("base_period", models.TextField(blank=True)),
                ("modality", models.TextField()),
                ("price_basis", models.TextField(blank=True)),
                ("definition", models.TextField(blank=True)),
                ("objective", models.TextField(blank=True)),
                (
                    "area",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.place",
                    ),
                ),
                (
                    "citation",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.citation",
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.document",
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.indicator",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.organisation",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.target",
                    ),
                ),
            ],
            options={
                "ordering": ("position",),
                "abstract": False,
            },
        ),
    ]
