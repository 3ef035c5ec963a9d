"""What is asked to be changed in a draft, and what became of it."""

from dataclasses import dataclass
from datetime import date

from lotrinh.domain.choice import require_choice
from lotrinh.domain.citation import Citation, require_own_citation

KINDS = (
    "add", "remove", "raise", "lower", "adjust",
    "check_data", "fit_resources", "consistency", "study", "wording",
)  # fmt: skip
DISPOSITIONS = ("accepted", "partly_accepted", "explained", "referred")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """One opinion on a draft: who asks for what, the answer, its reason and the new wording.

    `document` is where the opinion stands: the minutes, or the draft itself; `subject` is what it
    is about. A blank `disposition` is not answered yet.
    """

    id: str
    document: str
    subject: str
    kind: str
    by: str = ""
    on: date | None = None
    text: str = ""
    citation: Citation | None = None
    disposition: str = ""
    reason: str = ""
    new_text: str = ""

    def __post_init__(self) -> None:
        require_own_citation(self.id, self.document, self.citation)
        require_choice("kind", self.kind, KINDS)
        require_choice("disposition", self.disposition, ("", *DISPOSITIONS))

    def known_on(self, day: date) -> bool:
        """Whether it had been said by `day`; an undated one counts as known."""
        return self.on is None or self.on <= day
