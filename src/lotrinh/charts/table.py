"""A chart's numbers as a table: what its file holds, and what stands for it unseen."""

from collections.abc import Callable, Mapping

from lotrinh.charts.panel import Panel
from lotrinh.charts.theme import Spec
from lotrinh.domain.labels import BASES, STATUSES, words
from lotrinh.domain.message import Message
from lotrinh.domain.unit import Unit
from lotrinh.domain.wording import bounds_words, period_words

HEAD = (
    Message("Kỳ", "Period"),
    Message("Giá trị", "Value"),
    Message("Đơn vị", "Unit"),
    Message("Loại", "Kind"),
    Message("Văn bản", "Document"),
    Message("Biết từ", "Known since"),
)
FIGURE = Message("số liệu", "figure")
PROMISE = Message("mục tiêu", "target")


def indicator_table(
    panel: Panel, symbol: Callable[[Unit], str], documents: Mapping[str, str], lang: str
) -> Spec:
    """The figures and promises of a panel, `columns` and `rows`: numbers of figures are numbers.

    A promise keeps its words (`≥ 8`, `75-80`); its unit stands beside it.
    """
    rows = [
        [
            period_words(one.period, lang),
            float(one.quantity.value),
            symbol(one.quantity.unit),
            f"{FIGURE.in_language(lang)}, {_certainty(one.status, one.basis, lang)}",
            documents.get(one.citation.document, "") if one.citation else "",
            one.known_from.isoformat() if one.known_from else "",
        ]
        for one in sorted(panel.observations, key=lambda one: one.period)
    ]
    rows += [
        [
            period_words(one.period, lang) if one.period else "",
            bounds_words(one.bounds, "", lang, one.denominator),
            symbol(one.bounds.unit) if one.bounds.unit else "",
            PROMISE.in_language(lang),
            documents.get(one.document, one.document),
            "",
        ]
        for one in panel.targets
    ]
    return {"columns": [one.in_language(lang) for one in HEAD], "rows": rows}


def _certainty(status: str, basis: str, lang: str) -> str:
    table, code = (BASES, basis) if basis == "assumed" else (STATUSES, status)
    return words(table, code, lang)
