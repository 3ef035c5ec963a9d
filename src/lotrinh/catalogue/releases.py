"""When statistics are published, as dated rows of `releases.csv`."""

from lotrinh.catalogue.cell import BOOLEAN, INTEGER, LIST, TEXT, choice
from lotrinh.catalogue.table import Column
from lotrinh.catalogue.validity import VALIDITY, lasting_table
from lotrinh.domain.period import FREQUENCIES
from lotrinh.domain.release import STATUSES, Release

RELEASES = lasting_table(
    "releases",
    "Lịch công bố số liệu",
    "Release calendars",
    (
        Column("id", TEXT, "mã", "id", required=True),
        Column("indicators", LIST, "chỉ tiêu", "indicators", required=True, refers_to="indicators"),
        Column("frequency", choice(*FREQUENCIES), "kỳ", "frequency of the period", required=True),
        Column("status", choice(*STATUSES), "tình trạng", "status of the figure", required=True),
        Column("part", INTEGER, "quý, tháng thứ mấy", "which quarter or month of the year"),
        Column("months", INTEGER, "sau mấy tháng", "months after the period ends", required=True),
        Column("day", INTEGER, "vào ngày", "day of that month", required=True),
        *VALIDITY,
        Column("source", TEXT, "văn bản", "decree", required=True),
        Column("address", TEXT, "địa chỉ trang dẫn", "address of the page that states it"),
        Column("is_verified", BOOLEAN, "đã kiểm chứng", "the page states this rule"),
    ),
    Release,
)
