"""Whether a sentence is about a project that an earlier one names."""

import re

from lotrinh.reading.context import Sentence

_AGAIN = re.compile(
    r"(?:theo đó,\s*|đây là\s+|toàn (?:bộ\s+)?)?"
    r"(?:dự án|công trình|tuyến(?: đường| cao tốc)?|cây cầu|nhà máy|bệnh viện)"
    r"(?:\s+(?:này|trên|nói trên))?\s+"
    r"(?:có|dài|được|do|gồm|là|nhóm|thuộc|sẽ|dự kiến|khởi công|thi công|nằm|chính|đi qua)\b"
)
_DETAIL = re.compile(
    r"(?:nhóm dự án|chủ đầu tư|(?:tổng )?(?:mức|vốn)(?: thực hiện| đầu tư)?|quy mô|địa điểm"
    r"|thời gian (?:thực hiện|thi công|xây dựng|hoàn thành)|tiến độ|cơ cấu nguồn vốn|nguồn vốn"
    r"|diện tích(?: sử dụng)? đất|chiều dài|cơ quan (?:quản lý|chủ trì)|hình thức đầu tư"
    r"|nền đường|mặt đường|nhu cầu sử dụng đất)\b"
)
NEAR = 2500


def goes_on(sentence: Sentence, last: Sentence) -> bool:
    """Whether a sentence describes the project that `last` names, of which it says no name.

    It stands at most `NEAR` characters behind and begins with "Dự án có …" or with a detail ("Chủ
    đầu tư: …", "Tổng mức đầu tư …").
    """
    if sentence.start - last.start > NEAR:
        return False
    words = sentence.paper.kept.key[max(sentence.start, sentence.placed.body_start) : sentence.end]
    return bool(_AGAIN.match(words) or _DETAIL.match(words))
