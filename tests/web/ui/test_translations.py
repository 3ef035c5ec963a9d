"""Vietnamese is the source of every site string, English is complete, nothing is left outside."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.extract import extract_python
from babel.messages.pofile import read_po
from django.utils.translation.template import templatize

import lotrinh.web

WEB = Path(lotrinh.web.__file__).parent
TEMPLATES = sorted(WEB.glob("*/templates/**/*.html"))
MODULES = sorted(WEB.glob("**/*.py"))
CATALOGUE = WEB / "locale" / "en" / "LC_MESSAGES" / "django.po"
KEYWORDS = dict.fromkeys(
    ("_", "gettext", "pgettext", "ngettext", "gettext_lazy", "pgettext_lazy", "ngettext_lazy")
)
PLACE = re.compile(r"%\(\w+\)s")
NAMES = {
    "Lộ Trình", "Tiếng Việt", "English", "lotrinh import", "CSV", "Excel", "SVG", "PNG",
}  # fmt: skip
SPOKEN = re.compile(
    r"""(?:aria-label|title|placeholder|alt|data-label)=["']([^"'{]*\w[^"']*)["']"""
)


def used() -> set[tuple[str, ...]]:
    """Every string to translate: its context where it has one, its singular and plural."""
    sources = [templatize(path.read_text(encoding="utf-8")) for path in TEMPLATES]
    sources += [path.read_text(encoding="utf-8") for path in MODULES]
    found = set()
    for source in sources:
        for _, _, message, _ in extract_python(BytesIO(source.encode()), KEYWORDS, [], {}):
            parts = message if isinstance(message, tuple) else (message,)
            found.add(tuple(part for part in parts if part))
    return found


def translated() -> dict[tuple[str, ...], tuple[str, ...]]:
    with CATALOGUE.open("rb") as file:
        rows = [one for one in read_po(file, locale="en") if one.id and not one.fuzzy]
    return {(*filter(None, [one.context]), *_tuple(one.id)): _tuple(one.string) for one in rows}


def _tuple(text: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def test_every_string_has_its_english() -> None:
    known = translated()
    assert sorted(one for one in used() if not all(known.get(one, ("",)))) == []


def test_no_translation_is_left_over() -> None:
    assert sorted(set(translated()) - used()) == []


def test_placeholders_survive_translation() -> None:
    wrong = [
        ids
        for ids, texts in translated().items()
        for text in texts
        if set(PLACE.findall(text)) != set(PLACE.findall(ids[-1]))
    ]
    assert wrong == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_hold_no_untranslated_text(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"{%\s*blocktranslate.*?endblocktranslate\s*%}", "", text, flags=re.S)
    text = re.sub(r"{%.*?%}|{{.*?}}|{#.*?#}|<(code|kbd)>.*?</(code|kbd)>", "", text, flags=re.S)
    spoken = SPOKEN.findall(text)
    shown = [part.strip() for part in re.sub(r"<[^>]*>", "\n", text).split("\n")]
    words = [one for one in (*spoken, *shown) if re.search(r"[^\W\d_]", one)]
    assert [one for one in words if one.strip(" ·") not in NAMES] == []
