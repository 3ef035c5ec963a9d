"""Capital by year and source: what is paid inside what was given."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from lotrinh.charts.layers import Row
from lotrinh.charts.rows import bar, mark, rows_chart
from lotrinh.charts.theme import Spec, colour


@dataclass(frozen=True, kw_only=True)
class Capital:
    """What was given and paid under one name, in billion VND; blank is not known.

    `others` are amounts that other levels gave. A head stands above its parts and has no bar.
    """

    name: str
    said: str = ""
    given: Decimal | None = None
    paid: Decimal | None = None
    others: tuple[Decimal, ...] = ()
    is_head: bool = False
    is_assumed: bool = False


def money_chart(parts: Sequence[Capital], unit: str, lang: str) -> Spec | None:
    """One row for each part: a pale bar for what was given, a full one within for what was paid.

    Ticks are what other levels gave; an assumed amount is grey. `None` where no amount is known.
    """
    rows = [_row(number, one) for number, one in enumerate(parts)]
    if all(row["given"] is None and row["paid"] is None for row in rows):
        return None
    layers = [
        bar("zero", "given", height=14, color=colour("line"), cornerRadius=2),
        bar("zero", "paid", height=6, color={"expr": "datum.is_assumed ? faint : accent"}),
        *(
            mark(f"other_{place}", shape="stroke", angle=90, size=160, color=colour("soft"))
            for place in range(max(len(one.others) for one in parts))
        ),
    ]
    return rows_chart(rows, _amounts(unit), layers, lang, _table(parts))


def _table(parts: Sequence[Capital]) -> list[Row]:
    """Each part under the head above it."""
    head, found = "", []
    for one in parts:
        head = one.name if one.is_head else head
        found.append(
            {
                "of": head,
                "name": "" if one.is_head else one.name,
                "given": "" if one.given is None else float(one.given),
                "paid": "" if one.paid is None else float(one.paid),
            }
        )
    return found


def _row(number: int, one: Capital) -> Row:
    """A head has no bar: it would dwarf its parts."""
    return {
        "row": number, "name": one.name, "said": one.said, "is_head": one.is_head,
        "is_assumed": one.is_assumed, "zero": 0,
        "given": None if one.is_head or one.given is None else float(one.given),
        "paid": None if one.is_head or one.paid is None else float(one.paid),
        **{f"other_{place}": float(amount) for place, amount in enumerate(one.others)},
    }  # fmt: skip


def _amounts(unit: str) -> Spec:
    return {
        "type": "quantitative",
        "scale": {"zero": True},
        "axis": {
            "title": unit, "titleAlign": "right", "titleAnchor": "end", "orient": "top",
            "tickCount": 5, "domain": False, "labelOverlap": True, "labelSeparation": 8,
        },
    }  # fmt: skip
