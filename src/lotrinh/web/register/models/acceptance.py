"""Findings that are let stand, as rows."""

from collections.abc import Mapping
from typing import Any

from django.db import models

from lotrinh.domain import acceptance as domain
from lotrinh.web.register.models.row import Row, link


class Acceptance(Row):
    """One accepted finding; `rule` is the noun's `check`, a name that Django keeps for itself."""

    noun = domain.Acceptance

    rule = models.TextField()
    subjects = models.JSONField(default=list, blank=True)
    reason = models.TextField()
    decided_by = models.TextField(blank=True)
    decided_on = models.DateField(null=True, blank=True)
    document = link("register.Document")
    figures = models.JSONField(default=list, blank=True)

    @staticmethod
    def split(one: domain.Acceptance) -> Mapping[str, Any]:
        """The check."""
        return {"rule": one.check}

    def joined(self) -> Mapping[str, Any]:
        """The check."""
        return {"check": self.rule}
