"""Files that were sent: the list, and one with what was read from it."""

from dataclasses import dataclass
from datetime import timedelta

from django.contrib.auth.models import User
from django.db.models import Q, QuerySet
from django.utils import timezone

from lotrinh.web.register.models import Upload
from lotrinh.web.register.models.upload import BUSY
from lotrinh.web.register.permissions import OWN, Person, account_of, cell

SILENCE = timedelta(minutes=3)


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many files wait for a person, and the newest of them."""

    count: int
    rows: list[Upload]


def visible(user: Person) -> QuerySet[Upload]:
    """The uploads that a login may look through: all, those of its own body, or none."""
    reach = cell(user, "upload")
    if not reach:
        return Upload.objects.none()
    found = Upload.objects.select_related("by", "document")
    if reach != OWN:
        return found
    account = account_of(user)
    body = account.organisation_id if account else None
    own = Q(by__account__organisation=body) if body else Q()
    return found.filter(Q(by=user.pk) | own)


def upload_of(user: Person, document: str) -> int | None:
    """The upload that a document came from, among those that a login may look through."""
    return visible(user).filter(document=document).values_list("pk", flat=True).first()


def waiting(user: Person, most: int = 5) -> Waiting:
    """The files that have been read and wait for this login to look through, newest first."""
    ready = visible(user).filter(state="ready")
    return Waiting(ready.count(), list(ready[:most]))


def same_content(user: Person, sha256: str) -> Upload | None:
    """The first upload of the same bytes that this login may see."""
    return visible(user).filter(sha256=sha256).order_by("id").first()


def is_silent(one: Upload) -> bool:
    """Whether a file has been waiting or read for minutes without a sign of the worker."""
    since = one.heard_at or one.uploaded_at
    return one.state in BUSY and timezone.now() - since > SILENCE


def name_of(user: User) -> str:
    """How a person is called: the full name, else the login."""
    return user.get_full_name() or user.get_username()
