"""Each kind of bad plan folder names its file, row, column and value, all at once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from lotrinh.catalogue import Catalogue
from lotrinh.exchange.folder import read_folder
from lotrinh.exchange.package import FolderError

TEXT = "QUYẾT ĐỊNH\nPhấn đấu GRDP tăng bình quân 9,72%/năm.\n"
START = TEXT.index("9,72%")

Write = Callable[[dict[str, bytes]], Path]
Refusal = Callable[[dict[str, bytes]], list[tuple[str, int | None, str, str]]]


@pytest.fixture
def refusal(write: Write, catalogue: Catalogue) -> Refusal:
    """Where the problems of a folder are: file, row, column, value."""

    def refusal(files: dict[str, bytes]) -> list[tuple[str, int | None, str, str]]:
        with pytest.raises(FolderError) as refused:
            read_folder(write(files), catalogue)
        assert all(one.message.vi and one.message.en for one in refused.value.problems)
        return [(one.file, one.row, one.column, one.value) for one in refused.value.problems]

    return refusal


CELLS = [
    ("documents.csv", "2023-11-24", "2023-02-31", (2, "issued_on", "2023-02-31")),
    ("documents.csv", "kh-2,,plan,,", "kh-2,,plan,so-la,", (3, "issuer", "so-la")),
    ("documents.csv", "draft,qd-1", "draft,qd-9", (3, "replaces", "qd-9")),
    ("documents.csv", "draft,", "nháp,", (3, "status", "nháp")),
    ("documents.csv", "\nkh-2,", "\nqd-1,", (3, "id", "qd-1")),
    ("documents.csv", "documents/qd-1.txt", "documents/x.txt", (2, "file", "documents/x.txt")),
    ("documents.csv", "documents/qd-1.txt", "../qd-1.txt", (2, "file", "../qd-1.txt")),
    ("documents.csv", "documents/qd-1.txt", "/etc/passwd", (2, "file", "/etc/passwd")),
    ("documents.csv", "documents/qd-1.txt", "documents\\x", (2, "file", "documents\\x")),
    ("documents.csv", "documents/qd-1.txt", "documents/../places.csv",
     (2, "file", "documents/../places.csv")),
    ("targets.csv", ",%,", ",% mỗi năm,", (2, "unit", "% mỗi năm")),
    ("targets.csv", "2021/2030", "2021-2030", (2, "period", "2021-2030")),
    ("targets.csv", "9.720", '"9,720"', (2, "low", "9,720")),
    ("targets.csv", ">=,9.720", "<=,9.720", (2, "", "qd-1.1")),
    ("targets.csv", "2030,qd-1.1", "2030,qd-1.9", (3, "parent", "qd-1.9")),
    ("targets.csv", "2030,qd-1.1", "2030,qd-1.1;kh-2.1", (3, "parent", "qd-1.1;kh-2.1")),
    ("targets.csv", "2030,qd-1.1", "2030,qd-1.2", (3, "parent", "qd-1.2")),
    ("documents.csv", "draft,qd-1", "draft,kh-2", (3, "replaces", "kh-2")),
    ("targets.csv", "2030,qd-1.1", "2030,qd-1.1:x", (3, "parent", "qd-1.1:x")),
    ("targets.csv", "kh-2,chi_tieu_rieng", "kh-2,chi_tieu_la", (4, "indicator", "chi_tieu_la")),
    ("targets.csv", "04-ban-moi", "04-ban-cu", (4, "area", "04-ban-cu")),
    ("targets.csv", "\nqd-1.2,", "\nqd-1.1,", (3, "id", "qd-1.1")),
    ("targets.csv", "kh-2.1,kh-2", "kh-2.1,", (4, "document", "")),
    ("targets.csv", '72%/năm."', '72%/năm.",thừa', (2, "", "thừa")),
    ("targets.csv", '"Phấn đấu GRDP tăng bình quân 9,72%/năm."', "Câu khác",
     (2, "quote", "Câu khác")),
    ("targets.csv", f"{START},{START + 5}", f"{START + 20},{START + 25}",
     (2, "start", f"{START + 20}-{START + 25}")),
    ("targets.csv", f"{START},", ",", (2, "", "qd-1.1")),
    ("observations.csv", "7.20", "", (2, "value", "")),
    ("observations.csv", "2025-05,,", "2025-05,qd-9,", (2, "document", "qd-9")),
    ("observations.csv", "2025-05", "2025", (2, "known_from", "2025")),
    ("observations.csv", "2025-05", "2025-13", (2, "known_from", "2025-13")),
    ("indicators.csv", "\nchi_tieu_rieng", "\ngrdp", (2, "code", "grdp")),
    ("places.csv", "\n04-ban-moi", "\n04", (2, "id", "04")),
]  # fmt: skip


@pytest.mark.parametrize(("file", "good", "bad", "place"), CELLS)
def test_a_wrong_cell_is_named(
    files: dict[str, bytes],
    refusal: Refusal,
    file: str,
    good: str,
    bad: str,
    place: tuple[int, str, str],
) -> None:
    text = files[file].decode()
    assert good in text
    files[file] = text.replace(good, bad, 1).encode()
    assert (file, *place) in refusal(files)


@pytest.mark.parametrize(
    ("file", "good", "bad"),
    [
        ("targets.csv", ",%,", f",{'u' * 100_000},"),
        ("targets.csv", "2021/2030", "2" * 100_000),
        ("targets.csv", f"{START},{START + 5}", f"0,{len(TEXT)}"),
        ("documents.csv", "draft,", f"{'d' * 100_000},"),
    ],
)
def test_a_huge_cell_is_told_in_one_short_sentence(
    files: dict[str, bytes], write: Write, catalogue: Catalogue, file: str, good: str, bad: str
) -> None:
    files[file] = files[file].replace(good.encode(), bad.encode(), 1)
    files["texts/qd-1.txt"] = TEXT.encode() + b"x" * 100_000
    with pytest.raises(FolderError) as refused:
        read_folder(write(files), catalogue)
    assert all(len(line) < 600 for line in str(refused.value).splitlines())


@pytest.mark.parametrize("mark", ["\x01", "\x1b", "\x7f", "\r"])
def test_a_control_character_is_named(files: dict[str, bytes], refusal: Refusal, mark: str) -> None:
    files["observations.csv"] = files["observations.csv"].replace(
        "Niên giám".encode(), f'"Niên{mark}giám"'.encode()
    )
    assert refusal(files) == [("observations.csv", 2, "source", "")]


def test_rows_that_lead_round_in_a_circle_are_named(
    files: dict[str, bytes], refusal: Refusal
) -> None:
    files["targets.csv"] = (
        b"id,document,indicator,area,comparator,parent\n"
        b"a,kh-2,grdp,04,keep,b\nb,kh-2,grdp,04,keep,c\nc,kh-2,grdp,04,keep,a\n"
        b"d,kh-2,grdp,04,keep,a\n"
    )
    (found,) = refusal(files)
    file, row, column, way = found
    first, *_, last = steps = way.split(" → ")
    assert (file, column, first, sorted(set(steps))) == (
        "targets.csv", "parent", last, ["a", "b", "c"],
    )  # fmt: skip
    assert way in "a → b → c → a → b → c"
    assert row == "_ abc".index(first)


def test_every_problem_comes_at_once(files: dict[str, bytes], refusal: Refusal) -> None:
    files["documents.csv"] = files["documents.csv"].replace(b"2023-11-24", b"2023-02-31")
    files["targets.csv"] = files["targets.csv"].replace(b",%,", b",pt,")
    files["observations.csv"] = files["observations.csv"].replace(b"7.20", b"bay")
    assert refusal(files) == [
        ("documents.csv", 2, "issued_on", "2023-02-31"),
        ("observations.csv", 2, "value", "bay"),
        ("targets.csv", 2, "unit", "pt"),
    ]


@pytest.mark.parametrize(
    ("data", "row"),
    [
        (b"", None),
        (b" \n", None),
        (b"\x89PNG\0\0", None),
        ("id,title\nqd-1,Quy hoạch\n".encode("utf-16"), None),
        ("id,title\nqd-1,Quy ho\xe2ch\n".encode("latin-1"), 2),
        (b'id,title\nqd-1,"mo ngoac\n', 2),
        (b"id,title\nqd-1," + b"a" * 200_000, 2),
    ],
)
def test_a_table_that_is_not_csv_in_utf8_is_one_problem(
    files: dict[str, bytes], refusal: Refusal, data: bytes, row: int | None
) -> None:
    files["places.csv"] = data
    del files["indicators.csv"], files["targets.csv"]
    assert refusal(files) == [("places.csv", row, "", "")]


def test_wrong_columns_are_named(files: dict[str, bytes], refusal: Refusal) -> None:
    files["observations.csv"] = files["observations.csv"].replace(b"indicator", b"chi_tieu")
    assert refusal(files) == [
        ("observations.csv", 1, "chi_tieu", "chi_tieu"),
        ("observations.csv", 1, "indicator", ""),
    ]


def test_a_table_that_cannot_be_read_leaves_its_references_alone(
    files: dict[str, bytes], refusal: Refusal
) -> None:
    files["documents.csv"] = b""
    assert refusal(files) == [("documents.csv", None, "", "")]


def test_a_misspelt_table_is_recognised(
    files: dict[str, bytes], write: Write, catalogue: Catalogue
) -> None:
    files["targts.csv"] = files.pop("targets.csv")
    with pytest.raises(FolderError, match=r"targts\.csv: .*did you mean targets\.csv"):
        read_folder(write(files), catalogue)


def test_a_table_of_another_noun_is_not_taken_for_a_misspelt_one(
    files: dict[str, bytes], write: Write, catalogue: Catalogue
) -> None:
    with pytest.raises(FolderError) as refused:
        read_folder(write(files | {"meetings.csv": b"id\n"}), catalogue)
    assert str(refused.value) == "meetings.csv: is not part of a plan folder"


@pytest.mark.parametrize(
    ("name", "data"), [("ghi-chu.xlsx", b"x"), ("texts/la.txt", b"x"), ("anh/a.png", b"x")]
)
def test_a_file_that_nothing_names_is_reported(
    files: dict[str, bytes], refusal: Refusal, name: str, data: bytes
) -> None:
    assert refusal(files | {name: data}) == [(name, None, "", "")]


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff", b"[" * 100_000])
def test_a_broken_descriptor_is_one_problem(
    files: dict[str, bytes], refusal: Refusal, data: bytes
) -> None:
    files["datapackage.json"] = data
    assert refusal(files) == [("datapackage.json", None, "", "")]


def test_wrong_values_of_the_descriptor_are_named(
    files: dict[str, bytes], refusal: Refusal
) -> None:
    files["datapackage.json"] = (
        b'{"title": 7, "area": "99", "today": "2025-02-31", "as_of": "2025-01-01T00:00"}'
    )
    assert refusal(files) == [
        ("datapackage.json", None, "title", "7"),
        ("datapackage.json", None, "today", "2025-02-31"),
        ("datapackage.json", None, "as_of", "2025-01-01T00:00"),
        ("datapackage.json", None, "area", "99"),
    ]


def test_a_folder_needs_a_table(files: dict[str, bytes], refusal: Refusal) -> None:
    only = {"datapackage.json": files["datapackage.json"]}
    assert refusal(only) == [("ke-hoach", None, "", "")]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Phấn đấu".encode("utf-16"), id="not UTF-8"),
        pytest.param("Pha\u0302\u0301n".encode(), id="not NFC"),
        pytest.param(b"", id="empty"),
    ],
)
def test_a_kept_text_is_utf8_in_composed_letters(
    files: dict[str, bytes], refusal: Refusal, text: bytes
) -> None:
    files["texts/qd-1.txt"] = text
    assert refusal(files) == [("documents.csv", 2, "text_file", "texts/qd-1.txt")]


def test_an_altered_kept_text_is_noticed(files: dict[str, bytes], refusal: Refusal) -> None:
    files["texts/qd-1.txt"] += b"\n"
    assert [where[:3] for where in refusal(files)] == [("documents.csv", 2, "text_sha256")]


def test_a_citation_needs_a_document_with_a_kept_text(
    files: dict[str, bytes], refusal: Refusal
) -> None:
    files["targets.csv"] += b"kh-2.2,kh-2,grdp,04,,keep,,,,,,,1,5,cau\n"
    assert refusal(files) == [("targets.csv", 5, "document", "kh-2")]


def test_a_phrase_of_a_packaged_indicator_is_refused(
    files: dict[str, bytes], refusal: Refusal
) -> None:
    files["indicators.csv"] = (
        "code,name_vi,name_en,unit,aliases\n"
        "chi_tieu_rieng,Chỉ tiêu riêng,Own indicator,%,Tỷ lệ che  phủ rừng;nét riêng\n"
    ).encode()
    assert refusal(files) == [("indicators.csv", 2, "aliases", "Tỷ lệ che  phủ rừng")]
