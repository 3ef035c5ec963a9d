"""What must be true of figures whoever publishes them: an accounting identity of statistics."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from lotrinh.domain.bounds import Interval
from lotrinh.domain.choice import require_choice
from lotrinh.domain.dimension import check_dimensions, require_dimension
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.evaluation import Evaluation, Values, Years, evaluate
from lotrinh.domain.kinship import Kinship
from lotrinh.domain.message import Message
from lotrinh.domain.period import Period
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.relation import Relation, Term
from lotrinh.domain.validity import Validity

SEVERITIES = ("error", "warning")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which indicators `X` may be: those that fit in every respect that is named.

    `part_of` is an indicator that they are a part of, or a part of a part; `kinds` are kinds of
    unit, `natures` are stock, flow or index; `only` and `but` are codes.
    """

    only: tuple[str, ...] = ()
    part_of: str = ""
    kinds: tuple[str, ...] = ()
    but_kinds: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    but_fields: tuple[str, ...] = ()
    natures: tuple[str, ...] = ()
    aggregations: tuple[str, ...] = ()
    but: tuple[str, ...] = ()

    def includes(self, code: str, kin: Kinship) -> bool:
        """Whether `X` may be this indicator."""
        one, kind = kin.indicators[code], kin.kind(code)
        return (
            _is_among(code, self.only, self.but)
            and _is_among(kind, self.kinds, self.but_kinds)
            and _is_among(one.field, self.fields, self.but_fields)
            and _is_among(one.stock_or_flow, self.natures)
            and _is_among(one.aggregation, self.aggregations)
            and (not self.part_of or self.part_of in kin.wholes(code))
        )


@dataclass(frozen=True, slots=True)
class IdentityExample:
    """Figures as printed, by term, that fulfil an identity or break it.

    `steps` is `n`, with that of each shorter span after it where there are some.
    """

    figures: Mapping[Term, tuple[Quantity, ...]]
    holds: bool
    steps: tuple[int, ...] = (1,)

    @property
    def values(self) -> Values:
        """What the figures stand for, in base units."""
        return {term: tuple(map(rounded, found)) for term, found in self.figures.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """A relation with its name, the days on which it is defined so, its source and examples.

    `expression` is the relation as written. `wholes` are the words in which figures of an indicator
    may say what they are out of, where not just none will do. `tolerance` is what the sides may
    differ by beyond the rounding of the printed figures. `severity` is that of a plan that breaks
    it; a warning says that figures may differ for a good reason, which `note` gives.
    """

    id: str
    label: Message
    expression: str
    relation: Relation
    source: Message
    severity: str = "error"
    tolerance: Quantity | None = None
    validity: Validity = Validity()
    scope: Scope = Scope()
    wholes: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    note: Message | None = None
    examples: tuple[IdentityExample, ...] = ()

    def __post_init__(self) -> None:
        require_choice("severity", self.severity, SEVERITIES)

    def evaluate(self, values: Values, steps: int | Years = 1) -> Evaluation:
        """Both sides from what the figures stand for, and how far they are apart."""
        allowed = abs(self.tolerance.base_value) if self.tolerance else Fraction(0)
        return evaluate(self.relation, values, steps=steps, tolerance=allowed)

    def applies_to(self, kin: Kinship) -> tuple[str, ...]:
        """The indicators that `X` may be, which have all relatives that are spoken of.

        One blank code for an identity of named indicators; none where one of them is unknown.
        """
        chosen = (
            ("",)
            if not self.relation.is_general
            else (code for code in kin.indicators if self.scope.includes(code, kin))
        )
        terms = self.relation.terms
        return tuple(x for x in chosen if all(kin.codes(term, x) for term in terms))

    def holds_in(self, period: Period) -> bool:
        """Whether it is defined so on every day of a period."""
        return self.validity.covers(period.start) and self.validity.covers(period.end)

    def is_out_of(self, code: str, whole: str) -> bool:
        """Whether a figure of an indicator that states this whole, or none, is what is meant."""
        return whole in self.wholes_of(code)

    def wholes_of(self, code: str) -> tuple[str, ...]:
        """What figures of an indicator may be out of, the usual words first."""
        return self.wholes.get(code, ("",))

    def check_units(self, kin: Kinship, x: str = "") -> None:
        """`InvalidValue` naming the identity, the terms and both dimensions that do not match."""
        try:
            found = check_dimensions(self.relation, lambda term: kin.kind_of(term, x))
            if self.tolerance:
                require_dimension(self.tolerance.unit.kind, found)
        except InvalidValue as error:
            of = f" (X = {x})" if x else ""
            raise InvalidValue(
                f"{self.id}{of}: {error.message.vi}.", f"{self.id}{of}: {error.message.en}."
            ) from None


def rounded(quantity: Quantity) -> Interval:
    """What a printed figure stands for, in base units: 6.74 is 6.735..6.745."""
    low, high = (Fraction(end) * Fraction(quantity.unit.factor) for end in quantity.rounding)
    return Interval(low, high)


def _is_among(one: str, wanted: tuple[str, ...], unwanted: tuple[str, ...] = ()) -> bool:
    return (not wanted or one in wanted) and one not in unwanted
