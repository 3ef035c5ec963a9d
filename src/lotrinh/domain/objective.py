"""What a document wants without a number."""

from dataclasses import dataclass

from lotrinh.domain.citation import Citation, require_own_citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Objective:
    """One wish of one document in prose; `parent` is the objective it serves."""

    id: str
    document: str
    text: str
    parent: str = ""
    citation: Citation | None = None

    def __post_init__(self) -> None:
        require_own_citation(self.id, self.document, self.citation)
