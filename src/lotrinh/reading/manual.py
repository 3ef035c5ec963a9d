"""The manual's page of document patterns, generated from the examples that are also their tests.

`python -m lotrinh.reading.manual docs` writes it in both languages.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from lotrinh.domain.message import Message
from lotrinh.reading.mention import Example
from lotrinh.reading.patterns import modules

LANGUAGES = ("vi", "en")
INTRODUCTION = Message(
    """# Mẫu đọc văn bản

Trang này được tạo ra từ mã nguồn: `python -m lotrinh.reading.manual docs`.

Mỗi loại cụm từ được nhận ra trong câu là một tệp của `reading/patterns/`. Các ví dụ dưới đây
cũng là phép thử của tệp ấy: cụm từ **in đậm** phải được tìm thấy với đúng ý nghĩa ghi sau nó, và
câu trong phần “Dễ nhầm” không được có cụm từ nào.""",
    """# Document patterns

This page is generated from the source: `python -m lotrinh.reading.manual docs`.

Each kind of words recognised in a sentence is one file of `reading/patterns/`. The examples below
are also that file's tests: the words in **bold** must be found with just the meaning that follows
them, and a sentence under “Near misses” must hold none.""",
)
FOUND = Message("Nhận ra", "Found")
NEAR_MISSES = Message("Dễ nhầm", "Near misses")
GIVES_WAY = Message("Nhường cho: {}.", "Gives way to: {}.")


def manual(lang: str) -> str:
    """The page in one language: what each pattern finds, its examples and its near misses."""
    parts = [INTRODUCTION.in_language(lang)]
    for module in modules():
        parts += _pattern(module, lang)
    return "\n\n".join(parts) + "\n"


def _pattern(module: ModuleType, lang: str) -> Iterator[str]:
    yield f"## `{module.__name__.rpartition('.')[2]}`"
    yield module.ABOUT.in_language(lang)
    if module.GIVES_WAY_TO:
        kinds = ", ".join(f"`{kind}`" for kind in module.GIVES_WAY_TO)
        yield GIVES_WAY.in_language(lang).format(kinds)
    yield f"### {FOUND.in_language(lang)}"
    yield "\n".join(_found(one) for one in module.EXAMPLES if one.found)
    yield f"### {NEAR_MISSES.in_language(lang)}"
    yield "\n".join(f"- “{_cell(one.sentence)}”" for one in module.EXAMPLES if not one.found)


def _found(example: Example) -> str:
    shown, rest = "", example.sentence
    meanings = []
    for words, value in example.found:
        before, _, rest = rest.partition(words)
        bare = words.strip()
        shown += f"{_cell(before)}{_cell(words).replace(_cell(bare), f'**{_cell(bare)}**')}"
        meanings.append(f"  - {_cell(bare)}: `{meaning(value)}`")
    return "\n".join([f"- “{shown}{_cell(rest)}”", *meanings])


def _cell(words: str) -> str:
    return words.replace("\n", " ⏎ ").replace("\t", " ⇥ ").replace("*", "\\*")


def meaning(value: Any) -> str:
    """A mention's value in one line: what is not at its default, by name."""
    if hasattr(value, "_fields"):
        usual = value._field_defaults
        said = zip(value._fields, value, strict=True)
        return ", ".join(
            f"{name}={one}" for name, one in said if name not in usual or one != usual[name]
        )
    if isinstance(value, tuple):
        return ", ".join(meaning(one) for one in value)
    return str(value)


def main(folder: Path) -> None:
    """Write the page of each language below a folder."""
    for lang in LANGUAGES:
        page = folder / lang / "reference" / "patterns.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(manual(lang), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
