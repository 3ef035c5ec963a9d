"""Where projects' capital may come from, as rows."""

from django.db import models

from lotrinh.domain import funding as domain
from lotrinh.web.register.models.constraints import is_amount, is_unique
from lotrinh.web.register.models.exact import ExactDecimalField
from lotrinh.web.register.models.row import Row, required_link


class Funding(Row):
    """The least and the most that one source pays of a project."""

    noun = domain.Funding

    project = required_link("register.Project")
    source = models.TextField()
    min_share = ExactDecimalField(null=True, blank=True)
    max_share = ExactDecimalField(null=True, blank=True)

    class Meta(Row.Meta):
        constraints = [
            is_amount("funding", "min_share"),
            is_amount("funding", "max_share"),
            is_unique("funding", "project", "source"),
        ]
