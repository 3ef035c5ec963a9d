"""Results of engines as rows, so that a page need not compute them again."""

from django.db import models

from lotrinh.web.register.models.constraints import (
    blank_day,
    blank_key,
    follows,
    is_choice,
    is_unique,
)

RUNNING, DONE, FAILED = STATUSES = ("running", "done", "failed")


class Run(models.Model):
    """One computation: which engine on which input, seen from which day, and what came out.

    One that is running says how many hundredths are done, and has not finished.
    `input_hash` is of everything the engine read; a blank `as_of` is no day in particular, a blank
    `seed` means that nothing was drawn.
    """

    engine = models.TextField()
    version = models.TextField()
    input_hash = models.TextField()
    as_of = models.DateField(null=True, blank=True)
    seed = models.BigIntegerField(null=True, blank=True)
    status = models.TextField()
    result = models.JSONField(default=dict, blank=True)
    log = models.TextField(blank=True)
    progress = models.PositiveSmallIntegerField(default=0)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [
            is_choice("run", "status", STATUSES),
            follows("run", "started_at", "finished_at"),
            is_unique(
                "run", "engine", "version", "input_hash", blank_day("as_of"),
                blank_key("seed"),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.engine} {self.version} {self.as_of or ''}"
