"""Bodies and places as rows of the plan: the same cells, rules and records as everywhere."""

from copy import copy
from typing import Any, ClassVar

from django import forms
from django.contrib.admin import ModelAdmin
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language, gettext

from lotrinh.domain.message import Message
from lotrinh.web.register.actions.rows import Conflict, Edit, RowsRefused, change_rows, problems_of
from lotrinh.web.register.admin.site import site
from lotrinh.web.register.models import TABLES, Organisation, Place
from lotrinh.web.register.queries.row import digest, row_cells, tables


class RowForm(forms.ModelForm):
    """One text for each cell of a row; a row that somebody else changed meanwhile is told."""

    table: ClassVar[str]
    refused: ClassVar[str] = ""  # why the register has just not taken what was typed
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        row = row_cells(self.table, self.instance.pk) if self.instance.pk else None
        for column in tables()[self.table].columns:
            label = _spoken(Message(column.vi, column.en))
            self.fields[column.name].label = label[:1].upper() + label[1:]
            self.initial[column.name] = (row or {}).get(column.name, "")
        self.initial["seen"] = digest(row)
        if row:
            self.fields["id"].disabled = True

    @property
    def edit(self) -> Edit:
        """What the form asks to be written."""
        given = self.cleaned_data
        names = [column.name for column in tables()[self.table].columns]
        return Edit(self.table, given["id"], {name: given[name] for name in names}, given["seen"])

    def clean(self) -> dict[str, Any]:
        """Everything that is wrong, each at its cell."""
        found = super().clean() or {}
        if "id" not in found:
            return found
        if self.refused:
            self.add_error(None, self.refused)
            return found
        for problem in problems_of(self.edit)[1]:
            column = problem.column if problem.column in self.fields else None
            self.add_error(column, _spoken(problem.expected))
        if self.instance.pk and digest(row_cells(self.table, self.instance.pk)) != found["seen"]:
            self.add_error(None, gettext("Người khác đã sửa dòng này từ lúc mở; hãy mở lại."))
        return found

    def _post_clean(self) -> None:
        """Cells are no columns: the plan's rules have looked at them, not the model's."""


def _form(name: str) -> type[RowForm]:
    meta = type("Meta", (), {"model": TABLES[name], "fields": ()})
    cells: dict[str, Any] = {
        column.name: forms.CharField(required=column.name == "id")
        for column in tables()[name].columns
    }
    return type(f"{name.title()}Form", (RowForm,), {"table": name, "Meta": meta, **cells})


class Rows(ModelAdmin):
    """Rows are corrected, added and closed by their last day; nothing is deleted."""

    form: type[RowForm]
    actions = None
    list_per_page = 100
    list_display: tuple[str, ...] = ("id", "name", "kind", "valid_from", "valid_to")
    list_filter = ("kind",)
    search_fields = ("id", "name")

    def get_form(
        self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any
    ) -> Any:
        """The form of the row's own cells."""
        return self.form

    def changeform_view(
        self,
        request: HttpRequest,
        object_id: str | None = None,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """The form; shown again with what was typed when the row changed while it was checked."""
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except (Conflict, RowsRefused) as error:
            again = copy(self)
            again.form = type("Refused", (self.form,), {"refused": _spoken(error.message)})
            return ModelAdmin.changeform_view(again, request, object_id, form_url, extra_context)

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Every cell, in the order of the table."""
        return [*(column.name for column in tables()[self.form.table].columns), "seen"]

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Older documents still speak of what is gone; it gets a last day instead."""
        return False

    def save_model(self, request: HttpRequest, obj: Any, form: Any, change: bool) -> None:
        """Write the cells; the row is stored, found and recorded as any other."""
        obj.pk = form.edit.id
        change_rows(edits=[form.edit], by=request.user.get_username())


class Organisations(Rows):
    """Bodies."""

    form = _form("organisations")


class Places(Rows):
    """Places."""

    form = _form("places")


def _spoken(message: Message) -> str:
    return message.in_language("en" if get_language() == "en" else "vi")


site.show(Organisation, Organisations)
site.show(Place, Places)
