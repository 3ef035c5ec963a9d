"""`lotrinh check`: the contract's JSON, the sentences with their figures, the exit status."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from lotrinh.catalogue import load
from lotrinh.checks.examples.capital import built, ceiling, given
from lotrinh.checks.examples.example import observed, paper, plan_of, promised
from lotrinh.checks.examples.task import told
from lotrinh.cli import app
from lotrinh.domain.acceptance import Acceptance
from lotrinh.domain.citation import Citation
from lotrinh.domain.plan import Plan
from lotrinh.exchange.folder import write_folder
from lotrinh.exchange.package import Package

RUN = CliRunner()
MASTER = "1. Đến năm 2030:\n- GRDP bình quân đầu người khoảng 102 triệu đồng.\n"
COUNCIL = "2. GRDP bình quân đầu người đến năm 2030\tđạt 75-80 triệu đồng.\n"
FINDING = [
    "id", "check", "family", "outcome", "severity", "subjects", "message", "steps",
    "why_not_applicable", "evidence", "expected", "observed", "off_by", "repair", "accepted",
    "lapsed",
]  # fmt: skip


def cited(document: str, text: str, figure: str) -> Citation:
    """The line of a text around a figure."""
    start = text.index(figure)
    quote = next(line for line in text.splitlines() if figure in line)
    return Citation(document, start, start + len(figure), quote, "I.1")


def plan(*rows: Any) -> Plan:
    """Two promises that cannot both be kept, each with its sentence, and what else is given."""
    return replace(
        plan_of(
            paper("qh", "2023-12-29", number="1486/QĐ-TTg"),
            paper("nq", "2025-12-11", number="68/NQ-HĐND"),
            promised(
                "qh.1", "grdp_per_capita", "2030", "~ 102 million VND/person",
                citation=cited("qh", MASTER, "102 triệu đồng"),
            ),
            promised(
                "nq.1", "grdp_per_capita", "2030", "range 75 80 million VND/person",
                citation=cited("nq", COUNCIL, "75-80 triệu đồng"),
            ),
            *rows,
        ),
        texts={"qh": MASTER, "nq": COUNCIL},
    )  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return written(plan(), tmp_path)


def written(made: Plan, path: Path) -> Path:
    """A plan folder of a plan; rows of papers without a text lose their sentence."""
    without = {
        noun: tuple(replace(one, citation=None) if _is_unread(one, made) else one for one in rows)
        for noun, rows in (("targets", made.targets), ("observations", made.observations))
    }
    write_folder(Package(replace(made, **without), {}), path / "plan", load())
    return path / "plan"


def _is_unread(one: Any, made: Plan) -> bool:
    return one.citation is not None and one.citation.document not in made.texts


def answer(folder: Path, *options: str) -> dict[str, Any]:
    """What the command prints for machines."""
    result = RUN.invoke(app, ["check", str(folder), "--json", *options])
    assert result.stderr == ""
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_json_has_the_keys_of_the_contract(folder: Path) -> None:
    found = answer(folder)
    assert list(found) == ["findings", "ledger", "implied", "summary"]
    assert set(found["summary"]) == {"error", "warning", "note", "accepted"}
    for one in found["findings"]:
        assert list(one) == FINDING
        assert one["outcome"] == "broken"
        assert set(one["message"]) == {"vi", "en"}
    (conflict,) = (one for one in found["findings"] if one["check"] == "consistency.conflict")
    assert (conflict["family"], conflict["severity"]) == ("consistency", "error")
    assert set(conflict["subjects"]) == {"qh.1", "nq.1"}
    assert list(conflict["evidence"][0]) == ["document", "start", "end", "quote", "path"]
    assert conflict["off_by"] == {"value": 19.45, "unit": "million VND/person"}
    moves = [move for way in conflict["repair"] for move in way]
    assert {one["subject"] for one in moves} == {"qh.1", "nq.1"}
    assert all(list(one) == ["subject", "from", "to"] for one in moves)
    assert {"a", "b", "relation", "why"} == set(found["ledger"][0])


def test_what_follows_from_promises_is_given_with_its_ends(tmp_path: Path) -> None:
    more = plan(
        promised("kh.1", "tourist_arrivals", "2026", "<= 4 million visitors"),
        promised("kh.2", "tourist_arrivals_domestic", "2026", ">= 3.5 million visitors"),
    )
    implied = answer(written(more, tmp_path))["implied"]
    (foreign,) = (one for one in implied if one["indicator"] == "tourist_arrivals_international")
    assert set(foreign) >= {"indicator", "statistic", "area", "period", "low", "high", "unit"}
    assert (foreign["period"], foreign["area"], foreign["statistic"]) == ("2026", "04", "level")
    assert foreign["low"] == 0
    assert foreign["high"] * load().units.parse(foreign["unit"]).factor == 500_000


def test_an_amount_that_no_value_fulfils_names_the_rows_that_quarrel(folder: Path) -> None:
    implied = answer(folder)["implied"]
    (head,) = (one for one in implied if one["indicator"] == "grdp_per_capita")
    assert set(head["conflict"]) == {"qh.1", "nq.1"}
    assert (head["period"], head["unit"]) == ("2030", "million VND/person")


def test_off_by_has_a_value_and_a_unit(tmp_path: Path) -> None:
    more = plan(
        observed("bc.1", "tourist_arrivals", "2024", "1834730 visitors"),
        observed("bc.2", "tourist_arrivals_domestic", "2024", "1790846 visitors"),
        observed("bc.3", "tourist_arrivals_international", "2024", "49097 visitors"),
    )
    findings = answer(written(more, tmp_path))["findings"]
    (broken,) = (one for one in findings if one["check"] == "tourism.sum_of_parts")
    assert broken["off_by"] == {"value": 5213, "unit": "visitors"}
    assert [set(broken[side]) for side in ("expected", "observed")] == [{"low", "high", "unit"}] * 2


def test_the_status_says_whether_an_error_was_found(folder: Path, tmp_path: Path) -> None:
    assert RUN.invoke(app, ["check", str(folder)]).exit_code == 1
    agreeing = written(plan_of(promised("a.1", "forest_cover", "2030", ">= 60 %")), tmp_path / "b")
    assert RUN.invoke(app, ["check", str(agreeing)]).exit_code == 0


def test_a_plan_that_cannot_be_read_is_one_sentence_and_status_2(
    folder: Path, tmp_path: Path
) -> None:
    missing = RUN.invoke(app, ["check", str(tmp_path / "none")])
    assert (missing.exit_code, missing.stdout) == (2, "")
    assert len(missing.stderr.splitlines()) == 1
    (folder / "targets.csv").write_text("id,xyz\na,b\n", encoding="utf-8")
    wrong = RUN.invoke(app, ["check", str(folder), "--lang", "en"])
    assert (wrong.exit_code, wrong.stdout) == (2, "")
    assert "targets.csv" in wrong.stderr


@pytest.mark.parametrize(("option", "day"), [("--as-of", "31/02/2025"), ("--today", "2025-13-01")])
def test_a_day_that_is_none_is_refused(folder: Path, option: str, day: str) -> None:
    result = RUN.invoke(app, ["check", str(folder), option, day])
    assert (result.exit_code, result.stdout) == (2, "")
    assert option in result.stderr


def test_an_empty_plan_has_nothing_that_does_not_agree(tmp_path: Path) -> None:
    empty = written(plan_of(), tmp_path)
    result = RUN.invoke(app, ["check", str(empty)])
    assert (result.exit_code, result.stdout) == (0, "Không thấy điều gì không khớp.\n")
    found = answer(empty)
    assert found == {
        "findings": [], "ledger": [], "implied": [],
        "summary": {"error": 0, "warning": 0, "note": 0, "accepted": 0},
    }  # fmt: skip
    english = RUN.invoke(app, ["--lang", "en", "check", str(empty)])
    assert english.stdout == "Nothing that does not agree was found.\n"


def test_only_what_was_known_by_a_day_counts(folder: Path) -> None:
    before = RUN.invoke(app, ["check", str(folder), "--as-of", "2025-12-10"])
    assert (before.exit_code, "consistency.conflict" in before.stdout) == (0, False)
    assert RUN.invoke(app, ["check", str(folder), "--as-of", "2025-12-11"]).exit_code == 1


def test_what_is_over_on_the_day_is_no_longer_held_against_figures(tmp_path: Path) -> None:
    both = plan_of(
        promised("kh.1", "tourist_arrivals_domestic", "2026", ">= 3.5 million visitors"),
        promised("kh.2", "tourist_arrivals_international", "2026", ">= 0.8 million visitors"),
        observed("bc.1", "tourist_arrivals", "2026", "4.0 million visitors"),
    )
    made = written(both, tmp_path)
    on = [RUN.invoke(app, ["check", str(made), "--today", day]).stdout
          for day in ("2026-06-30", "2027-01-31")]  # fmt: skip
    assert ["consistency.conflict" in one for one in on] == [True, False]


def test_all_tells_what_holds_and_why_what_does_not_apply(folder: Path) -> None:
    findings = answer(folder, "--all")["findings"]
    assert {one["outcome"] for one in findings} >= {"broken", "not_applicable"}
    order = ("broken", "holds", "not_applicable")
    places = [order.index(one["outcome"]) for one in findings]
    assert places == sorted(places)
    for one in findings:
        assert (one["why_not_applicable"] is not None) == (one["outcome"] == "not_applicable")
    shown = RUN.invoke(app, ["check", str(folder), "--all", "--lang", "en"]).stdout
    unfit = [line for line in shown.splitlines() if "Does not apply: " in line]
    assert unfit
    assert all(" Why: " in line for line in unfit)


def test_a_person_reads_the_sentences_with_their_figures_marked(folder: Path) -> None:
    shown = RUN.invoke(app, ["check", str(folder), "--lang", "en"]).stdout.splitlines()
    start = next(place for place, one in enumerate(shown) if one.startswith("ERROR ["))
    assert shown[start].startswith("ERROR [consistency.conflict] GRDP per capita 2030: ")
    places = [one for one in shown if one.startswith("  --> ")]
    assert sorted(places) == ["  --> 1486/QĐ-TTg, section I.1", "  --> 68/NQ-HĐND, section I.1"]
    for place, line in enumerate(shown):
        if "^" in line:
            first, last = line.index("^"), line.rindex("^") + 1
            assert shown[place - 1][first:last] in ("102 triệu đồng", "75-80 triệu đồng")
    repairs = [one for one in shown if one.startswith("  = ")]
    assert repairs[0].startswith("  = Least repair: GRDP per capita 2030 (1486/QĐ-TTg): ≈ 102 m")
    assert repairs[1].startswith("  = Or: ")
    assert shown[-1].startswith("1 errors, ")


def test_steps_are_numbered(tmp_path: Path) -> None:
    made = plan_of(
        promised("a.1", "tourist_arrivals", "2030", "<= 4 million visitors"),
        promised("b.1", "tourist_arrivals_domestic", "2030", ">= 3.5 million visitors"),
        promised("b.2", "tourist_arrivals_international", "2030", ">= 0.8 million visitors"),
    )
    shown = RUN.invoke(app, ["check", str(written(made, tmp_path))]).stdout.splitlines()
    steps = [one[:5] for one in shown if one.startswith(("  1. ", "  2. "))]
    assert steps == ["  1. ", "  2. "]


def test_vietnamese_is_the_first_language(folder: Path) -> None:
    shown = RUN.invoke(app, ["check", str(folder)]).stdout
    assert shown.startswith("NGHIÊM TRỌNG [consistency.conflict] ")
    assert "  --> 1486/QĐ-TTg, mục I.1\n" in shown
    assert "Sửa ít nhất: " in shown
    assert shown.splitlines()[-1].startswith("1 nghiêm trọng, ")


def test_a_decision_of_an_office_is_shown_with_its_finding(tmp_path: Path) -> None:
    accepted = Acceptance(
        check="consistency.conflict", subjects=("nq.1", "qh.1"), reason="Hai cách tính.",
        decided_on=date(2025, 12, 15), decided_by="04-so-tai-chinh",
    )  # fmt: skip
    made = written(plan(accepted), tmp_path)
    shown = RUN.invoke(app, ["check", str(made)]).stdout
    assert "  = Đã chấp nhận: Hai cách tính. (Sở Tài chính, 15/12/2025)\n" in shown
    said = [
        f"grdp_per_capita 04 level {words} VND/person 2030"
        for words in ("range 75000000 80000000", "~ 102000000 102000000")
    ]
    assert f"Ghi cột figures: {';'.join(said)}\n" in shown
    found = answer(made)
    assert found["summary"]["accepted"] == 1
    (conflict,) = (one for one in found["findings"] if one["accepted"])
    assert conflict["accepted"]["reason"] == "Hai cách tính."


def test_a_decision_about_other_figures_is_shown_with_both_levels(tmp_path: Path) -> None:
    then = "grdp_per_capita 04 level range 70000000 80000000 VND/person 2030"
    other = "grdp_per_capita 04 level ~ 102000000 102000000 VND/person 2030"
    lapsed = Acceptance(
        check="consistency.conflict", subjects=("nq.1", "qh.1"), reason="Hai cách tính.",
        figures=(then, other),
    )  # fmt: skip
    made = written(plan(lapsed), tmp_path)
    shown = RUN.invoke(app, ["check", str(made)]).stdout
    assert "Từng được chấp nhận, nay mở lại" in shown
    assert f"Khi đó: {then}; nay: {then.replace('70', '75')}\n" in shown
    assert "không ghi cơ quan quyết định" in shown
    (conflict,) = (one for one in answer(made)["findings"] if one["lapsed"])
    assert (conflict["accepted"], conflict["lapsed"]["figures"]) == (None, [then, other])


def test_long_sentences_are_cut_around_the_figure_and_many_are_counted(tmp_path: Path) -> None:
    text = f"{'Trước đó ' * 20}khách đạt 1834730 lượt{' và sau đó' * 20}.\n"
    parts = [
        replace(
            observed(f"bc.{place}", code, "2024", words),
            citation=cited("bc", text, "1834730 lượt"),
        )
        for place, (code, words) in enumerate([
            ("tourist_arrivals", "1834730 visitors"),
            ("tourist_arrivals", "1834.73 thousand visitors"),
            ("tourist_arrivals_domestic", "1790846 visitors"),
            ("tourist_arrivals_domestic", "1790.846 thousand visitors"),
            ("tourist_arrivals_international", "49097 visitors"),
        ])
    ]  # fmt: skip
    made = replace(plan_of(*parts), texts={"bc": text})
    shown = RUN.invoke(app, ["check", str(written(made, tmp_path)), "--lang", "en"]).stdout
    lines = shown.splitlines()
    marked = next(place for place, one in enumerate(lines) if "^" in one)
    sentence, mark = lines[marked - 1], lines[marked]
    assert sentence.lstrip().startswith("…")
    assert sentence.endswith("…")
    assert sentence[mark.index("^") : mark.rindex("^") + 1] == "1834730 lượt"
    assert "and 1 more" in shown


def test_what_has_no_sentence_is_told_with_its_file_and_row(tmp_path: Path) -> None:
    made = plan_of(
        ceiling("1000", 2026), built("p.a"),
        replace(given("1100", 2026, project="p.a"), basis="assumed"),
    )  # fmt: skip
    folder = written(made, tmp_path)
    shown = RUN.invoke(app, ["check", str(folder)]).stdout.splitlines()
    assert [one for one in shown if one.startswith("  --> ")] == [
        "  --> ceilings.csv, dòng 2: trần vốn 2026, ngân sách Trung ương: 1.000 tỷ đồng",
        "  --> allocations.csv, dòng 2: p.a: giao chi tiết 2026, ngân sách Trung ương: "
        "1.100 tỷ đồng (giả định)",
    ]


def test_rows_are_counted_with_the_blank_lines_of_their_file(tmp_path: Path) -> None:
    folder = written(plan_of(ceiling("1000", 2026), given("1100", 2026)), tmp_path)
    table = folder / "ceilings.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("\n", "\n\n", 1), encoding="utf-8")
    assert "  --> ceilings.csv, dòng 3: " in RUN.invoke(app, ["check", str(folder)]).stdout


def test_many_rows_without_a_sentence_are_counted(tmp_path: Path) -> None:
    names = [f"p.{number}" for number in range(20)]
    made = plan_of(
        ceiling("100", 2026), *map(built, names),
        *(given("10", 2026, project=one) for one in names),
    )  # fmt: skip
    shown = RUN.invoke(app, ["check", str(written(made, tmp_path)), "--lang", "en"]).stdout
    assert "and 5 more rows" in shown


def test_what_holds_names_the_rows_it_holds_for(tmp_path: Path) -> None:
    made = plan_of(
        ceiling("1000", 2026), built("p.a"), given("700", 2026, project="p.a"),
        observed("bc.1", "tourist_arrivals", "2024", "1834730 visitors"),
        paper("kh", "2025-12-11"), replace(told("kh.1", name="Trình Đề án"), citation=None),
    )  # fmt: skip
    folder = written(made, tmp_path)
    shown = RUN.invoke(app, ["check", str(folder), "--all", "--lang", "en"]).stdout
    assert "\nbudget.above_ceiling: ceiling of 2026, central budget and 1 more: Holds: " in shown
    assert "\ntasks.days: Trình Đề án: Holds: " in shown
    assert "\ndata_quality.duplicate: Tourist arrivals 2024 (" in shown
