"""The numbers that Word makes itself, as they are printed."""

from collections.abc import Callable

import pytest

from lotrinh.reading.files import kept_text

Word = Callable[..., bytes]


def item(text: str, level: int = 0, number: int = 1, style: str = "") -> str:
    chosen = f'<w:pStyle w:val="{style}"/>' if style else ""
    numbered = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    own = chosen or numbered
    return f"<w:p><w:pPr>{own}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def level(at: int, kind: str, text: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*levels: str, overrides: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="0"/>{overrides}</w:num>'
    )


def lines(data: bytes) -> list[str]:
    return kept_text("a.docx", data).text.splitlines()


@pytest.mark.parametrize(
    ("kind", "text", "start", "printed"),
    [
        ("decimal", "%1.", 1, "1. a"),
        ("decimal", "Điều %1.", 3, "Điều 3. a"),
        ("lowerLetter", "%1)", 1, "a) a"),
        ("lowerLetter", "%1)", 27, "aa) a"),
        ("upperLetter", "%1.", 2, "B. a"),
        ("upperRoman", "%1.", 14, "XIV. a"),
        ("lowerRoman", "(%1)", 4, "(iv) a"),
        ("decimalZero", "%1.", 5, "05. a"),
        ("vietnameseCounting", "Phần thứ %1", 2, "Phần thứ hai a"),
        ("none", "Ghi chú:", 1, "Ghi chú: a"),
        ("bullet", "-", 1, "- a"),
        ("bullet", "\N{EN DASH}", 1, "- a"),
        ("bullet", "+", 1, "+ a"),
        ("bullet", "\uf0b7", 1, "• a"),
        ("bullet", "o", 1, "• a"),
        ("bullet", "", 1, "a"),
        ("unheardOf", "%1.", 7, "7. a"),
    ],
)
def test_each_kind_of_number(word: Word, kind: str, text: str, start: int, printed: str) -> None:
    data = word(item("a"), numbering=numbering(level(0, kind, text, start=start)))
    assert lines(data) == [printed]


OUTLINE = (
    level(0, "upperRoman", "%1."), level(1, "decimal", "%2."),
    level(2, "decimal", "%1.%2.%3.", "<w:isLgl/>"), level(3, "bullet", "-"),
)  # fmt: skip


def test_deeper_levels_begin_again_and_may_print_the_levels_above(word: Word) -> None:
    body = "".join(item("x", at) for at in (0, 1, 1, 2, 2, 3, 1, 2, 0, 1))
    assert lines(word(body, numbering=numbering(*OUTLINE))) == [
        "I. x", "1. x", "2. x", "1.2.1. x", "1.2.2. x", "- x", "3. x", "1.3.1. x", "II. x", "1. x",
    ]  # fmt: skip


def test_a_level_may_go_on_through_its_parents(word: Word) -> None:
    levels = (
        level(0, "upperRoman", "Chương %1."),
        level(1, "decimal", "Điều %2.", '<w:lvlRestart w:val="0"/>'),
    )
    body = "".join(item("x", at) for at in (0, 1, 1, 0, 1))
    assert lines(word(body, numbering=numbering(*levels))) == [
        "Chương I. x", "Điều 1. x", "Điều 2. x", "Chương II. x", "Điều 3. x",
    ]  # fmt: skip


def test_lists_of_one_scheme_count_on_unless_one_starts_anew(word: Word) -> None:
    body = item("x") + item("x", number=2) + item("x", number=2) + item("x")
    going_on = numbering(level(0, "decimal", "%1."))
    assert lines(word(body, numbering=going_on)) == ["1. x", "2. x", "3. x", "4. x"]
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    starting = numbering(level(0, "decimal", "%1."), overrides=anew)
    assert lines(word(body, numbering=starting)) == ["1. x", "1. x", "2. x", "3. x"]


def test_a_list_may_replace_a_level_of_its_scheme(word: Word) -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "lowerLetter", "%1)")}</w:lvlOverride>'
    data = word(item("x", number=2), numbering=numbering(OUTLINE[0], overrides=own))
    assert lines(data) == ["a) x"]


def test_headings_are_numbered_through_their_style_and_its_bases(word: Word) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        '</w:pPr></w:style><w:style w:type="paragraph" w:styleId="H2"><w:pPr><w:numPr>'
        '<w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Muc"><w:basedOn w:val="H2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Tron"><w:basedOn w:val="H1"/><w:pPr><w:numPr>'
        '<w:numId w:val="0"/></w:numPr></w:pPr></w:style>'
    )
    levels = (
        level(0, "upperRoman", "%1.", '<w:pStyle w:val="H1"/>'),
        level(1, "decimal", "%2.", '<w:pStyle w:val="H2"/>'),
    )
    body = "".join(item("x", style=one) for one in ("H1", "H2", "Muc", "Tron", "H1"))
    data = word(body, numbering=numbering(*levels), styles=styles)
    assert lines(data) == ["I. x", "1. x", "2. x", "x", "II. x"]


def test_a_list_style_names_the_scheme(word: Word) -> None:
    linked = (
        '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="9"><w:abstractNumId w:val="5"/></w:num>'
    )
    styles = (
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        "</w:pPr></w:style>"
    )
    both = linked + numbering(level(0, "decimal", "%1."))
    assert lines(word(item("x", number=9), numbering=both, styles=styles)) == ["1. x"]


def test_a_number_without_a_space_stands_close(word: Word) -> None:
    close = level(0, "decimal", "%1.", '<w:suff w:val="nothing"/>')
    assert lines(word(item("2 km"), numbering=numbering(close))) == ["1.2 km"]


def test_the_numbers_of_a_column_are_its_cells(word: Word) -> None:
    rows = "".join(
        f"<w:tr><w:tc>{item('')}</w:tc><w:tc><w:p><w:r><w:t>{name}</w:t></w:r></w:p></w:tc></w:tr>"
        for name in ("Cầu", "Đường")
    )
    data = word(f"<w:tbl>{rows}</w:tbl>", numbering=numbering(level(0, "decimal", "%1")))
    assert lines(data) == ["1\tCầu", "2\tĐường"]


def test_a_label_in_an_old_font_is_unicode(word: Word) -> None:
    font = '<w:rPr><w:rFonts w:hAnsi=".VnTime"/></w:rPr>'
    old = level(0, "decimal", "§iÒu %1.").replace("</w:lvl>", f"{font}</w:lvl>")
    assert lines(word(item("x"), numbering=numbering(old))) == ["Điều 1. x"]


def test_a_number_that_is_not_defined_prints_nothing(word: Word) -> None:
    assert lines(word(item("x", number=7) + item("y", level=8), numbering=numbering())) == [
        "x", "y",
    ]  # fmt: skip
    assert lines(word(item("x"))) == ["x"]
