"""The language in which identities are written.

    relation = sum ("=" | "<=" | ">=") sum
    sum      = product (("+" | "-") product)*
    product  = power (("*" | "/") power)*
    power    = atom ["^" ("n" | whole number)]
    atom     = "(" sum ")" | "n" | number ["%"] | number ".." number ["%"] | over | term
    over     = ("sum" | "product" | "mean") "(" range "(" sum ")" ")"
    range    = "children" | "areas" | "parts" | "years" | "spans"
    term     = statistic "(" figure ")" | figure
    figure   = (name | relative "(" name ")") ["@" prices] ["[" part "]"] ["[" shift "]"]

`X` is any indicator, another name the code of one. `growth(X@constant[-1])` is its growth in the
year before at constant prices. What each word means is said in `relation.py`.
"""

import re
from collections.abc import Callable
from fractions import Fraction

from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.relation import (
    OPERATIONS,
    PARTS,
    RANGES,
    RELATIVES,
    SIGNS,
    Add,
    Divide,
    Multiply,
    Node,
    Number,
    Over,
    Power,
    Relation,
    Steps,
    Subtract,
    Term,
)  # fmt: skip

STATISTICS = (
    "growth", "contribution", "share", "change", "average_growth", "average_reduction", "rise",
    "total",
)  # fmt: skip
PRICES = ("constant", "current")
SHIFTS = ("-1", "base")
_WORDS = {"n", *OPERATIONS, *RANGES, *RELATIVES, *STATISTICS}
_TOKEN = re.compile(r"\s*(\d+(?:\.\d+)?|[A-Za-z_]\w*|<=|>=|\.\.|[-+*/^=()\[\]@%])", re.ASCII)
_END = ""


def parse(text: str) -> Relation:
    """The relation that a text says; `InvalidValue` says where it stops being one."""
    return _Parser(text).relation()


def parse_term(text: str) -> Term:
    """One figure as it prints: `growth(X[-1])`, `children(X)`."""
    parser = _Parser(text)
    term = parser.ranged_term()
    parser.finish()
    return term


class _Parser:
    """Recursive descent over the tokens; `over` is the range whose body is being read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[tuple[str, int]] = []
        place, text_end = 0, len(text.rstrip())
        while place < text_end:
            match = _TOKEN.match(text, place)
            if match is None:
                raise _unexpected(text, place, "một số, tên hoặc dấu", "a number, name or sign")
            self.tokens.append((match[1], match.start(1)))
            place = match.end()
        self.tokens.append((_END, len(text)))
        self.place = 0
        self.over = ""

    @property
    def next(self) -> str:
        return self.tokens[self.place][0]

    def take(self) -> str:
        token = self.next
        self.place += 1
        return token

    def takes(self, *tokens: str) -> str:
        """The next token if it is one of these, else a blank."""
        return self.take() if self.next in tokens else ""

    def demand(self, *tokens: str) -> str:
        return self.takes(*tokens) or self.refuse(" ".join(tokens))

    def refuse(self, vi: str, en: str = "") -> str:
        raise _unexpected(self.text, self.tokens[self.place][1], vi, en or vi)

    def finish(self) -> None:
        if self.next != _END:
            self.refuse("hết biểu thức", "the end")

    def relation(self) -> Relation:
        left = self.sum()
        relation = Relation(left, self.demand(*SIGNS), self.sum())
        self.finish()
        return relation

    def sum(self) -> Node:
        node = self.product()
        while sign := self.takes("+", "-"):
            node = (Add if sign == "+" else Subtract)(node, self.product())
        return node

    def product(self) -> Node:
        node = self.power()
        while sign := self.takes("*", "/"):
            node = (Multiply if sign == "*" else Divide)(node, self.power())
        return node

    def power(self) -> Node:
        base = self.atom()
        if not self.takes("^"):
            return base
        if self.takes("n"):
            return Power(base, Steps(self._spans))
        if not self.next.isdecimal() or int(self.next) < 1:
            self.refuse("n hoặc một số nguyên dương", "n or a positive whole number")
        return Power(base, int(self.take()))

    def atom(self) -> Node:
        if self.takes("("):
            return self.closed(self.sum)
        if self.takes("n"):
            return Steps(self._spans)
        if self.next[:1].isdigit():
            return self.number()
        return self.ranged() if self.next in OPERATIONS else self.term()

    @property
    def _spans(self) -> str:
        return self.over if self.over == "spans" else ""

    def closed(self, inside: Callable[[], Node]) -> Node:
        node = inside()
        self.demand(")")
        return node

    def number(self) -> Number:
        low = high = Fraction(self.take())
        if self.takes(".."):
            if not self.next[:1].isdigit() or Fraction(self.next) < low:
                self.refuse("số không nhỏ hơn số trước", "a number not below the one before")
            high = Fraction(self.take())
        return Number(low, high, self.takes("%"))

    def ranged(self) -> Over:
        operation = self.take()
        if self.over:
            self.refuse("chỉ một phạm vi", "one range only")
        self.demand("(")
        self.over = self.demand(*RANGES)
        self.demand("(")
        body = self.closed(self.sum)
        over = Over(operation, self.over, body)
        self.over = ""
        self.demand(")")
        return over

    def ranged_term(self) -> Term:
        self.over = self.takes(*RANGES)
        if not self.over:
            return self.term()
        self.demand("(")
        term = self.term()
        self.demand(")")
        return term

    def term(self) -> Term:
        statistic = self.takes(*STATISTICS)
        if not statistic:
            return self.figure("level")
        self.demand("(")
        term = self.figure(statistic)
        self.demand(")")
        return term

    def figure(self, statistic: str) -> Term:
        relative = self.takes(*RELATIVES)
        name = self.name_in_brackets() if relative else self.name()
        prices = self.demand(*PRICES) if self.takes("@") else ""
        part = shift = ""
        while self.takes("["):
            index = "-1" if self.takes("-") and self.demand("1") else self.demand("base", *PARTS)
            if index in SHIFTS:
                shift = index
            else:
                part = index
            self.demand("]")
        return Term(name, statistic, relative, prices, part, shift, self.over)

    def name_in_brackets(self) -> str:
        self.demand("(")
        name = self.name()
        self.demand(")")
        return name

    def name(self) -> str:
        if not self.next[:1].isalpha() or self.next in _WORDS:
            self.refuse("mã một chỉ tiêu hoặc X", "the code of an indicator, or X")
        return self.take()


def _unexpected(text: str, place: int, vi: str, en: str) -> InvalidValue:
    found = text[place:].split(maxsplit=1)
    stands_vi, stands_en = (f"“{found[0]}”",) * 2 if found else ("hết biểu thức", "the end")
    return InvalidValue(
        f"Ở vị trí {place + 1} của “{text}” là {stands_vi}; cần {vi}.",
        f"At character {place + 1} of “{text}” stands {stands_en}; expected {en}.",
    )
