"""A plan with code in its words and odd ids and names: shown as words, and every link arrives."""

import re
from datetime import date
from decimal import Decimal
from hashlib import sha256
from urllib.parse import unquote

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.utils.html import escape

from lotrinh.catalogue import load
from lotrinh.domain.allocation import Allocation
from lotrinh.domain.amendment import Amendment
from lotrinh.domain.bounds import Bounds
from lotrinh.domain.citation import Citation
from lotrinh.domain.document import Document
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.message import Message
from lotrinh.domain.milestone import Milestone
from lotrinh.domain.objective import Objective
from lotrinh.domain.observation import Observation
from lotrinh.domain.organisation import Organisation
from lotrinh.domain.period import Period
from lotrinh.domain.place import Place, Successor
from lotrinh.domain.plan import Plan
from lotrinh.domain.programme import Programme
from lotrinh.domain.project import CapitalRules, Project
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.reference import Reference
from lotrinh.domain.target import Target
from lotrinh.domain.task import Task
from lotrinh.domain.validity import Validity
from lotrinh.exchange.package import Package
from lotrinh.web.register.actions.plan import import_plan
from lotrinh.web.register.models import Account

CODE = """<script>alert("1")</script><img src=x onerror='alert(2)'>{{ x }}{% x %}"""
IDS = ["a/b", "%2f", "đề án 06", '"><b>', "?q=1#f", "y" * 1000]
ADDRESSES = ("https://a.vn/", "https://[a.vn/")
WITH_IDS = ["van-ban", "du-an", "nhiem-vu", "chuong-trinh", "dia-ban", "co-quan"]
SECTIONS = [*WITH_IDS, "muc-tieu", "chi-tieu", "nguon-so-lieu"]
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
        quantity=Quantity(Decimal(5), PER_CENT), denominator=CODE,
        source=f"{ADDRESSES[id == IDS[0]]}{CODE}",
    )  # fmt: skip


def work(id: str) -> dict[str, object]:
    """A body, a place, a programme, a project and a task under an odd id, tied to each other."""
    cited = Citation(id, 0, 8, TEXT.partition("\n")[0], CODE)
    return {
        "organisations": Organisation(id=id, name=CODE, kind=CODE, aliases=(CODE,), successor=id),
        "places": Place(
            id=id, name=CODE, kind=CODE, parent=id, successors=(Successor(id),),
            validity=Validity(None, date(2024, 1, 1)),
        ),
        "programmes": Programme(id=id, name=CODE, document=id, lead=id),
        "projects": Project(
            id=id, name=CODE, sector=CODE, field=CODE, owner=id, places=(id,), programme=id,
            parent=id, targets=(f"t{id}",),
            rules=CapitalRules(requires=(id,), excludes=(CODE,)),
        ),
        "project_figures": ProjectFigure(
            project=id, what="total_cost", value=Quantity(Decimal(5), CATALOGUE.units.parse("VND")),
            document=id, citation=Citation(id, START, START + 2, TEXT.partition("\n")[0]),
        ),
        "milestones": Milestone(project=id, code=CODE, name=CODE, predecessors=(CODE,), cause=CODE),
        "allocations": Allocation(
            project=id, source=CODE, plan_year=2025, level="pm", amount=Decimal(1), document=id,
            source_url=CODE,
        ),
        "tasks": Task(
            id=id, name=CODE, document=id, programme=id, lead=id, partners=(id, CODE),
            responsible=CODE, deliverable=CODE, authority=CODE, targets=(f"t{id}",), citation=cited,
        ),
        "objectives": Objective(id=id, document=id, text=CODE, citation=cited),
        "amendments": Amendment(
            id=id, document=id, subject=CODE, kind="add", by=CODE, reason=CODE, new_text=CODE,
            disposition="accepted", citation=cited,
        ),
        "references": Reference(document=id, number=CODE, target=id, start=9, end=12),
    }  # fmt: skip


@pytest.fixture
def reader(db: None, client: Client) -> Client:
    indicators = (
        Indicator(code=f"i{id}", name=Message(CODE, CODE), unit="%", source=CODE, field=CODE)
        for id in IDS
    )
    rows = [work(id) for id in IDS]
    tables = {noun: tuple(row[noun] for row in rows) for noun in rows[0]}
    tables["places"] = (*CATALOGUE.places.values(), *tables["places"])
    plan = Plan(
        title=CODE, area="04", texts=dict.fromkeys(IDS, TEXT),
        documents=tuple(map(document, IDS)), targets=tuple(map(target, IDS)),
        observations=tuple(map(figure, IDS)),
        indicators=(*CATALOGUE.indicators.values(), *indicators),
        **tables,
    )  # fmt: skip
    import_plan(package=Package(plan, {FILE: b"x"}), by=CODE)
    user = User.objects.create_user("planner")
    Account.objects.create(user=user, role="planner")
    client.force_login(user)
    return client


def test_every_link_of_every_page_arrives_and_no_word_becomes_code(reader: Client) -> None:
    waiting = [f"/{section}/" for section in SECTIONS]
    seen = set()
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
        links = re.findall(rf'href="(/(?:{"|".join(SECTIONS)})/[^"#?]*)', html)
        waiting += [one for one in set(links) - seen if one not in waiting]
    arrived = {unquote(one) for one in seen}
    assert {f"/{section}/{id}/" for section in WITH_IDS for id in IDS} <= arrived
    assert escape(CODE) in reader.get("/van-ban/").text


def test_a_file_is_saved_under_its_own_name(reader: Client) -> None:
    disposition = reader.get("/van-ban/a/b/tep/")["Content-Disposition"]
    assert unquote(disposition) == """attachment; filename*=utf-8''Kế hoạch "số 1" .txt"""
