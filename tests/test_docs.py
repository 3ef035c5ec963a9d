"""The papers at the root say what is so."""

import re
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from lotrinh import cli
from lotrinh.checks.manual import LANGUAGES, PAGES, main

ROOT = Path(__file__).parents[1]
PAPERS = sorted((*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")))
COMMANDS = [
    one.name.removesuffix("_")
    for one in iter_modules(cli.__path__)
    if hasattr(import_module(f"lotrinh.cli.{one.name}"), "command")
]


@pytest.mark.parametrize("page", PAPERS, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_and_picture_leads_to_a_file(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))
    local = [link for link in links if "://" not in link]
    assert [link for link in local if not (page.parent / link).exists()] == []


def test_the_readme_keeps_to_its_form() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert readme.count("![") == 1
    assert "make demo" in readme
    assert "make test" in readme
    assert len(re.findall(r"(?<!!)\[[^\]]+\]\(", readme)) == 3


def test_ci_runs_what_the_readme_gives() -> None:
    assert "make test" in (ROOT / ".ci/run").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_shows_a_runnable_example(command: str) -> None:
    module = import_module(f"lotrinh.cli.{command}" + ("_" if command == "import" else ""))
    assert f"lotrinh {command}" in module.SETTINGS["epilog"]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_list_of_changes(command: str) -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"`(?:lotrinh )?{command}`", changes)


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_setting_of_the_site_is_explained(lang: str) -> None:
    read = set(re.findall(r"LOTRINH_[A-Z_]+", _source("web")))
    page = ROOT / f"docs/{lang}/how-to/run-a-register.md"
    assert read == set(re.findall(r"`(LOTRINH_[A-Z_]+)`", page.read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_committed_pages_of_checks_are_the_generated_ones(
    tmp_path: Path, lang: str, name: str
) -> None:
    main(tmp_path)
    page = Path(lang, "reference", name)
    again = "run: python -m lotrinh.checks.manual docs"
    assert (ROOT / "docs" / page).read_bytes() == (tmp_path / page).read_bytes(), again


def _source(room: str) -> str:
    files = sorted((ROOT / "src/lotrinh" / room).rglob("*.py"))
    return "".join(file.read_text(encoding="utf-8") for file in files)
