"""Which cells of which tables people edit, in what order, and the small forms for one purpose."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise
ATTACHABLE = ("targets", "objectives", "tasks", "amendments")  # rows that cite a sentence


@dataclass(frozen=True)
class Group:
    """Fields that belong together under a heading; a folded one opens on demand."""

    title: Words
    columns: tuple[str, ...]
    is_folded: bool = False


@dataclass(frozen=True)
class Part:
    """A form for one purpose: its heading, its groups, what it sets, what it then needs."""

    title: Words
    groups: tuple[Group, ...]
    sets: Mapping[str, str] = field(default_factory=dict)
    needs: tuple[str, ...] = ()
    about: Words = ""

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column that has a field."""
        return tuple(name for group in self.groups for name in group.columns)


WHOLE: Mapping[str, Part] = {
    "targets": Part(_("Sửa mục tiêu"), (
        Group(_("Mức đặt ra"), ("comparator", "low", "high", "unit", "denominator")),
        Group(_("Về cái gì"), ("indicator", "statistic", "area")),
        Group(_("Khi nào"), ("period", "base_period")),
        Group(_("Cam kết và trách nhiệm"), ("modality", "owner", "objective", "parent")),
        Group(_("Cách hiểu"), ("price_basis", "definition"), is_folded=True),
    )),
    "documents": Part(_("Sửa văn bản"), (
        Group(_("Ban hành"), ("status", "number", "kind", "issued_on", "issuer")),
        Group(_("Tên và phạm vi"), ("title", "area", "source_url", "is_summary")),
        Group(_("Bản và căn cứ"), ("version", "replaces", "based_on"), is_folded=True),
    )),
    "indicators": Part(_("Sửa chỉ tiêu"), (
        Group(_("Tên"), ("name_vi", "name_en", "code", "aliases")),
        Group(_("Đo thế nào"), ("unit", "direction", "field", "parent")),
        Group(_("Chi tiết thống kê"), (
            "stock_or_flow", "aggregation", "bounds", "numerator", "denominator", "source",
            "release_lag_days",
        ), is_folded=True),
    )),
    "objectives": Part(_("Sửa mục tiêu chung"), (Group(_("Nội dung"), ("text", "parent")),)),
    "programmes": Part(_("Sửa chương trình"), (
        Group(_("Chương trình"), ("name", "document", "lead", "period")),
    )),
    "tasks": Part(_("Sửa nhiệm vụ"), (
        Group(_("Việc"), ("name", "deliverable")),
        Group(_("Ai làm"), ("lead", "partners", "responsible", "authority")),
        Group(_("Thời hạn"), ("deadline_kind", "due_on", "recurrence")),
        Group(_("Đã làm đến đâu"), ("completed_on", "confirmed_on")),
        Group(_("Phục vụ"), ("programme", "targets"), is_folded=True),
    )),
    "projects": Part(_("Sửa dự án"), (
        Group(_("Dự án"), ("name", "group", "sector", "status", "owner", "programme")),
        Group(_("Thời gian"), ("start_year", "end_year")),
        Group(_("Ở đâu"), ("places", "lat", "lon")),
        Group(_("Liên quan"), ("parent", "targets"), is_folded=True),
        Group(_("Quy tắc bố trí vốn"), (
            "class", "total_cost", "remaining_cost", "ready_on", "max_years", "mandatory",
            "priority", "benefit", "field", "requires", "excludes",
        ), is_folded=True),
    )),
    "milestones": Part(_("Sửa mốc tiến độ"), (
        Group(_("Mốc"), ("name", "planned_end", "actual_start", "actual_end")),
        Group(_("Tính thời gian"), (
            "predecessors", "optimistic_days", "likely_days", "pessimistic_days", "cause", "basis",
        ), is_folded=True),
    )),
    "amendments": Part(_("Sửa ý kiến"), (
        Group(_("Trả lời"), ("disposition", "reason", "new_text")),
        Group(_("Ý kiến"), ("subject", "kind", "by", "on", "text")),
    )),
    "observations": Part(_("Thêm lần công bố mới"), (
        Group(_("Con số"), ("value", "unit", "status", "known_from", "source")),
        Group(_("Của chuỗi nào"), ("indicator", "statistic", "area", "period")),
        Group(_("Cách hiểu"), ("denominator", "price_basis", "base_year", "definition", "basis"),
              is_folded=True),
    ), needs=("known_from", "source"), about=_(
        "Số đã công bố không bị sửa. Con số mới đứng cạnh con số cũ như một lần công bố nữa, "
        "biết từ ngày của nó; trang chỉ tiêu giữ cả hai."
    )),
}  # fmt: skip
PARTS: Mapping[tuple[str, str], Part] = {
    ("documents", "ban-hanh"): Part(_("Đánh dấu đã ban hành"), (
        Group(_("Ban hành"), ("number", "issued_on", "kind", "issuer")),
    ), {"status": "adopted"}, ("number", "issued_on"), _(
        "Văn bản chuyển từ dự thảo sang đã ban hành; mục tiêu và câu trích giữ nguyên."
    )),
    ("tasks", "xong"): Part(_("Báo hoàn thành"), (
        Group(_("Hoàn thành"), ("completed_on", "confirmed_on")),
    ), {}, ("completed_on",), _(
        "Ngày xác nhận do cơ quan theo dõi ghi sau; chưa xác nhận thì để trống."
    )),
}  # fmt: skip


def part_of(table: str, purpose: str) -> Part | None:
    """The form of a table for a purpose; the whole row where none is named."""
    return PARTS.get((table, purpose)) if purpose else WHOLE.get(table)
