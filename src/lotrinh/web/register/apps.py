"""How Django finds the register."""

from django.apps import AppConfig


class RegisterConfig(AppConfig):
    """The app that owns every table of the register."""

    name = "lotrinh.web.register"
    label = "register"
