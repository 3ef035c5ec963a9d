"""Django's command for the first login of a site, which here administers."""

from typing import Any

from django.contrib.auth.management.commands import createsuperuser
from django.contrib.auth.models import User

from lotrinh.web.register.actions.account import give_role


class Command(createsuperuser.Command):
    """Make a login and give it the administrator's role; a login without a role may do nothing."""

    def handle(self, *args: Any, **options: Any) -> None:
        """Do as Django does, then give the role to whoever has none."""
        super().handle(*args, **options)
        for user in User.objects.filter(is_superuser=True, account=None):
            give_role(user=user, role="administrator", by="lotrinh manage createsuperuser")
