"""Law of the register: what was published is never rewritten, and nothing is half done."""

from collections.abc import Callable
from dataclasses import MISSING, Field, fields, replace
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any, NoReturn

import pytest
from django.db import IntegrityError, connection
from django.test.utils import CaptureQueriesContext

from lotrinh.catalogue import load
from lotrinh.catalogue.table import Problem
from lotrinh.domain.document import Document
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.plan import NOUNS, Plan
from lotrinh.domain.quantity import Quantity
from lotrinh.exchange.changes import changes
from lotrinh.exchange.folder import read_folder
from lotrinh.exchange.package import Package
from lotrinh.web.demo import EXAMPLE
from lotrinh.web.register import models
from lotrinh.web.register.actions.plan import (
    ABOUT,
    ImportRefused,
    ImportResult,
    import_plan,
    preview_import,
)
from lotrinh.web.register.queries.plan import files, plan
from lotrinh.web.register.queries.register import register

pytestmark = pytest.mark.django_db


def _with(package: Package, table: str, id: str, **changed: Any) -> Package:
    """The package with some values of one row changed."""
    rows = getattr(package.plan, table)
    new = tuple(replace(row, **changed) if row.id == id else row for row in rows)
    return replace(package, plan=replace(package.plan, **{table: new}))


def _counts(result: ImportResult) -> tuple[int, int, int]:
    return result.added, result.changed, result.kept


def test_the_rows_of_these_tests_fill_every_field_of_every_noun(package: Package) -> None:
    """So that a field which a table forgets does not come out again."""
    left = {
        (noun, field.name)
        for noun in NOUNS
        for field in fields(models.TABLES[noun].noun)
        if not any(
            getattr(row, field.name) != _blank(field) for row in package.plan.rows(noun).values()
        )
    }
    assert left == set()


def _blank(field: Field[Any]) -> Any:
    return None if field.default is MISSING else field.default


def test_the_plan_that_comes_out_equals_the_plan_that_went_in(imported: Package) -> None:
    assert plan() == imported.plan
    assert dict(plan().texts) == dict(imported.plan.texts)
    assert changes(plan(), imported.plan) == ()  # every printed digit: 7.20 is not 7.2
    assert files() == imported.files


def test_the_packaged_example_comes_out_as_it_went_in() -> None:
    example = read_folder(EXAMPLE, load())
    import_plan(package=example, by="test")
    assert (plan(), files()) == (example.plan, example.files)
    assert changes(plan(), example.plan) == ()


def test_importing_twice_changes_nothing(imported: Package) -> None:
    revision, events = register().revision, models.AuditEvent.objects.count()
    result = import_plan(package=imported, by="test")
    assert _counts(result) == (0, 0, 0)
    assert result.unchanged > len(imported.plan.indicators)
    assert (register().revision, models.AuditEvent.objects.count()) == (revision, events)


def test_a_preview_says_what_an_import_does_and_writes_nothing(package: Package) -> None:
    preview = preview_import(package=package)
    assert plan() == Plan()
    assert models.AuditEvent.objects.count() == 0
    assert preview == import_plan(package=package, by="test")


def test_rows_missing_from_a_package_stay(imported: Package) -> None:
    less = replace(imported.plan, observations=(), targets=imported.plan.targets[:1])
    result = import_plan(package=replace(imported, plan=less), by="test")
    assert _counts(result) == (0, 0, 6)
    assert plan() == imported.plan


def test_new_rows_stand_after_the_old_ones(imported: Package) -> None:
    paper = Document(id="kh-3", title="Kế hoạch 2027")
    new = replace(imported.plan, documents=(paper, *imported.plan.documents))
    import_plan(package=replace(imported, plan=new), by="test")
    assert [one.id for one in plan().documents] == ["qd-1", "kh-2", "kh-3"]


