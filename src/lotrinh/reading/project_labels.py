"""What a figure of a project measures: "chiều dài", "tổng mức đầu tư cầu Kỳ Cùng 6"."""

from lotrinh.domain.unit import Unit
from lotrinh.reading.context import Sentence
from lotrinh.reading.mention import Mention
from lotrinh.reading.noun_phrase import noun_phrase

_BY_KIND = {
    "length": "chiều dài",
    "money_vnd": "tổng mức đầu tư",
    "money_usd": "tổng mức đầu tư",
    "area": "diện tích",
}
LONGEST = 8


def project_label(sentence: Sentence, quantity: Mention, unit: Unit, phrase: str) -> str:
    """The words before a project's figure, with the project's name where both share its brackets.

    A `phrase` that is a whole sentence, or another project's name, gives way to the usual word for
    its unit.
    """
    usual = _BY_KIND.get(unit.kind, "quy mô")
    named = [one for one in sentence.of_kind("project") if one.end <= quantity.start]
    name = named[-1] if named else None
    between = sentence.between(name.end, quantity.start) if name else ""
    if name and between.lstrip().startswith("(") and ")" not in between:
        before = sentence.quantity_before(quantity)
        start = max(name.end, before.end if before else 0)
        words = sentence.paper.kept.running[start : quantity.start].split(";")[-1].split(",")[-1]
        return f"{noun_phrase(words.lstrip(' (')) or usual} {name.value}"
    is_words = 0 < len(phrase.split()) <= LONGEST and not phrase[0].isdigit()
    return phrase if is_words and not (name and name.value in phrase) else usual
