"""Norms in the words of messages."""

from dataclasses import replace
from datetime import date

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.norms import source_words

[NORM, *_] = load().norms.on("priority_order", date(2026, 1, 1))


@pytest.mark.parametrize(
    ("source", "vi", "en"),
    [
        ("Luật 1; chưa kiểm chứng", "Luật 1, chưa kiểm chứng", "Luật 1, not verified"),
        ("Luật 1", "Luật 1, chưa kiểm chứng", "Luật 1, not verified"),
        (
            "Luật 1, Điều 57; số năm chưa kiểm chứng",
            "Luật 1, Điều 57, số năm chưa kiểm chứng", "Luật 1, Điều 57, not verified",
        ),
        (
            "Luật 1; giữ thứ tự của Luật 2, chưa kiểm chứng",
            "Luật 1; giữ thứ tự của Luật 2, chưa kiểm chứng",
            "Luật 1; giữ thứ tự của Luật 2, not verified",
        ),
    ],
)  # fmt: skip
def test_what_was_not_read_is_said_once(source: str, vi: str, en: str) -> None:
    words = source_words(replace(NORM, source=source, is_verified=False))
    assert (words.vi, words.en) == (vi, en)


def test_what_was_read_is_said() -> None:
    words = source_words(
        replace(NORM, source="Luật 1", is_verified=True, address="https://luat.vn")
    )
    assert words.vi == "Luật 1, đã kiểm chứng"
