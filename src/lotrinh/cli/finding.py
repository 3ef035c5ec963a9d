"""Findings as a good compiler prints them: where, what, by how much, and what would do."""

from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING

from lotrinh.cli.place import Places, own_words
from lotrinh.domain.acceptance import Acceptance
from lotrinh.domain.citation import Citation
from lotrinh.domain.finding import Finding, Move
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_date
from lotrinh.domain.observation import Observation
from lotrinh.domain.target import Target
from lotrinh.domain.wording import move_words, path_words

if TYPE_CHECKING:
    from lotrinh.checks.inspection import Inspection
    from lotrinh.checks.run import Report

SEVERITIES = {
    "error": Message("NGHIÊM TRỌNG", "ERROR"),
    "warning": Message("CẢNH BÁO", "WARNING"),
    "note": Message("LƯU Ý", "NOTE"),
}
COUNTS = Message(
    "{error} nghiêm trọng, {warning} cảnh báo, {note} lưu ý; {accepted} đã được chấp nhận.",
    "{error} errors, {warning} warnings, {note} notes; {accepted} accepted.",
)
NOTHING = Message("Không thấy điều gì không khớp.", "Nothing that does not agree was found.")
REPAIR = Message("Sửa ít nhất: {}.", "Least repair: {}.")
OR = Message("Hoặc: {}.", "Or: {}.")
ACCEPTED = Message("Đã chấp nhận: {}{}", "Accepted: {}{}")
LAPSED = Message(
    "Từng được chấp nhận, nay mở lại vì số đã đổi: {}{}. Khi đó: {}; nay: {}",
    "Was accepted, open again as figures have changed: {}{}. Then: {}; now: {}",
)
NOBODY = Message("không ghi cơ quan quyết định", "no deciding office given")
UNWATCHED = Message(
    "Không ghi con số lúc đó, nên số đổi cũng không mở lại. Ghi cột figures: {}",
    "The figures of then are not given, so a change does not open it again. Put in figures: {}",
)
MOVE = Message("{}: {} → {}", "{}: {} → {}")
WHY = Message("Lý do: {}.", "Why: {}.")
MORE = Message("và {} câu nữa", "and {} more")
MORE_ROWS = Message("và {} dòng nữa", "and {} more rows")
AND_MORE = Message("và {} dòng khác", "and {} more")
SHOWN, SHOWN_ROWS, WIDTH = 4, 16, 96


def lines(report: "Report", at: "Inspection", places: Places, lang: str) -> Iterator[str]:
    """Every broken finding with its sentences, its rows without one and its arithmetic, the
    gravest first, and the counts.
    """
    for one in report.broken:
        yield from _finding(one, at, places, lang)
        yield ""
    for one in report.findings[len(report.broken) :]:
        said = f"{one.message.in_language(lang)}{_why(one, lang)}"
        yield ": ".join(filter(None, (one.check, _who(one, at, lang), said)))
    yield _counts(report, lang)


def _why(one: Finding, lang: str) -> str:
    why = one.why_not_applicable
    return f" {WHY.in_language(lang).format(why.in_language(lang).rstrip('.'))}" if why else ""


def _who(one: Finding, at: "Inspection", lang: str) -> str:
    """The first row that a finding is about, and how many others there are."""
    if not one.subjects:
        return ""
    name, more = _named(one.subjects[0], at, lang), len(one.subjects) - 1
    return f"{name} {AND_MORE.in_language(lang).format(more)}" if more else name


def _counts(report: "Report", lang: str) -> str:
    if not report.broken:
        return NOTHING.in_language(lang)
    return COUNTS.in_language(lang).format(**report.counts)


def _finding(one: Finding, at: "Inspection", places: Places, lang: str) -> Iterator[str]:
    severity = SEVERITIES[one.severity].in_language(lang)
    yield f"{severity} [{one.check}] {one.message.in_language(lang)}"
    for citation in one.evidence[:SHOWN]:
        yield from _sentence(citation, at, lang)
    if len(one.evidence) > SHOWN:
        yield f"  {MORE.in_language(lang).format(len(one.evidence) - SHOWN)}"
    yield from _unquoted(one, at, places, lang)
    for number, step in enumerate(one.steps, start=1):
        yield f"  {number}. {step.in_language(lang)}"
    for number, way in enumerate(one.repair):
        moves = "; ".join(_move(move, at, lang) for move in way)
        yield f"  = {(OR if number else REPAIR).in_language(lang).format(moves)}"
    yield from _decided(one, at, lang)


