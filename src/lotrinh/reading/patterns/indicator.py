"""Names of indicators, as the catalogue says that documents phrase them."""

from collections.abc import Iterator

from lotrinh.domain.message import Message
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.mention import Example, Mention

ABOUT = Message(
    "Tên chỉ tiêu, theo cách gọi trong danh mục chỉ tiêu.",
    "Names of indicators, as the catalogue says that documents phrase them.",
)
GIVES_WAY_TO: tuple[str, ...] = ()


def find(text: str, key: str, lexicon: Lexicon) -> Iterator[Mention]:
    """Indicator mentions with their code, the longest phrase where several fit."""
    for start, end, code in lexicon.indicators_in(key):
        yield Mention("indicator", start, end, code)


EXAMPLES = (
    Example(
        "tốc độ tăng trưởng kinh tế (GRDP) bình quân",
        (("tốc độ tăng trưởng kinh tế (GRDP)", "grdp"),),
    ),
    Example("GRDP bình quân/người khoảng", (("GRDP bình quân/người", "grdp_per_capita"),)),
    Example(
        "thu nhập bình quân đầu người", (("thu nhập bình quân đầu người", "income_per_capita"),)
    ),
    Example(
        "TỶ LỆ ĐÔ THỊ HOÁ và tỉ lệ hộ nghèo",
        (
            ("TỶ LỆ ĐÔ THỊ HOÁ", "urbanisation_rate"),
            ("tỉ lệ hộ nghèo", "poverty_rate"),
        ),
    ),
    Example("300 nghìn lượt, khách nội địa", (("khách nội địa", "tourist_arrivals_domestic"),)),
    Example(
        "Nông, lâm nghiệp và thủy sản", (("Nông, lâm nghiệp và thủy sản", "grdp_agriculture"),)
    ),
    Example("Ủy ban nhân dân, Sở Tài chính"),
)
