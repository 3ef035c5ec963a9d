"""What the register says of itself."""

from dataclasses import dataclass
from datetime import date

from lotrinh.web.register import models


@dataclass(frozen=True, slots=True)
class RegisterInfo:
    """Title, area and licence; the days it is looked at from, empty when it lives by the clock.

    `revision` counts the writes, so equal revisions mean equal data.
    """

    title: str = ""
    area: str = ""
    licence: str = ""
    today: date | None = None
    as_of: date | None = None
    revision: int = 0


def register() -> RegisterInfo:
    """The register's own row; blanks and revision 0 before the first import."""
    row = models.Register.objects.first()
    if row is None:
        return RegisterInfo()
    return RegisterInfo(row.title, row.area, row.licence, row.today, row.as_of, row.revision)
