"""Indicators that are taken for each other because their names, units and numbers are alike."""

from fractions import Fraction

from lotrinh.checks.ledger.promise import Promise
from lotrinh.domain.message import Message

ALIKE = {
    ("grdp_per_capita", "income_per_capita"): Message(
        "GRDP bình quân là kết quả sản xuất trên địa bàn chia cho dân số; thu nhập bình quân là "
        "tiền mà hộ dân nhận được, thường thấp hơn nhiều",
        "GRDP per head is what is produced in the area divided by its people; income per head is "
        "what households receive, usually much less",
    ),
    ("labour_productivity", "grdp_per_capita"): Message(
        "năng suất lao động chia GRDP cho người có việc làm, GRDP bình quân chia cho cả dân số",
        "productivity divides GRDP by workers, GRDP per head by everyone",
    ),
    ("budget_revenue", "budget_revenue_domestic"): Message(
        "thu nội địa là một phần của thu ngân sách nhà nước trên địa bàn",
        "domestic revenue is a part of the state budget revenue in the area",
    ),
    ("social_investment", "public_investment_plan"): Message(
        "vốn đầu tư công là một phần của vốn đầu tư toàn xã hội",
        "public investment is a part of total social investment",
    ),
    ("trade_turnover", "border_zone_trade_turnover"): Message(
        "kim ngạch qua khu kinh tế cửa khẩu gồm cả hàng của nơi khác đi qua, kim ngạch của tỉnh "
        "thì không",
        "trade through the border-gate zone includes goods of the whole country, the province's "
        "own does not",
    ),
    ("forest_area", "forest_land_area"): Message(
        "diện tích tính tỷ lệ che phủ không gồm rừng trồng chưa thành rừng",
        "the area that forest cover counts leaves out plantations that are not yet forest",
    ),
    ("poverty_rate", "near_poverty_rate"): Message(
        "hộ cận nghèo đứng ngoài tỷ lệ hộ nghèo",
        "near-poor households are not part of the poverty rate",
    ),
    ("sipas", "satisfaction_index"): Message(
        "SIPAS do Bộ Nội vụ đo hằng năm, chỉ số hài lòng của tỉnh do tỉnh tự đo",
        "SIPAS is measured by the ministry each year, the province's own index by the province",
    ),
}  # fmt: skip
NEAR = Fraction(1, 10)


def likeness(one: str, other: str) -> Message | None:
    """What tells two indicators apart that are easily confused; `None` for others."""
    return ALIKE.get((one, other)) or ALIKE.get((other, one))


def looks_alike(a: Promise, b: Promise) -> bool:
    """Whether two promises of different indicators could be read as one: same statistic, unit and
    time, and numbers that lie within a tenth of each other.
    """
    mine, other = a.measure, b.measure
    if (mine.aspect, mine.kind, a.time) != (other.aspect, other.kind, b.time):
        return False
    return any(
        x is not None and y is not None and abs(x - y) <= NEAR * max(abs(x), abs(y))
        for x, y in ((a.interval.low, b.interval.low), (a.interval.high, b.interval.high))
    )
