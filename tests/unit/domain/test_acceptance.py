"""A decision is about a finding of its own rows, and of rows that say the same figures."""

import pytest

from lotrinh.domain.acceptance import Acceptance


@pytest.mark.parametrize(
    ("own", "said", "is_about"),
    [
        ("a b", {"a": "102", "b": "75-80"}, True),
        ("a b", {"a": "102", "b": "75-80", "c": "102"}, True),
        ("a b", {"a": "102", "b": "75-80", "c": "60"}, False),
        ("a b", {"a": "102"}, False),
        ("", {"a": "102"}, False),
        ("a", {}, False),
    ],
)
def test_another_figure_opens_the_finding_again(
    own: str, said: dict[str, str], is_about: bool
) -> None:
    decided = Acceptance(check="x.y", subjects=tuple(own.split()), reason="đã biết")
    assert decided.is_about(said) is is_about
