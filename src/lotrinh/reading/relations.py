"""How a document uses the number of another: by the words that govern the number."""

import re

_WELL = (
    r"(?:(?:các|những|toàn bộ|đúng|hiệu quả|nghiêm|nghiêm túc|tốt|đầy đủ|có hiệu quả|kịp thời"
    r"|thắng lợi|đồng bộ|quyết liệt),?\s+(?:và\s+)?)*"
)
_DOCUMENT = (
    rf"{_WELL}(?:nội dung\s+)?{_WELL}"
    r"(?:nghị quyết|quyết định|kế hoạch|chương trình|đề án|luật|bộ luật|pháp lệnh|nghị định"
    r"|thông tư"
    r"|chỉ thị|kết luận|công văn|công điện|thông báo|thông tri|quy chế|quy định|quy hoạch|tờ trình"
    r"|báo cáo|biên bản|hướng dẫn|văn bản|sắc lệnh|đề cương|dự án)\b"
)
_OPENS = (
    r"(?:^\W*|[,;]\s*|\bvà\s+|\bnày\s+(?:sẽ\s+)?|\bvề việc\s+"
    r"|^\W*(?:điều )?\d+[a-z]?(?:\.\d+)*[.)]?\s+"
    r"|^\W*[a-zđ]\)\s*)"
)
_PART = (
    r"(?:một phần|một số|khoản|điểm|điều|các (?:điều|khoản|điểm)|cụm từ|phụ lục|mục|số thứ tự"
    r"|nội dung)\b"
)
_SUPERIOR = (
    r"của (?:ubnd|ủy ban|chủ tịch|thủ tướng|chính phủ|tỉnh ủy|ban thường vụ|hđnd|hội đồng)\b"
)
_ORDER = r"(?:sự |ý kiến )*(?:chỉ đạo|yêu cầu|phân công|kết luận|giao)\b[^,;]*\btại\s+"
_AIM = (
    r"(?:nhiệm vụ|nội dung|giải pháp|mục đích|mục tiêu|chỉ tiêu|yêu cầu|chủ trương|chính sách"
    r"|quy định|định hướng)"
)
_AIMS = (
    rf"{_WELL}{_AIM}"
    rf"(?:(?:,| và) {_AIM})*\b[^,;]{{0,60}}?\b(?:tại|trong|của|theo)\s+"
)
_RULES = (
    ("based_on", re.compile(
        rf"{_OPENS}(?:căn cứ(?! pháp lý)|xét\s|theo đề nghị|trên cơ sở (?={_DOCUMENT})"
        r"|(?:sau khi )?(?:xem xét|nghiên cứu(?= (?:tờ trình|báo cáo|hồ sơ)))"
        rf"|trên cơ sở [^,;]*\btại\s+{_DOCUMENT}|theo tờ trình\b)"
        rf"|\btheo (?:các |đúng )*(?:nội dung (?:\w+ ){{0,3}}?(?:tại )?|quy định (?:\w+ )?tại )"
        rf"{_DOCUMENT}[^,;]*$"
        rf"|\(theo {_ORDER}{_DOCUMENT}[^,;()]*$"
        rf"|\btheo (?:đề nghị|đề xuất|kiến nghị|ý kiến(?! chỉ đạo| kết luận)"
        rf"|yêu cầu(?! {_SUPERIOR})) [^,;]*\btại\s+{_DOCUMENT}[^,;]*$")),
    ("amends", re.compile(
        rf"{_OPENS}(?:(?:thay thế|bãi bỏ|hủy bỏ)\s+{_PART}"
        r"|(?:sửa đổi|điều chỉnh|đính chính)(?!(?:,? bổ sung)? (?:tại|theo|bởi)\b)"
        rf"|bổ sung(?= {_PART}))"
        r"|\b(?:kéo dài|gia hạn)(?: thêm)?(?: thời (?:gian|hạn))?"
        rf" (?:áp dụng|thực hiện|thi hành|(?:có )?hiệu lực)(?: của)? {_DOCUMENT}[^,;]*$")),
    ("replaces", re.compile(
        rf"{_OPENS}(?:thay thế|bãi bỏ|hủy bỏ|chấm dứt hiệu lực)"
        r"(?:\s+(?:cho|của)|\s+phần [^,;]*?\stại)?"
        rf"\s+(?:các\s+)?(?:văn bản (?:sau|dưới đây)[^,;]*?)?{_DOCUMENT}")),
    ("implements", re.compile(
        r"(?P<noun>(?:kết quả|(?<!về )việc|tình hình|sơ kết|tổng kết|tiến độ|năm|giám sát"
        r"|trong|công tác|quá trình|hội nghị) (?:công tác |tổ chức |triển khai )*)?"
        r"\b(?:thực hiện|triển khai|cụ thể hóa|thi hành|chấp hành)\s+"
        rf"(?:{_ORDER}{_DOCUMENT}[^,;]*$|{_AIMS}{_DOCUMENT}[^,;]*$|{_DOCUMENT}[^,;]*$)"
        rf"|\b(?:bảo đảm|đảm bảo)\s+{_AIMS}{_DOCUMENT}[^,;]*$"
        rf"|\btheo {_ORDER}{_DOCUMENT}[^,;]*$"
        r"|(?<!^)(?<!kèm )(?<!tiếp )\btheo (?:đúng |tinh thần )*"
        r"(?:công điện|chỉ thị|kết luận|công văn|văn bản|thông báo kết luận)\b[^,;]*$")),
    ("approves", re.compile(rf"\b(?:phê duyệt|thông qua|chấp thuận)\s+{_DOCUMENT}[^,;]*$")),
)  # fmt: skip
_LIST = re.compile(
    rf"(?:,|;|\bvà|\bcùng|\bvới)\s*(?:các\s+)?(?:(?:{_ORDER})?{_DOCUMENT}"
    r"(?: sửa đổi, bổ sung[^,;.]{0,120}?|[^,;.]{0,60}?))?"
    r"\s*(?:số:?)?\s*$"
)
_MAIN = re.compile(
    r",\s*(?:ubnd|ủy ban|sở|ban|bộ|chủ tịch|hđnd|hội đồng|văn phòng|tỉnh|thủ tướng)\b"
)
_IN_BRACKETS = re.compile(r"\([^()]*$")
_SOURCE = re.compile(r"\((?:ban hành )?(?:kèm )?theo [^()]*$")
_CARRIED_OUT = re.compile(r"[^.;]{0,80}?\b(?:đã|đang|được)\b[^.;]{0,60}(?:triển khai|thực hiện)\b")
_ITS_TASKS = re.compile(rf"(?:^|\s){_AIM}[^.;]*\b(?:tại|trong|của|theo) {_DOCUMENT}[^,;]*$")
_IN_TITLE = re.compile(
    r"(?<!luật )(?<!nghị định )(?<!thông tư )(?<!sửa đổi, )"
    r"\b(?:sửa đổi|bổ sung|hướng dẫn|quy định chi tiết)\b"
    rf"[^;]*\bđiều của {_DOCUMENT}[^,;]*$"
)
_PAPERS_BELOW = re.compile(rf"\b(?:các|những) {_DOCUMENT}[^.;]*:\s*$")
_LAPSES = re.compile(r"[^.;]{0,120}hết hiệu lực[^.;]{0,40}(?:kể từ|khi)\b[^.;]*này")


