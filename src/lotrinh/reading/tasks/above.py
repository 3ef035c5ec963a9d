"""What the lines above a line say of it: a review or tasks, whose tasks, by when."""

import re
from collections.abc import Sequence
from functools import lru_cache

from lotrinh.reading.context import Paper
from lotrinh.reading.mention import Mention
from lotrinh.reading.patterns.assignment import Assigned
from lotrinh.reading.text import Line

_TASKS = re.compile(
    r"nhiệm vụ|giải pháp|tổ chức thực hiện|phân công|trách nhiệm|kết luận|yêu cầu|\bgiao\b|chỉ đạo"
    r"|thực hiện (?:kế hoạch|chương trình|nghị quyết)"
)
_REVIEWED = re.compile(
    r"kết quả|tình hình|đánh giá|hạn chế|thực trạng|kiến nghị|ý kiến|đề xuất|bối cảnh|thành phần"
    r"|nguyên nhân|nơi nhận|công tác chỉ đạo"
)
_OPENS_ORDERS = re.compile(
    r"(?:(?:\bgiao|\byêu cầu|\bchỉ đạo|\bkết luận|\bphân công)(?: như sau)?"
    r"|ý kiến (?:chỉ đạo |kết luận )?như sau)\s*:\s*$"
)


def opens_orders(key: str) -> bool:
    """Whether a line ends with the words that open a list of orders: "giao:"."""
    return key.rstrip().endswith(":") and bool(_OPENS_ORDERS.search(key))


def stage_of(above: Sequence[Line]) -> str:
    """Whether the nearest line above that says so opens a review or tasks; blank when none does."""
    return next(filter(None, (_opened(line.key) for line in above)), "")


@lru_cache(maxsize=64)
def _opened(key: str) -> str:
    """What the lines below a line are; kept, as many lines stand below one heading."""
    if opens_orders(key):
        return "tasks"
    if _REVIEWED.search(key):
        return "review"
    return "tasks" if _TASKS.search(key) else ""


def giver_of(above: Sequence[Line], paper: Paper) -> Assigned | None:
    """The order of the nearest line above that names who does what the list below it says."""
    for line in above:
        for one in paper.mentions[line.start]:
            if one.kind == "assignment" and one.value.is_heading:
                given: Assigned = one.value
                return given._replace(way="listed")
    return None


def shared_deadlines(paper: Paper, above: Sequence[Line]) -> list[Mention]:
    """The deadline that the line above a list gives to all of it: "… hoàn thành trước …:"."""
    for line in above[:1]:
        if line.key.rstrip().endswith(":"):
            return [one for one in paper.mentions[line.start] if one.kind == "deadline"]
    return []
