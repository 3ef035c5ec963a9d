"""The manual's page of checks: each with what it finds, what it ignores, and its examples."""

from collections.abc import Iterator

from lotrinh.catalogue import load
from lotrinh.checks.check import Check
from lotrinh.checks.examples.example import Example
from lotrinh.checks.inspection import inspect
from lotrinh.checks.page import CONTENTS, anchor, contents, families, heading, rows, sentence
from lotrinh.checks.rules import checks
from lotrinh.checks.words import said
from lotrinh.domain.labels import SEVERITIES, words
from lotrinh.domain.message import Message
from lotrinh.domain.observation import Observation
from lotrinh.domain.target import Target

INTRODUCTION = Message(
    """# Các phép kiểm tra

Trang này được tạo ra từ mã nguồn: `python -m lotrinh.checks.manual docs`.

Mỗi phép kiểm tra cho một trong ba kết quả: **đúng**, **lệch**, hoặc **không áp dụng** kèm lý do.
Mức độ là của kết quả lệch; một phép kiểm tra có thể tự hạ xuống khi có lý do chính đáng:

- **nghiêm trọng**: không thể cùng đúng, dù đã tính sai số làm tròn, hoặc trái một
  định mức đã đối chiếu với luật;
- **cảnh báo**: đáng xem, có thể có lý do chính đáng;
- **lưu ý**: để biết.

Các kế hoạch nhỏ ở “Có phát hiện” và “Không phát hiện gì” là phép thử của chính phép kiểm tra ấy.
Điều luôn đúng giữa các con số là [hệ thức](identities.md), có trang riêng. Xem thêm: [dùng lệnh
kiểm tra](../how-to/check-a-plan.md), [máy quyết định thế nào](../explanation/how-checks-decide.md),
[viết một phép kiểm tra](../how-to/write-a-check.md).""",
    """# Checks

This page is generated from the source: `python -m lotrinh.checks.manual docs`.

Each check gives one of three outcomes: it **holds**, is **broken**, or **does not apply**, with the
reason. Its severity is that of a broken one; a check may lower it for a good reason:

- **serious** (the command prints ERROR): not all can be true, rounding allowed for, or against a
  norm that was read in its law;
- **warning**: worth a look, there may be a good reason;
- **note**: to be known.

The small plans under “Found” and “Nothing found” are that check's own tests. What is always so
between figures is an [identity](identities.md), with a page of their own. See also: [how to
check](../how-to/check-a-plan.md), [how checks decide](../explanation/how-checks-decide.md),
[how to write one](../how-to/write-a-check.md).""",
)
LISTED = Message("phép kiểm tra | mức độ | mã", "check | severity | id")
VERSION = Message("Bản", "Version")
IGNORES = Message("Bỏ qua", "Ignores")
SOURCE = Message("Căn cứ", "Rests on")
FOUND = Message("Có phát hiện", "Found")
NEAR_MISSES = Message("Không phát hiện gì", "Nothing found")


def check_page(lang: str) -> str:
    """The page in one language: every check by family, with what it finds and what it does not."""
    by_family = families(checks().values())
    parts = [
        INTRODUCTION.in_language(lang),
        f"## {CONTENTS.in_language(lang)}",
        contents(by_family, lang),
    ]
    for family, found in by_family.items():
        parts.append(f"## {heading(family, lang)}")
        listed = ((_link(one, lang), _severity(one, lang), f"`{one.id}`") for one in found)
        parts.append("\n".join(rows(LISTED, listed, lang)))
        for one in found:
            parts += _check(one, lang)
    return "\n\n".join(parts) + "\n"


def _check(one: Check, lang: str) -> Iterator[str]:
    yield f"### {_title(one, lang)}"
    version = f" · {VERSION.in_language(lang).lower()} {one.version}" if one.version > 1 else ""
    yield f"`{one.id}` · {_severity(one, lang)}{version}"
    yield f"{sentence(one.about.in_language(lang))}."
    yield f"{SOURCE.in_language(lang)}: {_in_a_sentence(one.source.in_language(lang))}."
    if one.ignores:
        yield f"{IGNORES.in_language(lang)}:"
        yield "\n".join(f"- {sentence(said.in_language(lang))}" for said in one.ignores)
    for title, is_broken in ((FOUND, True), (NEAR_MISSES, False)):
        shown = [example for example in one.examples if bool(example.broken) == is_broken]
        yield f"{title.in_language(lang)}:"
        yield "\n".join(_example(example, one, lang) for example in shown)


def _title(one: Check, lang: str) -> str:
    return sentence(one.title.in_language(lang))


def _link(one: Check, lang: str) -> str:
    return f"[{_title(one, lang)}](#{anchor(_title(one, lang))})"


def _severity(one: Check, lang: str) -> str:
    return words(SEVERITIES, one.severity, lang)


def _in_a_sentence(said: str) -> str:
    return said.rstrip(".")


def _example(example: Example, check: Check, lang: str) -> str:
    """What an example shows, its severity where it is another one, its figures and promises."""
    at = inspect(example.plan, load())
    found: tuple[Observation | Target, ...] = (*example.plan.observations, *example.plan.targets)
    figures = [f"  - {said(at, row).in_language(lang)}" for row in found]
    other = example.severity if example.severity != check.severity else ""
    severity = f" ({words(SEVERITIES, other, lang)})" if other else ""
    return "\n".join([f"- {sentence(example.about.in_language(lang))}{severity}", *figures])
