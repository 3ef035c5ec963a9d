"""Which figures tell of a break does not hang on the order of rows."""

from dataclasses import replace

from lotrinh.catalogue import load
from lotrinh.checks.examples.example import observed, plan_of
from lotrinh.checks.inspection import inspect
from lotrinh.checks.rules.data_quality import series_break

ROWS = (
    observed("b", "poverty_rate", "2028", "-1.2 pp", statistic="change"),
    observed("a", "poverty_rate", "2027", "-1.5 pp", statistic="change"),
    observed("d", "grdp", "2021", "20 trillion VND", price_basis="constant", base_year="2010"),
    observed("c", "grdp", "2020", "19 trillion VND", price_basis="constant", base_year="2010"),
    observed("e", "grdp", "2024", "30 trillion VND", price_basis="constant", base_year="2020",
             area="08"),
    observed("f", "grdp", "2025", "33 trillion VND", price_basis="constant", base_year="2020"),
)  # fmt: skip


def test_the_rows_may_come_in_any_order() -> None:
    plan = plan_of(*ROWS)
    turned = replace(plan, observations=tuple(reversed(plan.observations)))
    found = [
        sorted(one.subjects for one in series_break.run(inspect(each, load())))
        for each in (plan, turned)
    ]
    assert found[0] == found[1]
    assert ("d", "f") in found[0]
