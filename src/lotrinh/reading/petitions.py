"""Who among the people, or which province, asks those above, and where the wishes begin."""

import re

from lotrinh.reading.changes import BUILD
from lotrinh.reading.orders import BODY

_PEOPLE = r"(?:cử tri|nhân dân|người dân|bà con)\b"
_WORDS = r"(?>(?:(?:đề nghị|kiến nghị|mong muốn|đề xuất|mong)\b(?:,| và)?\s*+)+)[:,]?\s*+"
_ASKS = (
    r"(?:(?:có|cũng|đều|đã|tiếp tục|ý kiến|bày tỏ|phản ánh(?: và)?)\s+)*"
    rf"(?:{_WORDS}(?!(?:đã|là"
    r"|được(?! (?:hỗ trợ|đầu tư|bố trí|cấp|xây dựng|vay|quan tâm|nâng|hưởng))"
    r"|của|tại|này|trước|sau|thuộc|trên|nêu|về)\b)"
    r"|(?:nêu|có|đưa ra|gửi|phản ánh)(?: lên| ra)? (?:(?:một số|các|những|nhiều|\d+)\s)?"
    r"(?:ý kiến,? )?kiến nghị\b[^.;:]{0,60}:\s*)"
)
_VOTERS = re.compile(_PEOPLE)
_VOTERS_ASK = re.compile(
    rf"(?P<by>{_PEOPLE}[^.;:]{{0,120}}?)"
    r"(?:,?\s+(?:phản ánh|bức xúc|lo lắng|băn khoăn|cho rằng)\b[^.:]{0,300}?)?"
    rf"(?:;\s*đồng thời)?[;,:]?\s+{_ASKS}"
)
_SPOKEN_OF = tuple(
    f"{one} " for one in (
        "mà", "công trình", "nội dung", "vấn đề", "kiến nghị", "của", "ủy ban", "hội đồng",
        "tòa án", "viện kiểm sát",
    )
)  # fmt: skip
_ASKING = ("đề nghị", "kiến nghị", "đề xuất", "mong")
_OPINIONS = re.compile(r"ý kiến(?:,| và) (?:đề nghị|kiến nghị)")


def voters_ask(key: str, start: int, end: int) -> re.Match[str] | None:
    """Who among the people asks (`by`), up to what they ask for, behind what they complain of.

    Ignored: bodies named after the people, and opinions and requests that are only spoken of.
    """
    for voters in _VOTERS.finditer(key, start, end):
        at = voters.start()
        if not any(key.find(one, at, end) >= 0 for one in _ASKING):
            return None
        asks = None if key.endswith(_SPOKEN_OF, 0, at) else _VOTERS_ASK.match(key, at, end)
        if asks:
            return None if _OPINIONS.search(asks[0]) else asks
    return None


VOTERS_TELL = re.compile(
    r"\s*(?:(?:[-+*•]|\d{1,2}(?:\.\d{1,2})*[.)]?|[a-zđ]\)|câu \d{1,2}[.:)]?)\s*)?"
    rf"(?P<by>{_PEOPLE}[^.;:]{{0,120}}?),?(?::|\s(?:phản ánh|cho rằng|nêu|bức xúc|thắc mắc)\b)"
)
"""Who among the people opens a line that tells of a want."""

_SOFTLY = (
    r"(?:(?:sớm|xem xét|quan tâm|ưu tiên|tiếp tục|nghiên cứu|cân đối|tổng hợp|tạo điều kiện|và|,)"
    r"\s*)*"
)
_GIVE = (
    r"(?<!việc )(?<!được )(?:hỗ trợ|bổ sung|bố trí|cấp|đầu tư|phân bổ|cho chủ trương|giao(?! thông)"
    r"|ban hành|thành lập|ứng trước|thi công|khởi công|chi(?= \d)|(?:có|cho) ý kiến"
    r"|cho phép(?! (?:tăng|giảm|điều chỉnh|thực hiện|áp dụng)))\b"
)
GIVES = re.compile(rf"{_SOFTLY}{_GIVE}")
"""The verbs of giving, with what softens them."""

_ABOVE = (
    r"(?:chính phủ|thủ tướng|quốc hội|trung ương|(?<!các )bộ(?! máy| phận)"
    r"|ủy ban thường vụ quốc hội|ngân hàng nhà nước|cấp trên)\b"
)
_NO_NAME = r"(?:về|phê duyệt|chủ trương|dự án|công trình|kế hoạch|thẩm định|trình|thông qua)\b"
_NAMED = rf"{_ABOVE}(?: kế hoạch và đầu tư|(?!\b{_NO_NAME})[^.;:]){{0,140}}?"
_NO_PLACE = (
    r"theo|các|những|đại biểu|cử tri|nhân dân|ý kiến|ban|tổ|đoàn|nội dung|về|hồ sơ|danh mục"
    r"|kế hoạch|dự án|mức"
)
ASK_ABOVE = re.compile(
    r"(?<!theo )(?<!xét )(?<!nội dung )(?<!được )\b(?:"
    rf"(?:đề nghị|kiến nghị|đề xuất)\b,?\s+(?:với\s+)?"
    rf"(?:{_NAMED}\s(?!và |,)(?={_SOFTLY}{_GIVE})|{_NAMED}(?<!như sau):\s+)"
    r"|(?<!mưu, )(?<!cứu, )(?<!cáo, )(?<!hợp, )(?<!để )kiến nghị\s(?:với\s)?"
    r"(?:ủy ban nhân dân|ubnd|hđnd|hội đồng nhân dân|tỉnh|thành phố)\b[^.;:]{0,80}?\s"
    rf"(?!và |,)(?={_SOFTLY}{_GIVE})"
    r"|(?<!\w )(?:tỉnh|thành phố|địa phương)(?: (?:cũng|đã|tiếp tục))*\s(?:đề nghị|kiến nghị)\s+"
    rf"(?={GIVES.pattern}|{BUILD.pattern})"
    rf"|^(?:[^\W\d][^.;:,)]{{2,40}}:\s"
    rf"|(?!(?:{_NO_PLACE})\b|{BODY.pattern})[^\W\d][^.;:,)]{{2,24}}?\s)?"
    rf"(?:kiến nghị|đề nghị|đề xuất)\s(?=(?:{_GIVE}|{BUILD.pattern})[^;]*\d\s(?:tỷ|tỉ|triệu)\b))"
)
"""A request to the centre, of a province that names nobody, or of a headline, up to its object."""

GOES_ON = re.compile(
    r"\s*(?:(?:cụ thể|đó)(?: là|,|:)+"
    r"|(?:(?:đồng thời|ngoài ra|bên cạnh đó|cùng với đó|do đó|do vậy|vì vậy|vì thế),?\s+)?"
    r"(?:cử tri\s+)?(?:đề nghị|kiến nghị|rất mong|mong)(?: muốn)?)\s+"
)
"""How a sentence goes on with what was asked for, or told of, in the one before."""

_SPEAKER = r"(?:phát biểu|lãnh đạo|chủ tịch|bí thư|đại biểu|cho biết|trả lời|tiếp thu|yêu cầu)\b"
WANTS_TOO = re.compile(
    rf"(?!.*{_SPEAKER})[^;:]{{5,240}}?"
    r"(?:,\s(?:do đó,? |vì vậy,? |nên )?(?:đề nghị|kiến nghị|mong)(?: muốn)?\s+"
    r"|\bcần\s+(?=(?:sớm )?có (?:các |những )?(?:biện pháp|giải pháp|hướng dẫn|chính sách|cơ chế)))"
)
"""How voters go on with another fault, and what they want done about it."""
