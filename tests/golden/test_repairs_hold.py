"""Repairs as printed, applied to invented provinces: what they mend is gone, no error is added."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.inspection import Inspection, inspect
from lotrinh.checks.run import run
from lotrinh.domain.finding import Move
from lotrinh.domain.plan import Plan
from lotrinh.domain.target import Target
from lotrinh.exchange.folder import read_folder
from tests.planted.province import make
from tests.planted.recall import PLANTINGS, seed_of

CONFLICT = "consistency.conflict"
KINDS = [one for one in PLANTINGS if one.startswith("conflicts.")][::3]


def planted(kind: str, folder: Path) -> Inspection:
    sheets = make(seed_of(kind))
    PLANTINGS[kind](sheets)
    sheets.write(folder)
    return inspect(read_folder(folder, load()).plan, load())


def applied(plan: Plan, way: Sequence[Move]) -> Plan:
    moves = {one.subject: one for one in way}
    return replace(plan, targets=tuple(_after(one, moves.get(one.id)) for one in plan.targets))


def _after(one: Target, move: Move | None) -> Target:
    if move is None:
        return one
    assert move.is_about == (one.bounds.comparator == "~")
    return replace(one, bounds=replace(one.bounds, low=move.after.low, high=move.after.high))


@pytest.mark.parametrize("kind", KINDS)
def test_a_repair_mends_and_adds_no_error(kind: str, tmp_path: Path) -> None:
    at = planted(kind, tmp_path)
    before = run(at)
    for one in (one for one in before.broken if one.check == CONFLICT):
        for way in one.repair:
            plan = applied(at.plan, way)
            assert not any(row.bounds.is_backwards for row in plan.targets)
            after = run(Inspection(plan, at.catalogue, at.today))
            assert one.id not in {each.id for each in after.broken}
            assert after.counts["error"] <= before.counts["error"]
