"""Facts that cannot be true (an end before its start) are kept and found, no longer refused."""

from django.db import migrations, models

AMOUNT = r"^(-0+([.]0+)?|[0-9]+([.][0-9]+)?)$"
GONE = (
    ("funding", "funding_min_share_is_share"),
    ("funding", "funding_max_share_is_share"),
    ("funding", "funding_min_share_up_to_max_share"),
    ("milestone", "milestone_actual_start_before_actual_end"),
    ("project", "project_start_year_before_end_year"),
    ("task", "task_dated_has_its_day"),
    ("task", "task_confirmed_after_completed"),
)


def is_amount(field: str) -> migrations.AddConstraint:
    fits = models.Q((f"{field}__isnull", True)) | models.Q((f"{field}__regex", AMOUNT))
    return migrations.AddConstraint(
        "funding", models.CheckConstraint(condition=fits, name=f"funding_{field}_is_amount")
    )


class Migration(migrations.Migration):
    dependencies = [("register", "0018_document_of_figures")]
    operations = [
        *(migrations.RemoveConstraint(table, name) for table, name in GONE),
        is_amount("min_share"),
        is_amount("max_share"),
    ]
