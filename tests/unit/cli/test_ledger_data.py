from lotrinh.catalogue import load
from lotrinh.checks.examples.example import plan_of, promised
from lotrinh.checks.inspection import inspect
from lotrinh.cli.ledger_data import ledger_rows


def test_pairs_have_the_form_of_the_contract() -> None:
    growth = {"statistic": "growth"}
    plan = plan_of(
        promised("qh.1", "grdp", "2026", ">= 10 %", **growth),
        promised("kh.1", "grdp", "2026", "<= 8 %", **growth),
        promised("nq.1", "grdp", "2026", ">= 9 %", area="VN", **growth),
    )
    rows = ledger_rows(inspect(plan, load()))
    assert all(list(row) == ["a", "b", "relation", "why"] for row in rows)
    assert {(frozenset((row["a"], row["b"])), row["relation"]) for row in rows} == {
        (frozenset(("qh.1", "kh.1")), "incompatible"),
        (frozenset(("qh.1", "nq.1")), "stricter"),
        (frozenset(("kh.1", "nq.1")), "looser"),
    }
