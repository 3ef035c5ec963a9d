"""A small plan folder: two documents, one kept text, one figure, three promises."""

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from lotrinh.catalogue import Catalogue, load

TEXT = "QUYẾT ĐỊNH\nPhấn đấu GRDP tăng bình quân 9,72%/năm.\nDiện tích 6.700,3 km2.\n"
QUOTE = "Phấn đấu GRDP tăng bình quân 9,72%/năm."
START = TEXT.index("9,72%")

ABOUT = {
    "title": "Kế hoạch thử", "area": "04", "today": "2025-12-19", "as_of": "2025-12-19",
    "licence": "CC-BY-4.0",
}  # fmt: skip
DOCUMENTS = f"""\
id,number,kind,issuer,issued_on,title,area,status,replaces,file,text_file,text_sha256,is_summary
qd-1,1/QĐ-TTg,decision,VN-thu-tuong,2023-11-24,"Quy hoạch, thử",04,,,documents/qd-1.txt,\
texts/qd-1.txt,{sha256(TEXT.encode()).hexdigest()},true
kh-2,,plan,,2025-03-25,Kế hoạch,04,draft,qd-1,,,,
"""
TARGETS = f"""\
id,document,indicator,area,statistic,comparator,low,high,unit,period,parent,path,start,end,quote
qd-1.1,qd-1,grdp,04,average_growth,>=,9.720,,%,2021/2030,,Đ1.K2,{START},{START + 5},"{QUOTE}"
qd-1.2,qd-1,grdp,04,,~,102,102,billion VND,2030,qd-1.1,,,,
kh-2.1,kh-2,chi_tieu_rieng,04-ban-moi,,keep,,,,,,,,,
"""
OBSERVATIONS = """\
id,indicator,statistic,area,period,value,unit,status,known_from,document,path,start,end,quote,source
so.1,grdp,growth,04,2024,7.20,%,preliminary,2025-05,,,,,,Niên giám
"""
INDICATORS = """\
code,name_vi,name_en,unit
chi_tieu_rieng,Chỉ tiêu riêng,Own indicator,%
"""
PLACES = """\
id,name,kind,parent
04-ban-moi,Bản mới,commune,04
"""


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return load()


@pytest.fixture
def files() -> dict[str, bytes]:
    texts = {
        "datapackage.json": json.dumps(ABOUT), "documents.csv": DOCUMENTS, "targets.csv": TARGETS,
        "observations.csv": OBSERVATIONS, "indicators.csv": INDICATORS, "places.csv": PLACES,
        "texts/qd-1.txt": TEXT, "documents/qd-1.txt": "Bản gốc",
    }  # fmt: skip
    return {name: text.encode() for name, text in texts.items()}


@pytest.fixture
def write(tmp_path: Path) -> Callable[[dict[str, bytes]], Path]:
    """Write files as a folder and give its path."""

    def write(files: dict[str, bytes]) -> Path:
        root = tmp_path / "ke-hoach"
        for name, data in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_bytes(data)
        return root

    return write
