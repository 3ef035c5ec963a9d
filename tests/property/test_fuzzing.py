"""Laws of spoilt documents: nothing but a reasoned refusal comes out, and every span is exact."""

import importlib.util
import sys
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import pytest

from lotrinh.catalogue import load
from lotrinh.domain.errors import LotrinhError
from lotrinh.reading import Lexicon, read
from lotrinh.reading.files import kept_text

BENCHMARKS = Path(__file__).resolve().parents[2] / "benchmarks"
LEXICON = Lexicon(load())
CASES = 60


def _benchmark(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, BENCHMARKS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


MUTATIONS = _benchmark("mutations")
FUZZING = _benchmark("fuzzing")


@pytest.fixture(scope="module")
def mutations() -> Any:
    return MUTATIONS.Mutations(FUZZING.DOCUMENTS)


@pytest.mark.parametrize("seed", range(4))
def test_spoilt_documents_are_read_or_refused(seed: int, mutations: Any) -> None:
    for number, (name, data) in enumerate(mutations.cases(CASES, seed, 0)):
        try:
            reading = read(kept_text(name, data), LEXICON)
        except LotrinhError:
            continue
        assert FUZZING.broken_spans(reading) == [], (seed, number, name)


def test_a_seed_gives_the_same_documents_again(mutations: Any) -> None:
    first, again = (list(mutations.cases(20, 5, 0)) for _ in range(2))
    assert first == again


@pytest.mark.parametrize("mutate", MUTATIONS.TEXT_MUTATIONS, ids=lambda one: one.__name__)
def test_a_text_is_spoilt_into_another(mutate: Any) -> None:
    random = Random(1)
    text = "Năm 2025, thu ngân sách đạt 2.292 tỷ đồng,\ntăng 9% so với cùng kỳ."
    assert any(mutate(random, text) != text for _ in range(5))
