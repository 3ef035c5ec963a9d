"""The one way from a file to its reading."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import TypeVar

from lotrinh.catalogue import Catalogue
from lotrinh.reading.candidates import Figure, Project, Proposal, Reading, Skipped, Task
from lotrinh.reading.context import Paper, Sentence
from lotrinh.reading.figures.aims import aims_of
from lotrinh.reading.figures.parts import parts_of_the_line_above
from lotrinh.reading.figures.prose import figures_of
from lotrinh.reading.files import kept_text, load
from lotrinh.reading.identity.paper import area_of, identify
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.mention import Free, Mention
from lotrinh.reading.projects.prose import joined, projects_of
from lotrinh.reading.proposals import proposals_of
from lotrinh.reading.references import references_of
from lotrinh.reading.tables.figures import table_figures
from lotrinh.reading.tables.projects import table_projects
from lotrinh.reading.tables.proposals import table_proposals
from lotrinh.reading.tables.tasks import table_tasks
from lotrinh.reading.tasks.prose import tasks_of
from lotrinh.reading.text import KeptText, Page, trust_at

Watch = Callable[[str, int, int], None]
_Found = TypeVar("_Found", Figure, Task, Project)
_DIGITS = re.compile(r"\d(?<![\w.,]\d)(?:[\d.,]*\d)?")
_REASONS = {
    "reference": "document number",
    "period": "date or period",
    "project": "part of a project's name",
    "denominator": "size of the group of a rank",
}


def read_file(path: Path, catalogue: Catalogue | Lexicon) -> Reading:
    """The reading of a file; `UnreadableFile` when it is not what its name says."""
    return read(load(path), catalogue)


def read(
    source: KeptText | bytes,
    catalogue: Catalogue | Lexicon,
    *,
    name: str = "text.txt",
    watch: Watch = lambda stage, done, of: None,
) -> Reading:
    """What a document says, as candidates: figures, tasks, projects, proposals, references.

    `source` is a kept text, or the bytes of a file called `name`. A `Lexicon` in place of its
    catalogue saves making it for each of many documents. `watch` hears which stage (figures, tasks,
    projects) has been done how far.
    """
    lexicon = catalogue if isinstance(catalogue, Lexicon) else Lexicon(catalogue)
    kept = source if isinstance(source, KeptText) else kept_text(name, source)
    known = lexicon.catalogue
    area = area_of(kept, known)
    paper = Paper(kept, identify(kept, area, lexicon), area, lexicon)
    sentences = list(paper.sentences())
    figures = _figures(paper, sentences, watch)
    watch("tasks", 0, 1)
    tasks = _tasks(paper, sentences)
    watch("projects", 0, 1)
    projects = _projects(paper, sentences, figures)
    return Reading(
        text=kept.text,
        sha256=kept.sha256,
        pages=kept.pages,
        identity=paper.identity,
        figures=_trusted(figures, kept.pages),
        tasks=_trusted(tasks, kept.pages),
        projects=_trusted(projects, kept.pages),
        proposals=_proposals(paper, sentences),
        references=tuple(references_of(paper)),
        skipped=tuple(_skipped(paper, figures)),
    )


def _trusted(found: tuple[_Found, ...], pages: tuple[Page, ...]) -> tuple[_Found, ...]:
    """Candidates as sure as the letters that they were read from."""
    if not any(page.is_scan for page in pages):
        return found
    return tuple(
        replace(one, confidence=one.confidence * trust_at(pages, one.start)) for one in found
    )


def _figures(paper: Paper, sentences: list[Sentence], watch: Watch) -> tuple[Figure, ...]:
    ids = count(1)
    found: list[Figure] = []
    for done, sentence in enumerate(sentences):
        watch("figures", done, len(sentences))
        found += parts_of_the_line_above(sentence, figures_of(sentence, ids), found)
        found += aims_of(sentence, ids)
    found += table_figures(paper, ids)
    found.sort(key=lambda one: one.start)
    numbered = {one.id: f"f{number}" for number, one in enumerate(found, start=1)}
    return tuple(_renumbered(one, numbered[one.id], numbered.get(one.parent, "")) for one in found)


def _renumbered(figure: Figure, id: str, parent: str) -> Figure:
    is_same = (figure.id, figure.parent) == (id, parent)
    return figure if is_same else replace(figure, id=id, parent=parent)


def _tasks(paper: Paper, sentences: list[Sentence]) -> tuple[Task, ...]:
    found = (*tasks_of(sentences), *table_tasks(paper))
    return tuple(sorted(found, key=lambda one: one.start))


def _proposals(paper: Paper, sentences: list[Sentence]) -> tuple[Proposal, ...]:
    found = (*proposals_of(sentences), *table_proposals(paper))
    return tuple(sorted(found, key=lambda one: one.start))


def _projects(
    paper: Paper, sentences: list[Sentence], figures: tuple[Figure, ...]
) -> tuple[Project, ...]:
    of_sentence: dict[int, list[Figure]] = defaultdict(list)
    for figure in figures:
        of_sentence[figure.sentence[0]].append(figure)
    return joined(list(table_projects(paper, figures)), projects_of(sentences, of_sentence))


def _skipped(paper: Paper, figures: tuple[Figure, ...]) -> Iterator[Skipped]:
    free = Free(len(paper.kept.text))
    for figure in figures:
        free.take(figure.start, figure.end)
    found = [
        Skipped(start=start, end=end, why=why)
        for start, end, why in _numbers(paper)
        if free.take(start, end)
    ]
    yield from sorted(found, key=lambda one: one.start)


def _numbers(paper: Paper) -> Iterator[tuple[int, int, str]]:
    for kind, why in _REASONS.items():
        for one in _all(paper, kind):
            if _DIGITS.search(paper.kept.key, one.start, one.end):
                yield one.start, one.end, why
    for placed in paper.placed:
        for match in _DIGITS.finditer(paper.kept.key, placed.line.start, placed.line.end):
            is_label = match.start() < placed.body_start
            yield *match.span(), "number in a list" if is_label else "no unit of the catalogue"


def _all(paper: Paper, kind: str) -> Iterator[Mention]:
    return (one for line in paper.mentions.values() for one in line if one.kind == kind)
