"""Parts of pages that need a value worked out first: bars, the theme, undo."""

from decimal import Decimal
from typing import Any

from django import template
from django.contrib.messages.storage.base import Message
from django.utils.safestring import SafeString

from lotrinh.web.ui.notices import UNDO
from lotrinh.web.ui.templatetags.plan_words import per_cent
from lotrinh.web.ui.theme import theme_of

register = template.Library()

_NOT_NARROWING = ("q", "page", "view", "open", "as_of")


@register.inclusion_tag("ui/more_filters.html", takes_context=True)
def more_filters(context: dict[str, Any]) -> dict[str, int]:
    """On a phone, what opens the other fields of a filter, and how many of them narrow the list.

    The words looked for, the page and the way of viewing are not counted.
    """
    asked = context["request"].GET
    return {"taken": sum(1 for name in asked if asked[name] and name not in _NOT_NARROWING)}


@register.inclusion_tag("ui/meter.html")
def meter(share: Decimal | None, tone: str = "") -> dict[str, Any]:
    """A bar for a share of one, with its number; a share beyond 0..1 fills the bar no further.

    An unknown share has no bar.
    """
    width = min(100, max(0, round((share or 0) * 100)))
    return {"width": width, "words": per_cent(share), "tone": tone}


@register.filter
def undo_address(message: Message) -> str:
    """Where a notice is undone; empty where it cannot be."""
    tags = str(message.extra_tags or "")
    return tags.removeprefix(UNDO) if tags.startswith(UNDO) else ""


@register.simple_tag(takes_context=True)
def chosen_theme(context: template.Context) -> str:
    """The reader's theme, `light` or `dark`; empty where the system decides."""
    request = context.get("request")
    return theme_of(request) if request else ""


@register.simple_tag(takes_context=True)
def theme(context: template.Context) -> SafeString:
    """The attribute of the page that carries the reader's theme."""
    chosen = chosen_theme(context)
    return SafeString(f' data-theme="{chosen}"' if chosen else "")
