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

    `by` is a login name, or the command that wrote.
    """

    at = models.DateTimeField()
    by = models.TextField()
    verb = models.TextField()
    noun = models.TextField()
    row = models.TextField()
    before = models.JSONField()
    after = models.JSONField()

    objects = AuditEvents.as_manager()

    class Meta:
        ordering = ("id",)
        indexes = [models.Index(fields=["noun", "row"], name="audit_event_of_row")]

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
