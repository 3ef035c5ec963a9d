"""A report made as PDF reads as the Word file it was made from."""

from importlib.resources import files
from pathlib import Path
from typing import Any

from lotrinh.catalogue import load
from lotrinh.reading import Lexicon, read_file

DOCUMENTS = Path(str(files("lotrinh.examples") / "caobang" / "documents"))


def test_a_pdf_reads_as_its_word_file() -> None:
    lexicon = Lexicon(load())
    word, pdf = (
        read_file(DOCUMENTS / f"bc-giai-ngan-2025-12{suffix}", lexicon).as_dict("")
        for suffix in (".docx", ".pdf")
    )
    assert pdf["document"] == word["document"]
    for what in ("figures", "tasks", "projects", "references"):
        assert without_places(pdf[what]) == without_places(word[what])


def without_places(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [
        {key: value for key, value in row.items() if key not in ("start", "end")} for row in rows
    ]
