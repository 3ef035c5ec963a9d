"""What no single cell shows: names in the folder, kept texts, and that each quote stands in one."""

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from hashlib import sha256

from lotrinh.catalogue.links import Rows
from lotrinh.catalogue.table import Problem, cut
from lotrinh.domain.citation import Citation
from lotrinh.domain.document import Document
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.message import Message
from lotrinh.exchange.datapackage import DATAPACKAGE
from lotrinh.exchange.package import file_problem
from lotrinh.exchange.source import is_inside

DOCUMENTS = "documents/"
TEXTS = "texts/"
ALIKE = 0.85


def name_problems(names: Iterable[str], tables: Collection[str]) -> Iterator[Problem]:
    """Files that a plan folder does not have; notes for people (`*.md`) are ignored."""
    known = [DATAPACKAGE, *tables]
    for name in names:
        is_note = name.endswith(".md") and "/" not in name
        is_stored = name.startswith((DOCUMENTS, TEXTS)) and is_inside(name)
        if name not in known and not is_stored and not is_note:
            yield _unknown(name, known)


def kept_texts(documents: Rows, files: Mapping[str, bytes]) -> tuple[dict[str, str], list[Problem]]:
    """The kept text of each document that names one; every missing or altered file."""
    texts: dict[str, str] = {}
    problems: list[Problem] = []
    for number, one in documents.rows:
        for column, check in (("file", _file), ("text_file", _text), ("text_sha256", _hash)):
            try:
                text = check(one, files)
            except InvalidValue as error:
                value = getattr(one, column)
                problems.append(Problem(documents.table.file, number, column, value, error.message))
                break
            if text is not None:
                texts[one.id] = text
    return texts, problems


def unnamed_texts(documents: Rows, names: Iterable[str]) -> Iterator[Problem]:
    """Kept texts that no document names; they would be lost on the way."""
    named = {one.text_file for _, one in documents.rows}
    for name in names:
        if name.startswith(TEXTS) and name not in named:
            yield file_problem(
                name,
                f"không văn bản nào trong {documents.table.file} nêu tệp này ở cột text_file",
                f"no document of {documents.table.file} names this file in text_file",
            )


def citation_problems(
    rows: Rows, documents: Mapping[str, Document], texts: Mapping[str, str]
) -> Iterator[Problem]:
    """Rows whose quote is not in the kept text, or does not cover `start..end`.

    Ignored: a citation whose document or kept text is itself reported.
    """
    for number, one in rows.rows:
        cited: Citation | None = one.citation
        document = documents.get(cited.document) if cited else None
        if cited is None or document is None:
            continue
        if not document.text_file:
            yield _problem(rows, number, "document", cited.document, _NO_TEXT)
        elif document.id in texts:
            yield from _misquoted(rows, number, cited, texts[document.id])


def span_problems(references: Rows, texts: Mapping[str, str]) -> Iterator[Problem]:
    """References whose span ends beyond the kept text."""
    for number, one in references.rows:
        text = texts.get(one.document)
        if text is not None and one.end > len(text):
            expected = Message(
                f"vượt quá văn bản đã giữ, dài {len(text)} ký tự",
                f"lies beyond the kept text of {len(text)} characters",
            )
            yield _problem(references, number, "end", str(one.end), expected)


_NO_TEXT = Message(
    "văn bản này chưa có bản chữ lưu kèm (text_file) để đối chiếu câu trích",
    "this document keeps no text (text_file) against which a quote could be verified",
)


def _misquoted(rows: Rows, number: int, cited: Citation, text: str) -> Iterator[Problem]:
    if cited.sentence_start(text) is not None:
        return
    if cited.quote not in text:
        expected = Message(
            f"không có câu này trong văn bản đã giữ của {cited.document}",
            f"this sentence is not in the kept text of {cited.document}",
        )
        yield _problem(rows, number, "quote", cited.quote, expected)
    else:
        there = cut(text[cited.start : cited.end])
        expected = Message(
            f"câu trích không bao vị trí này; ở đó là “{there}”",
            f"the quote does not cover this span; “{there}” stands there",
        )
        yield _problem(rows, number, "start", f"{cited.start}-{cited.end}", expected)


def _file(one: Document, files: Mapping[str, bytes]) -> None:
    if one.file:
        _stored(one.file, DOCUMENTS, files)


def _text(one: Document, files: Mapping[str, bytes]) -> str | None:
    if not one.text_file:
        return None
    try:
        text = _stored(one.text_file, TEXTS, files).decode("utf-8")
    except UnicodeDecodeError:
        raise InvalidValue("tệp này không phải UTF-8", "this file is not UTF-8") from None
    if not unicodedata.is_normalized("NFC", text):
        raise InvalidValue(
            "văn bản đã giữ phải ở dạng Unicode NFC", "the kept text must be Unicode NFC"
        )
    return text


def _hash(one: Document, files: Mapping[str, bytes]) -> None:
    if not one.text_sha256:
        return
    found = sha256(files.get(one.text_file, b"")).hexdigest()
    if one.text_sha256 != found:
        raise InvalidValue(*other(found).as_dict().values())


def _stored(name: str, folder: str, files: Mapping[str, bytes]) -> bytes:
    if not is_inside(name) or not name.startswith(folder):
        raise InvalidValue(*outside(folder).as_dict().values())
    if not files.get(name):
        raise InvalidValue(
            "không có tệp này, hoặc tệp trống", "there is no such file, or it is empty"
        )
    return files[name]


def outside(folder: str) -> Message:
    """What is wrong with a path that does not lie in the folder that its column is for."""
    return Message(
        f"cần một tệp trong {folder} của thư mục kế hoạch",
        f"expected a file within {folder} of the plan folder",
    )


def other(found: str) -> Message:
    """What is wrong with the SHA-256 of another text than the kept one."""
    return Message(f"văn bản đã giữ có SHA-256 là {found}", f"the kept text has SHA-256 {found}")


def _unknown(name: str, known: list[str]) -> Problem:
    near = get_close_matches(name, known, n=1, cutoff=ALIKE)
    return file_problem(
        name,
        "không thuộc thư mục kế hoạch" + (f"; có phải {near[0]}?" if near else ""),
        "is not part of a plan folder" + (f"; did you mean {near[0]}?" if near else ""),
    )


def _problem(rows: Rows, number: int, column: str, value: str, expected: Message) -> Problem:
    return Problem(rows.table.file, number, column, value, expected)
