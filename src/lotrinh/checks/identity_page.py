"""The manual's page of identities: the language they are written in, then each with examples."""

from collections.abc import Iterable, Iterator
from dataclasses import fields

from lotrinh.catalogue import load
from lotrinh.checks.page import CONTENTS, contents, families, heading, rows, sentence
from lotrinh.domain import expression
from lotrinh.domain.identity import Identity, IdentityExample, Scope
from lotrinh.domain.labels import FIELDS, NATURES, SEVERITIES, words
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_date, format_number
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.wording import number_with_symbol

INTRODUCTION = Message(
    """# Hệ thức

Trang này được tạo ra từ mã nguồn: `python -m lotrinh.checks.manual docs`.

Hệ thức là điều luôn đúng giữa các số liệu, ai công bố cũng vậy: GRDP bằng tổng các khu vực. Mỗi hệ
thức được thử ở mọi nơi, mọi kỳ mà sổ có số liệu hoặc lời hứa. Số in ra đại diện cho khoảng làm tròn
của nó (6,74 là 6,735 đến 6,745); hai vế chỉ bị coi là lệch khi không số nào trong các khoảng ấy
làm chúng khớp nhau. Mức độ “nghiêm trọng” là của số liệu trong cùng một lần công bố; số của nhiều
lần công bố chỉ lệch như một lần rà soát thường có thì không bị nêu. Xem thêm: [viết một hệ
thức](../how-to/write-an-identity.md),
[máy quyết định thế nào](../explanation/how-checks-decide.md).""",
    """# Identities

This page is generated from the source: `python -m lotrinh.checks.manual docs`.

An identity is what is always so between figures, whoever publishes them: GRDP is the sum of its
sectors. Each is tried in every place and time of which the register has figures or promises. A
printed figure stands for all that rounds to it (6.74 for 6.735 to 6.745); two sides miss each other
only when no figures within their rounding make them agree. “Serious” is meant of figures in one
publication; where several publications differ it is a warning. See also: [write an
identity](../how-to/write-an-identity.md), [how checks
decide](../explanation/how-checks-decide.md).""",
)
WRITTEN = Message("cách viết | ý nghĩa", "written | meaning")
LEGEND = (
    ("`grdp`", Message("mức của một chỉ tiêu", "the level of an indicator")),
    ("`X`", Message("bất kỳ chỉ tiêu nào trong phạm vi ghi ở hệ thức",
                    "any indicator within the scope that the identity gives")),
    ("`parent(X)`", Message("chỉ tiêu mà X là một phần", "the indicator that X is a part of")),
    ("`numerator(X)`, `denominator(X)`", Message("tử số, mẫu số của một tỷ lệ",
                                                 "what a rate is of, and out of")),
    ("`growth(X)`, `share(X)`, `change(X)` …",
     Message("điều được nói về chỉ tiêu: tốc độ tăng, tỷ trọng, thay đổi",
             "what is said of the indicator")),
    ("`rise(X)`", Message("mức thay đổi của cả một giai đoạn", "the change over a span of years")),
    ("`X@constant`, `X@current`",
     Message("theo giá so sánh, giá hiện hành; không ghi là cùng một loại giá",
             "at constant, at current prices; left out: the same prices throughout")),
    ("`X[-1]`", Message("cùng kỳ năm trước", "the same time a year before")),
    ("`X[base]`", Message("năm gốc của một bình quân", "the year from which an average starts")),
    ("`X[Q1]`, `X[S1]`", Message("quý, nửa năm của cùng năm", "a quarter, a half of the year")),
    ("`sum(children(X))`", Message("tổng của các bộ phận của X", "the sum over the parts of X")),
    ("`sum(areas(X))`", Message("tổng của các nơi trực thuộc", "the sum over the places below")),
    ("`sum(parts(X))`", Message("tổng của các quý hoặc hai nửa hợp thành kỳ",
                                "the sum over the quarters or halves that make it up")),
    ("`product(years(X))`", Message("tích của các năm mà bình quân trải qua",
                                    "the product over the years of an average")),
    ("`product(spans(X))`", Message("tích của hai khoảng năm ngắn hơn hợp thành khoảng ấy",
                                    "the product over two shorter times that make it up")),
    ("`mean(children(X))`", Message("một bình quân với trọng số không âm nào đó",
                                    "some weighted mean, no weight below nought")),
    ("`n`", Message("số năm của một bình quân", "the number of years of an average")),
    ("`0.35..0.65`", Message("một số chỉ biết là nằm trong khoảng",
                             "a number only known to lie between")),
)  # fmt: skip
LANGUAGE = Message("Cách viết một hệ thức", "How identities are written")
GRAMMAR = Message(
    """Hai vế, ở giữa là `=`, `<=` hoặc `>=`; `+ - * /`, `^` và ngoặc như thường. Đơn vị của hai vế
phải cùng loại: tỷ đồng chia nghìn người là đồng một người; phần trăm là một đơn vị (`100%` là
một), nên tỷ lệ viết `100% * a / b`. Hệ thức có hai vế khác loại bị từ chối. `growth(X)` đứng hai
lần trong một hệ thức là cùng một con số. Văn phạm đầy đủ:""",
    """Two sides with `=`, `<=` or `>=` between them; `+ - * /`, `^` and brackets as usual. Both
sides must be of one kind of unit: billion VND by thousand people are VND a head; percent is a
unit (`100%` is one), so a rate is `100% * a / b`. An identity whose sides differ in kind is
refused. `growth(X)` twice in an identity is the same figure. The whole grammar:""",
)
SEVERITY = Message("Mức độ", "Severity")
NAMES = Message("Trong đó", "Where")
SCOPE = Message("X là", "X is")
WHOLES = Message("So với", "Out of")
OR = Message(" hoặc ", " or ")
UNSAID = Message("không nêu", "unsaid")
TOLERANCE = Message("Cho phép lệch thêm", "Allowed beyond rounding")
VALID = Message("Hiệu lực", "Valid")
SINCE = Message("từ {}", "from {}")
UNTIL = Message("đến hết {}", "to {}")
SOURCE = Message("Nguồn", "Source")
NOTE = Message("Lưu ý", "Note")
HOLDS = Message("Đúng", "Holds")
BROKEN = Message("Lệch", "Broken")
_RESPECTS = {
    "only": Message("chỉ {}", "only {}"),
    "part_of": Message("một phần của {}", "a part of {}"),
    "kinds": Message("chỉ tiêu đo bằng {}", "measured in {}"),
    "but_kinds": Message("không đo bằng {}", "not measured in {}"),
    "fields": Message("lĩnh vực {}", "of the fields {}"),
    "but_fields": Message("trừ lĩnh vực {}", "of any field but {}"),
    "natures": Message("{}", "{}"),
    "aggregations": Message("cộng được theo nơi", "adds up over places"),
    "but": Message("trừ {}", "except {}"),
}


