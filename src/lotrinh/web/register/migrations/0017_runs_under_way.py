"""Runs that are under way, and how far they are."""

from django.db import migrations, models
from django.db.models import CheckConstraint, Q

NAME = "run_status_is_known"
KNOWN = ["running", "done", "failed"]


class Migration(migrations.Migration):
    dependencies = [("register", "0016_reshaped_candidates")]
    operations = [
        migrations.RemoveConstraint("run", NAME),
        migrations.AddField("run", "progress", models.PositiveSmallIntegerField(default=0)),
        migrations.AlterField("run", "finished_at", models.DateTimeField(blank=True, null=True)),
        migrations.AddConstraint("run", CheckConstraint(condition=Q(status__in=KNOWN), name=NAME)),
    ]
