"""What the next page says was done, with the way back."""

from django.contrib import messages
from django.http import HttpRequest

UNDO = "undo "


def say(request: HttpRequest, text: str, *, undo: str = "", level: int = messages.SUCCESS) -> None:
    """Say a sentence once, on the page that follows; `undo` is an address that takes a POST."""
    messages.add_message(request, level, text, extra_tags=f"{UNDO}{undo}" if undo else "")
