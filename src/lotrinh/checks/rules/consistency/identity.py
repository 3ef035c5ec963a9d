"""Published figures fulfil every identity of the catalogue.

Each identity is held, for every indicator, area and time at which its figures are known, against
what their print stands for; a breach carries the id of the identity. Total and parts of one
publication go before mixed ones. Ignored:
1. figures without a source (assumed) and of replaced papers; those of a draft are held against each
   other only;
2. earlier vintages of a figure, where a newer one is known;
3. figures of another price basis, base year, whole or definition than the rest;
4. what an ordinary revision explains, by figures of several publications: half a point, or a
   hundredth of an amount.
A breach by figures of several publications is a warning: one may have been revised; so is one by
the figures of a draft, which can still be put right.
Source: each identity's own.
"""

from collections.abc import Iterator

from lotrinh.checks.accounts.breach_words import told
from lotrinh.checks.accounts.disputes import disputes_of
from lotrinh.checks.accounts.drafted import drafted
from lotrinh.checks.accounts.folding import folded
from lotrinh.checks.check import check
from lotrinh.checks.examples.example import example, observed, paper, plan_of
from lotrinh.checks.inspection import Inspection
from lotrinh.checks.result import Result
from lotrinh.domain.message import Message

ABOUT = Message(
    "Số liệu đã công bố phải đúng với mọi hệ thức thống kê của danh mục, trong sai số làm tròn; "
    "mỗi phát hiện mang mã của hệ thức.",
    "Published figures fulfil every identity of the catalogue within their rounding; a finding has "
    "the id of the identity.",
)
IGNORES = (
    Message("số giả định, số của văn bản đã bị thay thế; số của dự thảo chỉ đối chiếu với nhau",
            "assumed figures and those of replaced papers; those of drafts, but among themselves"),
    Message("lần công bố cũ của một số", "earlier vintages of a figure"),
    Message("số khác loại giá, năm gốc, mẫu số hoặc định nghĩa",
            "figures of another price basis, base year, whole or definition"),
    Message("số ở hai bên một chỗ đứt của chuỗi: chuẩn mới, địa bàn mới lập",
            "figures on both sides of a break: a new standard, a new place"),
    Message("nhiều lần công bố lệch nhau dưới nửa điểm hoặc một phần trăm giá trị",
            "several publications less than half a point, or a hundredth of an amount, apart"),
)  # fmt: skip
SOURCE = Message("nguồn của từng hệ thức", "the source of each identity")
EXAMPLES = (
    example(
        "khách du lịch và hai phần của họ", "visitors and their two parts",
        plan_of(
            observed("bc.1", "tourist_arrivals", "2024", "1834730 visitors"),
            observed("bc.2", "tourist_arrivals_domestic", "2024", "1790846 visitors"),
            observed("bc.3", "tourist_arrivals_international", "2024", "49097 visitors"),
        ),
        "bc.1 bc.2 bc.3",
    ),
    example(
        "các phần của lần công bố khác", "parts of another publication",
        plan_of(
            observed("a.1", "tourist_arrivals", "2024", "1734730 visitors"),
            observed("b.2", "tourist_arrivals_domestic", "2024", "1790846 visitors",
                     known_from="2025-03-31"),
            observed("b.3", "tourist_arrivals_international", "2024", "49097 visitors",
                     known_from="2025-03-31"),
        ),
        "a.1 b.2 b.3", severity="warning",
    ),
    example(
        "các phần công bố sau, tổng chỉ được rà soát lại đôi chút",
        "parts of a later publication, the total was only a little revised",
        plan_of(
            observed("a.1", "tourist_arrivals", "2024", "1834730 visitors"),
            observed("b.2", "tourist_arrivals_domestic", "2024", "1790846 visitors",
                     known_from="2025-03-31"),
            observed("b.3", "tourist_arrivals_international", "2024", "49097 visitors",
                     known_from="2025-03-31"),
        ),
    ),
    example(
        "các số của một dự thảo", "figures of a draft",
        plan_of(
            paper("dt", status="draft"),
            observed("dt.1", "tourist_arrivals", "2024", "1834730 visitors"),
            observed("dt.2", "tourist_arrivals_domestic", "2024", "1790846 visitors"),
            observed("dt.3", "tourist_arrivals_international", "2024", "49097 visitors"),
        ),
        "dt.1 dt.2 dt.3", severity="warning",
    ),
    example(
        "số của dự thảo và số đã công bố", "figures of a draft and published ones",
        plan_of(
            paper("dt", status="draft"),
            observed("bc.1", "tourist_arrivals", "2024", "1834730 visitors"),
            observed("dt.2", "tourist_arrivals_domestic", "2024", "1790846 visitors"),
            observed("dt.3", "tourist_arrivals_international", "2024", "49097 visitors"),
        ),
    ),
    example(
        "tổng làm tròn đến nghìn", "a total rounded to thousands",
        plan_of(
            observed("bc.1", "tourist_arrivals", "2024", "1840 thousand visitors"),
            observed("bc.2", "tourist_arrivals_domestic", "2024", "1790846 visitors"),
            observed("bc.3", "tourist_arrivals_international", "2024", "49097 visitors"),
        ),
    ),
    example(
        "tăng trưởng thực và giá trị theo giá hiện hành", "real growth and nominal levels",
        plan_of(
            observed("bc.1", "grdp", "2023", "22747 billion VND", price_basis="current"),
            observed("bc.2", "grdp", "2024", "25204 billion VND", price_basis="current"),
            observed("bc.3", "grdp", "2024", "6.74 %", statistic="growth"),
        ),
    ),
    example(
        "mật độ theo một diện tích khác", "density by another area of land",
        plan_of(
            observed("bc.1", "population_density", "2024", "83.4 people/km2"),
            observed("bc.2", "population", "2024", "558475 people"),
            observed("bc.3", "natural_area", "2024", "6670.72 km2"),
            observed("bc.4", "natural_area", "2024", "6700.3 km2", definition="theo quy hoạch"),
        ),
        "bc.1 bc.2 bc.3", severity="warning",
    ),
    example(
        "giảm nghèo theo một chuẩn ghi rõ", "a fall of poverty by one stated standard",
        plan_of(
            observed("bc.1", "poverty_rate", "2026", "10.0 %", definition="chuẩn 2022-2025"),
            observed("bc.2", "poverty_rate", "2027", "9.5 %", definition="chuẩn 2022-2025"),
            observed("bc.3", "poverty_rate", "2027", "-1.5 pp", statistic="change",
                     definition="chuẩn 2022-2025"),
        ),
        "bc.1 bc.2 bc.3",
    ),
    example(
        "giảm nghèo qua chuẩn mới năm 2027", "a fall of poverty across the new standard of 2027",
        plan_of(
            observed("bc.1", "poverty_rate", "2026", "10.0 %"),
            observed("bc.2", "poverty_rate", "2027", "14.0 %"),
            observed("bc.3", "poverty_rate", "2027", "-1.5 pp", statistic="change"),
        ),
    ),
    example(
        "9 tháng tăng cao hơn cả ba quý", "nine months grow by more than each of their quarters",
        plan_of(
            observed("bc.1", "grdp", "2025-Q1", "6.0 %", statistic="growth"),
            observed("bc.2", "grdp", "2025-Q2", "6.8 %", statistic="growth"),
            observed("bc.3", "grdp", "2025-Q3", "7.5 %", statistic="growth"),
            observed("bc.4", "grdp", "2025-01/2025-09", "8.2 %", statistic="growth"),
        ),
        "bc.4 bc.1 bc.2 bc.3", severity="warning",
    ),
    example(
        "9 tháng tăng trong khoảng của 6 tháng và quý III",
        "nine months grow by as much as is between the half-year and the third quarter",
        plan_of(
            observed("bc.2", "grdp", "2025-S1", "6.4 %", statistic="growth"),
            observed("bc.3", "grdp", "2025-Q3", "7.5 %", statistic="growth"),
            observed("bc.4", "grdp", "2025-01/2025-09", "6.8 %", statistic="growth"),
        ),
    ),
    example(
        "thu 9 tháng khác tổng ba quý", "revenue of nine months is not that of three quarters",
        plan_of(
            observed("bc.1", "budget_revenue", "2025-Q1", "560 billion VND"),
            observed("bc.2", "budget_revenue", "2025-Q2", "612 billion VND"),
            observed("bc.3", "budget_revenue", "2025-Q3", "640 billion VND"),
            observed("bc.4", "budget_revenue", "2025-01/2025-09", "1912 billion VND"),
        ),
        "bc.4 bc.1 bc.2 bc.3",
    ),
    example(
        "che phủ rừng tăng hai điểm trong năm năm", "forest cover rises two points in five years",
        plan_of(
            observed("bc.1", "forest_cover", "2020", "53.5 %"),
            observed("bc.2", "forest_cover", "2025", "57.5 %"),
            observed("bc.3", "forest_cover", "2021/2025", "2.0 pp", statistic="change"),
        ),
        "bc.3 bc.2 bc.1",
    ),
    example(
        "tăng 0,8 điểm mỗi năm", "a rise of 0.8 points a year",
        plan_of(
            observed("bc.1", "forest_cover", "2020", "53.5 %"),
            observed("bc.2", "forest_cover", "2025", "57.5 %"),
            observed("bc.3", "forest_cover", "2021/2025", "0.8 pp/year", statistic="change"),
        ),
    ),
    example(
        "9 tháng trái cả ba quý lẫn 6 tháng: một phát hiện",
        "nine months against three quarters and against a half-year: one finding",
        plan_of(
            observed("bc.1", "grdp", "2025-Q1", "6.0 %", statistic="growth"),
            observed("bc.2", "grdp", "2025-Q2", "6.8 %", statistic="growth"),
            observed("bc.3", "grdp", "2025-Q3", "7.5 %", statistic="growth"),
            observed("bc.5", "grdp", "2025-S1", "6.4 %", statistic="growth"),
            observed("bc.4", "grdp", "2025-01/2025-09", "8.2 %", statistic="growth"),
        ),
        "bc.4 bc.5 bc.3 bc.1 bc.2", severity="warning",
    ),
)  # fmt: skip


@check(
    title=Message("Số liệu trái hệ thức thống kê", "Figures that break an identity"),
    severity="error",
)
def run(at: Inspection) -> Iterator[Result]:
    """One result for each breach, with those of the same identity that share a figure."""
    found = at.once(disputes_of)
    for first, *others in folded(found.breaches, found.accounts):
        yield told(first, found.accounts, others)
    yield from drafted(at)
