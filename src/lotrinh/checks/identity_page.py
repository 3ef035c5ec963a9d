"""The manual's page of identities: the language they are written in, then each with examples."""

from collections.abc import Iterator
from dataclasses import fields
from itertools import groupby

from lotrinh.catalogue import load
from lotrinh.domain.identity import Identity, IdentityExample, Scope
from lotrinh.domain.labels import SEVERITIES, words
from lotrinh.domain.message import Message
from lotrinh.domain.number import format_date, format_number
from lotrinh.domain.quantity import Quantity
from lotrinh.domain.wording import number_with_symbol

INTRODUCTION = Message(
    """# Hệ thức

Trang này được tạo ra từ mã nguồn: `python -m lotrinh.checks.manual docs`.

Hệ thức là điều luôn đúng giữa các số liệu, ai công bố cũng vậy: GRDP bằng tổng các khu vực. Mỗi hệ
thức là một mục trong `catalogue/identities/<tài khoản>.toml`. Số in ra đại diện cho khoảng làm tròn
của nó (6,74 là 6,735 đến 6,745); hai vế chỉ bị coi là lệch khi không số nào trong các khoảng ấy
làm chúng khớp nhau.""",
    """# Identities

This page is generated from the source: `python -m lotrinh.checks.manual docs`.

An identity is what is always so between figures, whoever publishes them: GRDP is the sum of its
sectors. Each is one entry of `catalogue/identities/<account>.toml`. A printed figure stands for all
that rounds to it (6.74 for 6.735 to 6.745); two sides miss each other only when no figures within
their rounding make them agree.""",
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
    ("`X@constant`, `X@current`",
     Message("theo giá so sánh, giá hiện hành; không ghi là cùng một loại giá",
             "at constant, at current prices; left out: the same prices throughout")),
    ("`X[-1]`", Message("cùng kỳ năm trước", "the same time a year before")),
    ("`X[base]`", Message("năm gốc của một bình quân", "the year from which an average starts")),
    ("`X[Q1]`, `X[S1]`", Message("quý, nửa năm của cùng năm", "a quarter, a half of the year")),
    ("`sum(children(X))`", Message("tổng của các bộ phận của X", "the sum over the parts of X")),
    ("`sum(areas(X))`", Message("tổng của các nơi trực thuộc", "the sum over the places below")),
    ("`sum(parts(X))`", Message("tổng của các quý hoặc hai nửa năm",
                                "the sum over the quarters or the halves")),
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
SEVERITY = Message("Mức độ", "Severity")
SCOPE = Message("X", "X")
WHOLES = Message("So với", "Out of")
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
    "part_of": Message("là một phần của {}", "part of {}"),
    "kinds": Message("đơn vị loại {}", "units of the kinds {}"),
    "but_kinds": Message("đơn vị không thuộc loại {}", "units not of the kinds {}"),
    "fields": Message("lĩnh vực {}", "fields {}"),
    "but_fields": Message("trừ lĩnh vực {}", "fields but {}"),
    "natures": Message("loại số {}", "figures that are {}"),
    "aggregations": Message("cộng gộp theo nơi bằng {}", "adding up over places by {}"),
    "but": Message("trừ {}", "except {}"),
}


def identity_page(lang: str) -> str:
    """The page in one language, an account after the other."""
    parts = [INTRODUCTION.in_language(lang), "\n".join(_legend(lang))]
    identities = load().identities.values()
    for account, found in groupby(identities, key=lambda one: one.id.partition(".")[0]):
        parts.append(f"## {account}")
        for one in found:
            parts += _identity(one, lang)
    return "\n\n".join(parts) + "\n"


def _legend(lang: str) -> Iterator[str]:
    yield f"| {WRITTEN.in_language(lang)} |"
    yield "|---|---|"
    for written, meaning in LEGEND:
        yield f"| {written} | {meaning.in_language(lang)} |"


def _identity(one: Identity, lang: str) -> Iterator[str]:
    yield f"### `{one.id}`"
    yield f"{one.label.in_language(lang)}."
    yield f"    {one.expression}"
    yield "\n".join(
        f"- {name.in_language(lang)}: {said}" for name, said in _facts(one, lang) if said
    )
    yield "\n".join(_example(example, lang) for example in one.examples)


def _facts(one: Identity, lang: str) -> Iterator[tuple[Message, str]]:
    yield SEVERITY, words(SEVERITIES, one.severity, lang)
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


def _scope(scope: Scope, lang: str) -> str:
    given = {one.name: getattr(scope, one.name) for one in fields(scope)}
    return "; ".join(
        _RESPECTS[name].in_language(lang).format(_codes(codes))
        for name, codes in given.items()
        if codes
    )


def _codes(codes: str | tuple[str, ...]) -> str:
    return ", ".join(f"`{one}`" for one in ([codes] if isinstance(codes, str) else codes))


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
