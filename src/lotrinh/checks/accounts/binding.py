"""On which sheets the figures of an identity stand: of one indicator, prices and definition."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from lotrinh.checks.figures.sheet import Sheet
from lotrinh.domain.identity import Identity
from lotrinh.domain.kinship import Kinship
from lotrinh.domain.relation import Term

_PERCENT = ("growth", "share", "average_growth")
FALLS = "average_reduction"
FROM_BASE = ("average_growth", FALLS, "rise")
OF_SPANS = (*FROM_BASE, "total")
_MOVES = {FALLS: "average_change", "rise": "change"}
RANGES = ("parts", "years", "spans", "areas")


class Context(NamedTuple):
    """What the sheets of one binding have in common."""

    prices: str
    base_year: str
    definition: str
    whole: str


@dataclass(frozen=True)
class Bound:
    """An identity of one indicator in one context: the sheets of each of its terms.

    A term over children has one for each child; the sign is -1 for a fall kept as a negative rise.
    """

    sheets: Mapping[Term, tuple[Sheet, ...]]

    @property
    def shape(self) -> tuple[int, ...]:
        """How many sheets each term has."""
        return tuple(len(one) for one in self.sheets.values())


@dataclass(frozen=True)
class Binder:
    """Binds identities to the sheets that a plan has."""

    kin: Kinship
    known: frozenset[Sheet]

    def bindings(self, identity: Identity) -> Iterator[Bound]:
        """Every binding of which at least two figures may be known."""
        terms = identity.relation.terms
        for x in identity.applies_to(self.kin):
            codes = {term: self.kin.codes(term, x) for term in terms}
            if self._may_be_known(codes):
                yield from self._bound(identity, codes)

    def _may_be_known(self, codes: Mapping[Term, tuple[str, ...]]) -> bool:
        """Whether figures of at least two kinds are there, whatever their prices and definition."""
        found = {
            (like, term.part) for term, every in codes.items() for code in every
            if (like := self._like(term, code)) in self._likes
        }  # fmt: skip
        return len(found) + (_goes_over(codes) and bool(found)) > 1

    @cached_property
    def _likes(self) -> frozenset[Sheet]:
        return frozenset(Sheet(one.indicator, one.statistic, one.kind) for one in self.known)

    @cached_property
    def _sheets(self) -> Mapping[str, Sequence[Sheet]]:
        found: dict[str, list[Sheet]] = defaultdict(list)
        for one in sorted(self.known):
            found[one.indicator].append(one)
        return found

    def _bound(self, identity: Identity, codes: Mapping[Term, tuple[str, ...]]) -> Iterator[Bound]:
        options = {
            term: [self._options(identity, term, code) for code in every]
            for term, every in codes.items()
        }
        found: dict[tuple[tuple[Sheet, ...], ...], Bound] = {}
        for context in sorted(_contexts(options)):
            sheets = {
                term: tuple(
                    _chosen(
                        sheet,
                        self._unknown(identity, term, code),
                        context,
                        term,
                        is_nominal=self.kin.indicators[code].is_nominal,
                    )
                    for sheet, code in zip(every, codes[term], strict=True)
                )
                for term, every in options.items()
            }
            if self._known_figures(sheets) > 1:
                found.setdefault(tuple(sheets.values()), Bound(sheets))
        yield from found.values()

    def _known_figures(self, sheets: Mapping[Term, tuple[Sheet, ...]]) -> int:
        """How many different figures of an instance may be known."""
        found = {
            (one, term.part) for term, every in sheets.items() for one in every
            if one in self.known
        }  # fmt: skip
        return len(found) + (_goes_over(sheets) and bool(found))

    def _options(self, identity: Identity, term: Term, code: str) -> list[Sheet]:
        """The sheets of an indicator that a term may mean."""
        like = self._like(term, code)
        return [
            one for one in self._sheets.get(code, ())
            if (one.statistic, one.kind) == (like.statistic, like.kind)
            and identity.is_out_of(code, one.denominator)
            and term.prices in ("", one.prices)
        ]  # fmt: skip

    def _unknown(self, identity: Identity, term: Term, code: str) -> Sheet:
        """The sheet on which a term's figure would stand if there were one."""
        return self._like(term, code)._replace(denominator=identity.wholes_of(code)[0])

    def _like(self, term: Term, code: str) -> Sheet:
        """The statistic and kind of unit of a term of this indicator."""
        own, statistic = self.kin.kind(code), term.statistic
        if statistic in _PERCENT:
            return Sheet(code, "level" if statistic == "share" else statistic, "percent")
        if statistic in ("contribution", "change", "rise", FALLS):
            kind = "point" if own in ("percent", "point") or statistic == "contribution" else own
            return Sheet(code, _MOVES.get(statistic, statistic), kind)
        return Sheet(code, "level", own)


def _goes_over(terms: Iterable[Term]) -> bool:
    """Whether one sheet has several figures in an instance."""
    return any(term.over in RANGES or term.statistic in FROM_BASE for term in terms)


def _contexts(options: Mapping[Term, Sequence[Sequence[Sheet]]]) -> set[Context]:
    """The prices, base years, definitions and wholes of terms without prices of their own."""
    return {
        Context("" if term.prices else one.prices, one.base_year, one.definition, one.denominator)
        for term, every in options.items()
        for found in every
        for one in found
    }


def _chosen(
    found: Sequence[Sheet], like: Sheet, context: Context, term: Term, *, is_nominal: bool
) -> Sheet:
    """The sheet of a term in a context: one that is there, else what it would be."""
    prices = term.prices or context.prices

    def strangeness(one: Sheet) -> tuple[bool, bool, bool]:
        return (
            one.prices != prices, one.base_year != context.base_year,
            one.denominator != context.whole,
        )  # fmt: skip

    fitting = [one for one in found if _fits(one, context, prices, is_nominal=is_nominal)]
    if fitting:
        return min(fitting, key=strangeness)
    return like._replace(prices=prices, base_year=context.base_year, definition=context.definition)


def _fits(one: Sheet, context: Context, prices: str, *, is_nominal: bool) -> bool:
    """Whether figures of a sheet belong to a context; what is no money has no prices.

    Dollars, and money that is always nominal, are so too where growth does not say at which prices.
    """
    has_prices = one.kind.startswith("money_vnd") and not is_nominal
    has_base = one.prices == "constant"
    return (
        one.definition == context.definition
        and (one.prices == prices or not (one.prices or has_prices))
        and (one.base_year == context.base_year or not (one.base_year or has_base))
    )
