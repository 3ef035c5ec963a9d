"""A plan with code in its words and odd ids and names: shown as words, and every link arrives."""

import re
from decimal import Decimal
from hashlib import sha256
from urllib.parse import unquote

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils.html import escape

from lotrinh.catalogue import load
from lotrinh.domain.bounds import Bounds
from lotrinh.domain.citation import Citation
from lotrinh.domain.document import Document
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.plan import Plan
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.target import Target
from lotrinh.exchange.package import Package
from lotrinh.web.register.actions.plan import import_plan

CODE = """<script>alert("1")</script><img src=x onerror='alert(2)'>{{ x }}{% x %}"""
IDS = ["a/b", "%2f", "đề án 06", '"><b>', "?q=1#f", "y" * 1000]
TEXT = f"{CODE} đạt 5%\nTên\t{CODE}\nSố\t5\n"
START = TEXT.index("5%")
FILE = 'documents/Kế hoạch "số 1"\n.txt'
CATALOGUE = load()
PER_CENT = CATALOGUE.units.parse("%")


def document(id: str) -> Document:
    return Document(
        id=id, title=CODE, number=CODE, kind=CODE, version=CODE, area="04", source_url=CODE,
        file=FILE, text_file="texts/a.txt", text_sha256=sha256(TEXT.encode()).hexdigest(),
    )  # fmt: skip


def target(id: str) -> Target:
    return Target(
        id=f"t{id}", document=id, indicator=f"i{id}", area="04", period=Period("2030"),
        bounds=Bounds(">=", Decimal(5), None, PER_CENT), definition=CODE,
        citation=Citation(id, START, START + 2, TEXT.partition("\n")[0], CODE),
    )  # fmt: skip


def figure(id: str) -> Observation:
    return Observation(
        id=f"o{id}", indicator=f"i{id}", area="VN", period=Period("2020"), definition=CODE,
        quantity=Quantity(Decimal(5), PER_CENT), denominator=CODE, source=f"https://a.vn/{CODE}",
    )  # fmt: skip


@pytest.fixture
def reader(db: None, client: Client) -> Client:
    indicators = (
        Indicator(code=f"i{id}", name=Message(CODE, CODE), unit="%", source=CODE, field=CODE)
        for id in IDS
    )
    plan = Plan(
        title=CODE, area="04", texts=dict.fromkeys(IDS, TEXT),
        documents=tuple(map(document, IDS)), targets=tuple(map(target, IDS)),
        observations=tuple(map(figure, IDS)),
        indicators=(*CATALOGUE.indicators.values(), *indicators),
        places=tuple(CATALOGUE.places.values()),
    )  # fmt: skip
    import_plan(package=Package(plan, {FILE: b"x"}), by=CODE)
    client.force_login(User.objects.create_user("planner"))
    return client


def test_every_link_of_every_page_arrives_and_no_word_becomes_code(reader: Client) -> None:
    waiting, seen = ["/van-ban/", "/muc-tieu/", "/chi-tieu/"], set()
    while waiting:
        address = waiting.pop()
        response = reader.get(address)
        assert response.status_code == 200, address
        if "html" not in response["Content-Type"]:
            continue
        html = response.text
        assert "<script>a" not in html
        assert "<img" not in html
        seen.add(address)
        links = re.findall(r'href="(/(?:van-ban|chi-tieu)/[^"#?]*)', html)
        waiting += [one for one in set(links) - seen if one not in waiting]
    assert {f"/van-ban/{id}/" for id in IDS} <= {unquote(one) for one in seen}
    assert escape(CODE) in reader.get("/van-ban/").text


def test_a_file_is_saved_under_its_own_name(reader: Client) -> None:
    disposition = reader.get("/van-ban/a/b/tep/")["Content-Disposition"]
    assert unquote(disposition) == """attachment; filename*=utf-8''Kế hoạch "số 1" .txt"""
