"""What is typed wrongly is told in the language of the answers."""

from datetime import date

import pytest
import typer
from typer.testing import CliRunner

from lotrinh.cli import app
from lotrinh.cli.misuse import day_of

RUN = CliRunner()


@pytest.mark.parametrize("text", ["2025-12-09", "09/12/2025", " 9/12/2025 "])
def test_a_day_may_have_its_year_or_its_day_first(text: str) -> None:
    assert day_of(text) == date(2025, 12, 9)


@pytest.mark.parametrize("text", ["31/12", "31/02/2025", "2025-13-01", "hôm nay", "1/2/3/4", ""])
def test_anything_else_is_no_day(text: str) -> None:
    with pytest.raises(typer.BadParameter, match="19/12/2025"):
        day_of(text)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["check", "--as-of", "31/12"], "'--as-of' không dùng được: “31/12”: ngày ghi như"),
        (["check", "--bogus"], "Không có tùy chọn --bogus."),
        (["check", "a", "b"], "Thừa tham số (b)"),
        (["check", "--as-of"], "Tùy chọn --as-of cần một giá trị."),
        (["chek"], "Không có lệnh 'chek'. Có phải 'check'?"),
        (["export"], "Thiếu "),
    ],
)
def test_misuse_is_told_in_vietnamese_with_where_the_help_is(given: list[str], told: str) -> None:
    result = RUN.invoke(app, given)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(told)
    assert "Xem: " in result.stderr
    assert "Error" not in result.stderr


def test_english_is_the_command_lines_own() -> None:
    result = RUN.invoke(app, ["check", "--bogus", "--lang", "en"])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "No such option: --bogus" in result.stderr
