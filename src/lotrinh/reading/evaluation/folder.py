"""Reading a folder of labelled documents and scoring each."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from lotrinh.catalogue import Catalogue
from lotrinh.reading.evaluation.labelled import labelled
from lotrinh.reading.evaluation.scoring import Mistake, Score, score
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.reader import read_file

WORST = ("figure", "full figure", "indicator", "task", "project", "proposal", "reference")


@dataclass(frozen=True, slots=True)
class Scored:
    """A document, its kind as read (blank for press), its text, and how well it was read."""

    path: Path
    kind: str
    text: str
    score: Score


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How well a set of documents was read."""

    texts: Sequence[Scored]

    @property
    def whole(self) -> Score:
        """The score of all of them as if they were one text."""
        return _together(self.texts)

    @property
    def by_kind(self) -> dict[str, Score]:
        """The score of the documents of each kind; blank for those without one."""
        kinds = sorted({one.kind for one in self.texts})
        return {kind: _together(one for one in self.texts if one.kind == kind) for kind in kinds}

    def worst(self) -> Iterator[tuple[Scored, Mistake]]:
        """The mistakes that a reader would notice, those of the text with most of them first."""
        listed = [
            (one, [each for each in one.score.mistakes if each.measure in WORST])
            for one in self.texts
        ]
        for one, mistakes in sorted(listed, key=lambda pair: -len(pair[1])):
            yield from ((one, each) for each in mistakes)


def _together(texts: Iterable[Scored]) -> Score:
    whole = Score()
    for one in texts:
        whole.add(one.score)
    return whole


def evaluate(folder: Path, catalogue: Catalogue) -> Evaluation:
    """Read and score each labelled document of a folder, by name.

    `UnreadableFile` names the label or the document that cannot be used.
    """
    return Evaluation(list(_scored(folder, catalogue)))


def _scored(folder: Path, catalogue: Catalogue) -> Iterator[Scored]:
    lexicon = Lexicon(catalogue)
    for one in labelled(folder):
        reading = read_file(one.path, lexicon)
        one.check(reading.text, catalogue.units)
        read = reading.as_dict(str(one.path), with_text=False)
        kind = reading.identity.kind
        yield Scored(one.path, kind, reading.text, score(one.label, read, catalogue.units))
