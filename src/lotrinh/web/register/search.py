"""Finding words whatever their marks and case."""

import unicodedata

_D_STROKE = str.maketrans("đĐ", "dd")


def folded(text: str) -> str:
    """`text` without marks and in lower case; đ becomes d, so that `dau tu` finds `Đầu tư`."""
    parts = unicodedata.normalize("NFD", text.translate(_D_STROKE))
    return "".join(part for part in parts if not unicodedata.combining(part)).casefold()
