"""Small files of every format, made in memory."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from itertools import count

import pytest

SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
}


@pytest.fixture
def word() -> Callable[..., bytes]:
    """Makes a Word file from the WordprocessingML of its body and other parts."""
    return word_file


@pytest.fixture
def pdf() -> Callable[..., bytes]:
    """Makes a PDF from pages of lines."""
    return pdf_file


def word_file(body: str, **parts: str) -> bytes:
    """A Word file whose body and other parts (numbering, styles, ...) are WordprocessingML."""
    spaces = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in SPACES.items())
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    overrides = [
        f'<Override PartName="/word/document.xml" ContentType="{kind}.document.main+xml"/>'
    ]
    relations = []
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        document = f"<w:document {spaces}><w:body>{body}</w:body></w:document>"
        package.writestr("word/document.xml", document)
        for name, inner in parts.items():
            package.writestr(f"word/{name}.xml", f"<w:{name} {spaces}>{inner}</w:{name}>")
            relations.append(
                f'<Relationship Id="r{name}" Type="{office}/{name}" Target="{name}.xml"/>'
            )
            overrides.append(
                f'<Override PartName="/word/{name}.xml" ContentType="{kind}.{name}+xml"/>'
            )
        main = f'<Relationship Id="r" Type="{office}/officeDocument" Target="word/document.xml"/>'
        package.writestr("_rels/.rels", _relationships(main))
        package.writestr("word/_rels/document.xml.rels", _relationships("".join(relations)))
        package.writestr(
            "[Content_Types].xml",
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f"{''.join(overrides)}</Types>",
        )
    return out.getvalue()


def _relationships(inner: str) -> str:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{inner}</Relationships>'


FIRST_CODE = 161  # of the letters that are not ASCII
Item = str | tuple[float, float, str] | tuple[float, float, float, float]


def pdf_file(
    pages: Sequence[Sequence[Item]],
    encrypt: str = "",
    turned: int = 0,
    font: str = "Helvetica",
    lean: float = 0.0,
) -> bytes:
    """A PDF with one line of text below the other; letters beyond ASCII through a ToUnicode map.

    An item may also be text at a place (x, y, text), or a rule (x, y, width, height). `turned` is
    how far a page is turned clockwise to be read; `lean` how far it rises for each to the right.
    """
    texts = [str(item[2]) if isinstance(item, tuple) else item for one in pages for item in one]
    letters = sorted({letter for text in texts for letter in text})
    own = count(FIRST_CODE)
    codes = {letter: ord(letter) if letter.isascii() else next(own) for letter in letters}
    pairs = "\n".join(f"<{code:02x}> <{ord(letter):04x}>" for letter, code in codes.items())
    unicode_map = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange <00> <ff> endcodespacerange\n"
        f"{len(codes)} beginbfchar\n{pairs}\nendbfchar\nendcmap end end"
    )
    widths = " ".join(["500"] * 224)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids "
        f"[{' '.join(f'{5 + 2 * at} 0 R' for at in range(len(pages)))}] >>",
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{font} /ToUnicode 4 0 R "
        f"/FirstChar 32 /LastChar 255 /Widths [{widths}] >>",
        _stream(unicode_map),
    ]
    for at, lines in enumerate(pages):
        shown = "".join(_drawn(item, codes) for item in lines)
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 900 800] /Contents {6 + 2 * at} 0 R "
            f"/Rotate {turned} /Resources << /Font << /F 3 0 R >> >> >>",
            _stream(f"1 {lean} {-lean} 1 0 0 cm BT /F 10 Tf 40 760 Td\n{shown}ET"),
        ]
    return _numbered(objects, encrypt)


def _drawn(item: Item, codes: Mapping[str, int]) -> str:
    if isinstance(item, tuple) and len(item) == 4:
        return "ET {} {} {} {} re f BT /F 10 Tf 40 760 Td\n".format(*item)
    text = item if isinstance(item, str) else item[2]
    shown = f"<{''.join(f'{codes[letter]:02x}' for letter in text)}> Tj"
    if isinstance(item, str):
        return f"{shown} 0 -16 Td\n"
    return f"1 0 0 1 {item[0]} {item[1]} Tm {shown}\n"


def _stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def _numbered(objects: Sequence[str], encrypt: str) -> bytes:
    text, offsets = "%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(text))
        text += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    return (
        f"{text}xref\n0 {size}\n0000000000 65535 f \n{table}"
        f"trailer << /Size {size} /Root 1 0 R {encrypt} >>\nstartxref\n{len(text)}\n%%EOF\n"
    ).encode("ascii")
