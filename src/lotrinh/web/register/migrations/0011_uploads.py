"""Files that wait outside the register, what was read from them, and what people decided."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def of_upload(name: str) -> models.OneToOneField:
    """The upload that a row of another table belongs to, as its key."""
    return models.OneToOneField(
        on_delete=django.db.models.deletion.CASCADE,
        primary_key=True,
        related_name=name,
        serialize=False,
        to="register.upload",
    )


def key() -> models.BigAutoField:
    """A key that the database makes."""
    return models.BigAutoField(
        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
    )


def is_choice(table: str, field: str, allowed: list[str]) -> migrations.AddConstraint:
    """A word is one of those that are known."""
    return migrations.AddConstraint(
        model_name=table,
        constraint=models.CheckConstraint(
            condition=models.Q((f"{field}__in", allowed)), name=f"{table}_{field}_is_known"
        ),
    )


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0010_accounts"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Upload",
            fields=[
                ("id", key()),
                ("name", models.TextField()),
                ("sha256", models.TextField(db_index=True)),
                ("size", models.PositiveBigIntegerField()),
                ("kind", models.TextField()),
                ("state", models.TextField(default="waiting")),
                ("stage", models.TextField(blank=True)),
                ("progress", models.PositiveSmallIntegerField(default=0)),
                ("problem", models.JSONField(blank=True, default=dict)),
                ("identity", models.JSONField(blank=True, default=dict)),
                ("confirmed_at", models.DateTimeField(blank=True, null=True)),
                ("uploaded_at", models.DateTimeField()),
                ("heard_at", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="register.document",
                    ),
                ),
            ],
            options={"ordering": ("-id",)},
        ),
        migrations.CreateModel(
            name="UploadContent",
            fields=[("upload", of_upload("original")), ("content", models.BinaryField())],
        ),
        migrations.CreateModel(
            name="UploadReading",
            fields=[
                ("upload", of_upload("reading")),
                ("text", models.TextField(blank=True)),
                ("result", models.JSONField()),
            ],
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                ("id", key()),
                ("candidate", models.TextField()),
                ("decision", models.TextField()),
                ("table", models.TextField(blank=True)),
                ("cells", models.JSONField(blank=True, default=dict)),
                ("by", models.TextField()),
                ("at", models.DateTimeField()),
                ("is_undone", models.BooleanField(default=False)),
                ("row", models.TextField(blank=True)),
                (
                    "upload",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="decisions",
                        to="register.upload",
                    ),
                ),
            ],
            options={"ordering": ("id",)},
        ),
        is_choice("upload", "kind", ["document", "package"]),
        is_choice(
            "upload", "state", ["waiting", "reading", "ready", "failed", "entered", "dropped"]
        ),
        is_choice("decision", "decision", ["accepted", "rejected"]),
    ]
