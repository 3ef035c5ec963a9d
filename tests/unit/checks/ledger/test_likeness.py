import pytest

from lotrinh.catalogue import load
from lotrinh.checks.examples.example import plan_of, promised
from lotrinh.checks.inspection import inspect
from lotrinh.checks.ledger.likeness import looks_alike


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ("range 75 80 million VND/person", "range 75 80 million VND/person", True),
        (">= 75 million VND/person", "range 78 90 million VND/person", True),
        (">= 50 million VND/person", "range 75 80 million VND/person", False),
        (">= 75 million VND/person", "<= 75 million VND/person", False),
        (">= 75 million VND/person", ">= 75 USD/person", False),
    ],
)
def test_numbers_within_a_tenth_look_alike(first: str, second: str, alike: bool) -> None:
    plan = plan_of(
        promised("a.1", "income_per_capita", "2030", first),
        promised("b.1", "grdp_per_capita", "2030", second),
    )
    a, b = inspect(plan, load()).ledger.promises
    assert looks_alike(a, b) is alike
