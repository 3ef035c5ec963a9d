"""What was meant by keys of a Vietnamese keyboard that nothing turned into letters."""

import re

_DOUBLED = re.compile("dd|aa|ee|oo")
_HORN = re.compile("(?<=[aou])w")
_TONE = re.compile("[sfrxj](?=[^sfrxj]*$)")
_NUMBER = re.compile(r"(?<!^)\d")


def typed_plainly(word: str) -> set[str]:
    """The folded words that `word` may stand for: `dduwowngf` and `d9u7o72ng` give `duong`.

    Telex and VNI are tried; a word without such keys gives nothing.
    """
    plain = _DOUBLED.sub(lambda one: one.group()[0], word)
    plain = _HORN.sub("", plain).replace("w", "u")
    return {plain, _TONE.sub("", plain, count=1), _NUMBER.sub("", word)} - {word, ""}
