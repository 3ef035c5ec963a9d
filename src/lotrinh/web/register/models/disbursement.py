"""Capital paid out, as rows."""

from django.db import models

from lotrinh.domain import disbursement as domain
from lotrinh.domain.basis import BASES
from lotrinh.web.register.models.constraints import blank_text, is_amount, is_choice, is_unique
from lotrinh.web.register.models.exact import ExactDecimalField
from lotrinh.web.register.models.row import Row, link


class Disbursement(Row):
    """What has been paid by the end of a day; without a project it is the whole."""

    noun = domain.Disbursement

    project = link("register.Project")
    source = models.TextField()
    plan_year = models.BigIntegerField()
    on = models.DateField()
    cumulative = ExactDecimalField()
    document = link("register.Document")
    source_url = models.TextField(blank=True)
    basis = models.TextField(default="sourced")

    class Meta(Row.Meta):
        constraints = [
            is_choice("disbursement", "basis", BASES),
            is_amount("disbursement", "cumulative"),
            is_unique("disbursement", blank_text("project"), "source", "plan_year", "on"),
        ]
