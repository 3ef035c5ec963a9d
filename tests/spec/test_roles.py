"""Roles of figures in sentences that officials and journalists write (roles.yaml)."""

import re
from pathlib import Path

import pytest
import yaml

from lotrinh.catalogue import load
from lotrinh.reading import Lexicon, read
from lotrinh.reading.text import KeptText

LEXICON = Lexicon(load())
SENTENCES = yaml.safe_load(Path(__file__).with_name("roles.yaml").read_text(encoding="utf-8"))
FIGURE = re.compile(r"\[(?P<raw>[^\[\]|]+)\|(?P<role>[a-z]+)\]")


@pytest.mark.parametrize("case", SENTENCES)
def test_each_figure_has_the_role_that_a_planner_gives_it(case: str) -> None:
    text = FIGURE.sub(lambda one: one["raw"], case).replace("::", "\n").replace("|", "\n")
    figures = read(KeptText.of(text), LEXICON).figures
    assert [one.role for one in figures] == [one["role"] for one in FIGURE.finditer(case)]
