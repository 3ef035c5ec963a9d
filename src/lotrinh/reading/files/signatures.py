"""How the bytes of a format begin, whatever its file is called."""

from lotrinh.domain.errors import UnreadableFile

ZIP, OLE, RICH_TEXT = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_BEFORE_MARKUP = b"\xef\xbb\xbf \r\n\t"
_OFFICE = (".docx", ".doc", ".rtf", ".xlsx", ".xls")
_OPENINGS = (
    (b"%PDF-", "PDF", (".pdf",)),
    (ZIP, "Word/Excel/ZIP", _OFFICE),
    (OLE, "Word/Excel 97-2003", _OFFICE),
    (b"\x89PNG", "PNG", (".png",)),
    (b"\xff\xd8\xff", "JPEG", (".jpg", ".jpeg")),
    (b"II*\0", "TIFF", (".tif", ".tiff")),
    (b"MM\0*", "TIFF", (".tif", ".tiff")),
)  # fmt: skip


def refuse_mislabelled(name: str, suffix: str, data: bytes) -> None:
    """`UnreadableFile` when the bytes are certainly of another format than the suffix says.

    Formats of Word and Excel pass under each other's names, since offices save them so.
    """
    for opening, kind, suffixes in _OPENINGS:
        if data.startswith(opening) and suffix not in suffixes:
            raise UnreadableFile(
                f"{name}: nội dung là tệp {kind}, không phải {suffix}; hãy dùng đúng đuôi tệp, "
                f"hoặc lưu lại dạng {suffix}.",
                f"{name}: holds {kind}, not {suffix}; give it its right extension, or save it "
                f"as {suffix}.",
            )


def refuse_locked(name: str, data: bytes) -> None:
    """`UnreadableFile` when an Office file is locked with a password."""
    if data.startswith(OLE) and _LOCKED in data:
        raise UnreadableFile(
            f"{name}: đang khóa bằng mật khẩu; hãy bỏ mật khẩu rồi lưu lại.",
            f"{name}: is locked with a password; remove it and save the file again.",
        )


def is_markup(data: bytes) -> bool:
    """Whether a file begins as a web page, as what web sites call Word or Excel often does."""
    return data[:64].lstrip(_BEFORE_MARKUP).startswith(b"<")
