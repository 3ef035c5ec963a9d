"""What the public may see."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("register", "0012_boundaries"),
    ]

    operations = [
        migrations.CreateModel(
            name="Publication",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("noun", models.TextField()),
                ("row", models.TextField()),
                ("by", models.TextField()),
                ("at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("noun__in", ["documents", "indicators", "projects"])),
                        name="publication_noun_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("noun", "row"), name="publication_is_told_apart"
                    ),
                ],
            },
        ),
    ]
