"""Laws of reading: any text can be read, spans are exact, the way it was typed does not matter."""

import re
import unicodedata
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lotrinh.catalogue import load
from lotrinh.domain.labels import ROLES
from lotrinh.domain.number import format_number
from lotrinh.domain.task import DEADLINE_KINDS
from lotrinh.reading import Lexicon, Reading, read
from lotrinh.reading.amount import NUMBER, number
from lotrinh.reading.figures import cues
from lotrinh.reading.folding import match_key, plain
from lotrinh.reading.patterns import deadline, period
from lotrinh.reading.period_words import (
    COMPARED,
    EVENT,
    OF_PRICES,
    ON_DAY,
    UNTIL,
    YEAR_AGO,
    may_end,
)
from lotrinh.reading.projects.called import ANNOUNCED
from lotrinh.reading.projects.described import STATED
from lotrinh.reading.sentences import LONGEST, sentences
from lotrinh.reading.structure import place
from lotrinh.reading.tasks import news
from lotrinh.reading.text import KeptText

LEXICON = Lexicon(load())
TOLD = (
    "ngày 5",
    "9, chủ tịch",
    "ubnd tỉnh",
    "ban hành",
    "vừa ký",
    "tại",
    "kế hoạch",
    "công điện",
    "chỉ thị",
    "công văn",
    "văn bản",
    "thông báo",
    "số 3",
    "kết luận",
    "được gửi",
    "phát biểu",
    "chỉ đạo",
    "ý kiến",
    "cuộc họp",
    "hội nghị",
    "yêu cầu:",
    "chỉ đạo: các sở",
    "yêu cầu",
    ",",
)
WORDS = (
    "GRDP", "tốc độ tăng trưởng kinh tế", "tỷ lệ hộ nghèo", "thu ngân sách", "khách quốc tế",
    "chỉ số PCI", "dịch vụ", "đạt", "tăng", "giảm", "bình quân", "trên", "khoảng", "từ",
    "xuống còn", "trở lên", "trong đó", "lần lượt", "phấn đấu", "ước", "duy trì", "cải thiện",
    "so với", "bằng", "9,72%/năm", "6.700,3 km2", "75-80 triệu đồng", "xếp thứ 55/63",
    "31 tỷ 875 triệu", "2,5 lần", "100%", "3 xã", "5 điểm %", "kế hoạch", "trong nhóm 25 tỉnh",
    "năm 2030", "giai đoạn 2021-2025", "quý I/2025", "6 tháng đầu năm", "ngày 31/02/2025",
    "hằng năm", "đại biểu đề nghị", "bổ sung", "cao tốc Bắc Kạn - Cao Bằng", "dài", "khởi công",
    "số 1486/QĐ-TTg", "căn cứ", "Điều 1.", "a)", "I.", "1.", "- ", "+ ", "Phụ lục II", "TT",
    "ĐVT", "Bảng 1 (ĐVT: %)", ",", ";", ".", ":", "(", ")", "\t", "\n", "  ",
    "Giao", "Sở Tài chính", "chủ trì", "phối hợp với", "UBND các xã, phường", "xây dựng", "yêu cầu",
    "rà soát", "báo cáo", "trước ngày 20/7", "trong quý II/2026", "hằng tháng", "sau khi có",
    "Nhiệm vụ", "Chủ trì", "Thời hạn", "Sản phẩm", "có trách nhiệm", "III. NHIỆM VỤ", "trình",
    "Danh mục dự án", "Chủ đầu tư", "Tổng mức đầu tư", "Kế hoạch vốn năm 2026", "Tổng số", "2.000",
    "\N{NO-BREAK SPACE}", "\N{EN DASH}", "hoà", "Tỉ lệ", "số: 12/KH-UBND",
)  # fmt: skip
PROSE = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
TEXTS = st.one_of(PROSE, st.text(max_size=200), st.builds("{}{}".format, PROSE, st.text()))