def identity_page(lang: str) -> str:
    """The page in one language, an account after the other."""
    accounts = families(load().identities.values())
    legend = ((written, meaning.in_language(lang)) for written, meaning in LEGEND)
    parts = [
        INTRODUCTION.in_language(lang),
        f"## {CONTENTS.in_language(lang)}",
        contents(accounts, lang),
        f"## {LANGUAGE.in_language(lang)}",
        "\n".join(rows(WRITTEN, legend, lang)),
        GRAMMAR.in_language(lang),
        "\n".join(_grammar()),
    ]
    for account, found in accounts.items():
        parts.append(f"## {heading(account, lang)}")
        for one in found:
            parts += _identity(one, lang)
    return "\n\n".join(parts) + "\n"


def _grammar() -> Iterator[str]:
    """The rules as they stand where the language is read."""
    written = (expression.__doc__ or "").splitlines()
    return (line for line in written if line.startswith("    "))


def _identity(one: Identity, lang: str) -> Iterator[str]:
    yield f"### `{one.id}`"
    yield f"{sentence(one.label.in_language(lang))}."
    yield f"    {one.expression}"
    yield "\n".join(
        f"- {name.in_language(lang)}: {said}" for name, said in _facts(one, lang) if said
    )
    yield "\n".join(_example(example, lang) for example in one.examples)


def _facts(one: Identity, lang: str) -> Iterator[tuple[Message, str]]:
    yield SEVERITY, words(SEVERITIES, one.severity, lang)
    yield NAMES, _named(dict.fromkeys(term.indicator for term in one.relation.terms), lang)
    yield SCOPE, _scope(one.scope, lang)
    yield (
        WHOLES,
        "; ".join(
            f"`{code}`: {', '.join(one or UNSAID.in_language(lang) for one in every)}"
            for code, every in one.wholes.items()
        ),
    )
    yield TOLERANCE, _printed(one.tolerance, lang) if one.tolerance else ""
    ends = ((SINCE, one.validity.valid_from), (UNTIL, one.validity.valid_to))
    yield (
        VALID,
        " ".join(
            said.in_language(lang).format(format_date(day, lang)) for said, day in ends if day
        ),
    )
    yield SOURCE, one.source.in_language(lang)
    yield NOTE, one.note.in_language(lang) if one.note else ""


def _named(codes: Iterable[str], lang: str) -> str:
    """The indicators that an identity names, with what they are called."""
    known = load().indicators
    return "; ".join(
        f"`{code}` {known[code].name.in_language(lang)}" for code in codes if code in known
    )


def _scope(scope: Scope, lang: str) -> str:
    given = {one.name: getattr(scope, one.name) for one in fields(scope)}
    return "; ".join(
        _RESPECTS[name].in_language(lang).format(_respect(name, codes, lang))
        for name, codes in given.items()
        if codes
    )


def _respect(name: str, given: str | tuple[str, ...], lang: str) -> str:
    codes = (given,) if isinstance(given, str) else given
    if name in ("kinds", "but_kinds"):
        return ", ".join(_kind(one, lang) for one in codes)
    tables = {"fields": FIELDS, "but_fields": FIELDS, "natures": NATURES}
    if name in tables:
        return OR.in_language(lang).join(words(tables[name], one, lang) for one in codes)
    return _named(codes, lang)


def _kind(kind: str, lang: str) -> str:
    """A kind of unit by one that is of it: `%`, `đồng`."""
    units = load().units.rows
    return next(one.symbol.in_language(lang) for one in units if one.unit.kind == kind)


def _example(one: IdentityExample, lang: str) -> str:
    outcome = (HOLDS if one.holds else BROKEN).in_language(lang)
    figures = [
        f"`{term}` = {'; '.join(_printed(quantity, lang) for quantity in found)}"
        for term, found in one.figures.items()
    ]
    years = "; ".join(map(str, one.steps))
    steps = [f"`n` = {years}"] if one.steps != (1,) else []
    return f"- {outcome}: {' · '.join([*steps, *figures])}"


def _printed(quantity: Quantity, lang: str) -> str:
    symbol = load().units.symbol(quantity.unit, lang)
    return number_with_symbol(format_number(quantity.value, lang), symbol)
