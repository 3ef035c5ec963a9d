"""Papers that say things."""

from dataclasses import dataclass
from datetime import date

from lotrinh.domain.choice import require_choice

STATUSES = ("draft", "adopted", "superseded")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One version of a paper: what it is, who issued it when, and the files that hold it.

    `file` and `text_file` are relative to the plan folder; `text_sha256` is of the kept text in
    UTF-8; `replaces` and `based_on` name documents by id.
    """

    id: str
    title: str
    number: str = ""
    kind: str = ""
    issuer: str = ""
    issued_on: date | None = None
    area: str = ""
    status: str = "adopted"
    version: str = ""
    replaces: tuple[str, ...] = ()
    based_on: tuple[str, ...] = ()
    file: str = ""
    text_file: str = ""
    text_sha256: str = ""
    source_url: str = ""
    is_summary: bool = False

    def __post_init__(self) -> None:
        require_choice("status", self.status, STATUSES)

    def known_on(self, day: date) -> bool:
        """Whether it had been issued by `day`; an undated one counts as known."""
        return self.issued_on is None or self.issued_on <= day


def document_of(row: object) -> str:
    """The document in which a row of any noun stands, blank for none."""
    named: str = getattr(row, "document", "")
    citation = getattr(row, "citation", None)
    return named or (citation.document if citation else "")
