from lotrinh.catalogue import load
from lotrinh.checks.examples.example import paper, plan_of, promised
from lotrinh.checks.inspection import inspect
from lotrinh.checks.ledger.ledger import Ledger

GROWTH = {"statistic": "growth"}


def ledger(*rows: object) -> Ledger:
    return inspect(plan_of(*rows), load()).ledger


def test_a_timeline_goes_by_time_and_then_by_rank() -> None:
    found = ledger(
        paper("a", issuer="04-ubnd"), paper("b", issuer="VN-thu-tuong"),
        promised("a.1", "grdp", "2027", ">= 8 %", **GROWTH),
        promised("a.2", "grdp", "2026", ">= 8 %", **GROWTH),
        promised("b.1", "grdp", "2026", ">= 9 %", **GROWTH),
    )  # fmt: skip
    (timeline,) = found.timelines.values()
    assert [one.id for one in timeline] == ["b.1", "a.2", "a.1"]
    assert [one.id for one in found.promises_in("a")] == ["a.1", "a.2"]
    assert not found.promises_in("unknown")


def test_a_merged_place_stands_under_its_successor() -> None:
    found = ledger(
        promised("a.1", "grdp", "2030", ">= 8 %", area="02", **GROWTH),
        promised("a.2", "grdp", "2030", ">= 9 %", area="08", **GROWTH),
    )
    assert list(found.timelines) == [("grdp", "08")]
    assert [(pair.relation, pair.respect) for pair in found.pairs] == [
        ("different_concept", "place")
    ]


def test_what_grows_with_a_place_is_not_held_against_the_nation() -> None:
    found = ledger(
        promised("a.1", "budget_revenue", "2030", ">= 3 trillion VND"),
        promised("b.1", "budget_revenue", "2030", ">= 2500 trillion VND", area="VN"),
        promised("a.2", "pci", "2030", "<= 25 rank", statistic="rank", denominator="34"),
        promised("b.2", "pci", "2030", "<= 5 rank", statistic="rank", denominator="34", area="VN"),
        promised("a.3", "forest_cover", "2030", ">= 40 %"),
        promised("b.3", "forest_cover", "2030", ">= 43 %", area="VN"),
        promised("c.3", "forest_cover", "2030", ">= 42 %", area="VN-R1"),
    )
    assert {(pair.a.id, pair.b.id, pair.relation) for pair in found.above} == {
        ("a.3", "b.3", "looser"), ("a.3", "c.3", "looser"), ("c.3", "b.3", "looser"),
    }  # fmt: skip


def test_a_commune_is_not_held_against_the_average_of_its_province() -> None:
    found = ledger(
        promised("a.1", "poverty_rate", "2030", "<= 20 %", area="01273"),
        promised("b.1", "poverty_rate", "2030", "<= 8 %"),
    )
    assert not found.above


def test_of_a_long_timeline_only_times_that_meet_are_paired() -> None:
    rows = [
        promised(f"d{year}.1", "grdp", str(year), ">= 8 %", **GROWTH) for year in range(2000, 2045)
    ]
    again = promised("e.1", "grdp", "2044", ">= 8 %", **GROWTH)
    assert len(ledger(*rows, again).pairs) == 1
    assert len(ledger(*rows[:3]).pairs) == 3


def test_a_promise_is_found_by_any_of_its_rows() -> None:
    found = ledger(
        promised("a.1", "grdp", "2026", ">= 8 %", **GROWTH),
        promised("a.2", "grdp", "2026", ">= 8.0 %", **GROWTH),
    )
    assert found.of_row["a.1"] is found.of_row["a.2"]
    assert not found.pairs


def test_both_ends_of_a_range_bind_against_an_exact_number() -> None:
    exact = promised("b.1", "grdp_per_capita", "2030", "= 80.4 million VND/person")
    found = ledger(
        promised("a.1", "grdp_per_capita", "2030", "range 75 80 million VND/person"), exact
    )
    assert [pair.relation for pair in found.pairs] == ["incompatible"]


def test_an_amount_for_each_year_is_held_against_that_of_all_years_by_its_sum() -> None:
    each, together = {"statistic": "each_year"}, {"statistic": "total"}
    jobs = promised("a.1", "jobs_created", "2026/2030", ">= 24 thousand people", **each)

    def relation(words: str) -> tuple[str, str]:
        found = ledger(jobs, promised("b.1", "jobs_created", "2026/2030", words, **together))
        assert not found.weakenings
        ((pair),) = found.pairs
        return pair.relation, pair.respect

    assert relation(">= 120000 people") == ("same", "together")
    assert relation("> 120000 people") == ("looser", "together")
    assert relation(">= 100000 people") == ("stricter", "together")
    assert relation("<= 100000 people") == ("incompatible", "together")
