"""Projects with their capital rules and their dated figures."""

import datetime

import django.db.models.deletion
from django.db import migrations, models
from django.db.models.functions import Coalesce

import lotrinh.web.register.models.exact


class Migration(migrations.Migration):
    dependencies = [("register", "0004_work")]
    operations = [
        migrations.CreateModel(
            name="Project",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("position", models.PositiveIntegerField()),
                ("name", models.TextField()),
                ("group", models.TextField(blank=True)),
                ("field", models.TextField(blank=True)),
                ("sector", models.TextField(blank=True)),
                ("places", models.JSONField(blank=True, default=list)),
                ("lat", lotrinh.web.register.models.exact.ExactDecimalField(blank=True, null=True)),
                ("lon", lotrinh.web.register.models.exact.ExactDecimalField(blank=True, null=True)),
                ("status", models.TextField(blank=True)),
                ("start_year", models.BigIntegerField(blank=True, null=True)),
                ("end_year", models.BigIntegerField(blank=True, null=True)),
                ("targets", models.JSONField(blank=True, default=list)),
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
                        to="register.project",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.programme",
                    ),
                ),
                ("basis", models.TextField(default="sourced")),
            ],
            options={
                "ordering": ("position",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("group__in", ["", "national", "A", "B", "C"])),
                        name="project_group_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["", "proposed", "transitional", "completed"])
                        ),
                        name="project_status_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("start_year", None),
                            ("end_year", None),
                            ("end_year__gte", models.F("start_year")),
                            _connector="OR",
                        ),
                        name="project_start_year_before_end_year",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("lat", None), ("lon", None)),
                            models.Q(("lat__isnull", False), ("lon__isnull", False)),
                            _connector="OR",
                        ),
                        name="project_has_both_coordinates",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("lat__isnull", True),
                            ("lat__regex", "^-?[0-9]+([.][0-9]+)?$"),
                            _connector="OR",
                        ),
                        name="project_lat_is_number",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("lon__isnull", True),
                            ("lon__regex", "^-?[0-9]+([.][0-9]+)?$"),
                            _connector="OR",
                        ),
                        name="project_lon_is_number",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("basis__in", ["sourced", "derived", "assumed"])),
                        name="project_basis_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CapitalRules",
            fields=[
                (
                    "project",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="rules",
                        serialize=False,
                        to="register.project",
                    ),
                ),
                ("priority_class", models.TextField(blank=True)),
                (
                    "total_cost",
                    lotrinh.web.register.models.exact.ExactDecimalField(blank=True, null=True),
                ),
                (
                    "remaining_cost",
                    lotrinh.web.register.models.exact.ExactDecimalField(blank=True, null=True),
                ),
                ("ready_on", models.DateField(blank=True, null=True)),
                ("max_years", models.BigIntegerField(blank=True, null=True)),
                ("spend_min", models.JSONField(blank=True, default=list)),
                ("spend_max", models.JSONField(blank=True, default=list)),
                ("is_mandatory", models.BooleanField()),
                ("priority", models.BigIntegerField(blank=True, null=True)),
                (
                    "benefit",
                    lotrinh.web.register.models.exact.ExactDecimalField(blank=True, null=True),
                ),
                ("requires", models.JSONField(blank=True, default=list)),
                ("excludes", models.JSONField(blank=True, default=list)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "priority_class__in",
                                [
                                    "",
                                    "arrears",
                                    "counterpart",
                                    "ppp",
                                    "transitional",
                                    "finishing",
                                    "new",
                                ],
                            )
                        ),
                        name="rules_priority_class_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("total_cost__isnull", True),
                            ("total_cost__regex", "^(-0+([.]0+)?|[0-9]+([.][0-9]+)?)$"),
                            _connector="OR",
                        ),
                        name="rules_total_cost_is_amount",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("remaining_cost__isnull", True),
                            ("remaining_cost__regex", "^(-0+([.]0+)?|[0-9]+([.][0-9]+)?)$"),
                            _connector="OR",
                        ),
                        name="rules_remaining_cost_is_amount",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("benefit__isnull", True),
                            ("benefit__regex", "^-?[0-9]+([.][0-9]+)?$"),
                            _connector="OR",
                        ),
                        name="rules_benefit_is_number",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("max_years", None), ("max_years__gte", 1), _connector="OR"
                        ),
                        name="rules_max_years_from_one",
                    ),
                ]
            },
        ),
        migrations.CreateModel(
            name="ProjectFigure",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("position", models.PositiveIntegerField()),
                ("what", models.TextField()),
                (
                    "amount",
                    lotrinh.web.register.models.exact.ExactDecimalField(blank=True, null=True),
                ),
                ("unit", models.TextField(blank=True)),
                ("time", models.TextField(blank=True)),
                ("known_from", models.DateField(blank=True, null=True)),
                ("source_url", models.TextField(blank=True)),
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.project",
                    ),
                ),
            ],
            options={
                "ordering": ("position",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("what__in", ["total_cost", "length_km", "start", "end"])
                        ),
                        name="project_figure_what_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("amount__isnull", True),
                            ("amount__regex", "^-?[0-9]+([.][0-9]+)?$"),
                            _connector="OR",
                        ),
                        name="project_figure_amount_is_number",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("amount__isnull", False),
                                ("time", ""),
                                ("what__in", ["total_cost", "length_km"]),
                                models.Q(("unit", ""), _negated=True),
                            ),
                            models.Q(
                                ("amount", None),
                                ("unit", ""),
                                models.Q(("what__in", ["total_cost", "length_km"]), _negated=True),
                                models.Q(("time", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="project_figure_value_fits",
                    ),
                    models.UniqueConstraint(
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
                        Coalesce(
                            "citation", models.Value(-1), output_field=models.BigIntegerField()
                        ),
                        name="project_figure_is_told_apart",
                    ),
                ],
            },
        ),
    ]
