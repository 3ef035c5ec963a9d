"""Merging and splitting candidates, as actions: what they refuse, and what they leave."""

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from lotrinh.exchange.package import Package
from lotrinh.web.register.actions import reshape
from lotrinh.web.register.actions.decision import AlreadyEntered, Overtaken, TakenBack, accept
from lotrinh.web.register.models import Decision, Upload, UploadReading
from lotrinh.web.register.queries.review import Item, review

SENTENCE = "GRDP tăng 9,5%, phấn đấu 10%."
TEXT = f"{SENTENCE}\n{'Một câu dài. ' * 200}\nTỷ lệ che phủ rừng đạt 60%.\nSở Tài chính rà soát.\n"


def candidate(key: str, raw: str, table: str = "targets", **cells: str) -> dict[str, object]:
    """What reading would offer at some words."""
    start = TEXT.index(raw)
    line = next(line for line in TEXT.split("\n") if raw in line)
    place = {"start": str(start), "end": str(start + len(raw)), "quote": line}
    said = {"indicator": "grdp", "statistic": "growth", "comparator": ">=", "unit": "%",
            "area": "04", "period": "2026", "modality": "binding"}  # fmt: skip
    shown = {"key": key, "table": table, "role": "target", "label": "GRDP", "confidence": 0.9}
    held = (said if table == "targets" else {}) | place | cells
    parent = "f1" if key == "f3" else ""
    return {**shown, "start": start, "end": start + len(raw), "parent": parent, "cells": held}


@pytest.fixture
def upload(imported: Package) -> Upload:
    """A file that has been read."""
    one = Upload.objects.create(
        name="kh.txt", sha256="0", size=1, kind="document", state="ready",
        by=User.objects.create_user("planner"), uploaded_at=timezone.now(),
        identity={"id": "kh-9", "area": "04"},
    )  # fmt: skip
    found = [
        candidate("f1", "9,5%", low="9.5"),
        candidate("f2", "10%", low="10"),
        candidate("f3", "60%", low="60"),
        candidate("t1", "Sở Tài chính rà soát", "tasks", name="rà soát", deadline_kind="undated"),
        candidate("r1", "phấn đấu", "references", number="1", relation="mentions"),
    ]
    UploadReading.objects.create(upload=one, text=TEXT, result={"candidates": found})
    return one


def items(upload: Upload) -> dict[str, Item]:
    return dict(review(upload).by_key)


def part(raw: str, **cells: str) -> dict[str, str]:
    start = TEXT.index(raw)
    return {"start": str(start), "end": str(start + len(raw)), **cells}


def test_one_takes_the_place_of_two(upload: Upload) -> None:
    made = reshape.merge(upload=upload, seen={"f2": 0, "f1": 0}, by="planner")
    found = items(upload)
    assert set(found) == {made.candidate, "f3", "r1", "t1"}
    one = found[made.candidate]
    assert TEXT[one.start : one.end] == "9,5%, phấn đấu 10%"
    assert (one.made_of, one.cells["quote"], one.confidence) == (("f1", "f2"), SENTENCE, 0.9)
    assert (one.state, one.is_untouched, one.is_sure) == ("waiting", False, False)
    assert review(upload).standing_for("f1") == one
    assert review(upload).was_replaced("f2")


def test_an_equal_stretch_read_twice_is_one(upload: Upload) -> None:
    reading = UploadReading.objects.get(upload=upload)
    reading.result["candidates"].append(candidate("f4", "9,5%", low="9.6"))
    reading.save()
    made = reshape.merge(upload=upload, seen={"f1": 0, "f4": 0}, by="planner")
    assert (made.cells["low"], made.cells["comparator"]) == ("9.5", ">=")


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (("f1",), "at least one"),
        (("f1", "t1"), "of one kind"),
        (("f1", "r1"), "of one kind"),
        (("f1", "f3"), "too far apart"),
    ],
)
def test_what_is_not_one_thing_is_refused(upload: Upload, keys: tuple[str, ...], said: str) -> None:
    with pytest.raises(reshape.NotMergeable, match=said):
        reshape.merge(upload=upload, seen=dict.fromkeys(keys, 0), by="planner")
    assert not Decision.objects.exists()


def test_only_what_stands_near_is_offered(upload: Upload) -> None:
    found = items(upload)
    near = reshape.mergeable(found["f1"], tuple(found.values()), 6)
    assert [one.key for one in near] == ["f2"]
    assert reshape.mergeable(found["r1"], tuple(found.values()), 6) == []


def test_two_take_the_place_of_one(upload: Upload) -> None:
    made = reshape.split(
        upload=upload, key="f1", seen=0, by="planner",
        parts=[part("9", low="9"), part("5%", low="", high="5", comparator="<=")],
    )  # fmt: skip
    first, second = (items(upload)[one.candidate] for one in made)
    assert (first.cells["low"], first.cells["comparator"]) == ("9", ">=")
    assert "low" not in second.cells
    assert (second.is_ready, second.cells["quote"]) == (True, SENTENCE)


@pytest.mark.parametrize(
    "parts",
    [
        [part("9,5%")],
        [part("9,5%"), part("5%")],
        [part("9,5%"), {"start": "1", "end": "1"}],
        [part("9,5%"), {"start": "5", "end": "99999"}],
    ],
)
def test_parts_that_are_not_apart_are_refused(upload: Upload, parts: list[dict[str, str]]) -> None:
    with pytest.raises(reshape.NotApart):
        reshape.split(upload=upload, key="f1", seen=0, parts=parts, by="planner")
    assert not Decision.objects.exists()


def test_a_reference_is_not_split(upload: Upload) -> None:
    with pytest.raises(reshape.NotApart, match="cannot be split"):
        reshape.split(upload=upload, key="r1", seen=0, parts=[], by="planner")


def test_what_somebody_else_decided_is_told(upload: Upload) -> None:
    accept(upload=upload, key="f1", seen=0, by="other")
    with pytest.raises(Overtaken):
        reshape.merge(upload=upload, seen={"f1": 0, "f2": 0}, by="planner")
    with pytest.raises(TakenBack):
        reshape.split(upload=upload, key="f9", seen=0, parts=[], by="planner")


def test_what_is_in_the_register_keeps_its_shape(
    upload: Upload, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = ("targets", TEXT.index("9,5%"), TEXT.index("9,5%") + 4, "grdp")
    monkeypatch.setattr(
        "lotrinh.web.register.queries.review.standing_rows", lambda id: {place: "kh-9.1"}
    )
    with pytest.raises(AlreadyEntered):
        reshape.merge(upload=upload, seen={"f1": 0, "f2": 0}, by="planner")
