"""Which promises a later document says anew because it amends the one that made them."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping

from lotrinh.checks.ledger.weaker import is_newer
from lotrinh.domain.document import Document
from lotrinh.domain.plan import Plan
from lotrinh.domain.statistic import statistic_class
from lotrinh.domain.target import Target

AMENDING = ("sửa đổi", "điều chỉnh")


def amended_rows(plan: Plan) -> Mapping[str, str]:
    """Each target that is no longer in force, with the document that says it anew.

    A document amends what its references say it amends, or whose number its title names behind
    `AMENDING`; of two that amend one document the later one amends the earlier too. Only what it
    says of the same indicator, place and time is said anew; an adopted paper is amended only by
    one that is adopted.
    """
    said: dict[str, dict[Hashable, list[Target]]] = defaultdict(lambda: defaultdict(list))
    for one in plan.targets:
        said[one.document][_subject(one)].append(one)
    pairs = sorted(set(_amendments(plan)), key=lambda pair: (_day(plan.document[pair[1]]), pair))
    return {
        row.id: new for old, new in pairs for subject in said[new] for row in said[old][subject]
    }


def _amendments(plan: Plan) -> Iterator[tuple[str, str]]:
    """Each amended document with the one that amends it, and the earlier with the later."""
    amending: dict[str, set[str]] = defaultdict(set)
    known = plan.document
    for old, new in _named(plan):
        amending[old].add(new)
    for old, papers in amending.items():
        for new in papers:
            yield old, new
            earlier = (one for one in papers if is_newer(known[new], known[one]))
            yield from ((one, new) for one in earlier)


def _named(plan: Plan) -> Iterator[tuple[str, str]]:
    known = plan.document
    named = {(one.target, one.document) for one in plan.references if one.relation == "amends"}
    for new in plan.documents:
        if any(word in new.title.lower() for word in AMENDING):
            words = {word.strip(",.;()") for word in new.title.split()}
            named |= {
                (old.id, new.id) for old in plan.documents
                if old.number in words and is_newer(new, old)
            }  # fmt: skip
    for old_id, new_id in named:
        old, one = known.get(old_id), known.get(new_id)
        if old and one and old is not one and (one.status != "draft" or old.status == "draft"):
            yield old_id, new_id


def _subject(one: Target) -> Hashable:
    return one.indicator, one.area, statistic_class(one.statistic), one.denominator, one.period


def _day(paper: Document) -> str:
    return paper.issued_on.isoformat() if paper.issued_on else ""
