"""Merging and splitting what was read, and orders by how sure reading is."""

import re
from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from lotrinh.web.desk.splitting import located
from lotrinh.web.desk.templatetags.upload_words import printed_period
from lotrinh.web.register.models import Decision, Target, Upload
from lotrinh.web.register.queries.review import Item, review
from tests.web.desk.papers import send

PAPER = (
    "ỦY BAN NHÂN DÂN TỈNH CAO BẰNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Số: 9/KH-UBND\tCao Bằng, ngày 05 tháng 01 năm 2026\n"
    "KẾ HOẠCH\n"
    "Phát triển kinh tế - xã hội năm 2026\n"
    "Căn cứ Quyết định số 1/QĐ-TTg ngày 24 tháng 11 năm 2023;\n"
    "II. MỤC TIÊU\n"
    "1. Tốc độ tăng GRDP năm 2026 đạt 9,5%, phấn đấu 10%.\n"
    "2. GRDP bình quân đầu người năm 2026 đạt 75-80 triệu đồng.\n"
    "3. Tỷ lệ che phủ rừng năm 2026 đạt 60,5%.\n"
    "III. NHIỆM VỤ\n"
    "1. Sở Tài chính chủ trì rà soát dự án, cập nhật danh mục, "
    "hoàn thành trước ngày 30 tháng 6 năm 2026.\n"
)
Person = Callable[..., Client]


@pytest.fixture(autouse=True)
def _at_once(settings: Settings) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


@pytest.fixture
def upload(planner: Client) -> Upload:
    """A plan that has been sent and read."""
    return send(planner, PAPER)


def at(upload: Upload, raw: str) -> Item:
    """The candidate that stands at some words."""
    start = PAPER.index(raw)
    return next(one for one in review(upload).items if one.start <= start < one.end)


def test_both_ends_of_a_range_are_shown_to_whoever_merges(planner: Client, upload: Upload) -> None:
    page = planner.get(f"/tai-len/{upload.pk}/muc/{at(upload, '60,5%').key}/gop/").text
    assert "<b>75-80 triệu đồng" in page


@pytest.mark.parametrize(
    ("typed", "words"),
    [("2025-01/2025-09", "9 tháng 2025"), ("2026", "2026"), ("năm sau", "năm sau"), ("", "")],
)
def test_a_period_is_printed_as_people_say_it(typed: str, words: str) -> None:
    item = Item("f1", "actual", 0, 1, "observations", {"period": typed})
    assert printed_period(item) == words


def keys(upload: Upload) -> set[str]:
    return {one.key for one in review(upload).items}


def merge(client: Client, upload: Upload, *raws: str, **given: str) -> str:
    """The page after the candidates at some words have been merged."""
    items = [at(upload, raw) for raw in raws]
    seen = {f"seen-{one.key}": str(one.seen) for one in items}
    others = [one.key for one in items[1:]]
    address = f"/tai-len/{upload.pk}/muc/{items[0].key}/gop/"
    return str(client.post(address, {**seen, "with": others, **given}, follow=True).text)


def split(client: Client, upload: Upload, raw: str, first: str, second: str) -> str:
    """The page after a candidate has been split into two stretches of its sentence."""
    one = at(upload, raw)
    address = f"/tai-len/{upload.pk}/muc/{one.key}/tach/"
    given = {"first": first, "second": second, f"seen-{one.key}": str(one.seen)}
    return str(client.post(address, given, follow=True).text)


def undo(client: Client, upload: Upload) -> None:
    client.post(f"/tai-len/{upload.pk}/hoan-tac/")


def test_two_that_are_one_become_one_that_waits(planner: Client, upload: Upload) -> None:
    before = keys(upload)
    page = planner.get(f"/tai-len/{upload.pk}/muc/{at(upload, '9,5%').key}/gop/").text
    assert "phấn đấu <mark" in page
    assert "Đã gộp thành một mục" in merge(planner, upload, "9,5%", "10%")
    made = at(upload, "9,5%")
    assert PAPER[made.start : made.end] == "9,5%, phấn đấu 10%"
    assert (made.state, made.cells["low"], made.is_ready) == ("waiting", "9.5", True)
    assert len(keys(upload)) == len(before) - 1
    undo(planner, upload)
    assert keys(upload) == before


