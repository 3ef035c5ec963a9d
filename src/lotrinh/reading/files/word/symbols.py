"""Signs that Word draws from its fonts of symbols, as letters of Unicode."""

from docx.oxml.ns import qn
from lxml.etree import _Element

_SYMBOL_FONT = {
    0x2D: "-", 0x5E: "⊥", 0x61: "α", 0x62: "β", 0x6D: "μ", 0xA3: "≤", 0xA5: "∞", 0xAE: "→",
    0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
    0xBB: "≈", 0xBC: "…", 0xD7: "·", 0xDE: "⇒", 0xE5: "Σ",
}  # fmt: skip
_WINGDINGS = {0x6C: "•", 0x6E: "•", 0x76: "•", 0xA7: "•", 0xD8: "•", 0xE0: "→", 0xFC: "✓"}
SYMBOLS = {chr(0xF000 + code): sign for code, sign in _SYMBOL_FONT.items()}


def symbol(element: _Element) -> str:
    """The sign of a `w:sym`; blank when no letter of Unicode is known for it."""
    printed = element.get(qn("w:char"), "")
    code = int(printed, 16) & 0xFF
    font = element.get(qn("w:font"), "")
    if font.startswith("Wingdings"):
        return _WINGDINGS.get(code, "")
    return _SYMBOL_FONT.get(code, "") if font == "Symbol" else chr(int(printed, 16))
