"""The manual's pages of identities and checks say what each of them says."""

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.identity_page import identity_page
from lotrinh.checks.manual import LANGUAGES, check_page
from lotrinh.checks.rules import checks


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_identity_stands_with_its_expression_source_and_note(lang: str) -> None:
    page = identity_page(lang)
    for one in load().identities.values():
        section = page.partition(f"### `{one.id}`")[2].partition("\n##")[0]
        said = (one.label, one.source, *([one.note] if one.note else []))
        assert one.expression in section
        assert [words for words in said if words.in_language(lang) not in section] == []
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
    assert "- X: units of the kinds `percent`; except `disbursement_rate`" in page
    assert "- Allowed beyond rounding: 1 pp" in page


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_check_stands_with_its_examples(lang: str) -> None:
    page = check_page(lang)
    for one in checks().values():
        section = page.partition(f"### `{one.id}`")[2].partition("\n##")[0]
        said = (one.title, one.about, *one.ignores, *(example.about for example in one.examples))
        assert [words for words in said if words.in_language(lang) not in section] == []
