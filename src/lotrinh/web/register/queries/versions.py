"""What a paper that takes the place of another says differently."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lotrinh.domain.document import Document
from lotrinh.reading.versions.restatement import Aligned, Statement, align, statements
from lotrinh.web.register import models
from lotrinh.web.register.queries.review import Item, Review

_TABLES: tuple[Any, ...] = (
    models.Target, models.Observation, models.Task, models.ProjectFigure,
)  # fmt: skip


@dataclass(frozen=True)
class Since:
    """The version before, what became of each candidate, and what is said no more."""

    older: Document
    changes: Mapping[str, Aligned]
    gone: Sequence[Statement]

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many are changed, new, moved and the same."""
        return Counter(one.kind for one in self.changes.values())

    def differs(self, one: Item) -> bool:
        """Whether a candidate is not what the version before says, or cannot be compared yet."""
        change = self.changes.get(one.key)
        return change.kind != "same" if change else bool(one.table) and not one.is_ready


def since(found: Review) -> Since | None:
    """The changes since the version that a paper replaces; `None` where the register has none.

    Rejected candidates do not count: what they answered is said no more.
    """
    named = found.upload.identity.get("replaces", "").split(";")
    older = models.Document.objects.filter(pk__in=named).first()
    if older is None:
        return None
    nouns = [
        (row.pk, row.to_value())
        for model in _TABLES
        for row in model.objects.filter(citation__document=older).select_related("citation")
    ]
    newer = [(one.key, one.noun) for one in found.items if one.state != "rejected"]
    changes, gone = align(statements(nouns), statements(newer))
    return Since(older.to_value(), changes, sorted(gone, key=lambda one: one.noun.citation.start))
