"""The sentences in which a paper prints its rows."""

from typing import Protocol

from lotrinh.catalogue import load

Row = dict[str, str]
NAMES = {code: one.name.vi for code, one in load().indicators.items()}
COMPARED = {
    ">=": "đạt từ", ">": "đạt trên", "<=": "không quá", "<": "dưới", "=": "đạt", "~": "khoảng",
    "range": "đạt", "keep": "giữ vững", "improve": "cải thiện",
}  # fmt: skip
SAID = {
    "growth": "tốc độ tăng", "contribution": "đóng góp vào tăng trưởng", "share": "tỷ trọng",
    "average_growth": "tốc độ tăng bình quân", "average_reduction": "mức giảm bình quân",
    "change": "mức thay đổi", "rank": "xếp hạng", "each_year": "hằng năm", "total": "tổng số",
}  # fmt: skip


class _Tables(Protocol):
    def rows(self, table: str, **cells: object) -> list[Row]: ...


def lines_before(paper: Row) -> list[str]:
    """The heading of a paper."""
    return [paper.get("number", "Không số"), paper["title"].upper(), "I. NỘI DUNG"]


def figure(row: Row) -> str:
    """The part of the sentence that is the figure: the number with its unit, or the task."""
    if "indicator" not in row:
        return row["name"]
    unit = row.get("unit", "").replace("VND", "đồng").replace("visitors", "lượt khách")
    if "value" in row:
        return f"{_number(row['value'])} {unit}".strip()
    ends = dict.fromkeys(filter(None, (row.get("low"), row.get("high"))))
    return f"{'-'.join(map(_number, ends))} {unit}".strip() or COMPARED[row["comparator"]]


def sentence(row: Row, tables: _Tables) -> str:
    """One line that holds the figure once, at its end but for the closing words."""
    if "indicator" not in row:
        return f"- {row['name']}."
    name = NAMES.get(row["indicator"]) or _own(row["indicator"], tables)
    said = SAID.get(row.get("statistic", ""), "")
    about = f"{name}, {said}" if said else name
    place = _place(row["area"], tables)
    compared = COMPARED[row["comparator"]] if row.get("low") or row.get("high") else ""
    of = f" (trên {row['denominator']})" if row.get("denominator") else ""
    when = row.get("period", "").replace("/", "-")
    about += f" của {place} kỳ {when}" if when else f" của {place}"
    return f"- {about}: {compared} {figure(row)}{of}.".replace(":  ", ": ")


def _number(printed: str) -> str:
    return printed.replace(".", ",")


def _own(code: str, tables: _Tables) -> str:
    return next((row["name_vi"] for row in tables.rows("indicators", code=code)), code)


def _place(id: str, tables: _Tables) -> str:
    named = {"VN": "cả nước", "VN-R1": "vùng"}
    return named.get(id) or next((row["name"] for row in tables.rows("places", id=id)), id)
