"""What is asked to be changed in drafts, as rows."""

from django.db import models

from lotrinh.domain import amendment as domain
from lotrinh.web.register.models.constraints import is_choice
from lotrinh.web.register.models.row import Row, link, required_link


class Amendment(Row):
    """One opinion with its answer."""

    noun = domain.Amendment

    document = required_link("register.Document")
    subject = models.TextField()
    kind = models.TextField()
    by = models.TextField(blank=True)
    on = models.DateField(null=True, blank=True)
    text = models.TextField(blank=True)
    citation = link("register.Citation")
    disposition = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    new_text = models.TextField(blank=True)

    class Meta(Row.Meta):
        constraints = [
            is_choice("amendment", "kind", domain.KINDS),
            is_choice("amendment", "disposition", ("", *domain.DISPOSITIONS)),
        ]
