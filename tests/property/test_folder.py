"""Laws of the plan folder: what is written reads back the same, and nothing then differs."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from unicodedata import normalize

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from lotrinh.catalogue import load
from lotrinh.domain.basis import BASES
from lotrinh.domain.bounds import COMPARATORS, Bounds
from lotrinh.domain.citation import Citation
from lotrinh.domain.document import STATUSES, Document
from lotrinh.domain.indicator import DIRECTIONS, Indicator
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.period import Period
from lotrinh.domain.place import Place
from lotrinh.domain.plan import Plan
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.statistic import PRICE_BASES, STATISTICS
from lotrinh.domain.target import MODALITIES, Target
from lotrinh.exchange.changes import FieldChange, changes
from lotrinh.exchange.folder import read_folder, write_folder
from lotrinh.exchange.package import Package

CATALOGUE = load()
UNITS = [CATALOGUE.units.parse(code) for code in ("%", "pp", "billion VND", "km2")]
LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"))
TEXTS = st.text(LETTERS, max_size=20).map(lambda text: normalize("NFC", text).strip())
WORDS = TEXTS.filter(bool)
DATES = st.dates(date(1990, 1, 1), date(2060, 12, 31))
NUMBERS = st.decimals(-(10**9), 10**9, places=3) | st.integers(0, 10**6).map(Decimal)
PERIODS = st.sampled_from(
    [Period(text) for text in ("2024", "2025-Q1", "2025-S1", "2025-01/2025-09", "2021/2030")]
)


@st.composite
def bounds(draw: DrawFn) -> Bounds:
    comparator = draw(st.sampled_from(COMPARATORS))
    low, high = sorted(draw(st.lists(NUMBERS, min_size=2, max_size=2, unique=True)))
    unit = draw(st.sampled_from(UNITS))
    match comparator:
        case ">=" | ">":
            return Bounds(comparator, low=low, unit=unit)
        case "<=" | "<":
            return Bounds(comparator, high=high, unit=unit)
        case "=" | "~":
            return Bounds(comparator, low, low, unit)
        case "range":
            return Bounds(comparator, low, high, unit)
        case _:
            return Bounds(comparator, unit=draw(st.none() | st.just(unit)))


@st.composite
def citations(draw: DrawFn, document: Document, text: str) -> Citation:
    first = draw(st.integers(0, len(text) - 1))
    last = draw(st.integers(first + 1, len(text)))
    quote = text[first:last].strip()
    if not quote:
        first, quote = 0, text
    else:
        first = text.index(quote, first)
    start = draw(st.integers(first, first + len(quote) - 1))
    end = draw(st.integers(start + 1, first + len(quote)))
    return Citation(document.id, start, end, quote, draw(TEXTS))


@st.composite
def documents(draw: DrawFn, number: int, text: str) -> Document:
    id = f"vb-{number}"
    return Document(
        id=id,
        title=draw(WORDS),
        number=draw(TEXTS),
        issuer=draw(st.sampled_from(["", *CATALOGUE.organisations])),
        issued_on=draw(st.none() | DATES),
        area=draw(st.sampled_from(["", "04", "VN"])),
        status=draw(st.sampled_from(STATUSES)),
        based_on=tuple(f"vb-{one}" for one in range(draw(st.integers(0, number)))),
        file=f"documents/{id}.txt",
        text_file=f"texts/{id}.txt" if text else "",
        is_summary=draw(st.booleans()),
    )


@st.composite
def targets(draw: DrawFn, number: int, document: Document, text: str) -> Target:
    return Target(
        id=f"{document.id}.{number}",
        document=document.id,
        indicator=draw(st.sampled_from(["grdp", "rieng"])),
        area=draw(st.sampled_from(["04", "04-moi"])),
        bounds=draw(bounds()),
        statistic=draw(st.sampled_from(STATISTICS)),
        period=draw(st.none() | PERIODS),
        modality=draw(st.sampled_from(MODALITIES)),
        definition=draw(TEXTS),
        citation=draw(citations(document, text)) if text else None,
    )


@st.composite
def observations(draw: DrawFn, number: int, document: Document, text: str) -> Observation:
    cited = draw(citations(document, text)) if text and draw(st.booleans()) else None
    return Observation(
        id=f"so.{document.id}.{number}",
        indicator="grdp",
        area="04",
        period=draw(PERIODS),
        quantity=Quantity(draw(NUMBERS), draw(st.sampled_from(UNITS))),
        basis=draw(st.sampled_from(BASES)),
        known_from=draw(st.none() | DATES),
        price_basis=draw(st.sampled_from(PRICE_BASES)),
        citation=cited,
        source=draw(TEXTS if cited else WORDS),
    )


@st.composite
def packages(draw: DrawFn) -> Package:
    texts = draw(st.lists(st.just("") | WORDS, min_size=1, max_size=3))
    papers = [(draw(documents(number, text)), text) for number, text in enumerate(texts)]
    counts = range(draw(st.integers(0, 3)))
    own = Indicator(
        code="rieng",
        name=Message(draw(WORDS), draw(WORDS)),
        unit="%",
        direction=draw(st.sampled_from(DIRECTIONS)),
        bounds=(draw(st.none() | st.just(Decimal("0.0"))), None),
    )
    place = Place(id="04-moi", name=draw(WORDS), kind="commune", parent="04")
    whole = CATALOGUE.with_rows([own], [place])
    plan = Plan(
        title=draw(TEXTS),
        area="04",
        as_of=draw(st.none() | DATES),
        documents=tuple(one for one, _ in papers),
        texts={one.id: text for one, text in papers if text},
        indicators=tuple(whole.indicators.values()),
        observations=tuple(draw(observations(n, *paper)) for paper in papers for n in counts),
        targets=tuple(draw(targets(n, *paper)) for paper in papers for n in counts),
        places=tuple(whole.places.values()),
        organisations=tuple(whole.organisations.values()),
    )
    return Package(plan, {one.file: draw(st.binary(min_size=1)) for one, _ in papers})


@given(packages())
@settings(max_examples=50)
def test_export_then_import_gives_the_same_plan(package: Package) -> None:
    with TemporaryDirectory() as temporary:
        write_folder(package, Path(temporary, "ra"), CATALOGUE)
        again = read_folder(Path(temporary, "ra"), CATALOGUE)
    assert again == package
    assert changes(package.plan, again.plan) == ()


@given(packages(), packages())
@settings(max_examples=50)
def test_changes_name_the_same_rows_from_either_side(one: Package, other: Package) -> None:
    assert changes(one.plan, one.plan) == ()
    there, back = changes(one.plan, other.plan), changes(other.plan, one.plan)
    assert {(change.table, change.id) for change in there} == {
        (change.table, change.id) for change in back
    }
    assert (one.plan == other.plan) <= (there == ())


@given(packages(), st.randoms(use_true_random=False), WORDS)
@settings(max_examples=50)
def test_one_altered_cell_is_one_change_in_any_order(
    package: Package, random: Random, title: str
) -> None:
    plan = package.plan
    documents = random.sample(plan.documents, len(plan.documents))
    was = documents[0].title
    documents[0] = replace(documents[0], title=title)
    found = changes(plan, replace(plan, documents=tuple(documents)))
    cells = {(one.table, one.id, *one.fields) for one in found}
    altered = ("documents", documents[0].id, FieldChange("title", was, title))
    assert cells == ({altered} if title != was else set())
