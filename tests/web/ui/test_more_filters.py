"""The phone's way to the other fields of a filter says how many of them narrow the list."""

import pytest
from django.template import Context, Template
from django.test import RequestFactory


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("", "Bộ lọc</label>"),
        ("field=economy&year=2030", "Bộ lọc (2)</label>"),
        ("field=&q=grdp&page=2&view=document&open=all&as_of=2025-01-01", "Bộ lọc</label>"),
    ],
)
def test_only_what_narrows_the_list_is_counted(asked: str, words: str) -> None:
    request = RequestFactory().get(f"/muc-tieu/?{asked}")
    template = Template("{% load components %}{% more_filters %}")
    assert words in template.render(Context({"request": request}))
