"""`lotrinh read`: what documents say, each figure with its exact place."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lotrinh.cli.console import language, write_json

if TYPE_CHECKING:
    from lotrinh.catalogue import Catalogue
    from lotrinh.reading import Reading
    from lotrinh.reading.candidates import Figure

SETTINGS = {"epilog": "Ví dụ · example: lotrinh read quyet-dinh.docx --json"}
FILES_HELP = "Văn bản .docx, .pdf, .html, .txt, .md. Documents to read."


def command(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(help=FILES_HELP)],
    as_json: Annotated[bool, typer.Option("--json", help="In JSON. Print JSON.")] = False,
    with_text: Annotated[
        bool, typer.Option("--with-text", help="Kèm văn bản đã giữ. Include the kept text.")
    ] = False,
) -> None:
    """Đọc văn bản: con số, dự án, đề nghị, dẫn chiếu · read documents."""
    from lotrinh.catalogue import load
    from lotrinh.reading import read_file

    catalogue = load()
    readings = [(file, read_file(file, catalogue)) for file in files]
    if as_json:
        write_json([one.as_dict(str(file), with_text=with_text) for file, one in readings])
        return
    for file, reading in readings:
        for line in _lines(file, reading, catalogue, language(context)):
            typer.echo(line)


def _lines(file: Path, reading: "Reading", catalogue: "Catalogue", lang: str) -> Iterable[str]:
    vi = lang == "vi"
    identity = reading.identity
    yield f"{file}"
    yield "  " + " · ".join(
        str(part) for part in (identity.number, identity.issued_on, identity.title) if part
    )
    yield f"  {len(reading.figures)} {'con số' if vi else 'figures'}"
    yield from (f"    {_figure(one, catalogue, lang)}" for one in reading.figures)
    yield f"  {len(reading.projects)} {'dự án' if vi else 'projects'}"
    yield from (f"    {one.name}" for one in reading.projects)
    yield f"  {len(reading.proposals)} {'đề nghị' if vi else 'proposals'}"
    yield from (f"    {one.kind}: {one.subject} ({one.by})" for one in reading.proposals)
    yield f"  {len(reading.references)} {'dẫn chiếu' if vi else 'references'}"
    yield from (f"    {one.number} ({one.relation})" for one in reading.references)


def _figure(one: "Figure", catalogue: "Catalogue", lang: str) -> str:
    from lotrinh.domain.wording import ROLES, STATISTICS, period_words, words

    indicator = catalogue.indicators.get(one.code)
    parts = (
        words(ROLES, one.role, lang),
        f"“{one.raw}”",
        indicator.name.in_language(lang) if indicator else one.label,
        words(STATISTICS, one.statistic, lang),
        period_words(one.period, lang) if one.period else "",
        one.path,
    )
    return " · ".join(part for part in parts if part)
