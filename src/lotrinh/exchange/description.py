"""What a column may hold, in words: for the reference and for the notes of a workbook."""

from lotrinh.catalogue.table import Column
from lotrinh.domain.message import Message

TYPES = {
    "text": Message("chữ", "text"),
    "list": Message("nhiều giá trị, cách nhau bằng `;`", "several values, joined by `;`"),
    "date": Message("ngày, như `2025-11-28`", "day, such as `2025-11-28`"),
    "date or month": Message("ngày hoặc tháng, như `2025-11`", "day or month, such as `2025-11`"),
    "decimal": Message("số thập phân với dấu chấm", "decimal number with a point"),
    "decimals": Message("nhiều số thập phân, cách nhau bằng `;`",
                        "several decimal numbers, joined by `;`"),
    "integer": Message("số nguyên", "whole number"),
    "year": Message("năm, như `2026`", "year, such as `2026`"),
    "boolean": Message("`true` hoặc `false`; để trống là `false`",
                       "`true` or `false`; blank means `false`"),
    "period": Message("kỳ: `2026`, `2026-S1`, `2026-Q2`, `2026-05`, `2026-05-31`, `2021/2030`",
                      "period: `2026`, `2026-S1`, `2026-Q2`, `2026-05`, `2026-05-31`, `2021/2030`"),
    "range": Message("khoảng, như `0..100` hoặc `0..`", "range, such as `0..100` or `0..`"),
    "choice": Message("một trong", "one of"),
    "unit": Message("đơn vị (danh sách ở cuối trang)", "unit (listed at the end of this page)"),
    "successors": Message("`mã` hoặc `mã:tỷ trọng`, cách nhau bằng `;`",
                          "`id` or `id:weight`, joined by `;`"),
}  # fmt: skip
REFERS_TO = Message("mã của bảng", "a row of the table")


def describe(column: Column, lang: str) -> str:
    """The type of a column's cells, what is allowed and what they name, in Markdown."""
    kind = TYPES[column.cell.name].in_language(lang)
    if column.cell.allowed:
        kind += f": {', '.join(f'`{one}`' for one in column.cell.allowed)}"
    if column.refers_to:
        kind += f"; {REFERS_TO.in_language(lang)} `{column.refers_to}`"
    return kind
