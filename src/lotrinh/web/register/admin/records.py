"""Tables that are looked at, not written: what was recorded, computed, sent and shown."""

from typing import Any, ClassVar

from axes.models import AccessAttempt
from django.contrib.admin import ModelAdmin
from django.db import transaction
from django.http import HttpRequest
from django_tasks_db.models import DBTaskResult

from lotrinh.exchange.changes import Change
from lotrinh.web.register.actions.publication import withdraw
from lotrinh.web.register.admin.site import site
from lotrinh.web.register.audit import record
from lotrinh.web.register.models import AuditEvent, Boundary, Publication, Run, Upload


class ReadOnly(ModelAdmin):
    """A table in which the admin changes nothing."""

    actions = None
    list_per_page = 50
    show_full_result_count = False

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody adds here."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody changes here."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Nobody deletes here."""
        return False


class Removable(ReadOnly):
    """A table from which single rows can be taken away, with a record of it."""

    table: ClassVar[str]

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Administrators."""
        return site.has_permission(request)

    @transaction.atomic
    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        """Take the row away and say so."""
        record([Change(self.table, str(obj.pk), "removed", {"row": str(obj)}, {})], by=_by(request))
        super().delete_model(request, obj)


class Publications(Removable):
    """What is public; taking a row away withdraws it."""

    list_display = ("noun", "row", "by", "at")
    list_filter = ("noun",)
    search_fields = ("row",)
    ordering = ("noun", "row")

    def delete_model(self, request: HttpRequest, obj: Any) -> None:
        """Withdraw it."""
        withdraw(noun=obj.noun, row=obj.row, by=_by(request))


class Boundaries(Removable):
    """Outlines of places, without their many points."""

    table = "boundaries"
    list_display = ("place", "source")
    exclude = ("geometry",)
    search_fields = ("place__name",)
    list_select_related = ("place",)


class Attempts(Removable):
    """Wrong passwords that are counted; taking a row away lifts the lock."""

    table = "attempts"
    list_display = ("username", "ip_address", "failures_since_start", "attempt_time")
    fields = ("username", "ip_address", "failures_since_start", "attempt_time")
    search_fields = ("username", "ip_address")


class Uploads(ReadOnly):
    """Files that people sent."""

    list_display = ("name", "kind", "state", "progress", "by", "uploaded_at")
    list_filter = ("state", "kind")
    list_select_related = ("by",)
    search_fields = ("name",)
    fields = (
        "name", "size", "kind", "state", "progress", "problem", "by", "uploaded_at", "document",
    )  # fmt: skip


class Events(ReadOnly):
    """Who did what when."""

    list_display = ("at", "by", "verb", "noun", "row")
    list_filter = ("verb", "noun")
    search_fields = ("=row", "=by")
    ordering = ("-id",)
    raw_id_fields = ("undoes",)


class Runs(ReadOnly):
    """What engines computed, without the results themselves."""

    list_display = ("engine", "version", "as_of", "status", "started_at", "finished_at")
    list_filter = ("engine", "status")
    exclude = ("result",)


class BackgroundTasks(ReadOnly):
    """Long work: what waits, runs, is done or failed, and why."""

    list_display = ("task_path", "status", "enqueued_at", "started_at", "finished_at")
    list_filter = ("status",)
    fields = (
        "task_path", "status", "enqueued_at", "started_at", "finished_at",
        "exception_class_path", "traceback",
    )  # fmt: skip
    ordering = ("-enqueued_at",)


def _by(request: HttpRequest) -> str:
    return request.user.get_username()


site.show(Publication, Publications)
site.show(Boundary, Boundaries)
site.show(AccessAttempt, Attempts)
site.show(Upload, Uploads)
site.show(AuditEvent, Events)
site.show(Run, Runs)
site.show(DBTaskResult, BackgroundTasks)
