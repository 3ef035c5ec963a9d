"""Papers that are sent, accepted as read and entered, as a planner would."""

import re
from html import unescape

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from lotrinh.web.register.models import Upload


def send(client: Client, text: str, name: str = "kh.txt") -> Upload:
    """A paper as it waits for review."""
    client.post("/tai-len/", {"files": SimpleUploadedFile(name, text.encode())})
    return Upload.objects.latest("id")


def entered(client: Client, text: str) -> str:
    """The id of a paper with all that could be read of it in the register."""
    one = send(client, text)
    client.post(f"/tai-len/{one.pk}/khong-xem/", {"sure": "yes"})
    client.post(f"/tai-len/{one.pk}/van-ban/", one.identity)
    client.post(f"/tai-len/{one.pk}/ghi/")
    found = Upload.objects.get(pk=one.pk).document_id
    assert found
    return found


def text_of(html: str) -> str:
    """The words of a page, white space as one blank."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())
