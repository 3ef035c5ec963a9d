"""What the sheets and columns of a workbook are called in Vietnamese."""

from collections.abc import Iterable
from typing import Any

from lotrinh.catalogue.table import Column, Table

ABOUT_SHEET = "Thông tin"
LISTS_SHEET = "Danh mục"
NOTES_SHEET = "Ghi chú"
_BY_TABLE = {
    ("minimum_shares", "id"): "Của",
    ("places", "kind"): "Cấp",
    ("places", "parent"): "Thuộc",
    ("organisations", "parent"): "Thuộc",
    ("tasks", "name"): "Nhiệm vụ",
    ("project_figures", "what"): "Số liệu gì",
    ("ceilings", "source"): "Nguồn vốn",
    ("funding", "source"): "Nguồn vốn",
    ("allocations", "source"): "Nguồn vốn",
    ("disbursements", "source"): "Nguồn vốn",
    ("disbursements", "on"): "Đến hết ngày",
    ("acceptances", "document"): "Văn bản quyết định",
    ("acceptances", "figures"): "Con số lúc quyết định",
    ("amendments", "text"): "Nguyên văn",
    ("projects", "field"): "Nhóm lĩnh vực",
}
_BY_NAME = {
    "actual_end": "Thực tế xong", "actual_start": "Thực tế bắt đầu", "aggregation": "Cách cộng gộp",
    "aliases": "Tên gọi khác", "amount": "Mức", "area": "Địa bàn", "area_km2": "Diện tích (km²)",
    "as_of": "Số liệu biết đến ngày", "authority": "Cấp quyết định", "base_period": "Kỳ gốc",
    "base_year": "Năm gốc", "based_on": "Căn cứ", "basis": "Cơ sở", "benefit": "Lợi ích",
    "bounds": "Giá trị có thể có", "by": "Người nêu", "carried_over": "Chuyển nguồn",
    "cause": "Nguyên nhân chung", "check": "Phép kiểm tra", "class": "Thứ tự ưu tiên",
    "code": "Mã", "comparator": "Dấu so sánh", "completed_on": "Hoàn thành ngày",
    "confirmed_on": "Xác nhận ngày", "cumulative": "Lũy kế", "deadline_kind": "Loại thời hạn",
    "decided_by": "Cơ quan quyết định", "decided_on": "Ngày quyết định",
    "definition": "Định nghĩa", "deliverable": "Sản phẩm", "denominator": "Trên tổng số",
    "direction": "Chiều mong muốn", "disposition": "Tiếp thu, giải trình", "document": "Văn bản",
    "due_on": "Hạn", "end": "Vị trí cuối", "end_year": "Năm hoàn thành", "excludes": "Loại trừ",
    "field": "Lĩnh vực", "file": "Tệp gốc", "group": "Nhóm", "high": "Mức cao", "id": "Mã",
    "indicator": "Chỉ tiêu", "is_summary": "Bản tóm lược", "issued_on": "Ngày ban hành",
    "issuer": "Cơ quan ban hành", "kind": "Loại", "known_from": "Biết từ ngày", "lat": "Vĩ độ",
    "lead": "Chủ trì", "level": "Cấp giao", "licence": "Giấy phép dữ liệu",
    "likely_days": "Số ngày thường gặp", "lon": "Kinh độ", "low": "Mức thấp",
    "mandatory": "Bắt buộc", "max_share": "Tỷ trọng cao nhất", "max_years": "Số năm tối đa",
    "min_share": "Tỷ trọng thấp nhất", "modality": "Bắt buộc hay phấn đấu", "name": "Tên",
    "name_en": "Tên tiếng Anh", "name_vi": "Tên tiếng Việt", "new_text": "Nội dung mới",
    "number": "Số, ký hiệu", "numerator": "Tử số", "objective": "Mục tiêu chung",
    "on": "Ngày", "optimistic_days": "Số ngày thuận lợi", "owner": "Cơ quan chịu trách nhiệm",
    "parent": "Là phần của", "partners": "Phối hợp", "path": "Chỗ trong văn bản",
    "period": "Kỳ", "pessimistic_days": "Số ngày khó khăn", "places": "Địa điểm",
    "plan_year": "Năm kế hoạch", "planned_end": "Kế hoạch xong", "population": "Dân số",
    "predecessors": "Các mốc trước", "price_basis": "Giá so sánh, hiện hành",
    "priority": "Ưu tiên", "programme": "Chương trình", "project": "Dự án",
    "quote": "Câu trích", "ready_on": "Đủ điều kiện từ", "reason": "Lý do",
    "recurrence": "Chu kỳ", "relation": "Quan hệ", "release_lag_days": "Độ trễ công bố (ngày)",
    "remaining_cost": "Vốn còn lại", "replaces": "Thay thế", "requires": "Cần có dự án",
    "responsible": "Chức danh chịu trách nhiệm", "sector": "Ngành", "share": "Tỷ trọng",
    "source": "Nguồn", "source_url": "Địa chỉ nguồn", "spend_max": "Tỷ trọng cao nhất từng năm",
    "spend_min": "Tỷ trọng thấp nhất từng năm", "start": "Vị trí đầu",
    "start_year": "Năm khởi công", "statistic": "Nói gì", "status": "Tình trạng",
    "stock_or_flow": "Thời điểm hay thời kỳ", "subject": "Nội dung", "subjects": "Các dòng",
    "successor": "Nơi kế tục", "successors": "Nơi kế tục", "target": "Văn bản được dẫn",
    "targets": "Mục tiêu phục vụ", "text": "Nội dung", "text_file": "Văn bản đã giữ",
    "text_sha256": "SHA-256 của văn bản", "title": "Tên", "today": "Ngày nhìn kế hoạch",
    "total_cost": "Tổng mức đầu tư", "unit": "Đơn vị", "valid_from": "Có từ ngày",
    "valid_to": "Đến hết ngày", "value": "Giá trị", "version": "Bản", "what": "Cái gì",
    "year": "Năm",
}  # fmt: skip


def heading(column: Column, table: str = "") -> str:
    """The words above a column of a sheet; its own name where nobody has given it words."""
    return _BY_TABLE.get((table, column.name)) or _BY_NAME.get(column.name) or column.name


def by_sheet(tables: Iterable[Table[Any]]) -> dict[str, Table[Any]]:
    """The tables by the name of their sheet."""
    return {table.vi: table for table in tables}
