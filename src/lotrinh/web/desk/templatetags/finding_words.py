"""Findings in the words and shapes of a page."""

from collections.abc import Iterable

from django import template

from lotrinh.web.desk.finding_words import TONES
from lotrinh.web.desk.found import FindingLink, Found
from lotrinh.web.desk.reading import Note
from lotrinh.web.desk.tree import Branch

register = template.Library()


@register.filter
def found_of(notes: Iterable[Note], found: Found) -> list[FindingLink]:
    """The findings about rows that stand together, each once; of a document at one row."""
    rows = (note.row.id for note in notes)
    told = (link for row in rows for link in found.get(row) if link.once_at in ("", row))
    return list(dict.fromkeys(told))


@register.filter
def tone(severity: str) -> str:
    """The shape and tone that go with the word of a severity."""
    return TONES[severity]


@register.filter
def between(branch: Branch, found: Found) -> list[FindingLink]:
    """The open findings that set promises of a branch against each other, the gravest first."""
    rows = ([one.id for one in leaf.row.statements] for leaf in branch.leaves)
    return found.between(rows)
