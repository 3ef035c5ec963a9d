"""How long `lotrinh --help` takes, against an empty Python process in the same run.

Promise: under 0.3 s. The figure is the median of ten runs after one that warms the disk.
"""

import subprocess
import sys
from statistics import median
from time import perf_counter

BOUND = 0.3
RUNS = 10


def seconds(*arguments: str) -> float:
    """Wall time of one Python process, in seconds; a failing process is an error."""
    start = perf_counter()
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, check=True)
    return perf_counter() - start


def main() -> int:
    """Print both medians, their ratio and the share of the bound; 1 when the bound is broken."""
    commands = {"help": ("-m", "lotrinh", "--help"), "empty": ("-c", "pass")}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(RUNS + 1):
        for name, arguments in commands.items():
            times[name].append(seconds(*arguments))
    ours, empty = median(times["help"][1:]), median(times["empty"][1:])
    print(f"lotrinh --help {ours:.3f} s, python -c pass {empty:.3f} s: {ours / empty:.1f} times")
    print(f"bound {BOUND} s: {ours / BOUND:.0%} of it used")
    return int(ours >= BOUND)


if __name__ == "__main__":
    sys.exit(main())
