"""What an engine computed is kept once, with the moment it was computed."""

from datetime import date, datetime, timedelta, timezone
from typing import Any

import pytest
from django.db import IntegrityError

from lotrinh.web.register import models
from lotrinh.web.register.actions.run import store_run
from lotrinh.web.register.queries.run import latest_result

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 3, 31, 12, tzinfo=timezone(timedelta(hours=7)))


def _store(**given: Any) -> models.Run:
    usual: dict[str, Any] = {
        "engine": "outlook", "version": "1", "input_hash": "ab12", "as_of": date(2026, 3, 31),
        "seed": 7, "result": {"targets": [{"probability": 0.7}]}, "started_at": NOON,
        "finished_at": NOON + timedelta(seconds=3), "by": "lan",
    }  # fmt: skip
    return store_run(**(usual | given))


def _events() -> list[tuple[str, str]]:
    rows = models.AuditEvent.objects.filter(noun="runs")
    return list(rows.values_list("verb", "by"))


@pytest.mark.parametrize("as_of", [date(2026, 3, 31), None])
@pytest.mark.parametrize("seed", [7, None])
def test_the_same_run_is_stored_once(as_of: date | None, seed: int | None) -> None:
    first = _store(as_of=as_of, seed=seed)
    again = _store(as_of=as_of, seed=seed, result={"targets": []})
    assert again == first
    assert again.result == {"targets": [{"probability": 0.7}]}
    assert _events() == [("added", "lan")]


@pytest.mark.parametrize(
    "other",
    [{"engine": "invest"}, {"version": "2"}, {"input_hash": "cd34"}, {"seed": None},
     {"as_of": None}],
)  # fmt: skip
def test_another_run_is_another_row(other: dict[str, Any]) -> None:
    assert _store() != _store(**other)


def test_a_failed_run_gives_way_to_one_that_finished() -> None:
    failed = _store(status="failed", result={}, log="out of memory")
    assert latest_result("outlook") is None
    done = _store()
    assert (done.pk, done.status, done.log) == (failed.pk, "done", "")
    assert _events() == [("added", "lan"), ("changed", "lan")]


def test_the_latest_result_is_the_one_that_finished_last() -> None:
    _store(seed=1, result={"n": 1}, finished_at=NOON + timedelta(hours=2))
    _store(seed=2, result={"n": 2}, finished_at=NOON + timedelta(hours=1), input_hash="cd34")
    latest, of_input = latest_result("outlook"), latest_result("outlook", input_hash="cd34")
    assert latest is not None
    assert of_input is not None
    assert (latest.result, latest.seed) == ({"n": 1}, 1)
    assert (of_input.result, of_input.input_hash) == ({"n": 2}, "cd34")
    assert latest_result("invest") is None


@pytest.mark.parametrize("wrong", [{"status": "waiting"}, {"finished_at": NOON - timedelta(1)}])
def test_the_database_refuses_an_impossible_run(wrong: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError):
        _store(**wrong)
