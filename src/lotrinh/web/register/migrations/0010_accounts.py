"""Roles of those who sign in."""

from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def give_accounts(apps: Any, schema_editor: Any) -> None:
    """Logins of earlier releases keep what they could do; superusers administer."""
    account = apps.get_model("register", "Account")
    for user in apps.get_model("auth", "User").objects.all():
        role = "administrator" if user.is_superuser else "planner"
        account.objects.create(user=user, role=role)


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0009_latest_figures"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Account",
            fields=[
                (
                    "user",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="account",
                        serialize=False,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("role", models.TextField()),
                ("seen_at", models.DateTimeField(blank=True, editable=False, null=True)),
                ("seen_before", models.DateTimeField(blank=True, editable=False, null=True)),
                (
                    "organisation",
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
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "role__in",
                                ["leader", "planner", "agency", "delegate", "administrator"],
                            )
                        ),
                        name="account_role_is_known",
                    )
                ],
            },
        ),
        migrations.RunPython(give_accounts, migrations.RunPython.noop),
    ]