def test_a_changed_row_leaves_its_cells_before_and_after(imported: Package) -> None:
    changed = _with(imported, "documents", "kh-2", status="adopted", title="Kế hoạch 2026")
    assert _counts(import_plan(package=changed, by="lan")) == (0, 1, 0)
    assert plan() == changed.plan
    event = models.AuditEvent.objects.get(verb="changed", noun="documents")
    assert (event.by, event.noun, event.row) == ("lan", "documents", "kh-2")
    assert event.before == {"title": "Kế hoạch năm 2026", "status": "draft"}
    assert event.after == {"title": "Kế hoạch 2026", "status": "adopted"}


def test_a_moved_promise_finds_its_new_sentence(imported: Package) -> None:
    citation = imported.plan.targets[1].citation
    changed = _with(imported, "targets", "qd-1.1", citation=citation)
    import_plan(package=changed, by="test")
    assert plan().target["qd-1.1"].citation == citation


def test_figures_at_one_place_share_its_citation(imported: Package) -> None:
    figure, promise = imported.plan.observation["so-1"], imported.plan.target["qd-1.1"]
    assert figure.citation == promise.citation
    assert models.Citation.objects.filter(start=figure.citation.start, path="Đ1").count() == 1


def test_every_added_row_has_its_event(imported: Package) -> None:
    events = models.AuditEvent.objects.filter(verb="added", by="test")
    assert events.filter(noun="observations").count() == len(imported.plan.observations)
    assert events.get(noun="files").after.keys() == {"sha256"}
    assert events.get(noun="targets", row="qd-1.1").after["low"] == "7.20"


def test_a_blank_title_or_day_stays_as_it_is(imported: Package) -> None:
    bare = replace(imported.plan, title="", today=None, licence="CC0-1.0")
    import_plan(package=replace(imported, plan=bare), by="test")
    assert [getattr(plan(), name) for name in ABOUT] == [
        getattr(replace(imported.plan, licence="CC0-1.0"), name) for name in ABOUT
    ]


def _revised(one: Observation, value: str) -> Quantity:
    return Quantity(Decimal(value), one.quantity.unit)


def test_every_rewritten_figure_is_refused_by_name(imported: Package) -> None:
    first, second, _ = imported.plan.observations
    package = _with(imported, "observations", "so-1", quantity=_revised(first, "7.2"))
    package = _with(package, "observations", "so-2", quantity=_revised(second, "8"))
    with pytest.raises(ImportRefused) as refused:
        import_plan(package=package, by="test")
    assert [(one.file, one.value) for one in refused.value.problems] == [
        ("observations.csv", "so-1"),
        ("observations.csv", "so-2"),
    ]
    assert "value: 7.20 → 7.2)" in refused.value.message.en
    assert "a new figure is a new row with a new id and known_from" in refused.value.message.en


@pytest.mark.parametrize(
    ("table", "id", "changed", "new"),
    [
        ("project_figures", "da-1:total_cost:14331.60:2025-01-31:qd-1:53", {"source_url": "khác"},
         "known_from"),
        ("allocations", "da-1:central:2025:council:2024-12-10:qd-1", {"amount": Decimal("1")},
         "known_from"),
        ("allocations", ":local:2025:pm::", {"amount": Decimal("2000.0")}, "known_from"),
        ("disbursements", "da-1:central:2025:2025-06-30", {"cumulative": Decimal("121")}, "on"),
    ],
)  # fmt: skip
def test_what_has_a_vintage_is_never_rewritten(
    imported: Package, table: str, id: str, changed: dict[str, Any], new: str
) -> None:
    with pytest.raises(ImportRefused) as refused:
        import_plan(package=_with(imported, table, id, **changed), by="test")
    (problem,) = refused.value.problems
    assert (problem.file, problem.column, problem.value) == (f"{table}.csv", *changed, id)
    assert problem.expected.en.endswith(f"a new figure is a new row with a new {new}")
    assert plan() == imported.plan


