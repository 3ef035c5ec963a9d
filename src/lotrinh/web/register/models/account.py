"""What the register knows of a person who signs in: the role, and the body it is held for."""

from collections.abc import Mapping

from django.conf import settings
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from lotrinh.web.register.models.constraints import is_choice
from lotrinh.web.register.models.row import link

ROLE_NAMES: Mapping[str, str | Promise] = {
    "leader": _("Lãnh đạo"),
    "planner": _("Cán bộ kế hoạch"),
    "agency": _("Cơ quan thực hiện"),
    "delegate": _("Đại biểu"),
    "administrator": _("Quản trị viên"),
}


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
        constraints = [is_choice("account", "role", tuple(ROLE_NAMES))]

    def __str__(self) -> str:
        return self.role

    @property
    def role_words(self) -> str:
        """What the role is called."""
        return str(ROLE_NAMES[self.role])
