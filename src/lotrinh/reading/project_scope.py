"""Whether a sentence, or a number in it, is about a project that an earlier one names."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from lotrinh.reading.context import Sentence
from lotrinh.reading.mention import Mention

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
_SIZE = re.compile(
    r"tổng mức|\bvốn\b|kinh phí|chi phí|\bdài\b|chiều dài|\brộng\b|diện tích|quy mô|công suất"
    r"|dung tích|\btuyến\b|ngân sách|\btưới\b|nhu cầu sử dụng đất"
)
_PROGRESS = re.compile(r"giải ngân|bàn giao|khối lượng|sản lượng|lũy kế|thu hồi|huy động|\bnợ\b")
_ONE_PROJECT = re.compile(r"(?:chủ trương đầu tư|phê duyệt|điều chỉnh)\b.{0,40}\bdự án")
KINDS = frozenset("km m m2 ha m3 MW beds VND USD".split())
"""The units in which a project's cost and size are told."""
NEAR = 2500
LINES_BACK = 4
CLAUSE = 90


def goes_on(sentence: Sentence, last: Sentence) -> bool:
    """Whether a sentence describes the project that `last` names, of which it says no name.

    It begins with "Dự án có …", with a detail ("Chủ đầu tư: …", "Tổng mức đầu tư …"), or follows
    in the same line with a word for time or money; not far behind, and not about an amount of all
    projects.
    """
    if sentence.start - last.start > NEAR:
        return False
    words = sentence.paper.kept.key[max(sentence.start, sentence.placed.body_start) : sentence.end]
    return bool(_AGAIN.match(words) or _DETAIL.match(words))


def is_told_of_project(sentence: Sentence, quantity: Mention) -> bool:
    """Whether an amount is the cost or a size of the one project its paper or paragraph is about.

    The title approves one project, or a project is named shortly before and the sentence goes on
    about it. Ignored: what has been paid, built or handed over.
    """
    if quantity.value.unit.split()[-1] not in KINDS:
        return False
    said = sentence.between(max(sentence.start, quantity.start - CLAUSE), quantity.start)
    if _PROGRESS.search(said):
        return False
    above = sentence.governing[0].key if sentence.governing else ""
    is_size = bool(_SIZE.search(said) or _SIZE.search(above))
    if is_size and _is_of_one_project(sentence):
        return True
    body = sentence.paper.kept.key[max(sentence.start, sentence.placed.body_start) : sentence.end]
    if _AGAIN.match(body) or _DETAIL.match(body):
        return any(one.kind == "project" for one in _before(sentence))
    return is_size and any(one.of_kind("project") for one in sentence.earlier)


def _is_of_one_project(sentence: Sentence) -> bool:
    paper = sentence.paper
    named = [one for one in paper.title_mentions if one.kind == "project"]
    return bool(named) and bool(_ONE_PROJECT.search(paper.identity.title.lower()))


def _before(sentence: Sentence) -> Iterator[Mention]:
    """The mentions of its line before it, of the lines above, and of the few lines before those."""
    paper, line = sentence.paper, sentence.placed.line
    for earlier in sentence.earlier:
        yield from earlier.mentions
    for each in sentence.governing:
        yield from paper.mentions[each.start]
    at = bisect_left(paper.placed, line.start, key=lambda one: one.line.start)
    for placed in paper.placed[max(0, at - LINES_BACK) : at]:
        yield from paper.mentions.get(placed.line.start, ())
