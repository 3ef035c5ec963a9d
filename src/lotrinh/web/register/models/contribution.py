"""What projects add to indicators, as rows."""

from django.db import models

from lotrinh.domain import contribution as domain
from lotrinh.domain.basis import BASES
from lotrinh.web.register.models.constraints import is_choice, is_number, is_unique, rises
from lotrinh.web.register.models.exact import ExactDecimalField
from lotrinh.web.register.models.row import Row, required_link


class Contribution(Row):
    """An amount in one area and year, with its likely range."""

    noun = domain.Contribution

    project = required_link("register.Project")
    indicator = required_link("register.Indicator")
    area = required_link("register.Place")
    year = models.BigIntegerField()
    amount = ExactDecimalField()
    low = ExactDecimalField(null=True, blank=True)
    high = ExactDecimalField(null=True, blank=True)
    basis = models.TextField(default="sourced")

    class Meta(Row.Meta):
        constraints = [
            is_choice("contribution", "basis", BASES),
            *(is_number("contribution", each) for each in ("amount", "low", "high")),
            rises("contribution", "low", "amount"),
            rises("contribution", "amount", "high"),
            is_unique("contribution", "project", "indicator", "area", "year"),
        ]
