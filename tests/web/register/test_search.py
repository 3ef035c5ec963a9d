"""Finding by words: what is found, in which order, and where the words are marked."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest
from django.apps import apps
from hypothesis import given
from hypothesis import strategies as st

from lotrinh.domain.document import Document
from lotrinh.domain.message import Message
from lotrinh.exchange.package import Package
from lotrinh.reading.folding import folded
from lotrinh.web.register.actions.plan import import_plan
from lotrinh.web.register.actions.search import renew_search
from lotrinh.web.register.models import SearchEntry
from lotrinh.web.register.queries import search as query
from lotrinh.web.register.queries.search import Found, Hit, search
from lotrinh.web.register.search.facets import Chosen
from lotrinh.web.register.search.index import LAST, full_text, matching, ranked
from lotrinh.web.register.search.marking import LONGEST, Piece, around_first_hit, cut, marked
from lotrinh.web.register.search.order import FIRST_SENTENCE, KINDS, kind_of, place
from lotrinh.web.register.search.question import Phrase, phrases, ways
from lotrinh.web.register.search.words import keys, words

LINES = (
    "Điều 1. Đầu tư đường cao tốc Đồng Đăng - Trà Lĩnh",
    "Tốc độ tăng cao hơn năm trước",
    "Mức thu là 9,72%/năm theo Quyết định số 1486/QĐ-TTg",
    "Mục thu là 9.72 điểm",
    "Dự án\tSở Tài chính\tNgày 31/12/2026",
    "Chương trình tư vấn đầu năm",
    "",
)
OTHER = ("Dự thảo nói về cao tốc và mức thu", "Hoà An, Hòa An")


def paper(id: str, lines: Sequence[str], **given: object) -> tuple[Document, str]:
    text = "\n".join(lines)
    held = {"title": "Giấy", "text_file": f"texts/{id}.txt"} | given
    return Document(id=id, text_sha256=sha256(text.encode()).hexdigest(), **held), text


@pytest.fixture
def filled(imported: Package) -> Package:
    """The small plan, a paper in force and a later draft."""
    papers = [
        paper("nq-9", LINES, number="1486/QĐ-TTg", title="Quy hoạch tỉnh Cao Bằng"),
        paper("dt-9", OTHER, status="draft", issued_on=date(2026, 1, 1), title="Quy hoạch mới"),
    ]
    texts = {one.id: text for one, text in papers}
    documents = (*imported.plan.documents, *(one for one, _ in papers))
    whole = replace(imported.plan, documents=documents, texts={**imported.plan.texts, **texts})
    import_plan(package=replace(imported, plan=whole), by="test")
    return replace(imported, plan=whole)


def said(pieces: Sequence[Piece]) -> str:
    return "".join(f"[{one.text}]" if one.is_hit else one.text for one in pieces)


def lines(found: Found) -> list[str]:
    return [said(one.text) for one in found.hits if one.kind == "sentence"]


def rows(found: Found, kind: str) -> list[str]:
    return [one.row for one in found.hits if one.kind == kind]


@pytest.mark.parametrize(
    ("typed", "marks"),
    [
        ("cao tốc", "cao tốc"),
        ("cao toc", "cao tốc"),
        ("CAO TOC", "cao tốc"),
        ("dau tu duong", "Đầu tư đường"),
        ("đồng đ", "Đồng Đăng"),
        ("tai chi", "Tài chính"),
        ("9,72", "9,72"),
        ("9.72", "9,72"),
        ("1486/QĐ-TTg", "1486/QĐ-TTg"),
        ("QD-TTg", "QĐ-TTg"),
        ("1486", "1486"),
        ("31/12", "31/12"),
        ('"Trà Lĩnh"', "Trà Lĩnh"),
        ("“tra linh”", "Trà Lĩnh"),
        ("%/năm 9,72 (mức", "Mức"),
    ],
)
@pytest.mark.usefixtures("filled")
def test_a_line_is_found_by_its_words_and_they_are_marked(typed: str, marks: str) -> None:
    assert f"[{marks}]" in lines(search(typed, Chosen("sentence")))[0]


@pytest.mark.parametrize("typed", ["", " ", '"', "%", "“”", "-/-", "cao zzz", '"tốc cao"', "rưởng"])
@pytest.mark.usefixtures("filled")
def test_nothing_is_found_for_no_words_or_when_one_word_is_missing(typed: str) -> None:
    found = search(typed, as_typed=True)
    assert (found.hits, found.counts, found.pages) == ((), {}, 1)


@pytest.mark.usefixtures("filled")
def test_a_quoted_phrase_is_whole_words_in_a_row() -> None:
    quoted = lines(search('"dau tu"', Chosen("sentence")))
    assert quoted == ["Điều 1. [Đầu tư] đường cao tốc Đồng Đăng - Trà Lĩnh"]
    assert lines(search("dau tu", Chosen("sentence")))[1] == "Chương trình [tư] vấn [đầu] năm"
    assert lines(search('"cao to"')) == []
    assert lines(search('"cao to')) != []  # the closing quote is still to be typed


@pytest.mark.usefixtures("filled")
def test_a_phrase_does_not_reach_from_one_cell_into_the_next() -> None:
    assert lines(search('"án sở"')) == []
    assert lines(search("an so tai", Chosen("sentence"))) == [
        "Dự [án] · [Sở] [Tài] chính · Ngày 31/12/2026"
    ]


@pytest.mark.usefixtures("filled")
def test_marks_as_typed_stand_before_other_marks() -> None:
    assert [one[:5] for one in lines(search("mục thu", Chosen("sentence")))[:2]] == [
        "[Mục ",
        "[Mức ",
    ]
    assert lines(search("mức thu", Chosen("sentence")))[0].startswith("[Mức thu]")
    assert lines(search("hòa", Chosen("sentence"))) == ["Hoà An, [Hòa] An"]


@pytest.mark.usefixtures("filled")
def test_words_in_a_row_stand_before_words_apart() -> None:
    found = lines(search("cao toc", Chosen("sentence")))
    assert found[-1] == "[Tốc] độ tăng [cao] hơn năm trước"


@pytest.mark.usefixtures("filled")
def test_what_is_in_force_stands_before_a_draft() -> None:
    assert rows(search('"cao tốc"'), "sentence") == ["nq-9", "dt-9"]
    assert rows(search("quy hoach", Chosen("document")), "document") == ["qd-1", "nq-9", "dt-9"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("1486", "nq-9"),
        ("1486/QĐ-TTg", "nq-9"),
        ('"1486/qd-ttg"', "nq-9"),
        ("1486/", "nq-9"),
        ("1", "qd-1"),
        ("148", "p-1486"),
    ],
)
def test_a_document_of_the_number_stands_first(filled: Package, typed: str, first: str) -> None:
    programme = replace(filled.plan.programmes[0], id="p-1486", name="1486 1", document="")
    whole = replace(filled.plan, programmes=(*filled.plan.programmes, programme))
    import_plan(package=replace(filled, plan=whole), by="test")
    assert search(typed).hits[0].row == first
    assert all(one.kind == "programme" for one in search(typed, Chosen("programme")).hits)


@pytest.mark.usefixtures("filled")
def test_names_stand_before_promises_and_these_before_lines() -> None:
    found = search("grdp")
    ranks = [{"target": 1, "objective": 1, "sentence": 2}.get(one.kind, 0) for one in found.hits]
    assert ranks == sorted(ranks)


@pytest.mark.parametrize(
    ("typed", "kind", "row"),
    [
        ("quy hoach", "document", "qd-1"),
        ("quyet dinh 1/qd", "document", "qd-1"),
        ("ty le rieng", "indicator", "ty_le_rieng"),
        ("own rate", "indicator", "ty_le_rieng"),
        ("tổng sản phẩm", "target", "qd-1.1"),
        ("phan dau 9,72", "target", "qd-1.1"),
        ("huyện cũ", "place", "04-cu"),
        ("ubnd", "organisation", "04-ubnd-cu"),
    ],
)
@pytest.mark.usefixtures("imported")
def test_every_noun_is_found_by_its_names(typed: str, kind: str, row: str) -> None:
    assert row in rows(search(typed, Chosen(kind)), kind)


@pytest.mark.parametrize("noun", ["objectives", "programmes", "tasks", "projects"])
def test_work_is_found_by_its_name(imported: Package, noun: str) -> None:
    for one in getattr(imported.plan, noun):
        name = getattr(one, "name", "") or one.text
        kind = noun.removesuffix("s")
        assert one.id in rows(search(name, Chosen(kind)), kind)


def test_a_line_tells_its_place_in_the_kept_text(filled: Package) -> None:
    for typed in ("cao tốc", "1486", "tai chinh"):
        for one in search(typed, Chosen("sentence")).hits:
            text = filled.plan.texts[one.row].split("\n")
            plain = "".join(piece.text for piece in one.text).replace(" · ", "\t")
            assert one.start == sum(len(line) + 1 for line in text[: text.index(plain)])


def test_a_promise_tells_the_place_of_its_figure(imported: Package) -> None:
    target = imported.plan.target["qd-1.1"]
    (hit,) = (one for one in search("phấn đấu 9,72").hits if one.row == target.id)
    assert target.citation is not None
    assert (hit.start, hit.document) == (target.citation.start, imported.plan.document["qd-1"])


def test_an_objective_tells_where_its_line_begins(imported: Package) -> None:
    text = imported.plan.texts["qd-1"]
    for one in imported.plan.objectives:
        (hit,) = (hit for hit in search(one.text, Chosen("objective")).hits if hit.row == one.id)
        if one.citation is None:
            assert hit.start is None
        else:
            assert hit.start == text.rfind("\n", 0, one.citation.start) + 1


@pytest.mark.usefixtures("filled")
def test_counts_tell_every_kind_whichever_is_shown() -> None:
    whole, lines_only = search("cao"), search("cao", Chosen("sentence"))
    assert whole.counts == lines_only.counts
    assert {one.kind for one in lines_only.hits} == {"sentence"}
    assert len(lines_only.hits) == whole.counts["sentence"]
    assert list(whole.counts) == [kind for kind in KINDS if kind in whole.counts]


@pytest.mark.usefixtures("filled")
def test_pages_together_give_every_hit_once(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = {(one.kind, one.row, one.start) for n in (1, 2, 3) for one in search("t", page=n).hits}
    monkeypatch.setattr(query, "PAGE", 7)
    first = search("t")
    hits: list[Hit] = []
    for number in range(1, first.pages + 1):
        hits += search("t", page=number).hits
    found = [(one.kind, one.row, one.start) for one in hits]
    assert len(found) == len(set(found)) == sum(first.counts.values())
    assert whole <= set(found)
    assert search("t", page=99).page == first.pages
    assert search("t", page=-1).page == 1


@pytest.mark.usefixtures("filled")
def test_lines_are_counted_up_to_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(query, "MOST_SENTENCES", 2)
    found = search("cao")
    assert (found.counts["sentence"], found.is_more) == (2, True)
    monkeypatch.setattr(query, "MOST_SENTENCES", 1)
    assert all(one.document for one in search("mức thu", Chosen("sentence")).hits)
    assert not search("Đồng Đăng").is_more


def _stored() -> list[tuple[object, ...]]:
    columns = (
        "kind", "row", "document", "field", "start", "title", "text", "marked", "folded", "facets",
    )  # fmt: skip
    return sorted(SearchEntry.objects.values_list(*columns), key=str)


def test_an_import_leaves_what_a_new_start_would_give(filled: Package) -> None:
    changed = [
        replace(one, name=Message("Tên mới hẳn", "New")) if one.code == "grdp" else one
        for one in filled.plan.indicators
    ]
    papers = [
        replace(one, status="adopted") if one.id == "dt-9" else one for one in filled.plan.documents
    ]
    whole = replace(filled.plan, indicators=tuple(changed), documents=tuple(papers))
    import_plan(package=replace(filled, plan=whole), by="test")
    places = list(SearchEntry.objects.values_list("id", flat=True))
    stored, found = _stored(), search("ten moi han")
    assert {"grdp"} == set(rows(found, "indicator"))
    assert "qd-1.1" in rows(found, "target")
    renew_search()
    assert _stored() == stored
    assert [kind_of(one) for one in places] == [
        kind_of(one) for one in SearchEntry.objects.values_list("id", flat=True)
    ]
    assert search("ten moi han").counts == found.counts


def test_a_second_import_leaves_every_entry_alone(filled: Package) -> None:
    before = list(SearchEntry.objects.values_list("id", flat=True))
    import_plan(package=filled, by="test")
    assert list(SearchEntry.objects.values_list("id", flat=True)) == before


def test_an_old_register_is_filled_by_its_migration(filled: Package) -> None:
    stored = _stored()
    SearchEntry.objects.all().delete()
    assert search("cao").hits == ()
    renew_search(tables=apps)
    assert _stored() == stored


@pytest.mark.usefixtures("filled")
def test_the_index_finds_what_the_columns_hold() -> None:
    entries = list(SearchEntry.objects.all())
    for typed in ("cao tốc", "dau tu", "9,72", "t", "quy hoạch mới", '"cao toc"', "mục", "grdp b"):
        for way in ways(phrases(typed)):
            held = [
                one.id for one in entries
                if all(needle.text in getattr(one, needle.column) for needle in way)
            ]  # fmt: skip
            assert matching(way, (0, LAST, 10_000)) == held
            assert ranked([way], most=10_000) == held
            sentences = [one for one in held if kind_of(one) == "sentence"]
            of_kind = (*way, *Chosen("sentence").needles())
            assert ranked([of_kind], most=10_000) == sentences


@given(st.text(max_size=60))
def test_whatever_is_typed_has_words_of_letters_and_digits_only(typed: str) -> None:
    for way in ways(phrases(typed)) if phrases(typed) else []:
        for needle in way:
            assert all(re.fullmatch(r"[^\s\"“”*:(){}^+\-]+", word) for word in needle.words)
        assert full_text(way).count('"') == 2 * len(way)


@pytest.mark.django_db
def test_whatever_is_typed_is_no_error() -> None:
    @given(st.text(max_size=60) | st.text(alphabet='"*:()^{}-+ANDORTNEa đ', max_size=40))
    def asked(typed: str) -> None:
        assert search(typed).hits == ()

    asked()


LETTERS = st.text(alphabet="aăâdđeêioôơuưyáàảãạắếộửhnmtcgABĐỐ 0129,./-%\t\n", max_size=80)


@given(LETTERS, LETTERS)
def test_marks_fold_to_the_words_of_the_query_and_nothing_is_lost(text: str, typed: str) -> None:
    asked = phrases(typed)
    pieces = marked(text, ways(asked)) if asked else (Piece(text),)
    assert "".join(one.text for one in pieces) == text
    wanted = {word for one in asked for word in one.folded}
    for piece in pieces:
        if piece.is_hit:
            assert all(
                any(one.folded.startswith(word) for word in wanted) for one in words(piece.text)
            )


@given(LETTERS)
def test_a_text_holds_each_of_its_words_in_both_keys(text: str) -> None:
    with_marks, without = keys(text)
    assert folded(with_marks) == without
    for one in words(text):
        assert text[one.start : one.end].casefold() == one.marked or one.marked == "¶"
        assert f" {one.marked} " in with_marks
        assert f" {one.folded} " in without


@given(st.lists(st.tuples(st.text(min_size=1, max_size=90), st.booleans()), max_size=12))
def test_a_long_text_is_shown_around_its_first_hit(parts: list[tuple[str, bool]]) -> None:
    pieces = tuple(Piece(*one) for one in parts)
    whole = "".join(one.text for one in pieces)
    shown = around_first_hit(pieces)
    plain = "".join(one.text for one in shown)
    if len(whole) <= LONGEST:
        assert shown == pieces
    else:
        assert plain.strip("…") in whole
        assert len(plain) <= LONGEST + 25
        hits = [one for one in pieces if one.is_hit]
        assert not hits or any(one.is_hit for one in shown)


def test_pieces_are_cut_at_places_of_the_whole() -> None:
    pieces = (Piece("abc"), Piece("de", True), Piece("fg"))
    assert tuple(cut(pieces, 2, 6)) == (Piece("c"), Piece("de", True), Piece("f"))


def test_the_order_is_class_then_force_then_size_or_day() -> None:
    def at(kind: str, **given: object) -> int:
        held = {"is_in_force": True, "size": 3, "issued_on": None, "number": 0} | given
        return place(kind, **held)

    in_order = [
        at("place", size=1),
        at("document", size=2),
        at("document", size=2, number=1),
        at("indicator", size=2),
        at("document", size=1, is_in_force=False),
        at("target", issued_on=date(2025, 1, 1)),
        at("target"),
        at("sentence", issued_on=date(2026, 1, 1), number=7),
        at("sentence", issued_on=date(2025, 1, 1), number=1),
        at("sentence", issued_on=date(1700, 1, 1)),
        at("sentence", is_in_force=False, issued_on=date(2199, 1, 1)),
    ]
    assert in_order == sorted(set(in_order))
    assert [one >= FIRST_SENTENCE for one in in_order] == [False] * 7 + [True] * 4
    assert [kind_of(at(kind)) for kind in KINDS] == list(KINDS)


def test_a_long_query_is_cut() -> None:
    assert len(phrases(" ".join(f"w{number}" for number in range(50)))) == 12
    assert phrases("a a A") == (Phrase(("a",), ("a",), False),)
