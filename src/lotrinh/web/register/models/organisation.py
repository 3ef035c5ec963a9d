"""Bodies as rows."""

from django.db import models

from lotrinh.domain import organisation as domain
from lotrinh.domain.validity import Validity
from lotrinh.web.register.models.row import Row, is_in_order, link


class Organisation(Row):
    """A body with the days on which it exists."""

    name = models.TextField()
    kind = models.TextField()
    parent = link("self")
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    successor = link("self")
    aliases = models.JSONField(default=list, blank=True)

    class Meta(Row.Meta):
        constraints = [is_in_order("organisation")]

    @classmethod
    def from_value(cls, one: domain.Organisation, position: int) -> "Organisation":
        """The row that holds `one`."""
        return cls(
            id=one.id,
            position=position,
            name=one.name,
            kind=one.kind,
            parent_id=one.parent or None,
            valid_from=one.validity.valid_from,
            valid_to=one.validity.valid_to,
            successor_id=one.successor or None,
            aliases=list(one.aliases),
        )

    def to_value(self) -> domain.Organisation:
        """The body that this row holds."""
        return domain.Organisation(
            id=self.id,
            name=self.name,
            kind=self.kind,
            parent=self.parent_id or "",
            validity=Validity(self.valid_from, self.valid_to),
            successor=self.successor_id or "",
            aliases=tuple(self.aliases),
        )