def test_a_payment_of_a_day_to_come_may_still_change(imported: Package) -> None:
    """Seen from the plan's own day, 19 December 2025."""
    id = ":local:2025:2026-01-31"
    changed = _with(imported, "disbursements", id, cumulative=Decimal("2.50"))
    assert _counts(import_plan(package=changed, by="test")) == (0, 1, 0)
    event = models.AuditEvent.objects.get(verb="changed", noun="disbursements")
    assert (event.row, event.before, event.after) == (
        id, {"cumulative": "1"}, {"cumulative": "2.50"},
    )  # fmt: skip


def test_a_task_done_later_is_a_change_with_its_event(imported: Package) -> None:
    changed = _with(imported, "tasks", "ct-1.n1", completed_on=date(2026, 1, 5))
    assert _counts(import_plan(package=changed, by="lan")) == (0, 1, 0)
    assert plan() == changed.plan
    event = models.AuditEvent.objects.get(verb="changed", noun="tasks")
    assert (event.by, event.before, event.after) == ("lan", {}, {"completed_on": "2026-01-05"})


def test_changed_rules_change_their_project(imported: Package) -> None:
    rules = replace(imported.plan.project["da-1"].rules, spend_min=(Decimal("0.20"),))
    changed = _with(imported, "projects", "da-1", rules=rules)
    assert _counts(import_plan(package=changed, by="test")) == (0, 1, 0)
    assert plan() == changed.plan
    event = models.AuditEvent.objects.get(verb="changed", noun="projects")
    assert (event.before, event.after) == ({"spend_min": "0.10;0"}, {"spend_min": "0.20"})


def test_every_noun_has_an_event_for_each_new_row(imported: Package) -> None:
    rows = models.AuditEvent.objects.filter(verb="added").values_list("noun", "row")
    given = {(noun, id) for noun in NOUNS for id in imported.plan.rows(noun)}
    assert {row for row in rows if row[0] in NOUNS} == given


def test_links_into_tables_that_were_not_given_are_refused(package: Package) -> None:
    expected = Message("không có trong bảng documents", "is not in the table documents")
    left_open = Problem("targets.csv", 2, "document", "qd-9", expected)
    with pytest.raises(ImportRefused) as refused:
        import_plan(package=replace(package, open_links=(("documents", left_open),)), by="test")
    assert refused.value.problems == (left_open,)
    assert plan() == Plan()


def test_a_table_alone_may_lead_to_rows_of_the_register(imported: Package, tmp_path: Path) -> None:
    """A month's payments need no list of projects beside them."""
    header = "project,source,plan_year,on,cumulative,document"
    (tmp_path / "datapackage.json").write_text("{}")
    table = tmp_path / "disbursements.csv"
    table.write_text(f"{header}\nda-1,central,2025,2025-09-30,130,qd-1\n", encoding="utf-8")
    assert import_plan(package=read_folder(tmp_path, load()), by="test").added == 1
    table.write_text(f"{header}\nda-9,central,2025,2025-09-30,130,qd-1\n", encoding="utf-8")
    with pytest.raises(ImportRefused, match=r"row 2, column project: “da-9” is not in the table"):
        import_plan(package=read_folder(tmp_path, load()), by="test")


def test_a_table_alone_cites_what_the_register_keeps(imported: Package, tmp_path: Path) -> None:
    cited = imported.plan.target["qd-1.1"].citation
    header = "id,document,indicator,area,comparator,low,unit,period,start,end,quote"
    (tmp_path / "datapackage.json").write_text("{}")
    table = tmp_path / "targets.csv"
    row = f"qd-1.7,qd-1,grdp,04,>=,7.2,%,2030,{cited.start},{cited.end}"
    table.write_text(f'{header}\n{row},"{cited.quote}"\n', encoding="utf-8")
    result = import_plan(package=read_folder(tmp_path, load()), by="test")
    assert (result.added, plan().target["qd-1.7"].citation.quote) == (1, cited.quote)
    table.write_text(f"{header}\n{row},Câu khác\n", encoding="utf-8")
    with pytest.raises(ImportRefused, match="this sentence is not in the kept text of qd-1"):
        import_plan(package=read_folder(tmp_path, load()), by="test")


