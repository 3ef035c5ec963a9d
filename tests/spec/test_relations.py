"""Runs the pairs of promises of relations.yaml; a planner can read and extend them."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from lotrinh.catalogue import load
from lotrinh.checks.examples.example import plan_of, promised
from lotrinh.checks.inspection import inspect
from lotrinh.checks.ledger.reason import why
from lotrinh.domain.target import Target

OPPOSITE = {"stricter": "looser", "looser": "stricter"}
TEXT = (Path(__file__).parent / "relations.yaml").read_text(encoding="utf-8")
CASES = [pytest.param(one, id=one["title"]) for one in yaml.load(TEXT, yaml.BaseLoader)]


def row(id: str, words: str, more: dict[str, str]) -> Target:
    indicator, statistic, period, promise = words.split(" ", 3)
    return promised(id, indicator, period, promise, statistic=statistic, **more)


@pytest.mark.parametrize("case", CASES)
def test_relations(case: dict[str, Any]) -> None:
    a, b = (row(f"{one}.1", case[one], case.get(f"with_{one}", {})) for one in "ab")
    at = inspect(plan_of(a, b), load())
    found = at.ledger.pairs
    if case["relation"] == "none":
        assert not found
        return
    (pair,) = found
    is_turned = pair.a.id == "b.1"
    relation = OPPOSITE.get(pair.relation, pair.relation) if is_turned else pair.relation
    assert relation == case["relation"]
    assert why(at, pair).vi
    assert why(at, pair).en
