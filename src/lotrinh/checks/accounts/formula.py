"""An instance of an identity as a line of arithmetic: its figures in the places of its terms."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Context
from fractions import Fraction

from lotrinh.checks.accounts.expansion import Instance
from lotrinh.checks.words import both
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_number
from lotrinh.domain.relation import (
    Add,
    Divide,
    Multiply,
    Node,
    Number,
    Over,
    Power,
    Steps,
    Subtract,
    Term,
)  # fmt: skip

EXACT = Context(prec=9)
_SIGNS = {Add: "+", Subtract: "−", Multiply: "×", Divide: "/"}
_RELATIONS = {"=": "=", "<=": "≤", ">=": "≥"}
_BROKEN = {"=": "≠", "<=": ">", ">=": "<"}
_SHOWN = 8
_HUNDRED = Number(Fraction(100), Fraction(100), "%")
_JOINTS = {"sum": " + ", "product": " × ", "mean": "; "}
_MEAN = {"vi": "bình quân có trọng số của", "en": "a weighted mean of"}
_SUM, _PRODUCT, _POWER, _ATOM = range(4)
_Said = tuple[str, int]


def formula(
    instance: Instance,
    told: Callable[[int], Message],
    *,
    is_broken: bool = False,
    left_is: Message | None = None,
) -> Message:
    """The relation with the words of each cell: `11.130 tỷ đồng = 10.500 tỷ đồng + 630 tỷ đồng`.

    A broken one stands with the sign for it: `11.200 tỷ đồng ≠ 10.500 tỷ đồng + 630 tỷ đồng`;
    `left_is` is what the left side gives: `9 + 5 = 14 > 12`.
    """
    relation = instance.identity.relation
    sign = (_BROKEN if is_broken else _RELATIONS)[relation.sign]
    cells = {
        (column.term, column.place): told(int(key))
        for column, key in zip(instance.pattern.columns, instance.keys, strict=True)
    }

    def said(lang: str) -> str:
        line = _Line(instance, cells, lang)
        left, right = (line.of(side, 0)[0] for side in (relation.left, relation.right))
        given = f" = {left_is.in_language(lang)}" if left_is else ""
        return f"{left}{given} {sign} {right}"

    return both(said)


@dataclass(frozen=True)
class _Line:
    """Writes nodes in one language, each with how closely it binds."""

    instance: Instance
    cells: Mapping[tuple[Term, int], Message]
    lang: str

    def of(self, node: Node, place: int) -> _Said:
        if isinstance(node, Term):
            return self.cells[node, place if node.over else 0].in_language(self.lang), _ATOM
        if isinstance(node, Number):
            return self._number(node), _ATOM
        if isinstance(node, Steps):
            return str(self._years(node, place)), _ATOM
        if isinstance(node, Power):
            given = node.exponent
            years = self._years(given, place) if isinstance(given, Steps) else given
            base = self._within(node.base, place, _ATOM)
            return (base, _ATOM) if years == 1 else (f"{base}^{years}", _POWER)
        return self._over(node) if isinstance(node, Over) else self._pair(node, place)

    def _pair(self, node: Add | Subtract | Multiply | Divide, place: int) -> _Said:
        if isinstance(node, Divide) and node.right == _HUNDRED:
            return self.of(node.left, place)
        level = _SUM if isinstance(node, Add | Subtract) else _PRODUCT
        stricter = level + isinstance(node, Subtract | Divide)
        left = self._within(node.left, place, level)
        return f"{left} {_SIGNS[type(node)]} {self._within(node.right, place, stricter)}", level

    def _within(self, node: Node, place: int, least: int) -> str:
        text, level = self.of(node, place)
        return text if level >= least else f"({text})"

    def _over(self, node: Over) -> _Said:
        joint = _JOINTS[node.operation]
        least = _PRODUCT if node.operation == "product" else _SUM
        text = joint.join(self._each(node, least))
        if node.operation == "mean":
            return f"{_MEAN[self.lang]} ({text})", _ATOM
        return text, least

    def _each(self, node: Over, least: int) -> Iterator[str]:
        size = self.instance.pattern.sizes[node.range]
        for place in range(size):
            if size <= _SHOWN or place < _SHOWN - 2 or place == size - 1:
                yield self._within(node.body, place, least + (least == _PRODUCT))
            elif place == size - 2:
                yield "…"

    def _number(self, node: Number) -> str:
        low, high = (self._decimal(one) for one in (node.low, node.high))
        return f"{low if low == high else f'({low} … {high})'}{node.unit}"

    def _decimal(self, one: Fraction) -> str:
        return format_number(EXACT.divide(one.numerator, one.denominator), self.lang)

    def _years(self, node: Steps, place: int) -> int:
        return self.instance.steps[place + 1 if node.over else 0]
