"""Relations written as rows of a system, for many places of one shape at once."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from math import inf

import numpy as np
from numpy.typing import NDArray

from lotrinh.checks.accounts.cells import Keys
from lotrinh.checks.accounts.rows import Rows
from lotrinh.domain.relation import (
    Add,
    Multiply,
    Node,
    Number,
    Over,
    Power,
    Relation,
    Steps,
    Subtract,
    Term,
)  # fmt: skip

Floats = NDArray[np.float64]
KeysOf = Callable[[Term, int], tuple[Keys, int]]


@dataclass(frozen=True)
class Form:
    """`constant + sum of coefficient * key`, a column of places each."""

    terms: tuple[tuple[float | Floats, Keys], ...]
    constant: float | Floats = 0.0

    def __add__(self, other: "Form") -> "Form":
        return Form(self.terms + other.terms, self.constant + other.constant)

    def times(self, factor: float | Floats) -> "Form":
        """The form multiplied by a number, or by one for each place."""
        return Form(tuple((one * factor, key) for one, key in self.terms), self.constant * factor)


@dataclass(frozen=True)
class Writer:
    """Writes one relation at many places: `keys_of` gives the cells of a term and its sign.

    `sizes` is how many children, areas, parts or years there are; `steps` is `n` of each place,
    and after it that of each shorter span.
    """

    rows: Rows
    origin: NDArray[np.int64]
    keys_of: KeysOf
    sizes: Mapping[str, int]
    steps: Sequence[float | Floats]

    def write(self, relation: Relation, tolerance: float) -> None:
        """The rows of a relation; its sides may differ by the tolerance, in base units."""
        difference = self._form(relation.left, 0) + self._form(relation.right, 0).times(-1)
        low = -tolerance if relation.sign in ("=", ">=") else -inf
        high = tolerance if relation.sign in ("=", "<=") else inf
        constant = difference.constant
        self.rows.sums(difference.terms, low - constant, high - constant, self.origin)

    def _form(self, node: Node, place: int) -> Form:
        if isinstance(node, Number):
            return self._number(node)
        if isinstance(node, Term):
            key, sign = self.keys_of(node, place)
            return Form(((float(sign), key),))
        if isinstance(node, Over):
            return self._over(node)
        if isinstance(node, Power):
            return self._power(node, place)
        if isinstance(node, Steps):
            return Form((), self._years(node, place))
        left, right = self._form(node.left, place), self._form(node.right, place)
        if isinstance(node, Add | Subtract):
            return left + right.times(1 if isinstance(node, Add) else -1)
        return (
            self._product(left, right) if isinstance(node, Multiply) else self._ratio(left, right)
        )

    def _number(self, node: Number) -> Form:
        low, high = float(node.low), float(node.high)
        if low == high:
            return Form((), low)
        return Form(((1.0, self.rows.unseen(len(self.origin), low, high)),))

    def _over(self, node: Over) -> Form:
        every = [self._form(node.body, one) for one in range(self.sizes[node.range])]
        if node.operation == "sum":
            return reduce(Form.__add__, every)
        return self._mean(every) if node.operation == "mean" else reduce(self._product, every)

    def _mean(self, every: Sequence[Form]) -> Form:
        """A mean with weights that nobody states: from each member it lies towards the others."""
        result = Form(((1.0, self.rows.unseen(len(self.origin))),))
        weights = [Form(((1.0, self.rows.unseen(len(self.origin), 0.0, 1.0)),)) for _ in every]
        for one in every:
            apart = [
                self._product(weight, other + one.times(-1))
                for weight, other in zip(weights, every, strict=True)
                if other is not one
            ]
            self._equal(result, reduce(Form.__add__, apart, one))
        self._equal(reduce(Form.__add__, weights), Form((), 1.0))
        return result

    def _equal(self, left: Form, right: Form) -> None:
        difference = left + right.times(-1)
        self.rows.sums(difference.terms, -difference.constant, -difference.constant, self.origin)

    def _product(self, left: Form, right: Form) -> Form:
        for one, other in ((left, right), (right, left)):
            if not one.terms:
                return other.times(one.constant)
        result = self.rows.unseen(len(self.origin))
        self.rows.products(result, self._key(left), self._key(right), self.origin)
        return Form(((1.0, result),))

    def _ratio(self, left: Form, right: Form) -> Form:
        if not right.terms:
            return left.times(1 / right.constant)
        result = self.rows.unseen(len(self.origin))
        self.rows.products(self._key(left), result, self._key(right), self.origin)
        return Form(((1.0, result),))

    def _power(self, node: Power, place: int) -> Form:
        given = node.exponent
        steps = self._years(given, place) if isinstance(given, Steps) else float(given)
        result, base = self.rows.unseen(len(self.origin)), self._key(self._form(node.base, place))
        self.rows.powers(result, base, np.broadcast_to(steps, len(base)), self.origin)
        return Form(((1.0, result),))

    def _years(self, node: Steps, place: int) -> float | Floats:
        return self.steps[place + 1 if node.over else 0]

    def _key(self, form: Form) -> Keys:
        """The cells of a form that is just these, else new numbers that are equal to it."""
        if len(form.terms) == 1 and np.all(form.terms[0][0] == 1) and not np.any(form.constant):
            return form.terms[0][1]
        result = self.rows.unseen(len(self.origin))
        self._equal(form, Form(((1.0, result),)))
        return result
