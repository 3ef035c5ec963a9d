"""The manual's page of patterns is the one that the patterns generate."""

from pathlib import Path

import pytest

from lotrinh.reading.amount import Amount
from lotrinh.reading.manual import LANGUAGES, main, manual, meaning
from lotrinh.reading.patterns import modules

DOCS = Path(__file__).resolve().parents[3] / "docs"
PAGE = Path("reference", "patterns.md")
AGAIN = "run: python -m lotrinh.reading.manual docs"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_committed_page_is_the_generated_one(tmp_path: Path, lang: str) -> None:
    main(tmp_path)
    assert (DOCS / lang / PAGE).read_bytes() == (tmp_path / lang / PAGE).read_bytes(), AGAIN


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_of_a_pattern_stands_in_its_section(lang: str) -> None:
    page = manual(lang).replace("**", "")
    for module in modules():
        name = module.__name__.rpartition(".")[2]
        section = page.partition(f"## `{name}`")[2].partition("\n## ")[0]
        shown = (one.sentence.replace("\n", " ⏎ ").replace("\t", " ⇥ ") for one in module.EXAMPLES)
        assert [one for one in shown if f"“{one}”" not in section] == []


def test_a_meaning_names_what_is_not_at_its_default() -> None:
    assert meaning(Amount(12, "km2")) == "low=12, unit=km2"
    assert meaning(("1486/QĐ-TTg", "mentions")) == "1486/QĐ-TTg, mentions"
