"""The manual's pages of identities and of checks, generated from what is also their test.

`python -m lotrinh.checks.manual docs` writes them in both languages.
"""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from lotrinh.checks.check_page import check_page
from lotrinh.checks.identity_page import identity_page

LANGUAGES = ("vi", "en")
PAGES: Mapping[str, Callable[[str], str]] = {
    "identities.md": identity_page, "checks.md": check_page,
}  # fmt: skip


def main(folder: Path) -> None:
    """Write both pages in each language below a folder."""
    for lang in LANGUAGES:
        for name, page in PAGES.items():
            file = folder / lang / "reference" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(page(lang), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
