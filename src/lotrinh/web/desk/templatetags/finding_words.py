"""Findings in the words and shapes of a page."""

from django import template

from lotrinh.web.desk.finding_words import TONES

register = template.Library()


@register.filter
def tone(severity: str) -> str:
    """The shape and tone that go with the word of a severity."""
    return TONES[severity]
