"""What the register knows of a person who signs in: the role, and the body it is held for."""

from django.conf import settings
from django.db import models

from lotrinh.web.register.models.constraints import is_choice
from lotrinh.web.register.models.row import link

ROLES = ("leader", "planner", "agency", "delegate", "administrator")


class Account(models.Model):
    """One role of one login; `seen_at` is the latest visit, `seen_before` the one before it."""

    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="account"
    )
    role = models.TextField()
    organisation = link("register.Organisation")
    seen_at = models.DateTimeField(null=True, blank=True, editable=False)
    seen_before = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        constraints = [is_choice("account", "role", ROLES)]

    def __str__(self) -> str:
        return self.role
