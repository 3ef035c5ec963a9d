"""What is said of an indicator: its level, its growth, its rank."""

STATISTICS = (
    "level", "total", "share", "growth", "contribution",
    "average_growth", "average_reduction", "change", "rank", "each_year",
)  # fmt: skip
PRICE_BASES = ("", "constant", "current")
LEVELS = frozenset({"level", "total", "share"})
OVER_SPANS = frozenset({"average_growth", "average_reduction", "each_year"})


def statistic_class(statistic: str) -> str:
    """The class within which statistics compare: level, total and share are one."""
    return "level" if statistic in LEVELS else statistic


def usual_price_basis(statistic: str, kind: str) -> str:
    """The prices an unstated price basis means for a statistic in a unit of this kind.

    Growth means constant prices; amounts per head and shares mean current ones.
    """
    if statistic in ("growth", "contribution", "average_growth"):
        return "constant"
    return "current" if statistic == "share" or kind.endswith("_per_person") else ""
