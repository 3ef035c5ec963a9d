"""Capital for projects: sources, effects, steps, ceilings, allocations and payments."""

from lotrinh.catalogue.cell import DATE, DECIMAL, KNOWN_FROM, LIST, TEXT, YEAR, choice
from lotrinh.catalogue.table import Column
from lotrinh.domain.allocation import LEVELS, Allocation
from lotrinh.domain.ceiling import SHARED_BY, Ceiling, MinimumShare, Reserve
from lotrinh.domain.contribution import Contribution
from lotrinh.domain.disbursement import Disbursement
from lotrinh.domain.funding import Funding
from lotrinh.domain.milestone import Milestone
from lotrinh.exchange.tables.noun import BASIS, noun_table

_SOURCE = Column("source", TEXT, "nguồn vốn, như central, local, oda, ppp",
                 "source of capital, such as central, local, oda, ppp", required=True)  # fmt: skip
_PROJECT = Column("project", TEXT, "dự án", "the project", required=True, refers_to="projects")
_WHOLE = Column("project", TEXT, "dự án; để trống là toàn tỉnh",
                "the project; blank means the whole", refers_to="projects")  # fmt: skip
_PLAN_YEAR = Column("plan_year", YEAR, "năm kế hoạch", "year of the plan", required=True)
_SOURCE_URL = Column("source_url", TEXT, "địa chỉ nguồn, khi không có văn bản",
                     "where it was published, where no document is")  # fmt: skip
_YEAR = Column("year", YEAR, "năm", "year", required=True)

FUNDING = noun_table(
    "funding",
    "Nguồn vốn của dự án",
    "Funding",
    (
        _PROJECT,
        _SOURCE,
        Column("min_share", DECIMAL, "tỷ trọng thấp nhất của vốn còn lại (0 đến 1)",
               "least share of the remaining cost (0 to 1)"),
        Column("max_share", DECIMAL, "tỷ trọng cao nhất của vốn còn lại (0 đến 1)",
               "most share of the remaining cost (0 to 1)"),
    ),
    Funding,
    keys=("project", "source"),
)  # fmt: skip
CONTRIBUTIONS = noun_table(
    "contributions",
    "Đóng góp của dự án",
    "Contributions",
    (
        _PROJECT,
        Column("indicator", TEXT, "chỉ tiêu", "what it adds to", required=True,
               refers_to="indicators"),
        Column("area", TEXT, "địa bàn", "where", required=True, refers_to="places"),
        _YEAR,
        Column("amount", DECIMAL, "mức đóng góp, theo đơn vị của chỉ tiêu",
               "how much, in the indicator's unit", required=True),
        Column("low", DECIMAL, "mức thấp", "low end"),
        Column("high", DECIMAL, "mức cao", "high end"),
        BASIS,
    ),
    Contribution,
    keys=("project", "indicator", "area", "year"),
)  # fmt: skip
MILESTONES = noun_table(
    "milestones",
    "Mốc tiến độ",
    "Milestones",
    (
        _PROJECT,
        Column("id", TEXT, "mã của mốc trong dự án", "id within the project", required=True),
        Column("name", TEXT, "tên mốc", "name", required=True),
        Column("predecessors", LIST, "các mốc đứng trước trong cùng dự án",
               "the steps before it in the same project", refers_to="milestones",
               within="project"),
        Column("optimistic_days", DECIMAL, "số ngày khi thuận lợi", "days when all goes well"),
        Column("likely_days", DECIMAL, "số ngày thường gặp", "usual days"),
        Column("pessimistic_days", DECIMAL, "số ngày khi khó khăn", "days when all goes badly"),
        Column("cause", TEXT, "nguyên nhân chung: các mốc cùng nguyên nhân chậm cùng nhau",
               "shared cause: steps with one cause are late together"),
        Column("planned_end", DATE, "kế hoạch hoàn thành", "planned end"),
        Column("actual_start", DATE, "thực tế bắt đầu", "actual start"),
        Column("actual_end", DATE, "thực tế hoàn thành", "actual end"),
        BASIS,
    ),
    Milestone,
    keys=("project", "id"),
    fields={"id": "code"},
)  # fmt: skip
CEILINGS = noun_table(
    "ceilings",
    "Trần vốn",
    "Ceilings",
    (
        _SOURCE,
        _YEAR,
        Column("amount", DECIMAL, "mức trần (tỷ đồng)", "the most there is (billion VND)",
               required=True),
        BASIS,
    ),
    Ceiling,
    keys=("source", "year"),
)  # fmt: skip
RESERVES = noun_table(
    "reserves",
    "Dự phòng",
    "Reserves",
    (
        _YEAR,
        Column("share", DECIMAL, "tỷ trọng không phân bổ (0 đến 1)",
               "share that is held back (0 to 1)", required=True),
    ),
    Reserve,
)  # fmt: skip
MINIMUM_SHARES = noun_table(
    "minimum_shares",
    "Tỷ trọng tối thiểu",
    "Minimum shares",
    (
        Column("kind", choice(*SHARED_BY), "của ngành, địa bàn hay chương trình",
               "of a sector, an area or a programme", required=True),
        Column("id", TEXT, "ngành, địa bàn hay chương trình nào", "which one", required=True),
        Column("share", DECIMAL, "tỷ trọng thấp nhất của vốn bố trí (0 đến 1)",
               "least share of the capital placed (0 to 1)", required=True),
    ),
    MinimumShare,
    keys=("kind", "id"),
    fields={"id": "of"},
)  # fmt: skip
ALLOCATIONS = noun_table(
    "allocations",
    "Kế hoạch vốn giao",
    "Allocations",
    (
        _WHOLE,
        _SOURCE,
        _PLAN_YEAR,
        Column("level", choice(*LEVELS), "Thủ tướng giao, HĐND giao, hay giao chi tiết",
               "given by the Prime Minister, by the council, or in detail", required=True),
        Column("amount", DECIMAL, "số vốn giao (tỷ đồng)", "amount (billion VND)", required=True),
        Column("carried_over", DECIMAL, "trong đó chuyển nguồn từ năm trước (tỷ đồng)",
               "of which carried over from earlier years (billion VND)"),
        Column("known_from", KNOWN_FROM, "biết từ ngày; tháng nghĩa là ngày cuối tháng",
               "known since; a month means its last day"),
        Column("document", TEXT, "văn bản giao vốn", "the document that gives it",
               refers_to="documents"),
        _SOURCE_URL,
        BASIS,
    ),
    Allocation,
    keys=("project", "source", "plan_year", "level", "known_from", "document"),
)  # fmt: skip
DISBURSEMENTS = noun_table(
    "disbursements",
    "Giải ngân",
    "Disbursements",
    (
        _WHOLE,
        _SOURCE,
        _PLAN_YEAR,
        Column("on", DATE, "đến hết ngày", "by the end of this day", required=True),
        Column("cumulative", DECIMAL, "lũy kế trong năm kế hoạch (tỷ đồng)",
               "cumulative within the plan year (billion VND)", required=True),
        Column("document", TEXT, "văn bản báo cáo", "the document that reports it",
               refers_to="documents"),
        _SOURCE_URL,
        BASIS,
    ),
    Disbursement,
    keys=("project", "source", "plan_year", "on"),
)  # fmt: skip
