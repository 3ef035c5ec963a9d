"""The reference in the repository is the one that the tables generate."""

from pathlib import Path

import pytest

from lotrinh.catalogue import Catalogue
from lotrinh.exchange.reference import LANGUAGES, main, reference, workbook_reference
from lotrinh.exchange.tables import plan_tables
from lotrinh.exchange.workbook.headings import heading

DOCS = Path(__file__).resolve().parents[3] / "docs"
AGAIN = "run: python -m lotrinh.exchange.reference docs"


@pytest.mark.parametrize("name", ["plan-folder.md", "workbook.md"])
def test_the_committed_page_is_the_generated_one(tmp_path: Path, name: str) -> None:
    main(tmp_path)
    for lang in LANGUAGES:
        page = Path(lang, "reference", name)
        assert (DOCS / page).read_bytes() == (tmp_path / page).read_bytes(), AGAIN


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_column_and_allowed_value_is_described(lang: str, catalogue: Catalogue) -> None:
    page = reference(lang, catalogue)
    for table in plan_tables(catalogue.units):
        section = page.partition(f"## `{table.file}`")[2].partition("\n## ")[0]
        for column in table.columns:
            assert f"| `{column.name}` | {getattr(column, lang)} |" in section
            assert all(f"`{one}`" in section for one in column.cell.allowed)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sheet_and_code_is_listed_and_every_column_has_words(
    lang: str, catalogue: Catalogue
) -> None:
    page = workbook_reference(lang, catalogue)
    for table in plan_tables(catalogue.units):
        section = page.partition(f"`{table.file}`\n")[2].partition("\n## ")[0]
        for column in table.columns:
            words = heading(column, table.name)
            assert words != column.name
            assert f"| {words} | `{column.name}` |" in section
