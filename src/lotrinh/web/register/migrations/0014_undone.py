"""Which event an undoing undoes, why a change was made, and events by their moment.

Both columns may be missing, because SQLite would otherwise make the table again and lose the
trigger that keeps events as they are.
"""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("register", "0013_publications")]
    operations = [
        migrations.AddField(
            model_name="auditevent",
            name="undoes",
            field=models.ForeignKey(
                null=True,
                on_delete=models.deletion.PROTECT,
                related_name="undoings",
                to="register.auditevent",
            ),
        ),
        migrations.AddField(
            model_name="auditevent", name="reason", field=models.TextField(null=True)
        ),
        migrations.AddIndex(
            model_name="auditevent",
            index=models.Index(fields=["at"], name="audit_event_of_moment"),
        ),
    ]
