"""Where projects get their capital, what they add, and their steps."""

import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.lookups
from django.db import migrations, models

import lotrinh.web.register.models.exact


class Migration(migrations.Migration):
    dependencies = [("register", "0005_projects")]
    operations = [
        migrations.CreateModel(
            name="Funding",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("position", models.PositiveIntegerField()),
                ("source", models.TextField()),
                (
                    "min_share",
                    lotrinh.web.register.models.exact.ExactDecimalField(blank=True, null=True),
                ),
                (
                    "max_share",
                    lotrinh.web.register.models.exact.ExactDecimalField(blank=True, null=True),
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
                            ("min_share__isnull", True),
                            ("min_share__regex", "^(-?0+([.]0+)?|0+[.][0-9]+|0*1([.]0+)?)$"),
                            _connector="OR",
                        ),
                        name="funding_min_share_is_share",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("max_share__isnull", True),
                            ("max_share__regex", "^(-?0+([.]0+)?|0+[.][0-9]+|0*1([.]0+)?)$"),
                            _connector="OR",
                        ),
                        name="funding_max_share_is_share",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("min_share", None),
                            ("max_share", None),
                            django.db.models.lookups.LessThanOrEqual(
                                django.db.models.functions.comparison.Cast(
                                    "min_share", models.FloatField()
                                ),
                                django.db.models.functions.comparison.Cast(
                                    "max_share", models.FloatField()
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="funding_min_share_up_to_max_share",
                    ),
                    models.UniqueConstraint(
                        fields=("project", "source"), name="funding_is_told_apart"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Contribution",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("position", models.PositiveIntegerField()),
                ("year", models.BigIntegerField()),
                ("amount", lotrinh.web.register.models.exact.ExactDecimalField()),
                ("low", lotrinh.web.register.models.exact.ExactDecimalField(blank=True, null=True)),
                (
                    "high",
                    lotrinh.web.register.models.exact.ExactDecimalField(blank=True, null=True),
                ),
                (
                    "area",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.place",
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
                    "project",
                    models.ForeignKey(
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
                            ("amount__isnull", True),
                            ("amount__regex", "^-?[0-9]+([.][0-9]+)?$"),
                            _connector="OR",
                        ),
                        name="contribution_amount_is_number",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("low__isnull", True),
                            ("low__regex", "^-?[0-9]+([.][0-9]+)?$"),
                            _connector="OR",
                        ),
                        name="contribution_low_is_number",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("high__isnull", True),
                            ("high__regex", "^-?[0-9]+([.][0-9]+)?$"),
                            _connector="OR",
                        ),
                        name="contribution_high_is_number",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("low", None),
                            ("amount", None),
                            django.db.models.lookups.LessThanOrEqual(
                                django.db.models.functions.comparison.Cast(
                                    "low", models.FloatField()
                                ),
                                django.db.models.functions.comparison.Cast(
                                    "amount", models.FloatField()
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="contribution_low_up_to_amount",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("amount", None),
                            ("high", None),
                            django.db.models.lookups.LessThanOrEqual(
                                django.db.models.functions.comparison.Cast(
                                    "amount", models.FloatField()
                                ),
                                django.db.models.functions.comparison.Cast(
                                    "high", models.FloatField()
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="contribution_amount_up_to_high",
                    ),
                    models.UniqueConstraint(
                        fields=("project", "indicator", "area", "year"),
                        name="contribution_is_told_apart",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("basis__in", ["sourced", "derived", "assumed"])),
                        name="contribution_basis_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Milestone",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("position", models.PositiveIntegerField()),
                ("code", models.TextField()),
                ("name", models.TextField()),
                ("predecessors", models.JSONField(blank=True, default=list)),
                (
                    "optimistic_days",
                    lotrinh.web.register.models.exact.ExactDecimalField(blank=True, null=True),
                ),
                (
                    "likely_days",
                    lotrinh.web.register.models.exact.ExactDecimalField(blank=True, null=True),
                ),
                (
                    "pessimistic_days",
                    lotrinh.web.register.models.exact.ExactDecimalField(blank=True, null=True),
                ),
                ("cause", models.TextField(blank=True)),
                ("planned_end", models.DateField(blank=True, null=True)),
                ("actual_start", models.DateField(blank=True, null=True)),
                ("actual_end", models.DateField(blank=True, null=True)),
                (
                    "project",
                    models.ForeignKey(
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
                            ("optimistic_days__isnull", True),
                            ("optimistic_days__regex", "^(-0+([.]0+)?|[0-9]+([.][0-9]+)?)$"),
                            _connector="OR",
                        ),
                        name="milestone_optimistic_days_is_amount",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("likely_days__isnull", True),
                            ("likely_days__regex", "^(-0+([.]0+)?|[0-9]+([.][0-9]+)?)$"),
                            _connector="OR",
                        ),
                        name="milestone_likely_days_is_amount",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("pessimistic_days__isnull", True),
                            ("pessimistic_days__regex", "^(-0+([.]0+)?|[0-9]+([.][0-9]+)?)$"),
                            _connector="OR",
                        ),
                        name="milestone_pessimistic_days_is_amount",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("optimistic_days", None),
                            ("likely_days", None),
                            django.db.models.lookups.LessThanOrEqual(
                                django.db.models.functions.comparison.Cast(
                                    "optimistic_days", models.FloatField()
                                ),
                                django.db.models.functions.comparison.Cast(
                                    "likely_days", models.FloatField()
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="milestone_optimistic_days_up_to_likely_days",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("likely_days", None),
                            ("pessimistic_days", None),
                            django.db.models.lookups.LessThanOrEqual(
                                django.db.models.functions.comparison.Cast(
                                    "likely_days", models.FloatField()
                                ),
                                django.db.models.functions.comparison.Cast(
                                    "pessimistic_days", models.FloatField()
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="milestone_likely_days_up_to_pessimistic_days",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("optimistic_days", None),
                            ("pessimistic_days", None),
                            django.db.models.lookups.LessThanOrEqual(
                                django.db.models.functions.comparison.Cast(
                                    "optimistic_days", models.FloatField()
                                ),
                                django.db.models.functions.comparison.Cast(
                                    "pessimistic_days", models.FloatField()
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="milestone_optimistic_days_up_to_pessimistic_days",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("actual_start", None),
                            ("actual_end", None),
                            ("actual_end__gte", models.F("actual_start")),
                            _connector="OR",
                        ),
                        name="milestone_actual_start_before_actual_end",
                    ),
                    models.UniqueConstraint(
                        fields=("project", "code"), name="milestone_is_told_apart"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("basis__in", ["sourced", "derived", "assumed"])),
                        name="milestone_basis_is_known",
                    ),
                ],
            },
        ),
    ]