def test_what_was_merged_is_accepted_entered_and_cites_its_span(
    planner: Client, upload: Upload
) -> None:
    merge(planner, upload, "9,5%", "10%")
    one = at(upload, "9,5%")
    address = f"/tai-len/{upload.pk}/muc/{one.key}/?seen={one.seen}"
    planner.post(address, {"action": "accept"})
    planner.post(f"/tai-len/{upload.pk}/van-ban/", upload.identity)
    page = planner.post(f"/tai-len/{upload.pk}/ghi/", follow=True).text
    assert "Đã ghi vào sổ" in page
    row = Target.objects.get(document=upload.identity["id"])
    assert PAPER[row.citation.start : row.citation.end] == "9,5%, phấn đấu 10%"


def test_two_ends_of_a_range_become_a_range(planner: Client, upload: Upload) -> None:
    split(planner, upload, "75-80", "75", "80 triệu đồng")
    assert [at(upload, raw).cells["low"] for raw in ("75-", "80 tr")] == ["75", "80"]
    merge(planner, upload, "75-", "80 tr")
    cells = at(upload, "75-80").cells
    assert (cells["comparator"], cells["low"], cells["high"]) == ("range", "75", "80")
    assert PAPER[int(cells["start"]) : int(cells["end"])] == "75-80 triệu đồng"


def test_steps_are_taken_back_in_their_order(planner: Client, upload: Upload) -> None:
    before = keys(upload)
    split(planner, upload, "75-80", "75", "80 triệu đồng")
    merge(planner, upload, "75-", "80 tr")
    one = at(upload, "75-")
    planner.post(f"/tai-len/{upload.pk}/muc/{one.key}/?seen={one.seen}", {"action": "accept"})
    undo(planner, upload)
    assert (at(upload, "75-").key, at(upload, "75-").state) == (one.key, "waiting")
    undo(planner, upload)
    assert len(keys(upload)) == len(before) + 1
    undo(planner, upload)
    assert keys(upload) == before
    assert "Không còn bước nào" in planner.post(
        f"/tai-len/{upload.pk}/hoan-tac/", follow=True
    ).text  # fmt: skip


def test_a_task_with_two_clauses_becomes_two_tasks(planner: Client, upload: Upload) -> None:
    one = at(upload, "rà soát")
    page = planner.get(f"/tai-len/{upload.pk}/muc/{one.key}/tach/").text
    assert re.search(r'name="second"[^>]*>cập nhật danh mục', page)
    said = split(planner, upload, "rà soát", "rà soát dự án", "cập nhật danh mục")
    assert "Đã tách thành hai mục" in said
    names = [at(upload, raw).cells["name"] for raw in ("rà soát", "cập nhật")]
    assert names == ["rà soát dự án", "cập nhật danh mục"]
    assert at(upload, "cập nhật").cells["due_on"] == "2026-06-30"


@pytest.mark.parametrize(
    ("first", "second"), [("75", "75-80"), ("75", "chín mươi"), ("75", "60,5%"), ("75", "")]
)
def test_parts_that_are_not_two_stretches_of_the_sentence_are_refused(
    planner: Client, upload: Upload, first: str, second: str
) -> None:
    one = at(upload, "75-80")
    address = f"/tai-len/{upload.pk}/muc/{one.key}/tach/"
    refused = planner.post(address, {"first": first, "second": second, f"seen-{one.key}": "0"})
    assert refused.status_code == 422
    assert "chép lại đúng từng chữ" in refused.text
    assert not Decision.objects.exists()


@pytest.mark.parametrize(
    ("others", "said"),
    [
        ((), "Hãy chọn ít nhất một mục"),
        (("rà soát",), "Chỉ gộp được những mục cùng loại"),
    ],
)
def test_what_cannot_be_one_is_told(
    planner: Client, upload: Upload, others: tuple[str, ...], said: str
) -> None:
    assert said in merge(planner, upload, "9,5%", *others)
    assert not Decision.objects.exists()


def test_nothing_near_says_so(planner: Client, upload: Upload) -> None:
    page = planner.get(f"/tai-len/{upload.pk}/muc/{at(upload, 'rà soát').key}/gop/").text
    assert "Không có mục nào gần để gộp" in page


def test_the_second_of_two_people_is_told(planner: Client, person: Person, upload: Upload) -> None:
    one, other = at(upload, "9,5%"), at(upload, "10%")
    address = f"/tai-len/{upload.pk}/muc/{one.key}/"
    planner.post(address, {"action": "accept"})
    stale = {f"seen-{one.key}": "0", f"seen-{other.key}": "0", "with": other.key}
    page = person("planner").post(f"{address}gop/", stale, follow=True).text
    assert "vừa quyết định mục này" in page
    page = person("planner").post(
        f"{address}tach/", {"first": "9", "second": "5%", f"seen-{one.key}": "0"}, follow=True
    ).text  # fmt: skip
    assert "vừa quyết định mục này" in page
    assert Decision.objects.count() == 1


