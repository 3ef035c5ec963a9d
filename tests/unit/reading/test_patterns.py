"""Every pattern finds what its examples say, and nothing in its near misses."""

import unicodedata
from types import ModuleType
from typing import Any

import pytest

from lotrinh.reading.folding import plain
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.mention import Example
from lotrinh.reading.patterns import mentions_in, modules
from lotrinh.reading.text import KeptText

CASES = [
    pytest.param(module, example, id=f"{module.__name__.split('.')[-1]}: {example.sentence}")
    for module in modules()
    for example in module.EXAMPLES
]


def found(module: ModuleType, sentence: str, lexicon: Lexicon) -> list[tuple[str, Any]]:
    """The stretches and values of the module's own mentions, in order, as a reader sees them."""
    kept = KeptText.of(sentence)
    kinds = {one.kind for one in module.find(kept.text, kept.key, lexicon)}
    return [
        (kept.text[one.start : one.end], one.value)
        for one in mentions_in(kept.text, kept.key, lexicon)
        if one.kind in kinds
    ]


@pytest.mark.parametrize(("module", "example"), CASES)
def test_an_example_gives_exactly_its_stretches(
    module: ModuleType, example: Example, lexicon: Lexicon
) -> None:
    assert found(module, example.sentence, lexicon) == list(example.found)


@pytest.mark.parametrize(("module", "example"), CASES)
def test_print_does_not_matter(module: ModuleType, example: Example, lexicon: Lexicon) -> None:
    """Decomposed marks, no-break spaces and en dashes give the same values."""
    printed = unicodedata.normalize("NFD", example.sentence)
    printed = printed.replace(" ", "\N{NO-BREAK SPACE}").replace("-", "\N{EN DASH}")
    again = [(plain(stretch), value) for stretch, value in found(module, printed, lexicon)]
    assert again == list(example.found)


@pytest.mark.parametrize("module", modules(), ids=lambda one: one.__name__.split(".")[-1])
def test_every_pattern_says_what_it_finds_with_examples_and_near_misses(
    module: ModuleType,
) -> None:
    assert module.ABOUT.vi
    assert module.ABOUT.en
    assert any(one.found for one in module.EXAMPLES)
    assert any(not one.found for one in module.EXAMPLES)
