"""What `lotrinh check` says of invented provinces, and which plantings it finds.

`python -m tests.planted.recall [SEED...]` prints it.
"""

import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from lotrinh.catalogue import load
from lotrinh.checks.inspection import inspect
from lotrinh.checks.run import run
from lotrinh.domain.finding import Finding
from lotrinh.exchange.folder import read_folder
from tests.planted.planting import plantings
from tests.planted.province import make
from tests.planted.sheets import Sheets

SEEDS = (1, 2, 3)
PLANTINGS = plantings()
NOTES = ("quality.large_revision", "quality.promise_without_sentence")  # graver is not wanted
Key = tuple[str, str]


def findings(sheets: Sheets) -> dict[Key, Finding]:
    """What is broken in a plan folder, by id and severity."""
    with TemporaryDirectory() as folder:
        sheets.write(Path(folder))
        plan = read_folder(Path(folder), load()).plan
    return {(one.id, one.severity): one for one in run(inspect(plan, load())).broken}


@cache
def of_consistent(seed: int) -> dict[Key, Finding]:
    """What is said of a consistent province."""
    return findings(make(seed))


def of_planted(kind: str, seed: int) -> list[Finding]:
    """What is said anew of one row at least of a planted contradiction; notes only where meant."""
    sheets = make(seed)
    rows = set(PLANTINGS[kind](sheets))
    found = findings(sheets)
    new = [one for key, one in found.items() if key not in of_consistent(seed)]
    named = [one for one in new if rows & set(one.subjects)]
    return [one for one in named if one.severity != "note" or kind in NOTES]


def seed_of(kind: str) -> int:
    """The province in which a kind is planted by the tests."""
    return SEEDS[list(PLANTINGS).index(kind) % len(SEEDS)]


def main(seeds: list[int]) -> None:
    """Print errors on consistent provinces, then each kind with the checks that found it."""
    for seed in seeds or SEEDS:
        said = of_consistent(seed).values()
        counts = {name: sum(one.severity == name for one in said) for name in ("error", "warning")}
        sys.stdout.write(f"consistent {seed}: {counts}\n")
        for one in said:
            if one.severity != "note":
                subjects = " ".join(one.subjects[:6])
                sys.stdout.write(f"  {one.severity} {one.check} [{subjects}] {one.message.en}\n")
    missed = []
    for kind in PLANTINGS:
        found = [of_planted(kind, seed) for seed in seeds or [seed_of(kind)]]
        checks = sorted({f"{one.check}:{one.severity}" for each in found for one in each})
        hits = sum(map(bool, found))
        missed += [kind] * (hits < len(found))
        sys.stdout.write(f"{hits}/{len(found)} {kind}: {' '.join(checks) or 'MISSED'}\n")
    sys.stdout.write(f"found {len(PLANTINGS) - len(missed)} of {len(PLANTINGS)} kinds\n")
    sys.stdout.write(f"missed: {' '.join(missed)}\n")


if __name__ == "__main__":
    main(list(map(int, sys.argv[1:])))
