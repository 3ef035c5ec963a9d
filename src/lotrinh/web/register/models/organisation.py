"""Bodies as rows."""

from collections.abc import Mapping
from typing import Any

from django.db import models

from lotrinh.domain import organisation as domain
from lotrinh.domain.validity import Validity
from lotrinh.web.register.models.constraints import is_in_order
from lotrinh.web.register.models.row import Row, link


class Organisation(Row):
    """A body with the days on which it exists."""

    noun = domain.Organisation

    name = models.TextField()
    kind = models.TextField()
    parent = link("self")
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    successor = link("self")
    aliases = models.JSONField(default=list, blank=True)

    class Meta(Row.Meta):
        constraints = [is_in_order("organisation")]

    @staticmethod
    def split(one: domain.Organisation) -> Mapping[str, Any]:
        """The first and the last day."""
        return {"valid_from": one.validity.valid_from, "valid_to": one.validity.valid_to}

    def joined(self) -> Mapping[str, Any]:
        """The days as one value."""
        return {"validity": Validity(self.valid_from, self.valid_to)}
