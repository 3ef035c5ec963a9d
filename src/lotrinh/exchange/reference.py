"""The reference of the plan folder and of the workbook, generated from their tables.

`python -m lotrinh.exchange.reference docs` writes it in both languages.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lotrinh.catalogue import Catalogue, load
from lotrinh.catalogue.cell import BOOLEAN
from lotrinh.catalogue.table import Column, Table
from lotrinh.domain.message import Message
from lotrinh.domain.unit import SCALES
from lotrinh.exchange.datapackage import ABOUT, DATAPACKAGE
from lotrinh.exchange.description import describe
from lotrinh.exchange.tables import plan_tables
from lotrinh.exchange.workbook.cells import DAYS, NUMBERS
from lotrinh.exchange.workbook.headings import ABOUT_SHEET, LISTS_SHEET, NOTES_SHEET, heading

LANGUAGES = ("vi", "en")
INTRODUCTION = Message(
    f"""# Thư mục kế hoạch

Trang này được tạo ra từ mã nguồn: `python -m lotrinh.exchange.reference docs`.

Một thư mục kế hoạch (hoặc tệp `.zip` của nó) gồm `{DATAPACKAGE}`, mỗi bảng một tệp CSV (UTF-8, dấu
phẩy), `documents/` với các tệp gốc và `texts/` với văn bản đã giữ mà vị trí ký tự trỏ vào. Bảng nào
thiếu nghĩa là không có dòng nào; cần ít nhất một bảng; khi nhập vào sổ, một
bảng đứng riêng được dẫn tới dòng đã có trong sổ. Ô trống là không có giá trị, không phải 0.
Chỉ tiêu, cơ quan và địa bàn ghi ở đây là của riêng kế hoạch, đứng cạnh danh mục chung. Tệp ẩn và
ghi chú `*.md` được bỏ qua. Nhập là tất cả hoặc không gì cả: mọi lỗi được nêu một lần, theo tệp,
dòng, cột, giá trị và điều cần có. Ô chữ giữ nguyên văn, kể cả khi bắt đầu bằng `=` hay `+`: khi mở
bằng phần mềm bảng tính, hãy nhập các cột ở dạng văn bản.""",
    f"""# Plan folder

This page is generated from the source: `python -m lotrinh.exchange.reference docs`.

A plan folder (or a `.zip` of it) holds `{DATAPACKAGE}`, one CSV file a table (UTF-8, comma),
`documents/` with the original files and `texts/` with the kept text that character positions refer
to. A missing table means no rows; one table is needed; into a register, a table alone may refer to
rows that the register has. A blank cell is no value and never zero.
Indicators, bodies and places given here are the plan's own, beside the packaged catalogue. Hidden
files and notes `*.md` are ignored. An import is all or nothing: every problem is named at once, by
file, row, column, value and what was expected. Cells keep their words even where they begin
with `=` or `+`: a spreadsheet should import the columns as text.""",
)
WORKBOOK = Message(
    f"""# Sổ Excel

Trang này được tạo ra từ mã nguồn: `python -m lotrinh.exchange.reference docs`.

`lotrinh export --to xlsx --out ke-hoach.xlsx` ghi mọi bảng của một kế hoạch thành các trang của
một tệp `.xlsx`; `lotrinh import ke-hoach.xlsx` nhập lại. Trang đầu là “{ABOUT_SHEET}”, trang
cuối “{LISTS_SHEET}” chứa các giá trị được chọn. Trong mỗi trang, dòng 1 là tên cột (có ghi chú,
có thể đổi lời), dòng 2 là mã cột (phần mềm đọc theo mã này, thứ tự cột tùy ý), rồi đến dữ
liệu. Ý nghĩa và kiểu của mỗi cột như trong [thư mục kế hoạch](plan-folder.md), trừ các điểm
sau:

- Ngày là ngày thật, hiện dd/mm/yyyy; gõ chữ `31/12/2025`, tháng `12/2025` cũng được. Trước
  tháng 3-1900 ngày được ghi bằng chữ.
- Số là số; số mà bảng tính làm mất chữ số đã in (`7.20`) được ghi bằng chữ với dấu chấm.
- Ô ngày trong cột không phải ngày (bảng tính tự đổi `2026-05`) bị từ chối: định dạng ô là Văn
  bản.
- Công thức được đọc theo giá trị; công thức lỗi (`#N/A`) và ô gộp bị từ chối. Trang ẩn được đọc
  như trang khác. Ô chữ bắt đầu bằng `=` vẫn là chữ. Một ô chứa tối đa 32.767 ký tự.
