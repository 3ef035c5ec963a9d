"""What the cited figure of a row prints, beside the number that was typed for it."""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext as _

from lotrinh.domain.number import format_number
from lotrinh.domain.printed import numbers_in
from lotrinh.exchange.changes import Cells
from lotrinh.web.register.queries.row import kept_text
from lotrinh.web.ui.templatetags.plan_words import language

_VALUES = ("low", "high", "value")
MOST = 80  # characters of the figure that a warning repeats


@dataclass(frozen=True)
class Unlike:
    """A cited figure as printed, and the numbers that were typed and do not stand in it."""

    printed: str
    typed: str

    def __str__(self) -> str:
        words = {"printed": self.printed, "typed": self.typed}
        return _("Câu của văn bản ghi “%(printed)s”, không phải %(typed)s.") % words


def unlike(was: Cells, typed: Cells) -> Unlike | None:
    """The cited figure where a number that was typed anew is none of those it prints.

    `None` too where the row cites nothing, its text is not kept or its figure prints no number.
    """
    changed = dict.fromkeys(
        text for name in _VALUES if (text := typed.get(name, "")) and text != was.get(name, "")
    )
    printed = _figure(typed) if changed else ""
    known = {one.value for one in numbers_in(printed)}
    strange = [
        one for text in changed if (one := _decimal(text)) is not None and abs(one) not in known
    ]
    if not known or not strange:
        return None
    shown = printed if len(printed) <= MOST else f"{printed[:MOST].rstrip()}…"
    return Unlike(shown, ", ".join(format_number(one, language()) for one in strange))


def _figure(row: Cells) -> str:
    start, end = row.get("start", ""), row.get("end", "")
    text = kept_text(row["document"]) if start.isdecimal() and end.isdecimal() else None
    return " ".join((text or "")[int(start or 0) : int(end or 0)].split())


def _decimal(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None
