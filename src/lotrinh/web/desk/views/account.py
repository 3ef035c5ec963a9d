"""Signing in, one's own account and its password."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView, PasswordChangeView
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse_lazy
from django.views.decorators.http import require_safe

from lotrinh.web.register.actions.account import note_password_change
from lotrinh.web.register.permissions import VERBS, account_of, cell
from lotrinh.web.visits import remember


class SignInForm(AuthenticationForm):
    """Name and password, and whether to stay signed in on this machine."""

    remember = forms.BooleanField(required=False)


class SignIn(LoginView):
    """The sign-in page; the session gets a new key."""

    template_name = "desk/sign_in.html"
    form_class = SignInForm

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """Let in, for longer where it was asked for."""
        response = super().form_valid(form)
        if form.cleaned_data["remember"]:
            remember(self.request)
        return response


class ChangePassword(PasswordChangeView):
    """A new password for the old one; every other machine is signed out by it."""

    template_name = "desk/password.html"
    success_url = reverse_lazy("account")

    def form_valid(self, form: Any) -> HttpResponse:
        """Change it, and keep a record that it was changed."""
        name = self.request.user.get_username()
        with transaction.atomic():
            response = super().form_valid(form)
            note_password_change(name=name, by=name)
        return response


@require_safe
def account(request: HttpRequest) -> HttpResponse:
    """Who is signed in, in which role for which body, and what the role may do."""
    found = account_of(request.user)
    assert found is not None  # the gate lets nobody else in
    shown = {
        "account": found,
        "rights": [(words, cell(request.user, verb)) for verb, words in VERBS.items()],
        "languages": settings.LANGUAGES,
    }
    return render(request, "desk/account.html", shown)
