"""How well documents are read that were not looked at while the reader was made.

Promise: on `tests/labelled/apart`, which was written apart, full figures with an F1 of at least
0.80, and more than one and a half times what one regular expression with cue words reaches, scored
in the same run by the same rules. Another labelled folder may be given: there only the ratio holds.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lotrinh.catalogue import load
from lotrinh.catalogue.units import Units
from lotrinh.reading import Lexicon
from lotrinh.reading.amount import number
from lotrinh.reading.evaluation.folder import Evaluation, evaluate
from lotrinh.reading.evaluation.labelled import labelled
from lotrinh.reading.evaluation.scoring import Score, score
from lotrinh.reading.files import load as load_file

APART = Path(__file__).parents[1] / "tests/labelled/apart"
WANTED, RATIO = 0.80, 1.5
UNITS = {
    "%/năm": "%/year", "%": "%", "tỷ đồng": "billion VND", "triệu đồng": "million VND",
    "triệu usd": "million USD", "tỷ usd": "billion USD", "ha": "ha", "km": "km", "hộ": "households",
    "xã": "count", "người": "people", "tấn": "tonnes", "triệu lượt khách": "million visitors",
}  # fmt: skip
FIGURE = re.compile(
    rf"(?P<cue>trên|hơn|dưới|khoảng|gần|tối thiểu)?\s*"
    rf"(?P<low>\d[\d.]*(?:,\d+)?)(?:\s*-\s*(?P<high>\d[\d.]*(?:,\d+)?))?\s*"
    rf"(?P<unit>{'|'.join(map(re.escape, UNITS))})(?!\w)"
)
COMPARATORS = {
    "trên": ">", "hơn": ">", "dưới": "<", "khoảng": "~", "gần": "~", "tối thiểu": ">="
}  # fmt: skip
YEAR = re.compile(r"(?:giai đoạn\s+)?(20\d\d)(?:\s*-\s*(20\d\d))?")
WORD = re.compile(r"(?:\w+\s+){1,6}$")


def one_expression(text: str, units: Units) -> Iterator[dict[str, Any]]:
    """The figures that one regular expression finds, with what cue words around them say."""
    for line in re.finditer(r"[^\n]+", text.lower()):
        for match in FIGURE.finditer(line[0]):
            before = line[0][: match.start("low")]
            yield _figure(match, before, line.start())


def _figure(match: re.Match[str], before: str, offset: int) -> dict[str, Any]:
    aims = re.search(r"phấn đấu|mục tiêu|đến năm|kế hoạch", before)
    grows = re.search(r"tăng|giảm", before[-30:])
    years = YEAR.findall(before)
    low, high = number(match["low"]), number(match["high"] or match["low"])
    comparator = COMPARATORS.get(match["cue"], "range" if match["high"] else ">=" if aims else "=")
    said = WORD.search(before)
    return {
        "start": offset + match.start("low"), "end": offset + match.end(),
        "low": None if comparator == "<" else low,
        "high": None if comparator in (">", ">=") else high,
        "unit": UNITS[match["unit"]],
        "comparator": comparator, "role": "target" if aims else "actual",
        "period": "/".join(filter(None, years[-1])) if years else None,
        "statistic": "growth" if grows and match["unit"].startswith("%") else "level",
        "indicator": {"code": None, "label": said[0] if said else ""},
    }  # fmt: skip


def peer(folder: Path, lexicon: Lexicon) -> Score:
    """The score of the one expression on the figures of a labelled folder."""
    units, whole = lexicon.catalogue.units, Score()
    for one in labelled(folder):
        figures = list(one_expression(load_file(one.path).text, units))
        whole.add(score({"figures": one.label.get("figures", [])}, {"figures": figures}, units))
    return whole


def main(folder: Path) -> int:
    """Print every measure beside the peer's; 1 when the promise is not kept."""
    catalogue = load()
    found: Evaluation = evaluate(folder, catalogue)
    beside = peer(folder, Lexicon(catalogue)).tallies
    print(f"{folder.name}: {len(found.texts)} documents")
    for measure, tally in found.whole.tallies.items():
        other = beside.get(measure)
        ratio = f"{other.f1 or 0:8.3f}{(tally.f1 or 0) / (other.f1 or 1):8.2f}x" if other else ""
        print(f"{measure:16}{tally.f1 or 0:8.3f}{ratio}")
    full, theirs = found.whole.tallies["full figure"].f1 or 0, beside["full figure"].f1 or 0
    kept = full >= RATIO * theirs and (folder != APART or full >= WANTED)
    print("kept" if kept else f"not kept: wanted {WANTED} and {RATIO} times one expression")
    return not kept


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if sys.argv[1:] else APART))