def relation_of(before: str, after: str, earlier: str) -> str:
    """`based_on`, `approves`, `implements`, `amends`, `replaces` or `mentions`.

    `before` is what stands between the number, or the sentence's start, and this one; `earlier` is
    the relation of the number before it, which a list and the whole of a recital share.
    """
    if _LAPSES.match(after):
        return "replaces"
    clause = before.rpartition(";")[2] if not _LIST.search(before) else before
    is_source = bool(_SOURCE.search(clause))
    for relation, cue in _RULES:
        found = list(cue.finditer(clause))
        if found and not (relation == "implements" and (is_source or found[-1]["noun"])):
            if earlier == "based_on" and relation in ("amends", "replaces"):
                continue
            return relation
    if _ITS_TASKS.search(clause) and _CARRIED_OUT.match(after):
        return "implements"
    if not earlier or is_source:
        return "mentions"
    is_open = bool(_IN_BRACKETS.search(before)) or not _MAIN.search(before)
    is_recital = earlier == "based_on" and ";" not in before and is_open
    is_recital = is_recital and not _IN_TITLE.search(before)
    return earlier if is_recital or _LIST.search(before) else "mentions"


def opens_item(before: str) -> bool:
    """Whether another item of a list, or the main clause, begins between two numbers."""
    return ";" in before or bool(_MAIN.search(before))


def goes_on(between: str, earlier: str) -> bool:
    """Whether what governs a number stands before a colon.

    A recital goes on ("ý kiến của các Bộ: Xây dựng (văn bản số …)"), or papers are to be listed
    ("Căn cứ các văn bản của Bộ Y tế: Công văn số …").
    """
    if ". " in between:
        return False
    is_recital = earlier == "based_on" and not _MAIN.search(between)
    return is_recital or bool(_PAPERS_BELOW.search(between))