def test_who_decides_on_what_has_just_been_merged_is_told(
    planner: Client, person: Person, upload: Upload
) -> None:
    one = at(upload, "10%")
    merge(planner, upload, "9,5%", "10%")
    address = f"/tai-len/{upload.pk}/muc/{one.key}/"
    page = person("planner").post(address, {"action": "accept"}, follow=True).text
    assert "vừa được gộp hoặc tách" in page
    assert planner.get(address).status_code == 404


def test_a_step_that_another_person_has_built_on_is_not_taken_back(
    planner: Client, person: Person, upload: Upload
) -> None:
    merge(planner, upload, "9,5%", "10%")
    one = at(upload, "9,5%")
    address = f"/tai-len/{upload.pk}/muc/{one.key}/?seen={one.seen}"
    person("planner").post(address, {"action": "accept"})
    undo(planner, upload)
    assert at(upload, "9,5%").key == one.key


def test_references_and_rows_of_the_register_keep_their_shape(
    planner: Client, upload: Upload
) -> None:
    reference = at(upload, "1/QĐ-TTg")
    one = at(upload, "9,5%")
    planner.post(f"/tai-len/{upload.pk}/muc/{one.key}/", {"action": "accept"})
    planner.post(f"/tai-len/{upload.pk}/van-ban/", upload.identity)
    planner.post(f"/tai-len/{upload.pk}/ghi/")
    for key in (reference.key, one.key, "f999"):
        for way in ("gop", "tach"):
            assert planner.get(f"/tai-len/{upload.pk}/muc/{key}/{way}/").status_code == 404


def test_the_least_sure_or_the_surest_come_first(planner: Client, upload: Upload) -> None:
    sure = {one.key: one.confidence for one in review(upload).items}

    def order(asked: str) -> list[float]:
        page = planner.get(f"/tai-len/{upload.pk}/?order={asked}").text
        return [sure[key] for key in re.findall(r'id="k-(\w+)" data-key', page)]

    assert order("unsure") == sorted(sure.values())
    assert order("sure") == sorted(sure.values(), reverse=True)
    assert order("nothing") == [one.confidence for one in review(upload).items]
    page = planner.get(f"/tai-len/{upload.pk}/?order=sure&role=task").text
    assert page.count('data-key="t') >= 1
    assert 'href="?order=unsure&amp;role=task"' in page


def test_a_wrong_correction_in_another_order_keeps_what_was_typed(
    planner: Client, upload: Upload
) -> None:
    key = at(upload, "9,5%").key
    page = planner.get(f"/tai-len/{upload.pk}/?order=sure&edit={key}").text
    assert f'id="k-{key}" data-key="{key}" data-state="editing"' in page


def test_the_pages_take_few_queries_and_are_valid(
    planner: Client, upload: Upload, mistakes: Callable[[str], list[str]],
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:  # fmt: skip
    key = at(upload, "75-80").key
    root = f"/tai-len/{upload.pk}"
    wrong: dict[str, list[str]] = {}
    for page in (f"/muc/{key}/gop/", f"/muc/{key}/tach/", "/?order=sure", "/?order=unsure"):
        with django_assert_max_num_queries(18):
            wrong[page] = mistakes(planner.get(f"{root}{page}").text)
    assert {page: said for page, said in wrong.items() if said} == {}


def test_an_agency_shapes_only_what_its_own_body_sent(person: Person, upload: Upload) -> None:
    agency = person("agency", organisation="04-so-tai-chinh")
    key = at(upload, "75-80").key
    for way in ("gop", "tach"):
        assert agency.get(f"/tai-len/{upload.pk}/muc/{key}/{way}/").status_code == 404
        assert person("leader").get(f"/tai-len/{upload.pk}/muc/{key}/{way}/").status_code == 403


def test_a_part_may_run_over_the_break_of_a_line() -> None:
    text = "rà soát dự án\nđầu tư công; cập nhật danh mục"
    one = Item(key="t1", role="task", start=0, end=len(text), table="tasks", cells={})
    first, second = located(text, one, ("rà soát dự án đầu tư công", "cập nhật danh mục"))
    assert (first.span, second.span) == ((0, 25), (27, len(text)))
