"""Programmes as rows."""

from django.db import models

from lotrinh.domain import programme as domain
from lotrinh.web.register.models.row import Row, link


class Programme(Row):
    """A bundle of tasks and projects."""

    noun = domain.Programme

    name = models.TextField()
    document = link("register.Document")
    lead = link("register.Organisation")
    period = models.TextField(blank=True)