def _decided(one: Finding, at: "Inspection", lang: str) -> Iterator[str]:
    """Who lets it stand and why, or did until a figure changed."""
    from lotrinh.checks.accepted import said

    row = one.accepted or one.lapsed
    if row is None:
        return
    now = list(said(at, row.subjects).values())
    if one.lapsed:
        pairs = zip_longest(row.figures, now, fillvalue="")
        then, since = zip(*(pair for pair in pairs if pair[0] != pair[1]), strict=True)
        words = row.reason, _by_whom(row, at, lang), ";".join(then), ";".join(since)
        yield f"  = {LAPSED.in_language(lang).format(*words)}"
        return
    yield f"  = {ACCEPTED.in_language(lang).format(row.reason, _by_whom(row, at, lang))}"
    if not row.figures:
        yield f"    {UNWATCHED.in_language(lang).format(';'.join(now))}"


def _by_whom(one: Acceptance, at: "Inspection", lang: str) -> str:
    body = at.catalogue.organisations.get(one.decided_by)
    office = body.name if body else one.decided_by or NOBODY.in_language(lang)
    day = format_date(one.decided_on, lang) if one.decided_on else ""
    return f" ({', '.join(filter(None, (office, day)))})"


def _unquoted(one: Finding, at: "Inspection", places: Places, lang: str) -> Iterator[str]:
    """The places of what no sentence shows."""
    silent = (subject for subject in one.subjects if at.citation(subject) is None)
    rows = [line for subject in silent for line in places.lines(subject, at, lang)]
    yield from (f"  --> {line}" for line in rows[:SHOWN_ROWS])
    if len(rows) > SHOWN_ROWS:
        yield f"  {MORE_ROWS.in_language(lang).format(len(rows) - SHOWN_ROWS)}"


def _sentence(one: Citation, at: "Inspection", lang: str) -> Iterator[str]:
    """The place of a figure, its sentence, and a mark below the figure."""
    from lotrinh.checks.words import document_words

    document = document_words(at.plan.document.get(one.document)).in_language(lang)
    path = path_words(one.path, lang) if one.path else ""
    yield f"  --> {', '.join(filter(None, (document, path)))}"
    start = one.sentence_start(at.plan.texts.get(one.document, ""))
    place, length = (0, 0) if start is None else (one.start - start, one.end - one.start)
    shown, place = _shortened(one.quote.replace("\n", " ").replace("\t", " "), place)
    yield f"      {shown}"
    if start is not None:
        yield f"      {' ' * place}{'^' * min(length, len(shown) - place)}"


def _shortened(quote: str, place: int) -> tuple[str, int]:
    """A sentence of at most one line around a place, and where the place is in it."""
    first = max(0, min(place - WIDTH // 3, len(quote) - WIDTH))
    head, tail = "…" if first else "", "…" if first + WIDTH < len(quote) else ""
    return head + quote[first : first + WIDTH] + tail, place - first + len(head)


def _move(one: Move, at: "Inspection", lang: str) -> str:
    units = at.catalogue.units
    symbol = units.symbol(units.parse(one.before.unit), lang)
    before, after = move_words(one, symbol, lang)
    return MOVE.in_language(lang).format(_named(one.subject, at, lang), before, after)


def _named(subject: str, at: "Inspection", lang: str) -> str:
    """A promise or figure by what it is about and its document, capital by what it is, another
    row by its own words, what has none by its id.
    """
    from lotrinh.checks.capital.stated import stated
    from lotrinh.checks.words import about_words, source_words

    row = at.row(subject)
    if isinstance(row, Observation | Target):
        paper = source_words(at, row).in_language(lang)
        return f"{about_words(at, row).in_language(lang)} ({paper})"
    capital = stated(at, subject)
    return capital[0].about.in_language(lang) if capital else own_words(row) or subject
