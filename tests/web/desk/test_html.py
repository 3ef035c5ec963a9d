"""Every page that links lead to is valid HTML, with the register full and empty."""

import re
from collections import Counter
from collections.abc import Callable
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import resolve

from lotrinh.web.register.models import Account

Check = Callable[[str], list[str]]
MOST = 2  # pages of one kind
STOCK = ("/static/", "/quan-tri/", "/xuat/")  # files, and pages that are Django's own
HREF = re.compile(r'<a [^>]*?href="([^"]*)"')


def walk(client: Client, mistakes: Check) -> dict[str, list[str]]:
    """What is wrong on the pages reached from the first one, at most two of each kind."""
    client.raise_request_exception = False
    waiting, seen, kinds, wrong = ["/"], {"/"}, Counter[str](), {}
    while waiting:
        address = waiting.pop(0)
        response = client.get(address, follow=True)
        if "html" not in response.get("Content-Type", ""):
            continue
        said = mistakes(response.text) if response.status_code == 200 else [response.status_code]
        wrong |= {address: said} if said else {}
        for found in links(address, response.text):
            kind = resolve(urlsplit(found).path).url_name or ""
            if found not in seen and kinds[kind] < MOST:
                seen.add(found)
                kinds[kind] += 1
                waiting.append(found)
    assert len(kinds) >= 10
    return wrong


def links(address: str, html: str) -> list[str]:
    """The addresses on this site that a page links to, without their fragments."""
    found = (href.replace("&amp;", "&") for href in HREF.findall(html))
    inner = (urldefrag(urljoin(address, href))[0] for href in found if "://" not in href)
    return [one for one in inner if one.startswith("/") and not one.startswith(STOCK)]


def test_pages_are_valid(planner: Client, mistakes: Check) -> None:
    assert walk(planner, mistakes) == {}


@pytest.mark.parametrize("role", ["leader", "agency", "delegate", "administrator"])
def test_pages_are_valid_for_every_role(
    person: Callable[[str], Client], mistakes: Check, role: str
) -> None:
    assert walk(person(role), mistakes) == {}


def test_pages_of_an_empty_register_are_valid(db: None, client: Client, mistakes: Check) -> None:
    user = User.objects.create_user("lan")
    Account.objects.create(user=user, role="planner")
    client.force_login(user)
    assert walk(client, mistakes) == {}
