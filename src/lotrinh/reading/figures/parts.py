"""Which figure another one is a "trong đó" part of."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from lotrinh.reading.candidates import Figure
from lotrinh.reading.context import Sentence

_PART = "trong đó"


def whole_of(sentence: Sentence, figure: Figure, made: Sequence[Figure]) -> str:
    """The id of the figure before it that it is a "trong đó" part of; blank for none.

    Parts that follow one another have one whole, until the clause ends, or the sentence after
    "trong đó:"; only figures that say the same in one kind of unit are parts.
    """
    if not made:
        return ""
    nearest = next((one for one in reversed(made) if says_the_same(figure, one)), None)
    if nearest is None:
        return ""
    between = sentence.between(nearest.end, figure.start)
    if _PART in between:
        return nearest.id
    return nearest.parent if ";" not in between or _is_in_list(sentence, figure) else ""


def _is_in_list(sentence: Sentence, figure: Figure) -> bool:
    opening = sentence.between(sentence.start, figure.start).rpartition(_PART)
    return bool(opening[1]) and opening[2].lstrip().startswith(":")


def parts_of_the_line_above(
    sentence: Sentence, figures: Iterable[Figure], made: Sequence[Figure]
) -> list[Figure]:
    """The figures with the parent that a list intro "…, trong đó:" gives to its items."""
    found = list(figures)
    intro = next(iter(sentence.governing), None) if found else None
    if intro is None or not intro.key.rstrip().endswith("trong đó:"):
        return found
    whole = [one for one in made if intro.start <= one.start < intro.end]
    return [one if one.parent else _under(one, whole) for one in found]


def _under(figure: Figure, whole: Iterable[Figure]) -> Figure:
    parents = [one for one in whole if says_the_same(figure, one)]
    return replace(figure, parent=parents[-1].id) if parents else figure


def says_the_same(figure: Figure, whole: Figure) -> bool:
    """Whether a figure says the same in one kind of unit, so that it can be a part of the whole."""
    own, other = figure.bounds.unit, whole.bounds.unit
    is_one_kind = own is not None and other is not None and own.kind == other.kind
    return is_one_kind and figure.statistic == whole.statistic
