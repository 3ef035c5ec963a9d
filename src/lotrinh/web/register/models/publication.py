"""What the public may see."""

from django.db import models

from lotrinh.web.register.models.constraints import is_choice, is_unique

NOUNS = ("documents", "indicators", "projects")


class Publication(models.Model):
    """One row of the register that is open to everyone; what is not named here stays inside."""

    noun = models.TextField()
    row = models.TextField()
    by = models.TextField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            is_choice("publication", "noun", NOUNS),
            is_unique("publication", "noun", "row"),
        ]

    def __str__(self) -> str:
        return f"{self.noun} {self.row}"
