"""The manual's pages of identities and of checks, generated from what is also their test.

`python -m lotrinh.checks.manual docs` writes them in both languages.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from pathlib import Path

from lotrinh.catalogue import load
from lotrinh.checks.check import Check
from lotrinh.checks.examples.example import Example
from lotrinh.checks.identity_page import SEVERITY, SOURCE, identity_page
from lotrinh.checks.inspection import inspect
from lotrinh.checks.rules import checks
from lotrinh.checks.words import said
from lotrinh.domain.labels import SEVERITIES, words
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.target import Target

LANGUAGES = ("vi", "en")
INTRODUCTION = Message(
    """# Các phép kiểm tra

Trang này được tạo ra từ mã nguồn: `python -m lotrinh.checks.manual docs`.

Mỗi phép kiểm tra là một tệp của `checks/rules/<nhóm>/`, cho một trong ba kết quả: đúng, lệch, hoặc
không áp dụng kèm lý do. Các ví dụ dưới đây cũng là phép thử của tệp ấy; ví dụ trong phần “Dễ nhầm”
không được có phát hiện nào. Các hệ thức số liệu có [trang riêng](identities.md).""",
    """# Checks

This page is generated from the source: `python -m lotrinh.checks.manual docs`.

Each check is one file of `checks/rules/<family>/` and gives one of three outcomes: holds, broken,
or not applicable with the reason. The examples below are also that file's tests; nothing may be
found in those under “Near misses”. Identities have a [page of their own](identities.md).""",
)
VERSION = Message("Bản", "Version")
IGNORES = Message("Bỏ qua", "Ignores")
FOUND = Message("Phát hiện", "Found")
NEAR_MISSES = Message("Dễ nhầm", "Near misses")


def check_page(lang: str) -> str:
    """The page in one language: every check by family, with what it finds and what it does not."""
    parts = [INTRODUCTION.in_language(lang)]
    for family, found in groupby(checks().values(), key=lambda one: one.family):
        parts.append(f"## {family}")
        for one in found:
            parts += _check(one, lang)
    return "\n\n".join(parts) + "\n"


PAGES: Mapping[str, Callable[[str], str]] = {
    "identities.md": identity_page, "checks.md": check_page,
}  # fmt: skip


def _check(one: Check, lang: str) -> Iterator[str]:
    yield f"### `{one.id}`"
    yield f"**{one.title.in_language(lang)}.** {one.about.in_language(lang)}"
    facts = {
        SEVERITY: words(SEVERITIES, one.severity, lang),
        VERSION: str(one.version),
        IGNORES: "; ".join(ignored.in_language(lang) for ignored in one.ignores),
        SOURCE: one.source.in_language(lang).rstrip("."),
    }
    yield "\n".join(
        f"- {name.in_language(lang)}: {words}" for name, words in facts.items() if words
    )
    for title, is_broken in ((FOUND, True), (NEAR_MISSES, False)):
        shown = [example for example in one.examples if bool(example.broken) == is_broken]
        yield f"{title.in_language(lang)}:"
        yield "\n".join(_example(example, lang) for example in shown)


def _example(one: Example, lang: str) -> str:
    """What an example shows, and its figures and promises as sentences."""
    at = inspect(one.plan, load())
    rows: tuple[Observation | Target, ...] = (*one.plan.observations, *one.plan.targets)
    figures = [f"  - {said(at, row).in_language(lang)}" for row in rows]
    return "\n".join([f"- {one.about.in_language(lang)}", *figures])


def main(folder: Path) -> None:
    """Write both pages in each language below a folder."""
    for lang in LANGUAGES:
        for name, page in PAGES.items():
            file = folder / lang / "reference" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(page(lang), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
