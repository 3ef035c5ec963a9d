"""What the data-quality rules say of the example: what it lists, and no other error."""

from pathlib import Path

import pytest

import lotrinh
from lotrinh.catalogue import load
from lotrinh.checks.inspection import inspect
from lotrinh.checks.rules import checks
from lotrinh.checks.run import Report, run
from lotrinh.exchange.folder import read_folder

FOLDER = Path(lotrinh.__file__).parent / "examples" / "caobang"
OURS = [one for one in checks().values() if one.family == "data_quality"]
LISTED = [
    ("outlier", "warning", "caobang.64 caobang.65"),
    ("large_revision", "note", "caobang.135 caobang.134"),
    ("large_revision", "note", "caobang.53 caobang.54"),
    ("cumulation_falls", "error", "ctr-du-lich-2025-2030.14 ctr-du-lich-2025-2030.21"),
    (
        "outlier", "warning",
        "ctr-kinh-te-cua-khau-2025-2030.9 ctr-kinh-te-cua-khau-2025-2030.11 "
        "ctr-kinh-te-cua-khau-2025-2030.10 ctr-kinh-te-cua-khau-2025-2030.12",
    ),
    ("unit_slip", "warning", "dt-khpt-2026-2030-v1.32 dt-khpt-2026-2030-v2.32"),
]  # fmt: skip


@pytest.fixture(scope="module")
def report() -> Report:
    return run(inspect(read_folder(FOLDER, load()).plan, load()), OURS)


@pytest.mark.parametrize(("check", "severity", "rows"), LISTED)
def test_it_finds_what_is_listed(report: Report, check: str, severity: str, rows: str) -> None:
    wanted = set(rows.split())
    found = [one for one in report.broken if wanted <= set(one.subjects)]
    assert [(one.check, one.severity) for one in found] == [(f"data_quality.{check}", severity)]


def test_nothing_else_is_an_error(report: Report) -> None:
    errors = [one.check for one in report.broken if one.severity == "error"]
    assert errors == ["data_quality.cumulation_falls"]


def test_warnings_are_few_and_say_something(report: Report) -> None:
    assert len(report.broken) <= 15
    for one in report.broken:
        assert "{" not in one.message.vi + one.message.en
        assert one.message.vi != one.message.en
