"""A decision to let a finding stand keeps what its rows said then."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("register", "0019_facts_that_cannot_be")]
    operations = [
        migrations.AddField("acceptance", "figures", models.JSONField(blank=True, default=list))
    ]
