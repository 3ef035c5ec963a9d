"""Who did what when: rows that are only ever added."""

from typing import Any, NoReturn

from django.db import models


class AppendOnly(RuntimeError):
    """An attempt to change what has been recorded."""


class AuditEvents(models.QuerySet):
    """Events can be added and read."""

    def update(self, **fields: Any) -> NoReturn:
        """Refuse."""
        raise AppendOnly

    def delete(self) -> NoReturn:
        """Refuse."""
        raise AppendOnly


class AuditEvent(models.Model):
    """One change of one row: the cells before and after, written in the transaction of the change.

    `by` is a login name, or the command that wrote. Events of one writing share `at` and `by`. An
    undoing names the event that it `undoes`; `reason` is what the person said of the change.
    """

    at = models.DateTimeField()
    by = models.TextField()
    verb = models.TextField()
    noun = models.TextField()
    row = models.TextField()
    before = models.JSONField()
    after = models.JSONField()
    undoes = models.ForeignKey("self", models.PROTECT, null=True, related_name="undoings")
    reason = models.TextField(null=True)

    objects = AuditEvents.as_manager()

    class Meta:
        ordering = ("id",)
        indexes = [
            models.Index(fields=["noun", "row"], name="audit_event_of_row"),
            models.Index(fields=["at"], name="audit_event_of_moment"),
        ]

    def __str__(self) -> str:
        return f"{self.by} {self.verb} {self.noun} {self.row}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Add the event; refuse to write it a second time."""
        if not self._state.adding:
            raise AppendOnly
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse."""
        raise AppendOnly
