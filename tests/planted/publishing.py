"""How a statistics office prints one number: with which digits, in which unit, since when."""

from dataclasses import dataclass

from tests.planted.sheets import Sheets
from tests.planted.truth import Truth, printed


@dataclass(frozen=True)
class Publication:
    """One publication on one day: a paper of the plan, or a source beyond it."""

    sheets: Sheets
    truth: Truth
    area: str
    known_from: str
    paper: str = ""
    source: str = ""
    status: str = "final"

    def say(
        self, code: str, period: object, value: float, unit: str, digits: int = 0, **cells: object
    ) -> str:
        """Print one figure and give its id; `cells` are columns of the observation."""
        row: dict[str, object] = {
            "indicator": code, "statistic": "level", "area": self.area, "period": period,
            "unit": unit, "status": self.status, "known_from": self.known_from, **cells,
        }  # fmt: skip
        row |= self._in_its_way(row, value, digits)
        if self.paper:
            return self.sheets.say("observations", self.paper, **row)
        number = len(self.sheets.rows("observations")) + 1
        return self.sheets.add("observations", id=f"sl.{number}", source=self.source, **row)

    def _in_its_way(self, row: dict[str, object], value: float, digits: int) -> dict[str, object]:
        """Offices differ in scales, and in whether they say what is understood."""
        seed, unit = self.truth.seed, row["unit"]
        if seed % 4 == 2 and unit == "billion VND" and str(row["indicator"]).startswith("grdp"):
            return {"value": printed(value / 1000, digits + 3), "unit": "trillion VND"}
        if seed % 4 == 3 and str(row["indicator"]).startswith("population") and unit == "people":
            return {"value": printed(value / 1000, 2), "unit": "thousand people"}
        said = {"value": printed(value, digits)}
        is_understood = seed % 2 and row["statistic"] in UNDERSTOOD
        if is_understood and row.get("price_basis") == UNDERSTOOD[str(row["statistic"])]:
            return {**said, "price_basis": None, "base_year": None}
        return said


UNDERSTOOD = {"growth": "constant", "contribution": "constant", "share": "current"}
REAL = {"price_basis": "constant", "base_year": "2010"}
NOMINAL = {"price_basis": "current"}
