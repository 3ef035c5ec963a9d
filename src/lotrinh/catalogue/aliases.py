"""No phrase may stand for two indicators: reading could not tell which one is meant."""

from collections.abc import Iterable, Iterator

from lotrinh.catalogue.links import Rows
from lotrinh.catalogue.table import Problem
from lotrinh.domain.indicator import Indicator
from lotrinh.domain.message import Message


def alias_problems(read: Rows, known: Iterable[Indicator] = ()) -> Iterator[Problem]:
    """Aliases that another row of `read`, or an indicator of `known`, already has.

    Case and the number of spaces do not tell phrases apart; marks do.
    """
    owners = {_phrase(alias): one.code for one in known for alias in one.aliases}
    for number, one in read.rows:
        for alias in one.aliases:
            owner = owners.setdefault(_phrase(alias), one.code)
            if owner != one.code:
                taken = Message(
                    f"đã chỉ {owner}; mỗi cách gọi chỉ một chỉ tiêu",
                    f"already stands for {owner}; a phrase names one indicator",
                )
                yield Problem(read.table.file, number, "aliases", alias, taken)


def _phrase(alias: str) -> str:
    return " ".join(alias.lower().split())
