"""Candidates that people merge and split, and what reading said of each."""

from django.db import migrations, models
from django.db.models import CheckConstraint, Q

NAME = "decision_decision_is_known"
KNOWN = ["accepted", "rejected", "made", "replaced"]


class Migration(migrations.Migration):
    dependencies = [("register", "0015_search_facets")]
    operations = [
        migrations.RemoveConstraint("decision", NAME),
        migrations.AddField("decision", "made_of", models.JSONField(blank=True, default=list)),
        migrations.AddField("uploadreading", "said", models.JSONField(blank=True, default=dict)),
        migrations.AddConstraint(
            "decision", CheckConstraint(condition=Q(decision__in=KNOWN), name=NAME)
        ),
    ]
