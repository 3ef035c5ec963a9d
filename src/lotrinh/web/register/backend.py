"""How Django asks who somebody is and what they may do: both are answered by the account."""

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import User

from lotrinh.web.register.permissions import Person, may


class RoleBackend(ModelBackend):
    """Logins with their account in one query; Django's own permissions follow `administer`."""

    def get_user(self, user_id: int) -> User | None:
        """The login behind a session; nobody when it was closed."""
        user = User.objects.select_related("account__organisation").filter(pk=user_id).first()
        return user if user and self.user_can_authenticate(user) else None

    def has_perm(self, user_obj: Person, perm: str, obj: Any = None) -> bool:
        """Whether the role administers; which table is asked for does not matter."""
        return user_obj.is_active and may(user_obj, "administer")

    def has_module_perms(self, user_obj: Person, app_label: str) -> bool:
        """The same for a whole app."""
        return self.has_perm(user_obj, app_label)
