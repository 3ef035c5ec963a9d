"""The button that shows a row to everyone, or stops showing it."""

from typing import Any

from django import template

from lotrinh.web.register.queries.publication import is_published

register = template.Library()


@register.inclusion_tag("desk/publish_button.html", takes_context=True)
def publish_button(
    context: template.Context, noun: str, row: str, is_open: bool | None = None
) -> dict[str, Any]:
    """Whether a row is public, and the button for those who may change that.

    `noun` is `documents`, `indicators` or `projects`; a page that knows says whether it `is_open`.
    For everyone else nothing is asked or shown.
    """
    may = bool(context["can"]["publish"])
    if may and is_open is None:
        is_open = is_published(noun, row)
    return {
        "may": may,
        "noun": noun,
        "row": row,
        "is_open": is_open,
        "request": context["request"],
        "csrf_token": context.get("csrf_token"),
    }
