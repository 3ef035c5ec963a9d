"""Proposals of tables: "Ý kiến góp ý | Cơ quan góp ý", one or more a row."""

import re
from collections.abc import Iterator, Sequence

from lotrinh.reading.candidates import Proposal
from lotrinh.reading.context import Paper
from lotrinh.reading.patterns import proposal
from lotrinh.reading.structure import Placed, tables_of
from lotrinh.reading.tables.grid import Cell, cells_of

_OPINION = re.compile(r"ý kiến|góp ý|kiến nghị|đề nghị|đề xuất")
_BODY = re.compile(r"cơ quan|đơn vị|địa phương|đại biểu|người|tổ chức|nơi")
_REPLY = re.compile(r"tiếp thu|giải trình|trả lời|kết quả|nội dung dự thảo")


def table_proposals(paper: Paper) -> Iterator[Proposal]:
    """The proposals of every table with a column of opinions, by the body of the row.

    A cell needs no word of asking, as its column's head has one; agreement gives none.
    """
    for rows, _ in tables_of(paper.placed):
        head = cells_of(rows[0].line)
        asked = next((at for at, cell in enumerate(head) if _is_opinion(cell)), None)
        if asked is not None:
            by = next((at for at, cell in enumerate(head) if _BODY.search(cell.key)), None)
            yield from _rows(paper, rows[1:], asked, by)


def _is_opinion(cell: Cell) -> bool:
    named = bool(_OPINION.search(cell.key)) and not _BODY.search(cell.key)
    return named and not _REPLY.search(cell.key)


def _rows(paper: Paper, rows: Sequence[Placed], asked: int, by: int | None) -> Iterator[Proposal]:
    above = ""
    for placed in rows:
        cells = cells_of(placed.line)
        named = cells[by].text.strip() if by is not None and by < len(cells) else ""
        above = named or above
        for cell in cells[asked : asked + 1]:
            for one in proposal.find(cell.text, cell.key, paper.lexicon):
                yield Proposal(
                    start=cell.start + one.start, end=cell.start + one.end, kind=one.value.kind,
                    subject=cell.text[one.start : one.end],
                    by=one.value.by or above, path=placed.path,
                )  # fmt: skip
