"""What people settled for the last version is where a new one starts, and only that."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import Settings

from lotrinh.exchange.package import Package
from lotrinh.web.register.models import Account, Observation, Target, Task, Upload
from lotrinh.web.register.queries.label import label
from lotrinh.web.register.queries.review import Item, review
from lotrinh.web.register.queries.settled import with_settled
from tests.web.desk.papers import entered, send

HEAD = (
    "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Số: 9/KH-UBND\tCao Bằng, ngày 05 tháng 01 năm 2026\n"
    "KẾ HOẠCH\n"
    "Phát triển kinh tế - xã hội năm 2026\n"
    "I. MỤC TIÊU\n"
)
GROWTH = "Tốc độ tăng GRDP năm 2026 đạt 9,5%."
FOREST = "Tỷ lệ che phủ rừng năm 2026 đạt 60,5%."
WORK = "Sở Tài chính chủ trì rà soát dự án, hoàn thành trước ngày 30 tháng 6 năm 2026."
OLD = f"{HEAD}1. {GROWTH}\n2. {FOREST}\nII. NHIỆM VỤ\n1. {WORK}\n"
EDITED = "Phấn đấu tốc độ tăng GRDP năm 2027 đạt 9,5%."
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _at_once(settings: Settings) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


@pytest.fixture
def writer(imported: Package, client: Client) -> Client:
    """A signed-in planner."""
    user = User.objects.create_user("planner")
    Account.objects.create(user=user, role="planner")
    client.force_login(user)
    return client


@pytest.fixture
def older(writer: Client) -> str:
    """A plan in the register, its growth the promise of an office and aspirational."""
    id = entered(writer, OLD)
    Target.objects.filter(document=id, indicator="grdp").update(
        owner="04-ubnd-moi", modality="aspirational", definition="riêng"
    )
    Task.objects.filter(document=id).update(deliverable="Báo cáo", responsible="Giám đốc")
    return id


def at(upload: Upload, raw: str) -> Item:
    """The candidate that stands at some words."""
    found = review(upload)
    start = found.text.index(raw)
    return next(one for one in found.items if one.start <= start < one.end)


def test_the_same_and_a_moved_sentence_start_with_all_that_was_settled(
    writer: Client, older: str
) -> None:
    text = f"{HEAD}1. {FOREST}\n2. {GROWTH}\nII. NHIỆM VỤ\n1. {WORK}\n2. Làm việc khác.\n"
    upload = send(writer, text)
    one = at(upload, "9,5%")
    assert one.settled_by.startswith(f"{older}.")
    assert (one.cells["owner"], one.cells["modality"]) == ("04-ubnd-moi", "aspirational")
    assert one.cells["definition"] == "riêng"
    assert text[int(one.cells["start"]) : int(one.cells["end"])] == "9,5%"
    assert one.cells["quote"] in text
    assert (one.state, one.is_sure, one.is_corrected) == ("waiting", True, False)
    work = at(upload, "rà soát dự án")
    assert (work.cells["deliverable"], work.cells["responsible"]) == ("Báo cáo", "Giám đốc")
    page = writer.get(f"/tai-len/{upload.pk}/").text
    assert page.count("như bản trước") == 3


def test_an_edited_sentence_keeps_whom_it_is_about_and_is_read_anew(
    writer: Client, older: str
) -> None:
    upload = send(writer, OLD.replace(GROWTH, EDITED))
    one = at(upload, "9,5%")
    assert one.settled_by
    assert one.cells["owner"] == "04-ubnd-moi"
    assert one.cells["period"] == "2027"
    assert "definition" not in one.cells
    assert one.confidence < 1


def test_another_figure_is_settled_anew(writer: Client, older: str) -> None:
    upload = send(writer, OLD.replace("9,5%", "10%"))
    assert not at(upload, "10%").settled_by
    assert "owner" not in at(upload, "10%").cells
    assert at(upload, "60,5%").settled_by


def test_what_is_entered_and_labelled_is_as_settled(writer: Client, older: str) -> None:
    newer = entered(writer, OLD.replace("1. Sở", "1. Trước hết, Sở"))
    row = Target.objects.get(document=newer, indicator="grdp")
    assert (row.owner_id, row.modality) == ("04-ubnd-moi", "aspirational")
    upload = Upload.objects.get(document=newer)
    assert label(review(upload))


def test_a_figure_that_people_took_for_a_promise_stays_one(writer: Client) -> None:
    id = entered(writer, OLD)
    row = Target.objects.get(document=id, indicator="forest_cover")
    found = [{
        "key": "f1", "table": "observations", "role": "actual", "label": "", "parent": "",
        "confidence": 0.7, "start": row.citation.start, "end": row.citation.end,
        "cells": {"indicator": "forest_area", "value": "60.5", "start": str(row.citation.start),
                  "end": str(row.citation.end), "quote": FOREST},
    }]  # fmt: skip
    (one,) = with_settled(found, OLD, {"replaces": id})
    assert (one["settled"]["table"], one["settled"]["row"]) == ("targets", row.pk)
    assert one["settled"]["cells"]["indicator"] == "forest_cover"
    assert one["cells"] == found[0]["cells"]
    assert "settled" not in with_settled([one], OLD, {})[0]
    assert with_settled([one], OLD, {"replaces": id}, {"f1"}) == [one]


def test_naming_another_version_at_confirmation_settles_again(writer: Client, older: str) -> None:
    text = OLD.replace("9/KH-UBND", "10/KH-UBND")
    upload = send(writer, text)
    assert not at(upload, "9,5%").settled_by
    key = at(upload, "60,5%").key
    writer.post(f"/tai-len/{upload.pk}/muc/{key}/", {"action": "accept", "seen": "0"})
    writer.post(f"/tai-len/{upload.pk}/van-ban/", {**upload.identity, "replaces": older})
    upload.refresh_from_db()
    assert at(upload, "9,5%").settled_by
    assert not at(upload, "60,5%").settled_by
    assert not Observation.objects.filter(citation__document=upload.identity["id"]).exists()
