"""Whether the reader bears documents spoilt at random: 20,000 of them by default.

Promise: nothing but a `LotrinhError` comes out, no page (2,000 characters) takes over 2 s of one
core, and every span is an exact stretch of the kept text; a proposal's has a space for each line
break inside a paragraph. The peer is the share of time that turning bytes into text takes. Takes
about seven minutes; `--cases`, `--seed` and `--lines` (how many lines of 10 MB) change the run, and
a failing case is printed with its seed and number.
"""

import sys
from argparse import ArgumentParser
from collections import Counter
from importlib.resources import files
from pathlib import Path
from signal import ITIMER_VIRTUAL, SIGVTALRM, setitimer, signal
from time import process_time
from types import FrameType

from mutations import Mutations

from lotrinh.catalogue import load
from lotrinh.domain.errors import LotrinhError
from lotrinh.reading import Lexicon, Reading, read
from lotrinh.reading.files import kept_text
from lotrinh.reading.text import KeptText

DOCUMENTS = Path(str(files("lotrinh.examples"))) / "caobang" / "documents"
CASES, LINES = 20_000, 4
PAGE = 2000
SECONDS_A_PAGE = 2.0
LONGEST = 600.0


class _Hang(BaseException):
    """Raised where the time for a case is over."""


def broken_spans(reading: Reading) -> list[str]:
    """The spans of a reading that are not the stretch of its text that they say."""
    text, figures, wanted = reading.text, reading.figures, reading.proposals
    running = KeptText(text).running
    others = (reading.tasks, reading.projects, reading.references, reading.skipped)
    spans = [(one.start, one.end) for found in others for one in found]
    return [
        *(f"figure {one.start}" for one in figures if text[one.start : one.end] != one.raw),
        *(f"proposal {one.start}" for one in wanted if running[one.start : one.end] != one.subject),
        *(f"span {start}" for start, end in spans if not 0 <= start < end <= len(text)),
    ]


def outcome(name: str, data: bytes, lexicon: Lexicon) -> tuple[str, int, float]:
    """What became of one case, its pages, and the time that its text took of it."""
    start = process_time()
    pages, until_text = 1, 0.0
    setitimer(ITIMER_VIRTUAL, LONGEST)
    try:
        kept = kept_text(name, data)
        until_text = process_time() - start
        pages = max(1, len(kept.text) // PAGE)
        setitimer(ITIMER_VIRTUAL, min(SECONDS_A_PAGE * pages, LONGEST))
        broken = broken_spans(read(kept, lexicon))
        is_slow = process_time() - start > SECONDS_A_PAGE * pages
        what = f"broken {broken[0]}" if broken else "slow" if is_slow else "read"
    except LotrinhError:
        what = "refused"
    except _Hang:
        what = "hang"
    except Exception as error:
        what = f"crash {type(error).__name__}: {error}"
    finally:
        setitimer(ITIMER_VIRTUAL, 0)
    return what, pages, until_text


def _over(number: int, frame: FrameType | None) -> None:
    raise _Hang


def main() -> int:
    """Print how many cases were read and refused; 1 when any crashed, hung or broke a span."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=CASES)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--lines", type=int, default=LINES)
    asked = parser.parse_args()
    signal(SIGVTALRM, _over)
    lexicon = Lexicon(load())
    counts: Counter[str] = Counter()
    pages, texts, start = 0, 0.0, process_time()
    cases = Mutations(DOCUMENTS).cases(asked.cases, asked.seed, asked.lines)
    for number, (name, data) in enumerate(cases):
        what, size, until_text = outcome(name, data, lexicon)
        counts[what.partition(" ")[0]] += 1
        pages, texts = pages + size, texts + until_text
        if what not in ("read", "refused"):
            print(
                f"seed {asked.seed}, case {number}, {name}, {len(data)} bytes: {what}", flush=True
            )
    seconds = process_time() - start
    run = sum(counts.values())
    failed = run - counts["read"] - counts["refused"]
    print(f"{run} cases in {seconds:.0f} s of one core, {pages / seconds:.0f} pages/s")
    print(f"read {counts['read']}, refused with a reason {counts['refused']}, failed {failed}")
    print(f"turning bytes into text took {texts / seconds:.0%} of the time")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
