"""Which norm a wrong group is told by, and how grave it is."""

from lotrinh.catalogue import load
from lotrinh.checks.examples.capital import built
from lotrinh.checks.examples.example import plan_of
from lotrinh.checks.inspection import inspect
from lotrinh.checks.rules import checks
from lotrinh.checks.run import findings_of
from lotrinh.domain.finding import Finding


def told(cost: str, group: str, year: int = 2026) -> Finding:
    plan = plan_of(built("p.a", cost, group=group, field="4", start_year=year))
    [found] = findings_of(checks()["law.project_group"], inspect(plan, load()))
    return found


def test_the_norm_that_was_read_is_the_one_told() -> None:
    found = told("1720", "B")
    assert found.severity == "error"
    assert "nhóm A (nhóm B: từ 90 tỷ đồng dưới 1.600 tỷ đồng" in found.message.vi
    assert "chưa kiểm chứng" not in found.message.vi


def test_a_right_norm_that_was_read_is_told_itself() -> None:
    found = told("75", "B")
    assert (found.severity, "nhóm C (dưới 90 tỷ đồng" in found.message.vi) == ("error", True)


def test_norms_that_were_not_read_make_a_warning() -> None:
    found = told("5000", "C", year=2022)
    assert found.severity == "warning"
    assert found.message.vi.count("chưa kiểm chứng") == 1
