"""A sentence for people, in Vietnamese and English."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence in both languages; Vietnamese is the source, English is always there."""

    vi: str
    en: str

    def __post_init__(self) -> None:
        if not self.vi or not self.en:
            raise ValueError("a message needs both languages")

    def __str__(self) -> str:
        return self.vi

    def in_language(self, lang: str) -> str:
        """The sentence in `lang`, `vi` or `en`."""
        return self.en if lang == "en" else self.vi

    def as_dict(self) -> dict[str, str]:
        """The pair as machine output prints it."""
        return {"vi": self.vi, "en": self.en}
