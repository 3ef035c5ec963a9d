"""What the guides show is what the program says, and their examples work as they stand."""

import json
import re
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest
from typer.testing import CliRunner

from lotrinh.catalogue import load
from lotrinh.catalogue.identities import read_identities
from lotrinh.checks.check import check_of
from lotrinh.checks.inspection import inspect
from lotrinh.checks.run import findings_of
from lotrinh.cli import app

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
EXAMPLE = ROOT / "src/lotrinh/examples/caobang"
LANGUAGES = pytest.mark.parametrize("lang", ["vi", "en"])


@LANGUAGES
def test_the_finding_shown_is_printed_so(lang: str) -> None:
    (shown,) = blocks(lang, "check-a-plan", "text")
    assert shown in printed(lang)


@LANGUAGES
def test_the_result_shown_is_in_the_json(lang: str) -> None:
    (block,) = blocks(lang, "check-a-plan", "json")
    shown = json.loads(block)
    found = {one["id"]: one for one in result()["findings"]}[shown["id"]]
    assert shown == {key: found[key] for key in shown}


@LANGUAGES
def test_every_key_of_the_json_is_explained(lang: str) -> None:
    told = {key for row in rows(lang, "check-a-plan") for key in row}
    parts = result()
    assert {*parts, *parts["findings"][0], *parts["implied"][0], *parts["ledger"][0]} <= told
    assert {one["relation"] for one in parts["ledger"]} <= set(
        re.findall(r"`(\w+)`", guide(lang, "check-a-plan"))
    )


@LANGUAGES
def test_the_identity_that_is_written_is_one(lang: str, tmp_path: Path) -> None:
    (entry,) = blocks(lang, "write-an-identity", "toml")
    (tmp_path / "identities").mkdir()
    (tmp_path / "identities/land.toml").write_text(entry, encoding="utf-8")
    catalogue = load()
    found, problems = read_identities(tmp_path, catalogue.units, catalogue.kinship)
    assert problems == []
    identity = found["land.forest_within_area"]
    assert identity.id not in catalogue.identities
    assert [identity.evaluate(one.values).holds for one in identity.examples] == [True, False]


@LANGUAGES
def test_the_check_that_is_written_is_one(lang: str) -> None:
    (source,) = blocks(lang, "write-a-check", "python")
    module = ModuleType("lotrinh.checks.rules.tasks.lead_among_partners")
    exec(source, module.__dict__)
    check = check_of(module)
    assert check.id == "tasks.lead_among_partners"
    for example in check.examples:
        found = list(findings_of(check, inspect(example.plan, load())))
        assert {frozenset(one.subjects) for one in found} == set(example.broken)


@pytest.mark.parametrize("name", ["write-a-check", "write-an-identity"])
def test_what_is_written_is_the_same_in_both_languages(name: str) -> None:
    kind = "python" if name == "write-a-check" else "toml"
    assert blocks("vi", name, kind) == blocks("en", name, kind)


@LANGUAGES
def test_the_index_names_every_page_by_its_title(lang: str) -> None:
    index = (DOCS / "README.md").read_text(encoding="utf-8")
    listed = {(place, title) for title, place in re.findall(rf"- \[(.+)\]\(({lang}/.+)\)", index)}
    pages = (DOCS / lang).glob("*/*.md")
    assert listed == {(str(page.relative_to(DOCS)), title(page)) for page in pages}


def title(page: Path) -> str:
    """The heading of a page."""
    return page.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ")


def guide(lang: str, name: str) -> str:
    """The text of a guide."""
    return (DOCS / lang / "how-to" / f"{name}.md").read_text(encoding="utf-8")


def blocks(lang: str, name: str, kind: str) -> list[str]:
    """What a guide shows between fences of a kind."""
    return re.findall(rf"^```{kind}\n(.*?)^```$", guide(lang, name), re.MULTILINE | re.DOTALL)


def rows(lang: str, name: str) -> list[list[str]]:
    """The codes in each row of a guide's tables."""
    return [
        re.findall(r"`(\w+)`", line)
        for line in guide(lang, name).splitlines()
        if line.startswith("| `")
    ]


@cache
def printed(lang: str) -> str:
    """What the command says of the packaged example."""
    return CliRunner().invoke(app, ["--lang", lang, "check", str(EXAMPLE)]).stdout


@cache
def result() -> dict[str, list[dict[str, object]]]:
    """The same for machines."""
    found: dict[str, list[dict[str, object]]] = json.loads(
        CliRunner().invoke(app, ["check", str(EXAMPLE), "--json"]).stdout
    )
    return found
