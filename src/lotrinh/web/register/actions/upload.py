"""Taking in a file that was sent, and what may be done with it before it has been read."""

import hashlib
from pathlib import PurePath

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from lotrinh.domain.errors import LotrinhError
from lotrinh.exchange.changes import Change
from lotrinh.reading.files.source import FORMATS
from lotrinh.web.register.audit import record
from lotrinh.web.register.models import Upload, UploadContent, UploadReading
from lotrinh.web.register.work import read_sent_file

LARGEST = 50_000_000
MOST_FILES = 20
PACKED = ".zip"
SUFFIXES = (*FORMATS, PACKED)
LONGEST_NAME = 200
SEEN = ("ready", "entered")


class RefusedFile(LotrinhError):
    """A file that is not taken in: too large, empty, or of a kind that nobody here reads."""


@transaction.atomic
def send_file(*, name: str, content: bytes, by: User) -> Upload:
    """Keep a file and have it read; `RefusedFile` says in one sentence why not.

    Only the end of the name is believed of its kind, and reading checks even that.
    """
    name = " ".join(PurePath(name.replace("\\", "/")).name.split())[-LONGEST_NAME:]
    refuse(name, len(content))
    upload = Upload.objects.create(
        name=name,
        sha256=digest(content),
        size=len(content),
        kind="package" if _suffix(name) == PACKED else "document",
        by=by,
        uploaded_at=timezone.now(),
    )
    UploadContent.objects.create(upload=upload, content=content)
    _record(upload, "added", by, {"name": name, "sha256": upload.sha256})
    read_sent_file.enqueue(upload.pk)
    return upload


def digest(content: bytes) -> str:
    """What tells bytes apart from others."""
    return hashlib.sha256(content).hexdigest()


def refuse(name: str, size: int) -> None:
    """`RefusedFile` when a file of this name and size is not taken in."""
    if _suffix(name) not in SUFFIXES:
        known = ", ".join(SUFFIXES)
        raise RefusedFile(
            f"{name}: chưa đọc được loại tệp này; hãy dùng {known}.",
            f"{name}: this kind of file cannot be read; use {known}.",
        )
    if not size:
        raise RefusedFile(f"{name}: tệp rỗng.", f"{name}: the file is empty.")
    if size > LARGEST:
        raise RefusedFile(
            f"{name}: quá lớn, mỗi tệp tối đa {LARGEST // 10**6} MB.",
            f"{name}: is too large, a file has at most {LARGEST // 10**6} MB.",
        )


@transaction.atomic
def read_again(*, upload: Upload, by: User) -> None:
    """Have a file read once more that failed or fell silent; what people decided stays.

    Ignored: a file that people look through, or that has been entered.
    """
    unread = Upload.objects.filter(pk=upload.pk).exclude(state__in=SEEN)
    changed = unread.update(
        state="waiting", stage="", progress=0, problem={}, heard_at=timezone.now()
    )
    if not changed:
        return
    _record(upload, "changed", by, {"state": "waiting"})
    read_sent_file.enqueue(upload.pk)


@transaction.atomic
def drop(*, upload: Upload, by: User) -> None:
    """Put a file aside that nothing was entered from; its bytes and decisions are kept."""
    changed = Upload.objects.filter(pk=upload.pk).exclude(state="entered").update(state="dropped")
    if changed:
        _record(upload, "changed", by, {"state": "dropped"})


@transaction.atomic
def take_back(*, upload: Upload, by: User) -> None:
    """Bring a file back that was put aside, as far as it had been read."""
    dropped = Upload.objects.filter(pk=upload.pk, state="dropped")
    if not UploadReading.objects.filter(upload=upload.pk).exists():
        read_again(upload=upload, by=by)
    elif dropped.update(state="ready"):
        _record(upload, "changed", by, {"state": "ready"})


def _suffix(name: str) -> str:
    return PurePath(name).suffix.lower()


def _record(upload: Upload, kind: str, by: User, after: dict[str, str]) -> None:
    before = {"state": upload.state} if kind == "changed" else {}
    change = Change("uploads", str(upload.pk), kind, before, after)
    record([change], by=by.get_username())
