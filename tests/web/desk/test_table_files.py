"""Every list as a file: the rows of its filter, under addresses of two kinds."""

import csv
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from python_calamine import CalamineWorkbook


def sheet(content: bytes) -> list[Any]:
    return CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_index(0).to_python()


@pytest.mark.parametrize("page", ["muc-tieu", "du-an"])
def test_both_kinds_of_a_list_hold_the_rows_of_its_filter(planner: Client, page: str) -> None:
    text = planner.get(f"/{page}.csv?q=cao").content.decode("utf-8-sig")
    rows = sheet(planner.get(f"/{page}.xlsx?q=cao").content)
    assert len(rows) == len(list(csv.reader(text.splitlines(keepends=True))))
    assert f'href="/{page}.xlsx?q=cao"' in planner.get(f"/{page}/?q=cao&page=1").text


def test_another_kind_is_no_address(planner: Client) -> None:
    assert planner.get("/muc-tieu.pdf").status_code == 404


def test_figures_of_nothing_are_no_file(planner: Client) -> None:
    for address in ("/chi-tieu/khong_co/so-lieu.csv", "/chi-tieu/a[b]/so-lieu.xlsx"):
        assert planner.get(address).status_code == 404