DATES = (
    "hằng", "mỗi", "định kỳ", "thường xuyên", "tháng", "tiếp theo", "kế tiếp", "6 tháng", "một lần",
    "/ lần", "cuối", "đầu", "của", "quý", "IV", "2", "ngày", "khi", "ngay", "sau", "có", "văn bản",
    "kể từ", "trước", "tại", "kỳ họp", "hội nghị", "thời gian", "hoàn thành", ": ", "hạn", "đến",
    "hết", "trong", "chậm nhất", "vào", "năm", "năm nay", "cả năm", "2025", "2030", "-", "/", ",",
    "và", "nửa", "11", "giai đoạn", "từ", "nhiệm kỳ", "24/11", "5", "được", "ký", "báo cáo",
)  # fmt: skip
WORKS = (
    "Dự án", "công trình", "xây dựng", "nâng cấp", "tuyến", "quốc lộ", "đường tỉnh", "cao tốc",
    "Bắc Kạn", "-", "Cao Bằng", "(", "vốn", "5 tỷ", "12 km", ")", ":", "dài", "kết nối", "với",
    "hạ tầng kỹ thuật các cửa khẩu", "Tà Lùng", "3 trường nội trú", "liên cấp", "đường sắt", "cầu",
)  # fmt: skip
PLANS = (
    "5", "năm", "hai", "chỉ tiêu", "mục tiêu", "kế hoạch", "kịch bản", "dự toán", "một số", "các",
    "(", ")", "chương trình", "từ", "sao", "trở lên", "số", "thấp hơn", "vượt", "thiếu", "%", "mức",
    "so với", "điểm %", "phần trăm", "nhiều",
)  # fmt: skip
DATED = st.lists(st.sampled_from(DATES), max_size=14).map(" ".join)
WORKED = st.lists(st.sampled_from(WORKS), max_size=14).map(" ".join)


def read_text(text: str) -> Reading:
    return read(KeptText.of(text), LEXICON)


@given(TEXTS)
def test_a_key_is_as_long_as_its_text_and_stays_what_it_is(text: str) -> None:
    key = match_key(text)
    assert len(key) == len(text)
    assert match_key(key) == key


@given(DATED)
def test_the_cue_of_a_form_stands_wherever_its_form_does(text: str) -> None:
    key = match_key(text)
    for cue, pattern, _ in (*deadline.FORMS, *period.FORMS):
        assert cue.search(key) or not pattern.search(key)


@given(
    st.sampled_from((COMPARED, EVENT, OF_PRICES, ON_DAY, UNTIL, YEAR_AGO)).flatmap(st.from_regex),
    st.sampled_from(("", "(", '"', "2024/")),
)
def test_a_period_is_looked_at_wherever_words_before_it_change_it(words: str, mark: str) -> None:
    assert may_end(f"{mark}{words.rstrip()} ")


@given(WORKED)
def test_a_pattern_of_works_needs_the_words_that_it_is_tried_with(text: str) -> None:
    key = match_key(text)
    for pattern, words in (ANNOUNCED | STATED).items():
        assert any(word in key for word in words) or not pattern.search(key)


@given(st.lists(st.sampled_from(TOLD), max_size=8).map(" ".join))
def test_orders_in_the_news_need_the_words_that_they_are_sought_with(key: str) -> None:
    assert any(word in key for word in news.ANNOUNCING) or not news.ANNOUNCES.search(key)
    assert any(word in key for word in news.CONCLUDING) or not news.CONCLUDES.search(key)


@given(st.lists(st.sampled_from(PLANS), max_size=14).map(" ".join))
def test_what_is_said_of_plans_names_a_plan(text: str) -> None:
    said = (cues.OF_OTHERS, cues.SHORT_OF, cues.DEVIATION)
    assert cues.PLAN.search(text) or not any(cue.search(text) for cue in said)


