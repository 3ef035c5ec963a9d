"""The words that readers know for the codes of the domain, in Vietnamese and English."""

from lotrinh.domain.message import Message

STATISTICS = {
    "level": Message("mức", "level"),
    "total": Message("tổng số", "total"),
    "share": Message("tỷ trọng", "share"),
    "growth": Message("tốc độ tăng", "growth"),
    "contribution": Message("đóng góp", "contribution"),
    "average_growth": Message("tăng bình quân", "average growth"),
    "average_reduction": Message("giảm bình quân", "average reduction"),
    "change": Message("thay đổi", "change"),
    "rank": Message("thứ hạng", "rank"),
    "each_year": Message("mỗi năm", "in each year"),
}
STATUSES = {
    "estimate": Message("ước tính", "estimate"),
    "preliminary": Message("sơ bộ", "preliminary"),
    "final": Message("chính thức", "final"),
    "reported": Message("theo báo cáo", "as reported"),
    "draft": Message("dự thảo", "draft"),
    "adopted": Message("đã ban hành", "adopted"),
    "superseded": Message("đã thay thế", "superseded"),
}
KINDS = {
    "decision": Message("Quyết định", "Decision"),
    "resolution": Message("Nghị quyết", "Resolution"),
    "plan": Message("Kế hoạch", "Plan"),
    "report": Message("Báo cáo", "Report"),
    "minutes": Message("Biên bản", "Minutes"),
    "directive": Message("Chỉ thị", "Directive"),
    "conclusion": Message("Kết luận", "Conclusion"),
    "programme": Message("Chương trình", "Programme"),
    "notice": Message("Thông báo", "Notice"),
    "dispatch": Message("Công điện", "Urgent dispatch"),
    "draft": Message("Dự thảo", "Draft"),
    "guidance": Message("Hướng dẫn", "Guidance"),
    "scheme": Message("Đề án", "Scheme"),
    "master_plan": Message("Quy hoạch", "Master plan"),
    "submission": Message("Tờ trình", "Submission"),
    "law": Message("Luật", "Law"),
    "decree": Message("Nghị định", "Decree"),
    "circular": Message("Thông tư", "Circular"),
    "news": Message("Tin bài", "News"),
}
BASES = {
    "sourced": Message("có nguồn", "sourced"),
    "derived": Message("tính ra từ số khác", "derived"),
    "assumed": Message("giả định để minh họa", "assumed, for illustration"),
}
ROLES = {
    "target": Message("mục tiêu", "target"),
    "actual": Message("số liệu", "figure"),
    "baseline": Message("mức gốc", "baseline"),
    "project": Message("của dự án", "of a project"),
    "other": Message("khác", "other"),
}
PROPOSALS = {
    "add": Message("bổ sung", "add"),
    "remove": Message("bỏ", "remove"),
    "raise": Message("nâng", "raise"),
    "lower": Message("hạ", "lower"),
    "adjust": Message("điều chỉnh", "adjust"),
    "check_data": Message("rà soát số liệu", "check the data"),
    "fit_resources": Message("hợp nguồn lực", "fit the resources"),
    "consistency": Message("thống nhất", "make consistent"),
    "study": Message("nghiên cứu", "study"),
    "wording": Message("câu chữ", "wording"),
}
RELATIONS = {
    "based_on": Message("căn cứ", "based on"),
    "approves": Message("phê duyệt", "approves"),
    "implements": Message("thực hiện", "implements"),
    "amends": Message("sửa đổi", "amends"),
    "replaces": Message("thay thế", "replaces"),
    "mentions": Message("nhắc đến", "mentions"),
}
MODALITIES = {
    "binding": Message("cam kết", "binding"),
    "aspirational": Message("phấn đấu", "aspirational"),
}
PRICE_BASES = {
    "constant": Message("giá so sánh", "constant prices"),
    "current": Message("giá hiện hành", "current prices"),
}
DIRECTIONS = {
    "more": Message("cao hơn là tốt hơn", "higher is better"),
    "less": Message("thấp hơn là tốt hơn", "lower is better"),
    "neutral": Message("không phân hướng", "neither way is better"),
}
NATURES = {
    "stock": Message("số thời điểm", "stock: a state on a day"),
    "flow": Message("số thời kỳ", "flow: a sum over a time"),
    "index": Message("chỉ số", "index"),
}
FIELDS = {
    "economy": Message("kinh tế", "economy"),
    "budget": Message("ngân sách", "budget"),
    "investment": Message("đầu tư", "investment"),
    "trade": Message("thương mại, cửa khẩu", "trade and border gates"),
    "tourism": Message("du lịch", "tourism"),
    "social": Message("xã hội", "social affairs"),
    "environment": Message("môi trường", "environment"),
    "governance": Message("quản trị, cải cách", "governance and reform"),
    "digital": Message("chuyển đổi số", "digital transformation"),
    "land": Message("đất đai, địa giới", "land and boundaries"),
    "agriculture": Message("nông nghiệp, nông thôn", "agriculture and rural areas"),
    "party": Message("xây dựng Đảng", "Party building"),
    "education": Message("giáo dục", "education"),
    "health": Message("y tế", "health"),
    "culture": Message("văn hóa", "culture"),
    "labour": Message("lao động, việc làm", "labour"),
    "transport": Message("giao thông", "transport"),
    "energy": Message("năng lượng", "energy"),
    "security": Message("quốc phòng, an ninh", "defence and security"),
}
SECTORS = FIELDS | {
    "border_gate": Message("cửa khẩu", "border gates"),
    "urban": Message("đô thị", "towns"),
    "administration": Message("trụ sở cơ quan", "public offices"),
    "resettlement": Message("tái định cư", "resettlement"),
}
CAUSES = {
    "procedure": Message("thủ tục", "procedures"),
    "land": Message("mặt bằng", "site clearance"),
    "weather": Message("thời tiết", "weather"),
    "capital": Message("vốn", "capital"),
}
TASK_STATES = {
    "done_in_time": Message("hoàn thành đúng hạn", "done in time"),
    "done_late": Message("hoàn thành quá hạn", "done late"),
    "to_confirm": Message("chờ xác nhận", "waiting for confirmation"),
    "overdue": Message("quá hạn chưa xong", "overdue"),
    "in_term": Message("trong hạn", "in term"),
    "without_date": Message("không có ngày hạn", "without a date"),
}
STANDINGS = {
    "met": Message("đạt", "met"),
    "missed": Message("không đạt", "missed"),
    "open": Message("chưa đến hạn", "not due yet"),
    "no_data": Message("chưa đủ số liệu", "not enough data"),
    "not_measurable": Message("không đo được", "not measurable"),
}
REASONS = {
    "nothing": Message("chưa có số liệu nào về mặt này", "no figure of this is known"),
    "other_unit": Message("số đã có ở đơn vị khác", "the known figure is in another unit"),
    "other_whole": Message("số đã có so với tổng khác", "the known figure is out of another whole"),
    "other_prices": Message("số đã có theo giá khác", "the known figure is at other prices"),
    "other_definition": Message(
        "số đã có theo cách hiểu khác", "the known figure goes by another definition"
    ),
    "other_period": Message(
        "chỉ có số của khoảng thời gian khác", "figures of other stretches of time only"
    ),
    "unpublished": Message(
        "đã hết kỳ, chưa có số của kỳ", "its time is over, its figure not known"
    ),
    "years_missing": Message("chưa đủ số của mọi năm", "not every year is known"),
    "no_base": Message("chưa có mức gốc để so", "no base to compare with"),
    "no_period": Message("văn bản không nêu thời hạn", "the document names no time"),
    "no_direction": Message("chưa rõ tăng hay giảm là tốt", "neither a rise nor a fall is wanted"),
    "impossible": Message("số đã có không thể có thật", "a known figure is impossible"),
}
DEADLINE_KINDS = {
    "dated": Message("có thời hạn", "dated"),
    "recurring": Message("định kỳ", "recurring"),
    "event": Message("theo sự kiện", "after an event"),
    "undated": Message("không thời hạn", "undated"),
}
RECURRENCES = {
    "daily": Message("hằng ngày", "daily"),
    "weekly": Message("hằng tuần", "weekly"),
    "monthly": Message("hằng tháng", "monthly"),
    "quarterly": Message("hằng quý", "quarterly"),
    "half_yearly": Message("6 tháng một lần", "half-yearly"),
    "yearly": Message("hằng năm", "yearly"),
    "continuous": Message("thường xuyên", "all the time"),
}
PROJECT_GROUPS = {
    "national": Message("quan trọng quốc gia", "of national importance"),
    "A": Message("nhóm A", "group A"),
    "B": Message("nhóm B", "group B"),
    "C": Message("nhóm C", "group C"),
}
PROJECT_STATUSES = {
    "proposed": Message("đề xuất", "proposed"),
    "transitional": Message("chuyển tiếp", "under way"),
    "completed": Message("hoàn thành", "completed"),
}
PRIORITY_CLASSES = {
    "arrears": Message("nợ đọng, quyết toán", "arrears"),
    "counterpart": Message("đối ứng ODA", "counterpart of ODA"),
    "ppp": Message("phần Nhà nước trong PPP", "state share in PPP"),
    "transitional": Message("chuyển tiếp", "transitional"),
    "finishing": Message("hoàn thành trong kỳ", "to be finished"),
    "new": Message("khởi công mới", "new start"),
}
PROJECT_FIGURES = {
    "total_cost": Message("tổng mức đầu tư", "total cost"),
    "length_km": Message("chiều dài", "length"),
    "start": Message("khởi công", "start"),
    "end": Message("hoàn thành", "end"),
}
CAPITAL_SOURCES = {
    "central": Message("ngân sách Trung ương", "central budget"),
    "local": Message("ngân sách địa phương", "local budget"),
    "oda": Message("ODA, vay nước ngoài", "ODA and foreign loans"),
    "ntp": Message("chương trình mục tiêu quốc gia", "national target programmes"),
    "land": Message("thu tiền sử dụng đất", "land-use revenue"),
    "lottery": Message("xổ số kiến thiết", "lottery"),
    "borrowing": Message("vay của địa phương", "local borrowing"),
    "ppp": Message("đối tác công tư", "public-private partnership"),
    "private": Message("vốn tư nhân", "private capital"),
}
ALLOCATION_LEVELS = {
    "pm": Message("Thủ tướng giao", "given by the Prime Minister"),
    "council": Message("HĐND giao", "given by the People's Council"),
    "detailed": Message("giao chi tiết", "given in detail"),
}
DISPOSITIONS = {
    "accepted": Message("tiếp thu", "accepted"),
    "partly_accepted": Message("tiếp thu một phần", "accepted in part"),
    "explained": Message("giải trình, giữ nguyên", "explained and kept"),
    "referred": Message("chuyển cấp khác", "referred"),
}
PLACE_KINDS = {
    "nation": Message("quốc gia", "nation"),
    "region": Message("vùng", "region"),
    "province": Message("tỉnh", "province"),
    "city": Message("thành phố", "city"),
    "district": Message("huyện", "district"),
    "commune": Message("xã", "commune"),
    "ward": Message("phường", "ward"),
    "border_gate": Message("cửa khẩu, lối mở", "border gate or crossing"),
    "site": Message("di tích, điểm du lịch", "relic or sight"),
}
BODY_KINDS = {
    "central": Message("cơ quan Trung ương", "central bodies"),
    "party": Message("cơ quan Đảng", "Party bodies"),
    "council": Message("Hội đồng nhân dân", "People's Councils"),
    "executive": Message("Ủy ban nhân dân", "People's Committees"),
    "department": Message("sở, ban, ngành", "departments"),
    "agency": Message("cơ quan khác", "other agencies"),
    "board": Message("ban chỉ đạo, ban quản lý", "boards"),
    "enterprise": Message("doanh nghiệp", "enterprises"),
}

