"""Which document takes the place of which."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lotrinh.checks.ledger.weaker import is_newer, titled
from lotrinh.domain.document import Document

PLANS = ("plan", "resolution", "programme", "decision", "scheme", "master_plan", "draft", "")


def successions(documents: Sequence[Document]) -> Iterator[tuple[Document, Document]]:
    """Each older document with the newer one that takes its place: named, or of the same title.

    Of several with one title only the next one after each counts; reports and minutes may share a
    title month after month and take no place.
    """
    known = {one.id: one for one in documents}
    named = {
        (old, one.id) for one in documents for old in one.replaces if old in known
    }  # fmt: skip
    replaced = {old for old, _ in named}
    yield from ((known[old], known[new]) for old, new in sorted(named))
    for papers in _by_title(documents).values():
        for one in papers:
            later = [other for other in papers if is_newer(other, one)]
            if later and one.id not in replaced:
                yield one, min(later, key=lambda other: (other.issued_on is None, other.issued_on))


def _by_title(documents: Sequence[Document]) -> dict[tuple[str, str], list[Document]]:
    found: dict[tuple[str, str], list[Document]] = defaultdict(list)
    for one in documents:
        if one.kind in PLANS:
            found[titled(one), one.area].append(one)
    return found
