"""The palette's options: things by name, pages, and only what the role may do."""

import re
from collections.abc import Callable
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from lotrinh.web.desk.commands import ACTIONS, PAGES, Command
from lotrinh.web.register.permissions import TABLE

OPTION = re.compile(
    r'role="option"[^>]*?(?:data-address="([^"]*)"|data-press="([^"]*)")[^>]*>\s*<span[^>]*>(.*?)</span>',
    re.DOTALL,
)


def options(client: Client, asked: str = "") -> dict[str, str]:
    """Words and address of every option; a button's is what is pressed."""
    html = client.get("/lenh/", {"q": asked}).text
    return {unescape(words): unescape(at or press) for at, press, words in OPTION.findall(html)}


@pytest.mark.parametrize(
    ("asked", "address"),
    [
        ("van ban", "/van-ban/"),
        ("qua han", "/nhiem-vu/?state=overdue"),
        ("overdue", "/nhiem-vu/?state=overdue"),
        ("giao dien toi", "button[name=theme][value=dark]"),
        ("dang xuat", "form[action='/dang-xuat/'] button"),
        ("nhiem vuj", "/nhiem-vu/"),
        ("so tai chinh", "/co-quan/04-so-tai-chinh/"),
        ("cao toc", "/du-an/p-1/"),
        ("pci", "/chi-tieu/pci/"),
        ("tinh cao banwg", "/dia-ban/04/"),
        ("viec qua han", "/nhiem-vu/qd-1.t3/"),
        ("chuong trinh du lich", "/chuong-trinh/ct-1/"),
    ],
)
def test_few_letters_lead_to_a_page_a_thing_or_a_deed(
    planner: Client, asked: str, address: str
) -> None:
    assert address in options(planner, asked).values()


def test_without_letters_every_page_is_offered(planner: Client) -> None:
    shown = set(options(planner).values())
    assert {one.address for one in PAGES if TABLE["planner"][one.verb]} <= shown
    assert not any("/tim/?q=" in one for one in shown)


def test_words_can_always_be_looked_for_in_the_sentences(planner: Client) -> None:
    assert list(options(planner, "zzz & qqq").values()) == ["/tim/?q=zzz+%26+qqq"]
    assert "Không có mục nào mang tên này" in planner.get("/lenh/?q=zzz").text


def test_what_is_typed_is_shown_as_text(planner: Client) -> None:
    assert "<b>" not in planner.get("/lenh/", {"q": "<b>x</b>"}).text


@pytest.mark.parametrize("command", [*PAGES, *ACTIONS], ids=lambda one: str(one.label))
def test_every_command_leads_somewhere_or_presses_a_button_of_the_page(
    person: Callable[..., Client], planner: Client, command: Command
) -> None:
    role = next(role for role, row in TABLE.items() if row[command.verb])
    if command.address:
        # a register that cannot be written to files says so on the page it leads to
        assert person(role).get(command.address).status_code in (200, 302)
    elif command.press != "print":
        pressed = {
            "name": re.search(r"\[name=(\w+)\]", command.press),
            "value": re.search(r"\[value=(\w+)\]", command.press),
        }
        html = planner.get("/van-ban/").text
        for attribute, found in pressed.items():
            assert found is None or f'{attribute}="{found.group(1)}"' in html


@pytest.mark.parametrize("role", TABLE)
def test_a_role_is_offered_what_it_may_do_and_nothing_else(
    person: Callable[..., Client], role: str
) -> None:
    shown = options(person(role))
    for command in (*PAGES, *ACTIONS):
        assert (str(command.label) in shown) == bool(TABLE[role][command.verb])


def test_signing_out_is_a_form_of_every_page(planner: Client) -> None:
    (command,) = (one for one in ACTIONS if "dang-xuat" in one.press)
    assert reverse("sign_out") in command.press
    assert f'action="{reverse("sign_out")}"' in planner.get("/van-ban/").text


def test_a_stranger_gets_no_option(stored: object, client: Client) -> None:
    assert client.get("/lenh/?q=cao").status_code == 302


def test_names_of_commands_that_begin_so_come_first(planner: Client) -> None:
    assert next(iter(options(planner, "du an"))) == "Dự án"
