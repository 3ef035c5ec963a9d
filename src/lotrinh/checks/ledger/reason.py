"""Why two promises stand to each other as they do, in a sentence."""

from lotrinh.checks.inspection import Inspection
from lotrinh.checks.ledger.pace import for_the_rest, need_of
from lotrinh.checks.ledger.pace_words import need_words, start_words
from lotrinh.checks.ledger.promise import Promise
from lotrinh.checks.ledger.relation import Pair
from lotrinh.checks.words import about_words, document_words, filled, value_words
from lotrinh.domain.labels import words
from lotrinh.domain.message import Message
from lotrinh.domain.wording import WHOLES

SAID = Message("{document}: {about} {value}", "{document}: {about} {value}")
NUMBERS = {
    "same": Message("{a} và {b} đòi hỏi như nhau", "{a} and {b} demand the same"),
    "stricter": Message("{a} đòi hỏi cao hơn {b}", "{a} demands more than {b}"),
    "looser": Message("{a} đòi hỏi thấp hơn {b}", "{a} demands less than {b}"),
    "incompatible": Message(
        "không có con số nào thỏa mãn cả {a} và {b}", "no number agrees with both {a} and {b}"
    ),
}
TIMES = {
    "overlap": Message(
        "{a} và {b} nói về hai khoảng thời gian giao nhau nhưng không trùng nhau: chỉ nối được với "
        "nhau qua số liệu đã biết của các năm khác nhau",
        "{a} and {b} speak of times that meet without being the same: only the known figures of "
        "the other years join them",
    ),
    "apart": Message(
        "{a} và {b} nói về hai thời gian khác nhau", "{a} and {b} speak of different times"
    ),
}
TOGETHER = Message("{said} (cộng đủ các năm)", "{said} (all its years added up)")
JOINED = Message(
    "{part} nói về phần còn lại của {whole}; {start}: muốn giữ cam kết ấy cần {need}",
    "{part} speaks of the rest of {whole}; {start}: keeping that promise needs {need}",
)
CONCEPTS = {
    "indicator": Message("{a} và {b} là hai chỉ tiêu khác nhau", "{a} and {b} are two indicators"),
    "place": Message(
        "{a} và {b} là của hai địa bàn khác nhau, trước và sau khi sắp xếp",
        "{a} and {b} are of two places, before and after the merger",
    ),
    "unit": Message(
        "{a} và {b} dùng hai đơn vị không quy đổi được cho nhau",
        "{a} and {b} use units that cannot be converted into each other",
    ),
    "whole": Message(
        "{a} và {b} không cùng mẫu số: {whole_a} và {whole_b}",
        "{a} and {b} are out of different wholes: {whole_a} and {whole_b}",
    ),
    "prices": Message(
        "{a} theo {prices_a}, {b} theo {prices_b}", "{a} is at {prices_a}, {b} at {prices_b}"
    ),
    "definition": Message(
        "{a} theo định nghĩa “{definition_a}”, {b} theo “{definition_b}”",
        "{a} is by the definition “{definition_a}”, {b} by “{definition_b}”",
    ),
}
PRICES = {
    "": Message("giá không nói rõ", "prices not stated"),
    "constant": Message("giá so sánh", "constant prices"),
    "current": Message("giá hiện hành", "current prices"),
}
UNSTATED = Message("tổng không nói rõ", "a whole not stated")
USUAL = Message("cách tính thông thường", "the usual basis")


def promise_words(at: Inspection, one: Promise) -> Message:
    """A promise with its document: `1486/QĐ-TTg: GRDP tăng bình quân 2021-2030 ≥ 9,72%/năm`."""
    return filled(
        SAID, document=document_words(at.plan.document.get(one.target.document)),
        about=about_words(at, one.target), value=value_words(at, one.target),
    )  # fmt: skip


def why(at: Inspection, pair: Pair) -> Message:
    """The reason for a relation, with what differs named.

    Where one promise is of the rest of the other's time, the known figures join the two.
    """
    joined = joined_words(at, pair)
    if joined:
        return joined
    a, b = pair.a, pair.b
    template = NUMBERS.get(pair.relation) or TIMES.get(pair.respect) or CONCEPTS[pair.respect]
    said = filled(
        template, a=promise_words(at, a), b=promise_words(at, b),
        whole_a=whole_words(a.measure.whole), whole_b=whole_words(b.measure.whole),
        prices_a=PRICES[a.measure.prices], prices_b=PRICES[b.measure.prices],
        definition_a=definition_words(a.measure.definition),
        definition_b=definition_words(b.measure.definition),
    )  # fmt: skip
    if pair.respect == "together":
        said = filled(TOGETHER, said=said)
    differs = at.catalogue.difference(a.target.indicator, b.target.indicator)
    return Message(f"{said.vi}: {differs.vi}", f"{said.en}: {differs.en}") if differs else said


def joined_words(at: Inspection, pair: Pair) -> Message | None:
    """What figures make of one promise that is of the rest of the other's time; else nothing."""
    if pair.respect != "overlap":
        return None
    return _joined(at, pair.a, pair.b) or _joined(at, pair.b, pair.a)


def _joined(at: Inspection, whole: Promise, part: Promise) -> Message | None:
    """What the years that are known leave to `part`'s time, if that is the rest of `whole`."""
    need = need_of(at.known, whole, whole.target.area)
    if need is None or not for_the_rest((part,), whole, need):
        return None
    return filled(
        JOINED, part=promise_words(at, part), whole=promise_words(at, whole),
        start=start_words(at, whole, need), need=need_words(need),
    )  # fmt: skip


def whole_words(whole: str) -> Message:
    """What a rate is out of, or the N of a rank or count."""
    if whole.isdecimal():
        return Message(f"tổng số {whole}", f"a total of {whole}")
    return Message(words(WHOLES, whole), words(WHOLES, whole, "en")) if whole else UNSTATED


def definition_words(definition: str) -> Message:
    """A definition as stated; the usual one where none is."""
    plain = definition.removeprefix("theo ")
    return Message(plain, plain) if plain else USUAL