- Không có văn bản đã giữ và tệp gốc. Khi nhập vào sổ, văn bản và tệp của sổ được giữ nguyên: ô
  `file`, `text_file`, `text_sha256` để trống lấy lại giá trị đang có, và câu trích được đối
  chiếu với văn bản đang có. Để ghi ra thư mục, thêm `--texts` là kế hoạch có các tệp đó.
- Tối đa 399.999 dòng một trang, 500 MB sau khi giải nén.

Mọi lỗi được nêu một lần, theo trang, dòng, cột (chữ cái, tên, mã), giá trị và điều cần có.
Trang thiếu nghĩa là không có dòng nào; trang có tên bắt đầu bằng “{NOTES_SHEET}” là của
riêng người dùng và được bỏ qua. Tệp do LibreOffice lưu lại vẫn nhập được.""",
    f"""# Workbook

This page is generated from the source: `python -m lotrinh.exchange.reference docs`.

`lotrinh export --to xlsx --out plan.xlsx` writes every table of a plan as a sheet of one
`.xlsx` file; `lotrinh import plan.xlsx` takes it in again. The first sheet is “{ABOUT_SHEET}”
(about the plan), the last one “{LISTS_SHEET}” holds the values to choose from. In each sheet
row 1 has the headings (with notes; they may be reworded), row 2 the codes of the columns (which
is what is read; their order is free), then comes the data. Columns mean and hold what
they do in the [plan folder](plan-folder.md), except that

- days are real dates, shown dd/mm/yyyy; `31/12/2025` and the month `12/2025` may be typed as
  text. Before March 1900 a day is written as text;
- numbers are numbers; one whose printed digits a spreadsheet would lose (`7.20`) is text with a
  point;
- a date in a column of anything else (a spreadsheet turns `2026-05` into one) is refused:
  format the cell as Text;
- formulas count as their value; failed ones (`#N/A`) and merged cells are refused. Hidden
  sheets are read like others. Text that begins with `=` stays text. A cell holds at most 32,767
  characters;
- there are no kept texts and no original files. An import leaves those of the register as they
  are: blank `file`, `text_file` and `text_sha256` take the present value, and quotes are
  verified against the present text. To write a folder, `--texts` names the plan that has these
  files;
- a sheet has at most 399,999 rows, a file 500 MB unpacked.

Every problem is named at once by sheet, row, column (letter, heading, code), value and what was
expected. A missing sheet means no rows; sheets whose name begins with “{NOTES_SHEET}” (notes)
are a person's own and ignored. What LibreOffice has saved again still imports.""",
)
SHEET_HEADER = Message(
    "| Tên cột | Mã cột | Ô | Bắt buộc |", "| Heading | Code | Cell | Required |"
)
HELD = {
    "day": Message("ngày", "date"),
    "number": Message("số", "number"),
    "flag": Message("TRUE hoặc FALSE", "TRUE or FALSE"),
    "choice": Message("chọn trong danh sách", "chosen from a list"),
    "text": Message("chữ", "text"),
}
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


def workbook_reference(lang: str, catalogue: Catalogue) -> str:
    """The page of the workbook in `lang`: every sheet, its headings and codes."""
    sheets = [_sheet(table, lang) for table in plan_tables(catalogue.units)]
    return "\n\n".join([WORKBOOK.in_language(lang), *sheets]) + "\n"


def main(folder: Path) -> None:
    """Write the pages of each language below `folder`."""
    for lang in LANGUAGES:
        for name, page in (("plan-folder", reference), ("workbook", workbook_reference)):
            path = folder / lang / "reference" / f"{name}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page(lang, load()), encoding="utf-8")


def _sheet(table: Table[Any], lang: str) -> str:
    name = "" if lang == "vi" else f" · {table.en}"
    rows = [
        f"| {heading(column, table.name)} | `{column.name}` | {_held(column).in_language(lang)} | "
        f"{YES.in_language(lang) if column.required else ''} |"
        for column in table.columns
    ]
    header = SHEET_HEADER.in_language(lang)
    return "\n".join(
        [f"## {table.vi}{name} · `{table.file}`\n", header, "|---|---|---|---|", *rows]
    )


def _held(column: Column) -> Message:
    kind = column.cell.name
    held = {**dict.fromkeys(DAYS, "day"), **dict.fromkeys(NUMBERS, "number")}
    held |= {BOOLEAN.name: "flag", "choice": "choice", "unit": "choice"}
    return HELD[held.get(kind, "text")]


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
