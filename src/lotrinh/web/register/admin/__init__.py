"""Django's stock admin for the rare things, for administrators."""

from lotrinh.web.register.admin import records, rows, users
from lotrinh.web.register.admin.site import site

__all__ = ["records", "rows", "site", "users"]
