"""Tasks: who does what by when, for which promises."""

from tests.planted.sheets import Sheets

FIELDS = (  # which indicators, the body, what is to be done, what comes out of it
    (("grdp", "income", "labour", "social_investment", "jobs"), "so-tai-chinh",
     "Xây dựng kịch bản tăng trưởng và đôn đốc từng quý", "Báo cáo kịch bản"),
    (("budget", "trade", "exports", "imports", "disbursement", "public"), "so-tai-chinh",
     "Khai thác nguồn thu, đôn đốc giải ngân và xuất nhập khẩu", "Báo cáo thu ngân sách"),
    (("tourist", "tourism"), "so-van-hoa",
     "Phát triển sản phẩm và xúc tiến du lịch", "Kế hoạch xúc tiến du lịch"),
    (("forest", "che", "new_rural", "poverty"), "so-nong-nghiep",
     "Bảo vệ rừng, phát triển vùng chè và giảm nghèo", "Chương trình nông nghiệp"),
    (("population", "urbanisation", "digital", "core_digital", "sectoral", "pci", "schools",
      "traffic"), "so-noi-vu",
     "Nâng chất lượng dân số, đô thị, trường học và quản trị", "Đề án quản trị"),
)  # fmt: skip
EARLY = {"kb-2026": "2026-03-15", "nq-2026": "2026-06-15"}  # before the first that they serve
PROMISING = ("nq-5nam", "nq-2026", "qh", "dai-hoi", "ct-du-lich", "kh-giao", "kb-2026")


def add_duties(sheets: Sheets, province: str) -> None:
    """A programme, and one task in each promising paper for each field that it promises about."""
    sheets.add(
        "programmes", id="ct.du-lich", name="Chương trình phát triển du lịch",
        document="ct-du-lich", lead=f"{province}-so-van-hoa", period="2026/2030",
    )  # fmt: skip
    for paper in PROMISING:
        promised = sheets.rows("targets", document=paper)
        for starts, body, name, product in FIELDS:
            served = [row for row in promised if row["indicator"].startswith(starts)]
            if served:
                years = [row.get("period", "") for row in served]
                year = min((one for one in years if one.isdigit()), default="2030")
                sheets.say(
                    "tasks", paper, name=name, deliverable=product,
                    responsible="Giám đốc sở", lead=f"{province}-{body}",
                    authority="Ủy ban nhân dân tỉnh", deadline_kind="dated",
                    due_on=EARLY.get(paper, f"{year}-09-30"),
                    targets=";".join(row["id"] for row in served),
                    programme="ct.du-lich" if paper == "ct-du-lich" else None,
                )  # fmt: skip
