"""The province, its communes before and after the merger, its former districts, its bodies."""

from random import Random

from tests.planted.sheets import Sheets

PROVINCES = ("Sơn Lĩnh", "Lam Khê", "Vân Trạch", "Hà Sơn Bình An", "Mộc Thượng", "Đông Lư")
HILLS = (
    "Bản Sen", "Nà Phước", "Khau Vai", "Tân Lĩnh", "Phia Mây", "Suối Trai", "Lũng Chu", "Đồi Vàng",
    "Cốc Lầy", "Thạch Yên", "Mường Kha", "Pá Lau", "Nậm Rốm", "Hồng Sơn", "Kim Đường",
)  # fmt: skip
DISTRICTS = ("Bắc Khê", "Nam Khê", "Thượng Lư", "Hạ Lư")
BODIES = {
    "dai-hoi": ("Đại hội đại biểu Đảng bộ tỉnh", "party"),
    "hdnd": ("Hội đồng nhân dân tỉnh", "council"),
    "ubnd": ("Ủy ban nhân dân tỉnh", "executive"),
    "so-tai-chinh": ("Sở Tài chính", "department"),
    "so-nong-nghiep": ("Sở Nông nghiệp và Môi trường", "department"),
    "so-van-hoa": ("Sở Văn hóa, Thể thao và Du lịch", "department"),
    "so-xay-dung": ("Sở Xây dựng", "department"),
    "so-noi-vu": ("Sở Nội vụ", "department"),
    "thong-ke": ("Thống kê tỉnh", "agency"),
}
CITIES = 3


def add_places(sheets: Sheets, province: str, name: str, chance: Random, area: float) -> None:
    """Communes of today took over two or three old ones each; districts ended with them."""
    add = sheets.add
    add("places", id=province, name=f"Tỉnh {name}", kind="province", parent="VN-R1", area_km2=area)
    for number in (1, 2):
        add(
            "places", id=f"{province}-cu{number}", name=f"Tỉnh {name} {number} (cũ)",
            kind="province", parent="VN-R1", valid_to="2025-06-30", successors=province,
        )  # fmt: skip
    for number, district in enumerate(DISTRICTS, 1):
        heirs = ";".join(one for one in commune_ids(province) if _district(one) == number)
        add(
            "places", id=f"{province}-h{number}", name=f"Huyện {district}", kind="district",
            parent=province, valid_to="2025-06-30", successors=heirs,
        )  # fmt: skip
    for number, id in enumerate(commune_ids(province)):
        kind, word = ("ward", "Phường") if number < CITIES else ("commune", "Xã")
        add(
            "places", id=id, name=f"{word} {HILLS[number]}", kind=kind, parent=province,
            valid_from="2025-07-01",
        )  # fmt: skip
        for part in range(chance.randint(2, 3)):
            add(
                "places", id=f"{id}-cu{part}", name=f"Xã {HILLS[number]} {part + 1}",
                kind="commune", parent=f"{province}-h{_district(id)}", valid_to="2025-06-30",
                successors=id,
            )  # fmt: skip
    for id, (words, kind) in BODIES.items():
        add("organisations", id=f"{province}-{id}", name=f"{words} {name}", kind=kind)


def commune_ids(province: str) -> list[str]:
    """The communes and wards since July 2025, wards first."""
    return [f"{province}{number:03d}" for number in range(1, len(HILLS) + 1)]


def shares(chance: Random, count: int) -> list[float]:
    """Parts that add up to one, none of them tiny."""
    weights = [chance.uniform(0.6, 1.6) for _ in range(count)]
    return [weight / sum(weights) for weight in weights]


def split(total: int, parts: list[float]) -> list[int]:
    """A whole number in whole parts that add up to it."""
    found = [int(total * part) for part in parts]
    found[-1] += total - sum(found)
    return found


def _district(commune: str) -> int:
    return int(commune[-3:]) % len(DISTRICTS) + 1