@given(TEXTS)
def test_every_candidate_is_an_exact_stretch_of_the_text(text: str) -> None:
    reading = read_text(text)
    kept = reading.text
    for figure in reading.figures:
        first, last = figure.sentence
        assert 0 <= first <= figure.start < figure.end <= last <= len(kept)
        assert kept[figure.start : figure.end] == figure.raw
    for proposal in reading.proposals:
        assert kept[proposal.start : proposal.end] == proposal.subject
    for project in reading.projects:
        assert match_key(kept[project.start : project.end]) == match_key(project.name)
    for task in reading.tasks:
        first, last = task.sentence
        assert 0 <= first <= task.start < task.end <= last <= len(kept)
        assert kept[task.start : task.end] == kept[task.start : task.end].strip()
        assert task.lead in plain(kept[first:last]) or task.lead in plain(kept[:first])
    for reference in reading.references:
        assert match_key(kept[reference.start : reference.end]) == match_key(reference.number)


@given(TEXTS)
def test_figures_hold_together(text: str) -> None:
    figures = read_text(text).figures
    ids = [one.id for one in figures]
    assert len(set(ids)) == len(ids)
    assert {one.parent for one in figures} <= {"", *ids}
    assert all(0 <= one.confidence <= 1 and one.role in ROLES for one in figures)
    assert [one.start for one in figures] == sorted(one.start for one in figures)


@given(TEXTS)
def test_a_deadline_has_what_its_kind_says(text: str) -> None:
    for one in read_text(text).tasks:
        assert one.deadline_kind in DEADLINE_KINDS
        assert (one.deadline is not None) == (one.deadline_kind == "dated")
        assert bool(one.recurrence) == (one.deadline_kind == "recurring")
        assert bool(one.deadline_text) >= (one.deadline_kind != "undated")
        assert 0 <= one.confidence <= 1


@given(TEXTS)
def test_every_number_is_a_figure_or_skipped_with_a_reason(text: str) -> None:
    reading = read_text(text)
    numbers = re.finditer(r"(?<![\w.,])\d[\d.,]*\d|(?<![\w.,])\d", match_key(reading.text))
    named = [(one.start, one.end) for one in (*reading.figures, *reading.skipped)]
    for one in numbers:
        assert any(start < one.end() and one.start() < end for start, end in named)


@given(TEXTS)
def test_reading_again_gives_the_same(text: str) -> None:
    assert read_text(text) == read_text(text)


@given(PROSE)
def test_the_way_it_was_typed_does_not_matter(text: str) -> None:
    typed = "\ufeff" + unicodedata.normalize("NFD", text).replace("\n", "\r\n")
    assert read_text(typed) == read_text(text)


@given(TEXTS, st.sampled_from(["", "x" * LONGEST, "từ " * LONGEST, "." * 20 * LONGEST]))
def test_sentences_part_the_text_of_a_line_in_order(text: str, tail: str) -> None:
    line = (text + tail).replace("\n", " ")
    spans = list(sentences(line))
    assert all(0 < end - start <= LONGEST for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    kept = "".join(line[start:end] for start, end in spans)
    assert "".join(kept.split()) == "".join(line.split())


@given(TEXTS)
def test_every_line_has_a_place_and_inherits_only_from_above(text: str) -> None:
    lines = KeptText.of(text).lines
    placed = list(place(lines))
    assert [one.line for one in placed] == list(lines)
    for one in placed:
        assert all(above.start < one.line.start for above in one.governing)
        assert one.line.start <= one.body_start <= one.line.end


@given(st.decimals(min_value=0, max_value=Decimal("1e12"), places=3), st.integers(0, 3))
def test_a_printed_number_is_read_back(value: Decimal, digits: int) -> None:
    value = round(value, digits) if digits else value.to_integral_value()
    printed = format_number(value)
    assert re.fullmatch(NUMBER, printed)
    assert number(printed) == value


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Hoà", "hòa"),
        ("QUÝ", "quý"),
        ("tỉ lệ", "tỷ lệ"),
        ("５–6", "5-6"),
        ("İ", "İ"),
        ("huỷ", "hủy"),
    ],
)
def test_keys(typed: str, key: str) -> None:
    assert match_key(typed) == key
