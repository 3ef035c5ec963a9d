"""Every colour that is read stands out from every ground it may stand on, in both themes."""

import re
from itertools import product
from pathlib import Path

import pytest

import lotrinh.web.ui

STATIC = Path(lotrinh.web.ui.__file__).parent / "static" / "ui"
TOKENS = (STATIC / "tokens.css").read_text(encoding="utf-8")
PAIR = re.compile(r"--([\w-]+): light-dark\(#([0-9a-f]{6}), #([0-9a-f]{6})\)")
THEMES = {
    theme: {found[1]: found[side] for found in PAIR.finditer(TOKENS)}
    for side, theme in ((2, "light"), (3, "dark"))
}
GROUNDS = ("paper", "card", "wash")
TONES = ("accent", "good", "warn", "bad", "info")
TEXT = [
    *product(("ink", "soft", *TONES), GROUNDS),
    *((text, f"{tone}-wash") for tone in TONES for text in ("ink", "soft", tone)),
    ("on-accent", "accent"),
]
MARKS = [*product(("faint", *TONES), ("paper", "card"))]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it, for six hexadecimal digits."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_is_the_most() -> None:
    assert round(contrast("000000", "ffffff"), 6) == 21


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_can_be_read(theme: str, text: str, ground: str) -> None:
    assert contrast(THEMES[theme][text], THEMES[theme][ground]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("mark", "ground"), MARKS)
def test_marks_and_borders_of_fields_can_be_seen(theme: str, mark: str, ground: str) -> None:
    assert contrast(THEMES[theme][mark], THEMES[theme][ground]) >= 3


def test_no_other_sheet_names_a_colour_or_asks_for_a_theme() -> None:
    sheets = sorted(STATIC.parents[2].glob("*/static/*/*.css"))
    said = {
        f"{path.parent.name}/{path.name}": re.findall(
            r"(?<![\w&-])#(?:[0-9a-f]{3}){1,2}\b|rgba?\(|prefers-color-scheme",
            re.sub(r"url\([^)]*\)", "", path.read_text(encoding="utf-8")),
        )
        for path in sheets
        if path.name != "tokens.css"
    }
    assert {name: found for name, found in said.items() if found} == {}


def test_every_colour_a_sheet_uses_is_a_token() -> None:
    known = set(re.findall(r"(--[\w-]+):", TOKENS))
    for path in STATIC.parents[2].glob("*/static/*/*.css"):
        text = path.read_text(encoding="utf-8")
        own = set(re.findall(r"(--[\w-]+)\s*:", text))
        assert set(re.findall(r"var\((--[\w-]+)", text)) <= known | own, path.name
