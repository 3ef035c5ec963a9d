"""The manual's pages of identities and checks say what each of them says."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.check_page import check_page
from lotrinh.checks.identity_page import identity_page
from lotrinh.checks.manual import LANGUAGES, PAGES, main
from lotrinh.checks.page import anchor, sentence
from lotrinh.checks.rules import checks
from lotrinh.domain.labels import CHECK_FAMILIES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_identity_stands_with_its_expression_source_and_note(lang: str) -> None:
    page = identity_page(lang)
    for one in load().identities.values():
        section = page.partition(f"### `{one.id}`")[2].partition("\n##")[0]
        said = (one.label, one.source, *([one.note] if one.note else []))
        assert one.expression in section
        assert [words for words in said if sentence(words.in_language(lang)) not in section] == []
        assert section.count("\n- ") >= 2 + len(one.examples)


def test_figures_of_examples_print_as_people_do() -> None:
    per_head = (
        "`grdp_per_capita@current` = 45,13 triệu đồng/người · `grdp@current` = 25.204 tỷ đồng"
    )
    assert f"- Đúng: {per_head}" in identity_page("vi")
    assert "- Holds: `n` = 5 · `average_growth(X)` = 4.46%/year" in identity_page("en")


def test_validity_scope_and_tolerance_are_said_where_there_are_some() -> None:
    page = identity_page("en")
    assert "- Valid: from 1 January 2019" in page
    assert "- X is: measured in %; except `disbursement_rate` Public investment" in page
    assert "- Allowed beyond rounding: 1 pp" in page


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_check_stands_with_its_examples(lang: str) -> None:
    page = check_page(lang)
    for one in checks().values():
        section = page.partition(f"\n`{one.id}` · ")[2].partition("\n##")[0]
        said = (one.about, *one.ignores, *(example.about for example in one.examples))
        assert f"\n### {sentence(one.title.in_language(lang))}\n\n`{one.id}` · " in page
        assert [words for words in said if sentence(words.in_language(lang)) not in section] == []


@pytest.mark.parametrize("page", [check_page, identity_page])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_the_contents_lead_to_is_there_once(page: Callable[[str], str], lang: str) -> None:
    text = page(lang)
    headings = [anchor(title) for title in re.findall(r"^##+ (.+)$", text, re.MULTILINE)]
    assert len(headings) == len(set(headings))
    assert {*re.findall(r"\]\(#(.+?)\)", text)} <= {*headings}


def test_every_family_has_a_name() -> None:
    families = {one.partition(".")[0] for one in (*checks(), *load().identities)}
    assert families == {*CHECK_FAMILIES}


def test_the_grammar_is_printed_where_identities_are_described() -> None:
    assert '    relation = sum ("=" | "<=" | ">=") sum' in identity_page("en")


def test_both_pages_are_written_in_each_language(tmp_path: Path) -> None:
    main(tmp_path)
    written = {one.relative_to(tmp_path).as_posix() for one in tmp_path.rglob("*.md")}
    assert written == {f"{lang}/reference/{name}" for lang in LANGUAGES for name in PAGES}
