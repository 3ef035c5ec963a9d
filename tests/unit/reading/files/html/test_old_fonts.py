"""Web pages that were written for fonts of TCVN3 and VNI."""

import pytest

from lotrinh.reading.files import kept_text

TCVN3, VNI = "tØnh Cao B»ng", "tænh Cao Baèng"


@pytest.mark.parametrize(
    "body",
    [
        f'<p><font face=".VnTime">{TCVN3}</font></p>',
        f"<p style=\"font-family: '.VnTime', serif\">{TCVN3}</p>",
        f"<p style='font-family:\".VnTime\"'><b>{TCVN3}</b></p>",
        f'<p><font face="VNI-Times">{VNI}</font></p>',
        f'<p><font face="VNI-Times,Arial">{VNI}</font></p>',
        f"<style>p.cu, li.cu {{font-family:.VnTime; color:red}}</style><p class='x cu'>{TCVN3}</p>",
        f"<style>.cu {{font-family: VNI-Times}}</style><p class=cu>{VNI}</p>",
        f"<style>td {{font-family: '.VnTime'}}</style><table><tr><td>{TCVN3}</table>",
        f"<div style='font-family:.VnTime'>{TCVN3}<br></div>",
    ],
)
def test_text_under_an_old_font_becomes_unicode(body: str) -> None:
    page = f"<html><body>{body}</body></html>"
    assert kept_text("a.html", page.encode()).text == "tỉnh Cao Bằng\n"


def test_each_text_has_the_font_that_is_nearest() -> None:
    page = (
        "<div style='font-family:.VnTime'>tØnh <span style='font-family:Arial'>tỉnh Ø</span> tØnh"
        "</div><p>Ø <font face='.VnTimeH'>tØnh</font> Ø</p>"
    )
    assert kept_text("a.html", page.encode()).text == "tỉnh tỉnh Ø tỉnh\nØ TỈNH Ø\n"


@pytest.mark.parametrize("charset", ["", '<meta charset="x-user-defined">', "<meta charset=utf-8>"])
def test_a_page_in_the_bytes_of_an_old_font_is_read(charset: str) -> None:
    page = f"<html>{charset}<p><font face='.VnTime'>{TCVN3}</font></p></html>"
    assert kept_text("a.html", page.encode("latin-1")).text == "tỉnh Cao Bằng\n"
