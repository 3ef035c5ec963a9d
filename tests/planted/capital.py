"""Projects with their costs, capital by source and year, and what has been paid out."""

from tests.planted.papers import issued
from tests.planted.places import commune_ids
from tests.planted.sheets import Sheets

PROJECTS = (  # id, name, group, field, sector, status, class, start, end, cost, earlier capital
    ("duong-nam", "Đường trục phía Nam", "B", "2", "transport", "transitional", "transitional",
     2024, 2027, 820, 420),
    ("duong-bac", "Đường nối cửa khẩu phía Bắc", "A", "1", "transport", "transitional",
     "transitional", 2023, 2028, 3050, 1150),
    ("cau-lon", "Cầu sông Lớn", "B", "1", "transport", "proposed", "new", 2026, 2029, 640, 0),
    ("ho-nuoc", "Hồ chứa nước thượng nguồn", "B", "2", "irrigation", "transitional", "finishing",
     2024, 2026, 310, 190),
    ("ke-song", "Kè chống sạt lở bờ sông", "C", "2", "irrigation", "completed", "arrears", 2023,
     2025, 75, 60),
    ("benh-vien", "Bệnh viện đa khoa tỉnh, khu mới", "B", "4", "health", "proposed", "new", 2026,
     2029, 560, 0),
    ("truong-noi-tru", "Trường nội trú liên cấp", "C", "4", "education", "proposed", "new", 2026,
     2028, 84, 0),
    ("khu-du-lich", "Hạ tầng khu du lịch thác", "B", "4", "tourism", "transitional",
     "transitional", 2025, 2028, 240, 60),
    ("cap-nuoc", "Cấp nước sạch vùng cao", "B", "2", "water", "transitional", "counterpart", 2025,
     2028, 380, 90),
    ("trong-rung", "Phục hồi rừng phòng hộ", "B", "3", "forestry", "proposed", "new", 2026, 2029,
     130, 0),
)  # fmt: skip
SOURCES = {"central": 0.6, "local": 0.4}
PLAN_YEARS = range(2026, 2031)
BLOCKED = {"khu-du-lich"}


def add_capital(sheets: Sheets, province: str) -> None:
    """Each project has all its remaining capital within its years; ceilings leave a tenth."""
    places = commune_ids(province)
    for place, one in zip(places, PROJECTS, strict=False):
        id, name, group, field, sector, status, rank, start, end, cost, earlier = one
        sheets.add(
            "projects", id=id, name=name, group=group, field=field, sector=sector, status=status,
            owner=f"{province}-so-xay-dung", places=place, start_year=start, end_year=end,
            total_cost=cost, remaining_cost=cost - earlier, **{"class": rank},
            priority=1 if cost > 500 else None,
        )  # fmt: skip
        _costs(sheets, id, cost)
        for source in SOURCES:
            sheets.add("funding", project=id, source=source, min_share="0.2", max_share="0.8")
        _capital(sheets, id, start, end, cost, earlier)
    _parts(sheets)
    _wholes(sheets)


def _costs(sheets: Sheets, id: str, cost: int) -> None:
    """What a project costs has been said twice; the latest agrees with the register."""
    for day, value in (("2023-06-30", round(cost * 0.92)), ("2025-12-11", cost)):
        sheets.add(
            "project_figures", project=id, what="total_cost", value=value, unit="billion VND",
            known_from=day, source_url="https://example.org/du-an",
        )  # fmt: skip


def _capital(sheets: Sheets, id: str, start: int, end: int, cost: int, earlier: int) -> None:
    before = list(range(start, 2026))
    ahead = [year for year in PLAN_YEARS if year <= max(end, 2026)]
    years = [(year, earlier / len(before)) for year in before]
    years += [(year, (cost - earlier) / len(ahead)) for year in ahead]
    for year, amount in years:
        for source, part in SOURCES.items():
            row = {"project": id, "source": source, "plan_year": year, "level": "detailed"}
            given = round(amount * part, 1)
            sheets.add(
                "allocations", **row, amount=given, known_from=f"{min(year, 2026) - 1}-12-15",
                source_url="https://example.org/von",
            )  # fmt: skip
            if year in (2024, 2025):
                _payments(sheets, id, source, year, given)


def _payments(sheets: Sheets, id: str, source: str, year: int, given: float) -> None:
    """A year's plan is paid until 31 January of the next."""
    for day, part in (
        (f"{year}-06-30", 0.31),
        (f"{year}-12-31", 0.87),
        (f"{year + 1}-01-31", 0.96),
    ):
        sheets.add(
            "disbursements", project=id, source=source, plan_year=year, on=day,
            cumulative=round(given * part, 1), source_url="https://example.org/giai-ngan",
        )  # fmt: skip


def _parts(sheets: Sheets) -> None:
    """An expressway of two parts whose costs and lengths add up, in the latest figures only."""
    whole = {"group": "A", "field": "1", "sector": "expressway", "status": "proposed"}
    sheets.add("projects", id="cao-toc", name="Cao tốc phía Đông", **whole, start_year=2026,
               end_year=2031)  # fmt: skip
    sheets.add("projects", id="duong-nam-1", name="Đường trục phía Nam, cầu cạn", group="C",
               field="2", sector="transport", parent="duong-nam", start_year=2026, end_year=2027,
               total_cost=92)  # fmt: skip
    for number, (cost, length) in enumerate(((6100, "41.3"), (7250, "38.45")), 1):
        id = f"cao-toc-{number}"
        sheets.add("projects", id=id, name=f"Cao tốc phía Đông, đoạn {number}", parent="cao-toc",
                   **whole, start_year=2026, end_year=2031)  # fmt: skip
        _figure(sheets, id, "2025-12-11", str(cost), length)
    _figure(sheets, "cao-toc", "2023-11-20", "11900", "82")
    _figure(sheets, "cao-toc", "2025-12-11", "13350", "79.8")


def _figure(sheets: Sheets, id: str, day: str, cost: str, length: str) -> None:
    figures = (
        ("total_cost", cost, "billion VND"),
        ("length_km", length, "km"),
        ("end", "2031", None),
    )
    for what, value, unit in figures:
        sheets.add("project_figures", project=id, what=what, value=value, unit=unit,
                   known_from=day, source_url="https://example.org/cao-toc")  # fmt: skip


def _wholes(sheets: Sheets) -> None:
    """What the council gives in 2026 covers the details; ceilings cover each year."""
    for source in SOURCES:
        for year in PLAN_YEARS:
            rows = sheets.rows("allocations", source=source, plan_year=year, level="detailed")
            placed = sum(float(row["amount"]) for row in rows)
            sheets.add("ceilings", source=source, year=year, amount=round(placed * 1.12 + 5))
            if year == PLAN_YEARS[0]:
                row = {"source": source, "plan_year": year, "level": "council"}
                sheets.add("allocations", **row, amount=round(placed * 1.05 + 1),
                           known_from=issued("nq-von"), document="nq-von")  # fmt: skip
