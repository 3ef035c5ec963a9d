"""Tasks as rows."""

from django.db import models

from lotrinh.domain import task as domain
from lotrinh.domain.basis import BASES
from lotrinh.web.register.models.constraints import is_choice
from lotrinh.web.register.models.row import Row, link


class Task(Row):
    """One task of one document; `partners` and `targets` list ids."""

    noun = domain.Task

    document = link("register.Document")
    programme = link("register.Programme")
    name = models.TextField()
    responsible = models.TextField(blank=True)
    lead = link("register.Organisation")
    partners = models.JSONField(default=list, blank=True)
    deliverable = models.TextField(blank=True)
    authority = models.TextField(blank=True)
    deadline_kind = models.TextField()
    due_on = models.DateField(null=True, blank=True)
    recurrence = models.TextField(blank=True)
    completed_on = models.DateField(null=True, blank=True)
    confirmed_on = models.DateField(null=True, blank=True)
    targets = models.JSONField(default=list, blank=True)
    basis = models.TextField(default="sourced")
    citation = link("register.Citation")

    class Meta(Row.Meta):
        constraints = [
            is_choice("task", "deadline_kind", domain.DEADLINE_KINDS),
            is_choice("task", "basis", BASES),
        ]
