"""Whether a figure of capital is that of one owner or agency, not the province's."""

import re

from lotrinh.reading.context import Sentence
from lotrinh.reading.mention import Mention
from lotrinh.reading.orders import BODY

_WHOLE = r"(?!(?:các|toàn|mỗi)\b|(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân) tỉnh\b)"
_PAYS = r"\s*:?\s+(?:(?:đã|mới|chỉ|ước|có tỷ lệ)\s+)*giải ngân\b"
_PARTY = re.compile(
    rf"(?:^|[,:]|^\s*(?:[-+*•]|\d+[.)]|[a-zđ]\)))\s*{_WHOLE}{BODY.pattern}"
    rf"(?:[^,;:\d]*{_PAYS}|(?:(?!\b(?:giao|phân bổ|bố trí|cấp)\b)[^,;:\d])*[:(\s]\s*$)"
)
_PAYMENT = "giải ngân"


def is_of_party(sentence: Sentence, quantity: Mention) -> bool:
    """Whether the clause opens with who pays: "Sở Xây dựng giải ngân …", "…: Sở Y tế 12%".

    Only where the sentence speaks of disbursement; the People's Committee of the province and
    "các sở, ngành" stand for the whole.
    """
    return _PAYMENT in sentence.key and bool(_PARTY.search(sentence.before(quantity)))
