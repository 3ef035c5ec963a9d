"""What the page of components shows: rows in the manner of a plan, none of them real."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

INK = ("ink", "soft", "accent", "good", "warn", "bad", "info")
GROUND = (
    "paper", "card", "wash", "accent-wash", "good-wash", "warn-wash", "bad-wash", "info-wash",
)  # fmt: skip
SPACES = ("s1", "s2", "s3", "s4", "s5", "s6", "s7")
STATES: tuple[tuple[str, tuple[tuple[str, str | Promise], ...]], ...] = (
    ("good", (
        ("met", _("đạt")), ("on_track", _("đúng hướng")), ("adopted", _("đã ban hành")),
        ("final", _("chính thức")), ("accepted", _("đã nhận")),
        ("done_in_time", _("hoàn thành đúng hạn")),
    )),
    ("warn", (
        ("at_risk", _("có rủi ro")), ("draft", _("dự thảo")), ("pending", _("chờ duyệt")),
        ("done_late", _("hoàn thành quá hạn")),
    )),
    ("bad", (
        ("missed", _("không đạt")), ("overdue", _("quá hạn chưa xong")), ("rejected", _("đã bỏ")),
    )),
    ("info", (
        ("to_confirm", _("chờ xác nhận")), ("transitional", _("chuyển tiếp")),
        ("in_term", _("trong hạn")),
    )),
    ("grey", (
        ("not_due", _("chưa đến hạn")), ("superseded", _("đã thay thế")),
        ("proposed", _("đề xuất")), ("no_data", _("chưa có số liệu")),
        ("without_date", _("không có ngày hạn")),
    )),
)  # fmt: skip

FINDINGS = (
    ("bad", (_("nghiêm trọng"), _("hai mức loại trừ nhau"))),
    ("warn", (_("cảnh báo"), _("số lệch hẳn so với các năm"))),
    ("info", (_("lưu ý"), _("hai con số, hai khái niệm"))),
)


@dataclass(frozen=True)
class Row:
    """A promise with its latest figure, its chance and its state."""

    name: str
    place: str
    promise: str
    latest: str
    share: Decimal | None
    state: str
    words: str | Promise


ROWS = (
    Row("Thu nhập bình quân đầu người", "QĐ 1 · Điều 1, khoản 2", "≈ 102 triệu đồng", "50,73",
        Decimal("0.03"), "missed", _("khó đạt")),
    Row("Tăng trưởng bình quân 2026-2030", "NQ 2 · khoản 1", "≥ 10%/năm", "6,74%",
        Decimal("0.31"), "at_risk", _("có rủi ro")),
    Row("Giảm nghèo đa chiều", "NQ 2 · khoản 3", "≥ 3 điểm/năm", "4,49", Decimal("0.81"),
        "on_track", _("đúng hướng")),
    Row("Chỉ số cải cách hành chính", "NQ 2 · khoản 5", "nhóm 25/34", "", None, "no_data",
        _("chưa đủ số liệu")),
)  # fmt: skip
WHOLE = Decimal(1)
NUMBERS = (("km²", "6.700,3"), ("%", "9,72"), ("tỷ đồng", "14.114,0"))
BODY = "Sở Tài chính"
MARKS = "Ẫ Ể Ỡ Ặ Ử Ỵ ẵ ễ ỗ ợ ự ỹ"
TITLE = "ĐẪN ĐỂ HỖ TRỢ: Kế hoạch vốn của Sở Tài chính, kỳ 2026-2030"
SENTENCE = "Tăng trưởng bình quân đạt trên 9,72%/năm; diện tích tự nhiên 6.700,3 km²."
