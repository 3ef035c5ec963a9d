"""What stayed, moved, changed, came and went between two versions of a document."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from lotrinh.catalogue import load
from lotrinh.domain.bounds import Bounds
from lotrinh.domain.citation import Citation
from lotrinh.domain.objective import Objective
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.project_figure import ProjectFigure
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.target import Target
from lotrinh.domain.task import Task
from lotrinh.reading.versions.restatement import align, statement, statements

UNIT = load().units.parse


def promise(number: str, *, unit: str = "%", path: str = "Đ1", **changed: str) -> Target:
    """A promise of growth in 2026, or of what else is `changed`."""
    said = {"indicator": "grdp", "area": "04", "statistic": "growth", "modality": "binding"}
    period = Period(changed.pop("period", "2026"))
    quote = changed.pop("quote", f"Tốc độ tăng GRDP đạt {number} trong kỳ.")
    return Target(
        id="x", document="qd", period=period,
        bounds=Bounds(">=", Decimal(number), None, UNIT(unit)),
        citation=Citation("qd", 0, 1, quote, path), **said | changed,
    )  # fmt: skip


def task(name: str, day: date) -> Task:
    return Task(id="t", name=name, document="qd", deadline_kind="dated", due_on=day)


def kinds(older: list[object], newer: list[object]) -> tuple[dict[str, str], list[str]]:
    found, gone = align(
        statements((f"o{at}", one) for at, one in enumerate(older)),
        statements((f"n{at}", one) for at, one in enumerate(newer)),
    )
    return {key: one.kind for key, one in sorted(found.items())}, [one.key for one in gone]


@pytest.mark.parametrize(
    ("older", "newer", "kind"),
    [
        (promise("9.5"), promise("9.50"), "same"),
        (promise("2", unit="billion VND"), promise("2000", unit="million VND"), "same"),
        (promise("9.5"), promise("9.5", path=""), "same"),
        (promise("9.5"), promise("9.5", path="Đ2"), "moved"),
        (promise("9.5"), promise("10"), "changed"),
        (promise("9.5"), promise("9.5", modality="aspirational"), "changed"),
        (promise("9.5"), promise("9.5", period="2027"), "changed"),
        (
            task("Rà soát quy hoạch tỉnh", date(2026, 6, 30)),
            task("Rà soát quy hoạch tỉnh.", date(2026, 6, 30)),
            "same",
        ),
        (
            task("Rà soát quy hoạch tỉnh", date(2026, 6, 30)),
            task("Rà soát quy hoạch tỉnh", date(2026, 9, 30)),
            "changed",
        ),
        (
            task("Rà soát quy hoạch tỉnh", date(2026, 6, 30)),
            task("Rà soát, điều chỉnh quy hoạch tỉnh", date(2026, 6, 30)),
            "changed",
        ),
    ],
)
def test_one_statement_has_one_fate(older: object, newer: object, kind: str) -> None:
    assert kinds([older], [newer]) == ({"n0": kind}, [])


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (promise("9.5"), promise("9.5", indicator="poverty_rate")),
        (promise("9.5"), promise("9.5", period="2027", quote="Một câu khác hẳn.")),
        (promise("9.5"), task("Rà soát quy hoạch", date(2026, 6, 30))),
        (task("Rà soát quy hoạch", date(2026, 6, 30)), task("Trồng rừng mới", date(2026, 6, 30))),
    ],
)
def test_what_is_about_something_else_is_new_and_the_old_one_gone(
    older: object, newer: object
) -> None:
    assert kinds([older], [newer]) == ({"n0": "new"}, ["o0"])


def test_equal_values_pair_before_changed_ones() -> None:
    older, newer = [promise("9"), promise("10")], [promise("10"), promise("11")]
    assert kinds(older, newer) == ({"n0": "same", "n1": "changed"}, [])


def test_the_path_tells_equal_statements_apart() -> None:
    older = [promise("9", path="Đ1"), promise("9", path="Đ2")]
    newer = [promise("9", path="Đ2"), promise("9", path="Đ1")]
    assert kinds(older, newer) == ({"n0": "same", "n1": "same"}, [])


def test_what_was_measured_and_a_project_s_versions_are_statements() -> None:
    seen = Observation(
        id="s", indicator="grdp", area="04", period=Period("2025"), source="x",
        quantity=Quantity(Decimal("2.40"), UNIT("million people")),
    )  # fmt: skip
    again = replace(seen, id="s2", quantity=Quantity(Decimal("2400"), UNIT("thousand people")))
    cost = ProjectFigure(project="da", what="start", value=Period("2024"))
    one, other, third = (statement("k", noun) for noun in (seen, again, cost))
    assert one is not None
    assert other is not None
    assert third is not None
    assert (one.subject, one.value) == (other.subject, other.value)
    assert third.value == Period("2024")


def test_an_objective_states_nothing_that_can_be_compared() -> None:
    assert statement("k", Objective(id="m", document="qd", text="Phát triển nhanh")) is None


def test_a_rise_in_money_and_one_in_points_are_two_things() -> None:
    rose = Observation(
        id="s", indicator="disbursed", area="04", period=Period("2025"), source="x",
        statistic="change", quantity=Quantity(Decimal("479"), UNIT("billion VND")),
    )  # fmt: skip
    points = replace(rose, id="s2", quantity=Quantity(Decimal("4.9"), UNIT("pp")))
    one, other = (statement("k", noun) for noun in (rose, points))
    assert one is not None
    assert other is not None
    assert one.subject != other.subject
