"""Where a figure stands: document, path, characters, sentence."""

from dataclasses import dataclass

from lotrinh.domain.errors import InvalidValue


@dataclass(frozen=True, slots=True)
class Citation:
    """A figure's place: `start`, `end` cover it in the kept text (code points, end exclusive);
    `quote` is the sentence around it; `path` is like `Đ1.K2.b.-1.+2`.
    """

    document: str
    start: int
    end: int
    quote: str
    path: str = ""

    def __post_init__(self) -> None:
        if not self.document or not 0 <= self.start < self.end or not self.quote:
            raise InvalidValue(
                f"Trích dẫn {self.document} {self.start}-{self.end} cần văn bản, vị trí và câu.",
                f"Citation {self.document} {self.start}-{self.end} needs a document, a span and "
                "its sentence.",
            )

    def sentence_start(self, text: str) -> int | None:
        """Where the quote begins in `text` so that it covers the span; `None` when it does not."""
        found = text.find(
            self.quote, max(0, self.end - len(self.quote)), self.start + len(self.quote)
        )
        return found if found >= 0 else None


def require_own_citation(id: str, document: str, citation: Citation | None) -> None:
    """Raise `InvalidValue` when a row of one document cites another."""
    if citation is not None and citation.document != document:
        raise InvalidValue(
            f"Dòng {id} dẫn văn bản khác với văn bản của nó.",
            f"Row {id} cites another document than its own.",
        )
