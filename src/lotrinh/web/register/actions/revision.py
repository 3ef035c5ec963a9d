"""Counting the changes of the register: what was computed of it before holds no longer."""

from django.db import transaction
from django.db.models import F

from lotrinh.web.register.check_work import ask_to_check
from lotrinh.web.register.models import Register


def raise_revision() -> None:
    """Tell within the transaction of a change that the register is another one; check it anew."""
    Register.objects.update(revision=F("revision") + 1)
    transaction.on_commit(ask_to_check)
