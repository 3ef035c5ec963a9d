"""Findings in the words and shapes of a page."""

from django import template

from lotrinh.web.desk.finding_words import TONES, headline
from lotrinh.web.register.queries.finding import KeptFinding

register = template.Library()


@register.filter
def tone(severity: str) -> str:
    """The shape and tone that go with the word of a severity."""
    return TONES[severity]


@register.filter
def first_sentence(one: KeptFinding) -> str:
    """What a finding says, in its first sentence."""
    return headline(one)[0]