SEVERITIES = {
    "error": Message("nghiêm trọng", "serious"),
    "warning": Message("cảnh báo", "warning"),
    "note": Message("lưu ý", "note"),
}
FINDING_STATES = {
    "open": Message("chưa xử lý", "open"),
    "accepted": Message("đã chấp nhận", "accepted"),
    "holds": Message("đúng", "holds"),
    "not_applicable": Message("không áp dụng", "does not apply"),
}
CHECK_FAMILIES = {
    "consistency": Message("các lời hứa với nhau", "promises with each other"),
    "growth": Message("tăng trưởng", "growth"),
    "data_quality": Message("chất lượng số liệu", "quality of figures"),
    "law": Message("quy định pháp luật", "law"),
    "budget": Message("ngân sách và vốn", "budget and capital"),
    "projects": Message("dự án", "projects"),
    "tasks": Message("nhiệm vụ", "tasks"),
    "completeness": Message("tính đầy đủ", "completeness"),
    "grdp": Message("GRDP", "GRDP"),
    "change": Message("mức thay đổi", "changes"),
    "rates": Message("tỷ lệ", "rates"),
    "parts": Message("bộ phận và tổng", "parts and wholes"),
    "periods": Message("các kỳ trong năm", "parts of a year"),
    "areas": Message("các nơi và toàn tỉnh", "places and the province"),
    "investment": Message("đầu tư công", "public investment"),
    "trade": Message("thương mại", "trade"),
    "tourism": Message("du lịch", "tourism"),
    "population": Message("dân số", "population"),
    "labour": Message("lao động", "labour"),
    "poverty": Message("giảm nghèo", "poverty"),
    "health": Message("y tế", "health"),
    "forest": Message("rừng", "forest"),
    "digital": Message("kinh tế số", "digital economy"),
}


def words(table: dict[str, Message], key: str, lang: str = "vi") -> str:
    """The words for a code of one of the tables above; an unknown code stands for itself."""
    return table[key].in_language(lang) if key in table else key
