"""A small catalogue in a folder, for tests that break it."""

from pathlib import Path

import pytest

TABLES = {
    "units": "code,kind,factor,scalable,symbol_vi,symbol_en,aliases\n"
    "VND,money_vnd,,true,đồng,VND,đồng;vnđ\n"
    "%,percent,1,false,%,%,%\n",
    "indicators": "code,name_vi,name_en,aliases,unit,direction,stock_or_flow,aggregation,field,"
    "parent,numerator,denominator,source,release_lag_days,bounds\n"
    "grdp,Tổng sản phẩm,GRDP,grdp,billion VND,more,flow,sum,economy,,,,Thống kê,6,0..\n"
    "poverty_rate,Tỷ lệ hộ nghèo,Poverty rate,hộ nghèo,%,,,,social,,,,,,0..100\n",
    "places": "id,name,kind,parent,valid_from,valid_to,successors,area_km2,population,lat,lon\n"
    "04,Tỉnh Cao Bằng,province,,,,,6700.39,,,\n"
    "01363,Xã Hà Quảng,commune,04,2025-07-01,,,81.5,,,\n"
    "04-ha-quang,Huyện Hà Quảng,district,04,,2025-06-30,01363:0.5,,,,\n",
    "organisations": "id,name,kind,parent,valid_from,valid_to,successor,aliases\n"
    "04-ubnd,UBND tỉnh,executive,,,,,ubnd\n",
    "norms": "id,kind,name_vi,name_en,applies,low,high,value,unit,valid_from,valid_to,source,"
    "address,is_verified\n"
    "group.a,project_group,Nhóm A,Group A,field=1;group=A,4600,,,billion VND,2025-01-01,,Luật,"
    "https://luat.vn,true\n",
    "releases": "id,indicators,frequency,status,part,months,day,valid_from,valid_to,source,"
    "address,is_verified\n"
    "grdp.quarter,grdp,Q,estimate,,1,6,2024-08-01,,Nghị định,https://luat.vn,true\n",
    "standards": "id,indicators,name_vi,name_en,valid_from,valid_to,source\n"
    "poverty.2027,poverty_rate,chuẩn mới,the new standard,2027-01-01,,Nghị định\n",
    "confusables": "one,other,why_vi,why_en\ngrdp,poverty_rate,không giống nhau,nothing alike\n",
}

IDENTITY = """
[from_levels]
label = { vi = "Tốc độ tăng từ mức", en = "Growth from levels" }
expression = "growth(grdp) = 100% * grdp / grdp[-1] - 100%"
source = { vi = "Nghị định", en = "Decree" }
[[from_levels.holds]]
"growth(grdp)" = "5.0 %"
grdp = "105 billion VND"
"grdp[-1]" = "100 billion VND"
[[from_levels.broken]]
"growth(grdp)" = "7.0 %"
grdp = "105 billion VND"
"grdp[-1]" = "100 billion VND"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with six good tables and an identity."""
    for name, text in TABLES.items():
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    (tmp_path / "identities").mkdir()
    (tmp_path / "identities" / "growth.toml").write_text(IDENTITY, encoding="utf-8")
    return tmp_path
