"""When a task is done, late, waiting or overdue."""

from datetime import date
from typing import Any

import pytest

from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.task import Task

DUE = date(2026, 3, 31)


def task(**given: Any) -> Task:
    return Task(**{"id": "kh.1", "name": "Trình đề án"} | given)


def dated(**given: Any) -> Task:
    return task(deadline_kind="dated", due_on=DUE, **given)


@pytest.mark.parametrize(
    ("one", "day", "state"),
    [
        (dated(), date(2026, 3, 31), "in_term"),
        (dated(), date(2026, 4, 1), "overdue"),
        (dated(completed_on=DUE, confirmed_on=DUE), DUE, "done_in_time"),
        (
            dated(completed_on=date(2026, 4, 2), confirmed_on=date(2026, 4, 3)),
            date(2026, 5, 1),
            "done_late",
        ),
        (dated(completed_on=DUE), DUE, "to_confirm"),
        (dated(completed_on=DUE, confirmed_on=date(2026, 4, 9)), date(2026, 4, 1), "to_confirm"),
        (dated(completed_on=date(2026, 4, 2)), date(2026, 4, 1), "overdue"),
        (task(), DUE, "without_date"),
        (task(deadline_kind="recurring", recurrence="monthly"), DUE, "without_date"),
        (task(completed_on=DUE, confirmed_on=DUE), DUE, "done_in_time"),
    ],
)
def test_the_state_of_a_task_on_a_day(one: Task, day: date, state: str) -> None:
    assert one.state_on(day) == state


def test_a_task_refuses_an_unknown_kind_of_deadline() -> None:
    with pytest.raises(InvalidValue):
        task(deadline_kind="soon")


@pytest.mark.parametrize(
    "given",
    [
        {"deadline_kind": "dated"},
        {"confirmed_on": DUE},
        {"completed_on": DUE, "confirmed_on": date(2026, 3, 30)},
    ],
)
def test_days_that_cannot_be_true_are_kept_for_a_check_to_tell(given: dict[str, Any]) -> None:
    assert task(**given).id
