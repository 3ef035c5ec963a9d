"""How indicators belong together: parts and wholes, numerators and denominators, kinds of unit."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from lotrinh.domain.indicator import Indicator
from lotrinh.domain.relation import ANY, Term


@dataclass(frozen=True)
class Kinship:
    """Indicators by code; `kind_of_unit` gives the kind of a unit by its code."""

    indicators: Mapping[str, Indicator]
    kind_of_unit: Callable[[str], str]

    @cached_property
    def children(self) -> Mapping[str, tuple[str, ...]]:
        """The parts of each indicator that has some, in the order of the table."""
        found = defaultdict(list)
        for one in self.indicators.values():
            if one.parent:
                found[one.parent].append(one.code)
        return {code: tuple(parts) for code, parts in found.items()}

    def wholes(self, code: str) -> Iterator[str]:
        """What an indicator is a part of, and what that is a part of, from the nearest on."""
        seen = {code}
        while (code := self.indicators[code].parent) and code in self.indicators:
            if code in seen:
                return
            seen.add(code)
            yield code

    def root(self, code: str) -> str:
        """The outermost whole that an indicator is a part of; itself where it is none."""
        for whole in self.wholes(code) if code in self.indicators else ():
            code = whole
        return code

    def codes(self, term: Term, x: str = "") -> tuple[str, ...]:
        """The indicators a term is of when `X` is `x`: one, each of the children, or none."""
        one = self.indicators.get(x if term.indicator == ANY else term.indicator)
        if one is None:
            return ()
        if term.over == "children":
            return self.children.get(one.code, ())
        code = getattr(one, term.relative) if term.relative else one.code
        return (code,) if code in self.indicators else ()

    def kind(self, code: str) -> str:
        """The kind of unit that an indicator's levels have."""
        return self._kinds[code]

    @cached_property
    def _kinds(self) -> Mapping[str, str]:
        return {code: self.kind_of_unit(one.unit) for code, one in self.indicators.items()}

    def kind_of(self, term: Term, x: str = "") -> str:
        """The kind of a term's levels; several where children differ, which matches nothing."""
        return " + ".join(sorted({self.kind(code) for code in self.codes(term, x)}))
