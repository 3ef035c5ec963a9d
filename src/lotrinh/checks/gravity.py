"""Which findings are read first: what cannot be true before what has not been written down."""

from collections.abc import Container

ACCOUNTS = "accounts"
MATTERS: tuple[tuple[str, ...], ...] = (
    (
        "consistency.conflict", "consistency.required_pace", "consistency.per_head_and_growth",
        "consistency.annual_path", "consistency.pace_within_year",
    ),
    ("consistency",),
    (ACCOUNTS,),
    (
        "growth", "data_quality.impossible_value", "data_quality.cumulation_falls",
        "data_quality.part_above_whole", "data_quality.two_values_in_one_vintage",
        "data_quality.unit_slip", "data_quality.percent_for_points",
        "data_quality.whole_number_behind_percent", "data_quality.outlier",
    ),
    ("law",),
    ("budget",),
    ("projects",),
    ("data_quality",),
    ("tasks",),
    ("completeness", "tasks.six_clear"),
)  # fmt: skip
_RANKS = {name: rank for rank, names in enumerate(MATTERS) for name in names}


def gravity(check: str, rules: Container[str]) -> int:
    """The rank of what a check is about, 0 the gravest.

    Promises that cannot be true, accounts, plausibility, law, capital, data, work not planned. A
    check that is none of `rules` is an identity; an unknown family comes last.
    """
    if check not in rules:
        return _RANKS[ACCOUNTS]
    family = check.partition(".")[0]
    return _RANKS.get(check, _RANKS.get(family, len(MATTERS)))
