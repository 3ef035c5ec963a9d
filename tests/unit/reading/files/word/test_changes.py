"""Tracked changes: the text as it is after them, and as it was before."""

from collections.abc import Callable

import pytest

from lotrinh.reading.files import kept_text

Word = Callable[..., bytes]


def run(text: str, kind: str = "t") -> str:
    return f"<w:r><w:{kind}>{text}</w:{kind}></w:r>"


def ins(text: str) -> str:
    return f"<w:ins>{run(text)}</w:ins>"


def gone(text: str) -> str:
    return f"<w:del>{run(text, 'delText')}</w:del>"


def paragraph(*inner: str, mark: str = "", own: str = "") -> str:
    changed = f"<w:rPr><w:{mark}/></w:rPr>" if mark else ""
    return f"<w:p><w:pPr>{own}{changed}</w:pPr>{''.join(inner)}</w:p>"


def row(text: str, mark: str = "") -> str:
    changed = f"<w:trPr><w:{mark}/></w:trPr>" if mark else ""
    cells = f"<w:tc>{paragraph(run(text))}</w:tc><w:tc>{paragraph(run('1'))}</w:tc>"
    return f"<w:tr>{changed}{cells}</w:tr>"


def cell(text: str, mark: str = "") -> str:
    changed = f"<w:tcPr><w:{mark}/></w:tcPr>" if mark else ""
    return f"<w:tc>{changed}{paragraph(run(text))}</w:tc>"


@pytest.mark.parametrize(
    ("body", "after", "before"),
    [
        (paragraph(run("đạt "), gone("8%"), ins("9%")), "đạt 9%\n", "đạt 8%\n"),
        (
            paragraph(run("a"), f"<w:moveFrom>{run('b')}</w:moveFrom>")
            + paragraph(f"<w:moveTo>{run('b')}</w:moveTo>", run("c")),
            "a\nbc\n",
            "ab\nc\n",
        ),
        (paragraph(f"<w:ins>{gone('thoáng qua')}</w:ins>", run("x")), "x\n", "x\n"),
        (paragraph(run("a "), mark="del") + paragraph(run("b")), "a b\n", "a\nb\n"),
        (paragraph(run("a "), mark="ins") + paragraph(run("b")), "a\nb\n", "a b\n"),
        (
            paragraph(run("a "), mark="del")
            + paragraph(run("b "), mark="del")
            + paragraph(run("c")),
            "a b c\n",
            "a\nb\nc\n",
        ),
        (paragraph(gone("a"), mark="del") + paragraph(run("b")), "b\n", "a\nb\n"),
        (
            paragraph(gone("a"), mark="del") + f"<w:tbl>{row('b')}</w:tbl>",
            "b\t1\n",
            "a\nb\t1\n",
        ),
        (
            f"<w:tbl>{row('a')}{row('b', 'ins')}{row('c', 'del')}</w:tbl>",
            "a\t1\nb\t1\n",
            "a\t1\nc\t1\n",
        ),
        (
            f"<w:tbl><w:tr>{cell('a')}{cell('b', 'cellIns')}{cell('c', 'cellDel')}</w:tr></w:tbl>",
            "a\tb\n",
            "a\tc\n",
        ),
    ],
)  # fmt: skip
def test_text_after_and_before(word: Word, body: str, after: str, before: str) -> None:
    data = word(body)
    assert kept_text("a.docx", data).text == after
    assert kept_text("a.docx", data, "rejected").text == before


NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
NUMBER = '<w:numPr><w:numId w:val="1"/></w:numPr>'


def test_numbers_are_counted_after_the_changes(word: Word) -> None:
    body = (
        paragraph(run("a"), own=NUMBER)
        + paragraph(gone("b"), mark="del", own=NUMBER)
        + paragraph(run("c"), own=NUMBER)
    )
    data = word(body, numbering=NUMBERING)
    assert kept_text("a.docx", data).text == "1. a\n2. c\n"
    assert kept_text("a.docx", data, "rejected").text == "1. a\n2. b\n3. c\n"


@pytest.mark.parametrize(
    "own",
    [
        f"{NUMBER}<w:pPrChange><w:pPr/></w:pPrChange>",
        '<w:numPr><w:numId w:val="1"/><w:ins/></w:numPr>',
    ],
)
def test_a_number_given_by_a_change_was_none_before(word: Word, own: str) -> None:
    data = word(paragraph(run("a"), own=own), numbering=NUMBERING)
    assert kept_text("a.docx", data).text == "1. a\n"
    assert kept_text("a.docx", data, "rejected").text == "a\n"


def test_changes_in_a_note_count_too(word: Word) -> None:
    asked = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2">{paragraph(gone("cũ"), ins("mới"))}</w:footnote>'
    data = word(paragraph(run("a"), asked), footnotes=note)
    assert kept_text("a.docx", data).text == "a\n[1] mới\n"
    assert kept_text("a.docx", data, "rejected").text == "a\n[1] cũ\n"
