"""A chart can be taken away as it stands, by keyboard too, and says its numbers beside it."""

import csv
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

Open = Callable[[int, str], Page]
NAME = "tong-san-pham-tren-dia-ban-grdp-toc-do-tang"
FILES = {"SVG": "svg", "PNG": "png", "dữ liệu (CSV)": "csv"}


@pytest.mark.parametrize(("width", "scheme"), [(1440, "dark"), (390, "light")])
def test_a_chart_is_taken_away_as_picture_and_as_data(
    open_page: Open, sign_in: Callable[[Page], None], tmp_path: Path, width: int, scheme: str
) -> None:
    page = open_page(width, scheme)
    sign_in(page)
    page.goto("/chi-tieu/grdp/")
    expect(page.locator("[data-drawn] svg").first).to_be_visible()
    saved = {}
    for label, end in FILES.items():
        button = page.get_by_role("button", name=label).first
        button.focus()
        with page.expect_download() as waiting:
            page.keyboard.press("Enter")
        assert waiting.value.suggested_filename == f"{NAME}.{end}"
        saved[end] = tmp_path / f"chart.{end}"
        waiting.value.save_as(saved[end])
        expect(button).to_be_focused()
    assert saved["png"].read_bytes().startswith(b"\x89PNG")
    drawn = saved["svg"].read_text()
    assert "1486/QĐ-TTg: ≥ 9,72%/năm" in drawn
    assert "#0b6b5d" in drawn
    assert "var(" not in drawn
    rows = list(csv.DictReader(saved["csv"].read_text(encoding="utf-8-sig").splitlines()))
    assert ("2024", "6.74", "%") in {(row["Kỳ"], row["Giá trị"], row["Đơn vị"]) for row in rows}


def test_labels_stay_inside_a_narrow_chart(
    open_page: Open, sign_in: Callable[[Page], None]
) -> None:
    page = open_page(390, "light")
    sign_in(page)
    page.goto("/chi-tieu/grdp_per_capita/")
    chart = page.locator("[data-drawn]").first
    expect(chart).to_contain_text("1486/QĐ-TTg: ≈ 102")
    boxes = chart.evaluate(
        """holder => [...holder.querySelectorAll('.mark-text.role-mark text')]
        .map(text => text.getBoundingClientRect()).map(box => [box.left, box.right, box.top])"""
    )
    assert len(boxes) == 3
    assert all(left >= 0 and right <= 390 for left, right, _ in boxes)
    tops = sorted(top for *_, top in boxes)
    assert min(b - a for a, b in pairwise(tops)) > 12


def test_branches_open_by_keyboard(open_page: Open, sign_in: Callable[[Page], None]) -> None:
    page = open_page(1440, "light")
    sign_in(page)
    page.goto("/muc-tieu/")
    branch = page.locator("details.branch", has_text="GRDP bình quân đầu người")
    expect(branch).to_contain_text("75-80 triệu đồng/người")
    branch.locator("summary").focus()
    page.keyboard.press("Enter")
    link = branch.get_by_role("link", name="≈ 102 triệu đồng/người")
    expect(link).to_be_visible()
    link.press("Enter")
    expect(page.locator("mark:target")).to_contain_text("102 triệu đồng/người")


def test_a_link_to_a_sentence_opens_the_part_that_holds_it(
    open_page: Open, sign_in: Callable[[Page], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lotrinh.web.desk.parts.WHOLE", 0)
    monkeypatch.setattr("lotrinh.web.desk.parts.MOST", 20)
    monkeypatch.setattr("lotrinh.web.desk.parts.EARLY", 10)
    page = open_page(390, "light")
    sign_in(page)
    page.goto("/van-ban/qd-1486-ttg-2023/#c1888")
    expect(page.locator("mark:target")).to_contain_text("102 triệu đồng/người")
    assert "at=1888" in page.url
    expect(page.locator("mark:target")).to_be_in_viewport()
