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
    "draft": Message("Dự thảo", "Draft"),
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
}


def words(table: dict[str, Message], key: str, lang: str = "vi") -> str:
    """The words for a code of one of the tables above; an unknown code stands for itself."""
    return table[key].in_language(lang) if key in table else key
