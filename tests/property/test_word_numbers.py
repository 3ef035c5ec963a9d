"""Law of Word's numbers: any outline is numbered as a person would count it by hand."""

import io

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given
from hypothesis import strategies as st

from lotrinh.reading.files import kept_text

LETTERS = "abcdefghijklmnopqrstuvwxyz"
ROMAN = "- I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split()
FORMATS = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "-"))


def document(levels: list[int]) -> bytes:
    """A Word file with one list whose paragraphs stand on the given levels; -1 is plain text."""
    word = Document()
    numbering = word.part.numbering_part.element
    inner = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
        for at, (kind, text) in enumerate(FORMATS)
    )
    space = nsdecls("w")
    numbering.insert(
        0, parse_xml(f'<w:abstractNum {space} w:abstractNumId="900">{inner}</w:abstractNum>')
    )
    numbering.append(
        parse_xml(f'<w:num {space} w:numId="900"><w:abstractNumId w:val="900"/></w:num>')
    )
    for level in levels:
        paragraph = word.add_paragraph("chữ")
        if level >= 0:
            own = paragraph._p.get_or_add_pPr().get_or_add_numPr()
            own.get_or_add_ilvl().val = level
            own.get_or_add_numId().val = 900
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def counted(levels: list[int]) -> list[str]:
    """The lines as a person numbers them."""
    lines, counts = [], [0, 0, 0, 0]
    for level in levels:
        if level < 0:
            lines.append("chữ")
            continue
        counts[level] += 1
        counts[level + 1 :] = [0] * (3 - level)
        number = counts[level]
        printed = (f"{ROMAN[number]}.", f"{number}.", f"{LETTERS[number - 1]})", "-")[level]
        lines.append(f"{printed} chữ")
    return lines


@given(st.lists(st.integers(-1, 3), min_size=1, max_size=20))
def test_an_outline_is_numbered_as_by_hand(levels: list[int]) -> None:
    assert kept_text("a.docx", document(levels)).text.splitlines() == counted(levels)
