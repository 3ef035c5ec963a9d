"""Words that are not found as typed: what is offered for them, and that the meant row is found."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from lotrinh.domain.document import Document
from lotrinh.exchange.package import Package
from lotrinh.web.register.actions.plan import import_plan
from lotrinh.web.register.models import SearchEntry, SearchWord
from lotrinh.web.register.queries.search import named, search
from lotrinh.web.register.queries.spelling import meant
from lotrinh.web.register.search.facets import Chosen
from lotrinh.web.register.search.near import caught, guessed, own
from lotrinh.web.register.search.question import phrases
from lotrinh.web.register.search.telex import typed_plainly
from lotrinh.web.register.search.words import words

LINES = (
    "Đường cao tốc Đồng Đăng - Trà Lĩnh",
    "Giải phóng mặt bằng khu công nghiệp Chu Trinh",
    "Phát triển kinh tế cửa khẩu và du lịch Non nước",
    "Tỷ lệ nghèo đa chiều giảm 3 điểm phần trăm",
    "Quy hoạch tỉnh thời kỳ 2021-2030 theo 1486/QĐ-TTg",
)


@pytest.fixture
def filled(imported: Package) -> Package:
    """The small plan and a paper with the lines above."""
    text = "\n".join(LINES)
    paper = Document(
        id="nq-9",
        title="Nghị quyết chuyên đề",
        text_file="texts/nq-9.txt",
        text_sha256=sha256(text.encode()).hexdigest(),
    )
    whole = replace(
        imported.plan,
        documents=(*imported.plan.documents, paper),
        texts={**imported.plan.texts, "nq-9": text},
    )
    import_plan(package=replace(imported, plan=whole), by="test")
    return replace(imported, plan=whole)


@pytest.mark.parametrize(
    ("typed", "searched"),
    [
        ("cao tocc dong dang", "cao tốc đồng đăng"),
        ("caotoc", "cao tốc"),
        ("giai phogn mat bang", "giải phóng mặt bằng"),
        ("gai phong mat bagn", "giải phóng mặt bằng"),
        ("dduwowngf cao toocs", "đường cao tốc"),
        ("d9u7o72ng cao to6c1", "đường cao tốc"),
        ("phat trien kinhtee", "phát triển kinh tế"),
        ("qui hoach", "quy hoạch"),
        ("khu cong nghiep chu trinj", "khu công nghiệp chu trinh"),
        ("cang nghiep chu trinh", "công nghiệp chu trinh"),
        ("quy hoahc 2021", "quy hoạch 2021"),
        ("Hoạhc tỉnh", "hoạch tỉnh"),
    ],
)
@pytest.mark.usefixtures("filled")
def test_near_words_are_searched_when_nothing_holds_the_typed_ones(
    typed: str, searched: str
) -> None:
    found = search(typed)
    assert found.searched == searched
    assert found.hits
    assert any(one.is_hit for one in found.hits[0].title + found.hits[0].text)


@pytest.mark.parametrize("typed", ["zzzzqqqq", "9999", "cao zzzzqqqq", "", '"tốc cao"'])
@pytest.mark.usefixtures("filled")
def test_nothing_is_made_up_for_words_that_are_near_to_none(typed: str) -> None:
    found = search(typed)
    assert found.searched == typed
    assert found.hits == ()


@pytest.mark.usefixtures("filled")
def test_words_that_are_found_stay_as_typed() -> None:
    for typed in ("cao toc", "quy hoach", "chu t", "1486"):
        assert search(typed).searched == typed


@pytest.mark.usefixtures("filled")
def test_near_words_are_named_when_little_is_found() -> None:
    found = search("tran linh")
    assert found.searched == "trà lĩnh"
    assert search("chu trinh").near == ()


@pytest.mark.usefixtures("filled")
def test_as_typed_is_as_typed() -> None:
    assert search("caotoc", as_typed=True).hits == ()


@pytest.mark.usefixtures("filled")
def test_words_outside_of_what_was_chosen_are_no_typing_errors() -> None:
    found = search("cao toc", Chosen(document="qd-1"))
    assert (found.hits, found.near, found.searched) == ((), (), "cao toc")
    assert search("caotoc", Chosen(document="nq-9")).hits


@pytest.mark.usefixtures("filled")
def test_names_are_found_in_spite_of_errors() -> None:
    assert [row.row for row, _ in named("chuyeen ddeef", most=3)] == ["nq-9"]
    assert named("", most=3) == []


@pytest.mark.usefixtures("filled")
def test_the_register_knows_its_words_of_letters() -> None:
    known = set(SearchWord.objects.values_list("word", flat=True))
    said = {word for text in SearchEntry.objects.values_list("folded", flat=True)
            for word in text.split()}  # fmt: skip
    assert known == {one for one in said if one.isalpha() and 2 <= len(one) <= 24}
    assert all(one.size == len(one.word) for one in SearchWord.objects.all())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dduwowngf", "duong"),
        ("dduowngf", "duong"),
        ("toocs", "toc"),
        ("hoajch", "hoach"),
        ("nguwowif", "nguoi"),
        ("wng", "ung"),
        ("d9u7o72ng", "duong"),
    ],
)
def test_keys_give_the_letters_they_stand_for(typed: str, meant: str) -> None:
    assert meant in typed_plainly(typed)


def test_a_word_without_keys_stands_for_no_other() -> None:
    assert typed_plainly("cao") == set()


KNOWN = {"duong", "cao", "toc", "giai", "phong", "hoach", "nghiep", "khu", "cong"}


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=12))
def test_guesses_are_known_words_and_never_the_word_itself(word: str) -> None:
    mesh = guessed(word, KNOWN)
    assert all(part in KNOWN for words in mesh.costs for part in words)
    assert (word,) not in mesh.costs
    assert list(mesh.costs.values()) == sorted(mesh.costs.values())


def test_words_in_a_row_are_nearer_than_words_apart() -> None:
    net = (own("cao", is_begun=False), guessed("tox", {"toc", "to", "cao"}))
    found = caught("duong cao toc va to".split(), net)
    assert found is not None
    assert (found.is_apart, found.places) == (False, (1, 2))
    assert caught(["duong"], net) is None


LETTERS = "abcdeghiklmnopqrstuvxy"
EDITS: tuple[Callable[[str, int, str], str], ...] = (
    lambda word, at, letter: word[:at] + word[at + 1 :],
    lambda word, at, letter: word[:at] + letter + word[at:],
    lambda word, at, letter: word[:at] + letter + word[at + 1 :],
    lambda word, at, letter: word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
)


def test_one_edit_in_a_word_of_five_letters_still_finds_the_row(filled: Package) -> None:
    rows = list(SearchEntry.objects.exclude(title="").exclude(kind__in=("target", "objective")))
    places = [
        (row, at)
        for row in rows
        for at, word in enumerate(words(row.title)[:12])
        if len(word.folded) >= 5 and word.folded.isalpha() and len(row.title) <= 190
    ]
    assert places

    @settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
    @given(st.sampled_from(places), st.sampled_from(EDITS), st.integers(0, 30),
           st.sampled_from(LETTERS))  # fmt: skip
    @example(places[0], EDITS[0], 0, "x")
    def finds(place: tuple[SearchEntry, int], edit: Callable[[str, int, str], str],
              letter_at: int, letter: str) -> None:  # fmt: skip
        row, at = place
        said = [one.folded for one in words(row.title)][:12]
        said[at] = edit(said[at], letter_at % len(said[at]), letter)
        found = search(" ".join(said), Chosen(kind=row.kind))
        offered = [search(one, Chosen(kind=row.kind)) for one in found.near]
        hits = {hit.row for each in (found, *offered) for hit in each.hits}
        assert row.row in hits, (" ".join(said), found.searched, found.near)

    finds()


@pytest.mark.usefixtures("filled")
def test_at_most_three_wordings_are_offered() -> None:
    assert len(meant(phrases("tinx"))) <= 3
