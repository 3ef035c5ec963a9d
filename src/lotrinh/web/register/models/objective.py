"""What documents want without a number, as rows."""

from django.db import models

from lotrinh.domain import objective as domain
from lotrinh.web.register.models.row import Row, link, required_link


class Objective(Row):
    """One wish of one document."""

    noun = domain.Objective

    document = required_link("register.Document")
    text = models.TextField()
    parent = link("self")
    citation = link("register.Citation")
