"""Charts without a browser."""

from datetime import date

import pytest
import vl_convert

from lotrinh.charts.indicator import Words, indicator_chart
from lotrinh.charts.panel import panels
from lotrinh.charts.svg import to_svg


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_chart_draws_in_both_languages_without_warnings(
    figure, promise, words, lang: str, capfd: pytest.CaptureFixture[str]
) -> None:
    (panel,) = panels(
        [
            figure("2023", "2.24", statistic="growth", status="estimate"),
            figure("2024", "1006.74", statistic="growth"),
            figure("2024", "6.5", statistic="growth", known_from=date(2024, 1, 1)),
            figure("2021/2025", "4.46", "%/year", statistic="average_growth"),
        ],
        [
            promise("qd", "2025", "range", "75", "80", "%", statistic="growth"),
            promise("nq", "2026/2030", ">=", "10", "", "%/year", statistic="average_growth"),
        ],
    )
    spoken = Words(lang=lang, symbol=words.symbol, documents=words.documents)
    spec = indicator_chart(panel, spoken, date(2025, 12, 19))
    assert spec is not None
    svg = to_svg(spec, width=390)
    assert 'width="390"' in svg
    assert "1486/QĐ-TTg: 75-80" in svg
    assert ("1.000" if lang == "vi" else "1,000") in svg
    vl_convert.vegalite_to_svg(spec | {"width": 390}, show_warnings=True)
    printed = capfd.readouterr()
    assert "WARN" not in printed.err + printed.out
