"""The reference of the plan folder, generated from its tables.

`python -m lotrinh.exchange.reference docs` writes it in both languages.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lotrinh.catalogue import Catalogue, load
from lotrinh.catalogue.table import Column, Table
from lotrinh.domain.message import Message
from lotrinh.domain.unit import SCALES
from lotrinh.exchange.datapackage import ABOUT, DATAPACKAGE
from lotrinh.exchange.description import describe
from lotrinh.exchange.tables import plan_tables

LANGUAGES = ("vi", "en")
INTRODUCTION = Message(
    f"""# Thư mục kế hoạch

Trang này được tạo ra từ mã nguồn: `python -m lotrinh.exchange.reference docs`.

Một thư mục kế hoạch (hoặc tệp `.zip` của nó) gồm `{DATAPACKAGE}`, mỗi bảng một tệp CSV (UTF-8, dấu
phẩy), `documents/` với các tệp gốc và `texts/` với văn bản đã giữ mà vị trí ký tự trỏ vào. Bảng nào
thiếu nghĩa là không có dòng nào; cần ít nhất một bảng. Ô trống là không có giá trị, không phải 0.
Chỉ tiêu, cơ quan và địa bàn ghi ở đây là của riêng kế hoạch, đứng cạnh danh mục chung. Tệp ẩn và
ghi chú `*.md` được bỏ qua. Nhập là tất cả hoặc không gì cả: mọi lỗi được nêu một lần, theo tệp,
dòng, cột, giá trị và điều cần có. Ô chữ giữ nguyên văn, kể cả khi bắt đầu bằng `=` hay `+`: khi mở
bằng phần mềm bảng tính, hãy nhập các cột ở dạng văn bản.""",
    f"""# Plan folder

This page is generated from the source: `python -m lotrinh.exchange.reference docs`.

A plan folder (or a `.zip` of it) holds `{DATAPACKAGE}`, one CSV file a table (UTF-8, comma),
`documents/` with the original files and `texts/` with the kept text that character positions refer
to. A missing table means no rows; one table is needed. A blank cell is no value and never zero.
Indicators, bodies and places given here are the plan's own, beside the packaged catalogue. Hidden
files and notes `*.md` are ignored. An import is all or nothing: every problem is named at once, by
file, row, column, value and what was expected. Cells keep their words even where they begin
with `=` or `+`: a spreadsheet should import the columns as text.""",
)
HEADER = Message("| Cột | Ý nghĩa | Kiểu | Bắt buộc |", "| Column | Meaning | Type | Required |")
YES = Message("có", "yes")
UNITS = Message("Đơn vị", "Units")
SCALABLE = Message(
    f"Trước đơn vị có dấu * có thể thêm {', '.join(SCALES)}, như `billion VND`.",
    f"Units marked * may have {', '.join(SCALES)} before them, as in `billion VND`.",
)


def reference(lang: str, catalogue: Catalogue) -> str:
    """The page in `lang` as Markdown: every column's meaning, type, allowed values."""
    parts = [INTRODUCTION.in_language(lang), _section(DATAPACKAGE, "", ABOUT, lang)]
    parts += [_table(table, lang) for table in plan_tables(catalogue.units)]
    return "\n\n".join([*parts, *_units(catalogue, lang)]) + "\n"


def main(folder: Path) -> None:
    """Write the page of each language below `folder`."""
    for lang in LANGUAGES:
        path = folder / lang / "reference" / "plan-folder.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(reference(lang, load()), encoding="utf-8")


def _table(table: Table[Any], lang: str) -> str:
    return _section(table.file, f" · {getattr(table, lang)}", table.columns, lang)


def _section(file: str, name: str, columns: tuple[Column, ...], lang: str) -> str:
    rows = [_row(column, lang) for column in columns]
    return "\n".join([f"## `{file}`{name}\n", HEADER.in_language(lang), "|---|---|---|---|", *rows])


def _row(column: Column, lang: str) -> str:
    kind = describe(column, lang)
    required = YES.in_language(lang) if column.required else ""
    return f"| `{column.name}` | {getattr(column, lang)} | {kind} | {required} |"


def _units(catalogue: Catalogue, lang: str) -> Iterator[str]:
    yield f"## {UNITS.in_language(lang)}"
    yield SCALABLE.in_language(lang)
    yield "\n".join(
        f"- `{row.unit.code}`{'*' if row.is_scalable else ''}: {row.symbol.in_language(lang)}"
        for row in catalogue.units.rows
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
