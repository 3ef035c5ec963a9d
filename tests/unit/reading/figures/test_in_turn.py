"""Lists whose figures follow in the same order."""

from collections.abc import Callable

import pytest

from lotrinh.reading import Reading

ReadingOf = Callable[[str], Reading]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "Năm 2024, nông, lâm nghiệp và thủy sản, dịch vụ, xây dựng lần lượt tăng 3%, 7% và 4%.",
            ["grdp_agriculture", "grdp_services", "grdp_construction"],
        ),
        (
            "Năm 2024, PAR INDEX, SIPAS lần lượt đạt 88,74% và 84,06%, xếp thứ 15/34 và 19/34.",
            ["par_index", "sipas", "par_index", "sipas"],
        ),
        (
            "Năm 2024, tỷ lệ bao phủ bảo hiểm y tế, bảo hiểm xã hội lần lượt đạt 93,8% và 51,2%.",
            ["health_insurance_coverage", "social_insurance_coverage"],
        ),
        ("GRDP năm 2026 và 2027 lần lượt tăng 8% và 9%.", ["grdp", "grdp"]),
        ("Năm 2024, PAPI, PCI lần lượt đạt 45 điểm.", ["papi"]),
    ],
)
def test_listed_things_take_their_figures_in_turn(
    text: str, codes: list[str], reading_of: ReadingOf
) -> None:
    assert [one.code for one in reading_of(text).figures] == codes
