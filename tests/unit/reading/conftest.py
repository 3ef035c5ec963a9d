"""What tests of reading share: the catalogue, and a sentence in a dated plan."""

from collections.abc import Callable

import pytest

from lotrinh.catalogue import Catalogue, load
from lotrinh.reading import Reading, read
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.text import KeptText

HEAD = (
    "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Số: 12/KH-UBND\tCao Bằng, ngày 25 tháng 12 năm 2025\n"
    "KẾ HOẠCH\n"
    "Phát triển kinh tế - xã hội\n"
)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load()


@pytest.fixture(scope="session")
def lexicon(catalogue: Catalogue) -> Lexicon:
    return Lexicon(catalogue)


@pytest.fixture(scope="session")
def reading_of(lexicon: Lexicon) -> Callable[[str], Reading]:
    """Reads a text as the body of a plan of 25 December 2025."""
    return lambda text: read(KeptText.of(HEAD + text), lexicon)
