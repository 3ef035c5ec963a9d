"""Names of indicators, as the catalogue says that documents phrase them."""

from collections.abc import Iterator

from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.mention import Example, Mention

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
    Example("Ủy ban nhân dân, Sở Tài chính"),
)
