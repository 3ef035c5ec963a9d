"""Objectives, programmes, tasks, what is said of drafts; a promise names its objective by row.

Before, `Target.objective` was a word that no row stood behind; it is dropped.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("register", "0003_audit")]
    operations = [
        migrations.CreateModel(
            name="Objective",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("position", models.PositiveIntegerField()),
                ("text", models.TextField()),
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
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.objective",
                    ),
                ),
            ],
            options={"ordering": ("position",)},
        ),
        migrations.CreateModel(
            name="Programme",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("position", models.PositiveIntegerField()),
                ("name", models.TextField()),
                ("period", models.TextField(blank=True)),
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
                    "lead",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.organisation",
                    ),
                ),
            ],
            options={"ordering": ("position",)},
        ),
        migrations.CreateModel(
            name="Task",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("position", models.PositiveIntegerField()),
                ("name", models.TextField()),
                ("responsible", models.TextField(blank=True)),
                ("partners", models.JSONField(blank=True, default=list)),
                ("deliverable", models.TextField(blank=True)),
                ("authority", models.TextField(blank=True)),
                ("deadline_kind", models.TextField()),
                ("due_on", models.DateField(blank=True, null=True)),
                ("recurrence", models.TextField(blank=True)),
                ("completed_on", models.DateField(blank=True, null=True)),
                ("confirmed_on", models.DateField(blank=True, null=True)),
                ("targets", models.JSONField(blank=True, default=list)),
                ("basis", models.TextField(default="sourced")),
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
                    "lead",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.organisation",
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
            ],
            options={
                "ordering": ("position",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("deadline_kind__in", ["dated", "recurring", "event", "undated"])
                        ),
                        name="task_deadline_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("basis__in", ["sourced", "derived", "assumed"])),
                        name="task_basis_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("deadline_kind", "dated"), _negated=True),
                            ("due_on__isnull", False),
                            _connector="OR",
                        ),
                        name="task_dated_has_its_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("confirmed_on", None),
                            models.Q(
                                ("completed_on__isnull", False),
                                ("confirmed_on__gte", models.F("completed_on")),
                            ),
                            _connector="OR",
                        ),
                        name="task_confirmed_after_completed",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Reference",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("position", models.PositiveIntegerField()),
                ("number", models.TextField()),
                ("relation", models.TextField()),
                ("start", models.PositiveBigIntegerField()),
                ("end", models.PositiveBigIntegerField()),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.document",
                    ),
                ),
                (
                    "target",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="register.document",
                    ),
                ),
            ],
            options={
                "ordering": ("position",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "relation__in",
                                [
                                    "based_on",
                                    "approves",
                                    "implements",
                                    "amends",
                                    "replaces",
                                    "mentions",
                                ],
                            )
                        ),
                        name="reference_relation_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("start__lt", models.F("end"))),
                        name="reference_start_before_end",
                    ),
                    models.UniqueConstraint(
                        fields=("document", "start", "number"), name="reference_is_told_apart"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Amendment",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("position", models.PositiveIntegerField()),
                ("subject", models.TextField()),
                ("kind", models.TextField()),
                ("by", models.TextField(blank=True)),
                ("on", models.DateField(blank=True, null=True)),
                ("text", models.TextField(blank=True)),
                ("disposition", models.TextField(blank=True)),
                ("reason", models.TextField(blank=True)),
                ("new_text", models.TextField(blank=True)),
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
            ],
            options={
                "ordering": ("position",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "add",
                                    "remove",
                                    "raise",
                                    "lower",
                                    "adjust",
                                    "check_data",
                                    "fit_resources",
                                    "consistency",
                                    "study",
                                    "wording",
                                ],
                            )
                        ),
                        name="amendment_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "disposition__in",
                                ["", "accepted", "partly_accepted", "explained", "referred"],
                            )
                        ),
                        name="amendment_disposition_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Acceptance",
            fields=[
                ("id", models.TextField(primary_key=True, serialize=False)),
                ("position", models.PositiveIntegerField()),
                ("rule", models.TextField()),
                ("subjects", models.JSONField(blank=True, default=list)),
                ("reason", models.TextField()),
                ("decided_by", models.TextField(blank=True)),
                ("decided_on", models.DateField(blank=True, null=True)),
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
            ],
            options={"ordering": ("position",)},
        ),
        migrations.RemoveField(model_name="target", name="objective"),
        migrations.AddField(
            model_name="target",
            name="objective",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="register.objective",
            ),
        ),
    ]
