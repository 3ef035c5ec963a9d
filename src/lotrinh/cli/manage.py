"""`lotrinh manage`: Django's own commands for the site."""

import sys

import typer

from lotrinh.domain.errors import LotrinhError

SETTINGS = {
    "epilog": "Ví dụ · example: lotrinh manage createsuperuser",
    "context_settings": {
        "allow_extra_args": True,
        "allow_interspersed_args": False,
        "ignore_unknown_options": True,
    },
}


def command(context: typer.Context) -> None:
    """Lệnh quản trị của Django cho sổ của bạn · Django's own commands."""
    from django.core.management import ManagementUtility
    from django.db import DatabaseError

    from lotrinh.web.register.database import choose_database, default_database

    choose_database(default_database())
    utility = ManagementUtility([*sys.argv[:1], *context.args])
    utility.prog_name = "lotrinh manage"
    try:
        utility.execute()
    except DatabaseError as error:
        raise LotrinhError(
            f"Sổ chưa dùng được ({error}); hãy chạy lotrinh manage migrate trước.",
            f"The register cannot be used yet ({error}); run lotrinh manage migrate first.",
        ) from None
