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
        row = {
            "indicator": code, "statistic": "level", "area": self.area, "period": period,
            "value": printed(value, digits), "unit": unit, "status": self.status,
            "known_from": self.known_from, **cells,
        }  # fmt: skip
        if self.paper:
            return self.sheets.say("observations", self.paper, **row)
        number = len(self.sheets.rows("observations")) + 1
        return self.sheets.add("observations", id=f"sl.{number}", source=self.source, **row)


REAL = {"price_basis": "constant", "base_year": "2010"}
NOMINAL = {"price_basis": "current"}
