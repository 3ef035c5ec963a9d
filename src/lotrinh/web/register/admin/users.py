"""Logins with their role, in one form; every change is recorded."""

from typing import Any

from django import forms
from django.contrib.admin import StackedInline, display
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from lotrinh.web.register.actions.account import (
    close_account,
    give_role,
    note_login,
    note_password_change,
)
from lotrinh.web.register.admin.site import site
from lotrinh.web.register.models import Account, Organisation
from lotrinh.web.register.models.account import ROLE_NAMES

_CELLS = ("username", "last_name", "first_name", "email", "is_active")


class Bodies(forms.ModelChoiceField):
    """Bodies by their names."""

    def label_from_instance(self, obj: Any) -> str:
        """What people call the body."""
        return str(obj.name)


class AccountForm(forms.ModelForm):
    """A role, and the body that it is held for."""

    role = forms.ChoiceField(label=_("Vai trò"), choices=list(ROLE_NAMES.items()))
    organisation = Bodies(
        Organisation.objects.all(),
        label=_("Cơ quan"),
        required=False,
        help_text=_("Vai trò cơ quan thực hiện chỉ sửa được việc của cơ quan ghi ở đây."),
    )

    class Meta:
        model = Account
        fields = ("role", "organisation")


class AccountInline(StackedInline):
    """The one account of a login; administrators do not take their own role away."""

    model = Account
    form = AccountForm
    can_delete = False
    min_num = max_num = 1
    verbose_name = verbose_name_plural = _("Vai trò")

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Anyone's but one's own."""
        return obj != request.user and super().has_change_permission(request, obj)

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        """A login without a role does nothing, so the form asks for one."""
        return super().get_formset(request, obj, validate_min=True, **kwargs)


class Logins(UserAdmin):
    """Name, password and role; Django's own groups and flags play no part."""

    actions = None
    inlines = (AccountInline,)
    list_display = ("username", "last_name", "first_name", "role", "body", "is_active")
    list_filter = ("account__role", "is_active")
    list_select_related = ("account__organisation",)
    filter_horizontal = ()
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Người dùng"), {"fields": ("last_name", "first_name", "email", "is_active")}),
    )
    readonly_fields = ()

    @staticmethod
    def _account(obj: User) -> Account | None:
        return getattr(obj, "account", None)

    @display(description=_("vai trò"))
    def role(self, obj: User) -> str:
        """The role in words; a dash for a login that holds none."""
        account = self._account(obj)
        return account.role_words if account else "–"

    @display(description=_("cơ quan"))
    def body(self, obj: User) -> str:
        """The body that the role is held for."""
        account = self._account(obj)
        return account.organisation.name if account and account.organisation else "–"

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Administrators do not lock themselves out."""
        return ("is_active",) if obj == request.user else ()

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Anyone's login but one's own."""
        return obj != request.user and super().has_delete_permission(request, obj)

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        """Save the login and record what differs."""
        before = _cells(User.objects.get(pk=obj.pk)) if change else {}
        super().save_model(request, obj, form, change)
        note_login(name=obj.get_username(), before=before, after=_cells(obj), by=_by(request))

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        """Give the role through the action that records it."""
        for account in formset.save(commit=False):
            give_role(
                user=account.user,
                role=account.role,
                organisation=account.organisation_id or "",
                by=_by(request),
            )

    def delete_model(self, request: HttpRequest, obj: User) -> None:
        """Take the login away with its role."""
        close_account(user=obj, by=_by(request))

    @transaction.atomic
    def user_change_password(
        self, request: HttpRequest, id: str, form_url: str = ""
    ) -> HttpResponse:
        """A new password for somebody else, recorded where it was really changed."""
        before = User.objects.filter(pk=id).values_list("password", flat=True).first()
        response = super().user_change_password(request, id, form_url)
        user = User.objects.filter(pk=id).first()
        if user and user.password != before:
            note_password_change(name=user.get_username(), by=_by(request))
        return response


def _cells(user: User) -> dict[str, str]:
    return {name: str(getattr(user, name)) for name in _CELLS}


def _by(request: HttpRequest) -> str:
    return request.user.get_username()


site.show(User, Logins)
