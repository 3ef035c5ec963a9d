"""How the site itself fares: locked logins, failed work, the last import, how much there is."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.auth.models import User
from django.db.models import Count
from django.utils import timezone

from lotrinh.domain.plan import NOUNS
from lotrinh.web.register import models
from lotrinh.web.register.models.account import ROLE_NAMES
from lotrinh.web.register.models.run import FAILED

RECENT = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class LastWrite:
    """When something was written last, by whom, and how many rows at that moment."""

    at: datetime
    by: str
    rows: int


@dataclass(frozen=True, slots=True)
class SystemState:
    """Logins by what their role is called, those without one, and the newest writes."""

    roles: dict[str, int]
    without_role: int
    writes: tuple[LastWrite, ...]


def locked_out() -> list[str]:
    """The names that may not sign in now, after too many wrong passwords."""
    since = timezone.now() - settings.AXES_COOLOFF_TIME
    tries = AccessAttempt.objects.filter(
        attempt_time__gte=since, failures_since_start__gte=settings.AXES_FAILURE_LIMIT
    )
    return sorted({name for name in tries.values_list("username", flat=True) if name})


def failed_work() -> int:
    """How many files could not be read and how many computations failed within a week."""
    since = timezone.now() - RECENT
    uploads = models.Upload.objects.filter(state="failed", uploaded_at__gte=since).count()
    return uploads + models.Run.objects.filter(status=FAILED, finished_at__gte=since).count()


def system_state(most: int = 5) -> SystemState:
    """Logins by role, those without one, and the newest moments of writing."""
    counted = dict(
        User.objects.filter(is_active=True).values_list("account__role").annotate(n=Count("pk"))
    )
    without_role = counted.pop(None, 0)
    events = models.AuditEvent.objects.filter(noun__in=NOUNS).order_by()
    writes = events.values("at", "by").annotate(n=Count("pk")).order_by("-at")[:most]
    return SystemState(
        roles={str(words): counted.get(role, 0) for role, words in ROLE_NAMES.items()},
        without_role=without_role,
        writes=tuple(LastWrite(row["at"], row["by"], row["n"]) for row in writes),
    )
