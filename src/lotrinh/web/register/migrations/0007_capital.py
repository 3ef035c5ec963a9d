"""Ceilings, what is held back or owed, allocations and payments; stored runs."""

import datetime

import django.db.models.deletion
import django.db.models.functions.comparison
from django.db import migrations, models

import lotrinh.web.register.models.exact


class Migration(migrations.Migration):
    dependencies = [("register", "0006_project_parts")]
    operations = [
        migrations.CreateModel(
            name="Ceiling",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("position", models.PositiveIntegerField()),
                ("source", models.TextField()),
                ("year", models.BigIntegerField()),
                ("amount", lotrinh.web.register.models.exact.ExactDecimalField()),
                ("basis", models.TextField(default="sourced")),
            ],
            options={
                "ordering": ("position",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("amount__isnull", True),
                            ("amount__regex", "^(-0+([.]0+)?|[0-9]+([.][0-9]+)?)$"),
                            _connector="OR",
                        ),
                        name="ceiling_amount_is_amount",
                    ),
                    models.UniqueConstraint(
                        fields=("source", "year"), name="ceiling_is_told_apart"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("basis__in", ["sourced", "derived", "assumed"])),
                        name="ceiling_basis_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Reserve",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("position", models.PositiveIntegerField()),
                ("year", models.BigIntegerField(unique=True)),
                ("share", lotrinh.web.register.models.exact.ExactDecimalField()),
            ],
            options={
                "ordering": ("position",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("share__isnull", True),
                            ("share__regex", "^(-?0+([.]0+)?|0+[.][0-9]+|0*1([.]0+)?)$"),
                            _connector="OR",
                        ),
                        name="reserve_share_is_share",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="MinimumShare",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("position", models.PositiveIntegerField()),
                ("kind", models.TextField()),
                ("of", models.TextField()),
                ("share", lotrinh.web.register.models.exact.ExactDecimalField()),
            ],
            options={
                "ordering": ("position",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["sector", "area", "programme"])),
                        name="minimum_share_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("share__isnull", True),
                            ("share__regex", "^(-?0+([.]0+)?|0+[.][0-9]+|0*1([.]0+)?)$"),
                            _connector="OR",
                        ),
                        name="minimum_share_share_is_share",
                    ),
                    models.UniqueConstraint(
                        fields=("kind", "of"), name="minimum_share_is_told_apart"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Allocation",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("position", models.PositiveIntegerField()),
                ("source", models.TextField()),
                ("plan_year", models.BigIntegerField()),
                ("level", models.TextField()),
                ("amount", lotrinh.web.register.models.exact.ExactDecimalField()),
                (
                    "carried_over",
                    lotrinh.web.register.models.exact.ExactDecimalField(blank=True, null=True),
                ),
                ("known_from", models.DateField(blank=True, null=True)),
                ("source_url", models.TextField(blank=True)),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.document",
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.project",
                    ),
                ),
                ("basis", models.TextField(default="sourced")),
            ],
            options={
                "ordering": ("position",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("level__in", ["pm", "council", "detailed"])),
                        name="allocation_level_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("amount__isnull", True),
                            ("amount__regex", "^(-0+([.]0+)?|[0-9]+([.][0-9]+)?)$"),
                            _connector="OR",
                        ),
                        name="allocation_amount_is_amount",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("carried_over__isnull", True),
                            ("carried_over__regex", "^(-0+([.]0+)?|[0-9]+([.][0-9]+)?)$"),
                            _connector="OR",
                        ),
                        name="allocation_carried_over_is_amount",
                    ),
                    models.UniqueConstraint(
                        django.db.models.functions.comparison.Coalesce(
                            "project", models.Value(""), output_field=models.TextField()
                        ),
                        models.F("source"),
                        models.F("plan_year"),
                        models.F("level"),
                        django.db.models.functions.comparison.Coalesce(
                            "known_from",
                            models.Value(datetime.date(1, 1, 1)),
                            output_field=models.DateField(),
                        ),
                        django.db.models.functions.comparison.Coalesce(
                            "document", models.Value(""), output_field=models.TextField()
                        ),
                        name="allocation_is_told_apart",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("basis__in", ["sourced", "derived", "assumed"])),
                        name="allocation_basis_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Disbursement",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("position", models.PositiveIntegerField()),
                ("source", models.TextField()),
                ("plan_year", models.BigIntegerField()),
                ("on", models.DateField()),
                ("cumulative", lotrinh.web.register.models.exact.ExactDecimalField()),
                ("source_url", models.TextField(blank=True)),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.document",
                    ),
                ),
                (
                    "project",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.project",
                    ),
                ),
                ("basis", models.TextField(default="sourced")),
            ],
            options={
                "ordering": ("position",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("cumulative__isnull", True),
                            ("cumulative__regex", "^(-0+([.]0+)?|[0-9]+([.][0-9]+)?)$"),
                            _connector="OR",
                        ),
                        name="disbursement_cumulative_is_amount",
                    ),
                    models.UniqueConstraint(
                        django.db.models.functions.comparison.Coalesce(
                            "project", models.Value(""), output_field=models.TextField()
                        ),
                        models.F("source"),
                        models.F("plan_year"),
                        models.F("on"),
                        name="disbursement_is_told_apart",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("basis__in", ["sourced", "derived", "assumed"])),
                        name="disbursement_basis_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Run",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("engine", models.TextField()),
                ("version", models.TextField()),
                ("input_hash", models.TextField()),
                ("as_of", models.DateField(blank=True, null=True)),
                ("seed", models.BigIntegerField(blank=True, null=True)),
                ("status", models.TextField()),
                ("result", models.JSONField(blank=True, default=dict)),
                ("log", models.TextField(blank=True)),
                ("started_at", models.DateTimeField()),
                ("finished_at", models.DateTimeField()),
            ],
            options={
                "ordering": ("id",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("status__in", ["done", "failed"])),
                        name="run_status_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("started_at", None),
                            ("finished_at", None),
                            ("finished_at__gte", models.F("started_at")),
                            _connector="OR",
                        ),
                        name="run_started_at_before_finished_at",
                    ),
                    models.UniqueConstraint(
                        models.F("engine"),
                        models.F("version"),
                        models.F("input_hash"),
                        django.db.models.functions.comparison.Coalesce(
                            "as_of",
                            models.Value(datetime.date(1, 1, 1)),
                            output_field=models.DateField(),
                        ),
                        django.db.models.functions.comparison.Coalesce(
                            "seed", models.Value(-1), output_field=models.BigIntegerField()
                        ),
                        name="run_is_told_apart",
                    ),
                ],
            },
        ),
    ]
