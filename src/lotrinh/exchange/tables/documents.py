"""Documents as rows of `documents.csv`."""

from lotrinh.catalogue.cell import BOOLEAN, DATE, LIST, TEXT, choice
from lotrinh.catalogue.table import Column, Row, Table
from lotrinh.domain.document import STATUSES, Document


def _build(row: Row) -> Document:
    return Document(**{**row, "status": row["status"] or "adopted"})


def _dump(one: Document) -> Row:
    return {column.name: getattr(one, column.name) for column in DOCUMENTS.columns}


DOCUMENTS = Table(
    "documents",
    "Văn bản",
    "Documents",
    (
        Column("id", TEXT, "mã của văn bản, không dùng lại", "id, never reused", required=True),
        Column("number", TEXT, "số, ký hiệu", "official number"),
        Column("kind", TEXT, "loại văn bản", "kind of document"),
        Column("issuer", TEXT, "cơ quan ban hành", "issuing body", refers_to="organisations"),
        Column("issued_on", DATE, "ngày ban hành", "day of issue"),
        Column("title", TEXT, "trích yếu", "title", required=True),
        Column("area", TEXT, "địa bàn", "area", refers_to="places"),
        Column("status", choice(*STATUSES), "tình trạng; để trống là adopted",
               "status; blank means adopted"),
        Column("version", TEXT, "bản", "version"),
        Column("replaces", LIST, "thay thế văn bản", "documents it replaces",
               refers_to="documents"),
        Column("based_on", LIST, "căn cứ vào văn bản", "documents it is based on",
               refers_to="documents"),
        Column("file", TEXT, "tệp gốc trong documents/", "the original file within documents/"),
        Column("text_file", TEXT, "văn bản đã giữ trong texts/ (UTF-8, NFC)",
               "the kept text within texts/ (UTF-8, NFC)"),
        Column("text_sha256", TEXT, "SHA-256 của văn bản đã giữ", "SHA-256 of the kept text"),
        Column("source_url", TEXT, "địa chỉ nơi đăng", "where it was published"),
        Column("is_summary", BOOLEAN, "là bản tóm lược, không phải văn bản chính thức",
               "a summary and not the official text"),
    ),
    _build,
    _dump,
)  # fmt: skip