def test_an_import_tells_how_much_of_how_much_is_written(package: Package) -> None:
    heard: list[tuple[int, int]] = []
    result = import_plan(
        package=package, by="test", watch=lambda written, of: heard.append((written, of))
    )
    rows, events = sum(len(package.plan.rows(noun)) for noun in NOUNS), len(result.changes)
    assert {of for _, of in heard} == {rows + events}
    assert heard[-1] == (rows + events, rows + events)
    assert heard == sorted(heard)


def _other_text(package: Package) -> Package:
    text = package.plan.texts["qd-1"] + "Thêm một dòng.\n"
    digest = sha256(text.encode()).hexdigest()
    changed = _with(package, "documents", "qd-1", text_sha256=digest)
    return replace(changed, plan=replace(changed.plan, texts={"qd-1": text}))


def _without_text(package: Package) -> Package:
    changed = _with(package, "documents", "qd-1", text_sha256="", text_file="")
    return replace(changed, plan=replace(changed.plan, texts={}))


@pytest.mark.parametrize("spoil", [_other_text, _without_text])
def test_a_kept_text_never_changes(imported: Package, spoil: Callable[[Package], Package]) -> None:
    with pytest.raises(ImportRefused) as refused:
        import_plan(package=spoil(imported), by="test")
    assert [(one.file, one.value) for one in refused.value.problems] == [("documents.csv", "qd-1")]


def test_a_refusal_leaves_nothing_behind(imported: Package) -> None:
    events, revision = models.AuditEvent.objects.count(), register().revision
    spoiled = _with(_other_text(imported), "documents", "kh-2", title="Tên khác")
    with pytest.raises(ImportRefused):
        import_plan(package=spoiled, by="test")
    assert plan() == imported.plan
    assert (models.AuditEvent.objects.count(), register().revision) == (events, revision)


@pytest.mark.django_db(transaction=True)
def test_a_failure_half_way_takes_its_events_with_it(package: Package) -> None:
    """A dangling area is misuse (the folder's loader names it), and the database stops it."""
    dangling = _with(package, "targets", "qd-1.1", area="nowhere")
    with pytest.raises(IntegrityError):
        import_plan(package=dangling, by="test")
    assert plan() == Plan()
    assert models.AuditEvent.objects.count() == 0


@pytest.mark.parametrize("step", ["renew_search", "record"])
def test_a_crash_in_the_middle_leaves_everything_as_it_was(
    imported: Package, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    def held() -> list[Any]:
        counted = (models.AuditEvent, models.Citation, models.SearchEntry)
        return [plan(), register().revision, *(one.objects.count() for one in counted)]

    def crash(*given: Any, **named: Any) -> NoReturn:
        raise MemoryError

    before = held()
    paper = Document(id="kh-3", title="Kế hoạch 2027")
    new = replace(imported.plan, documents=(*imported.plan.documents, paper))
    changed = _with(replace(imported, plan=new), "tasks", "ct-1.n1", name="Việc khác")
    monkeypatch.setattr(f"lotrinh.web.register.actions.plan.{step}", crash)
    with pytest.raises(MemoryError):
        import_plan(package=changed, by="test")
    assert held() == before


def test_a_large_plan_takes_few_statements(imported: Package) -> None:
    """Rows are written in bulk: 2,000 new figures cost a few dozen statements."""
    old = imported.plan.observations[1]
    many = tuple(replace(old, id=f"nhieu-{number}") for number in range(2000))
    larger = replace(imported.plan, observations=(*imported.plan.observations, *many))
    with CaptureQueriesContext(connection) as queries:
        import_plan(package=replace(imported, plan=larger), by="test")
    assert len(queries) < 100
