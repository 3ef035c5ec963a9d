from dataclasses import replace

import pytest

from lotrinh.catalogue import load
from lotrinh.checks.examples.example import paper
from lotrinh.checks.ledger.authority import force_of, rank_of


def rank(**about: str) -> int:
    return rank_of(paper("a", **about), load().organisations, load().places)


def test_from_the_nation_down_to_a_commune() -> None:
    ranks = [
        rank(issuer="VN-thu-tuong"),
        rank(issuer="04-tinh-uy"),
        rank(issuer="04-hdnd"),
        rank(issuer="04-ubnd"),
        rank(issuer="04-so-tai-chinh"),
    ]
    assert ranks == sorted(set(ranks))


def test_a_national_body_stays_national_in_a_paper_about_a_province() -> None:
    assert rank(issuer="VN-thu-tuong") == 0
    assert rank(issuer="VN-trung-uong-dang") < rank(issuer="04-tinh-uy")


@pytest.mark.parametrize(
    ("higher", "lower"), [("law", "resolution"), ("resolution", "plan"), ("plan", "report")]
)
def test_without_an_issuer_the_kind_of_paper_tells(higher: str, lower: str) -> None:
    assert rank(kind=higher) < rank(kind=lower)


def test_places_below_a_province_rank_below_it() -> None:
    commune = replace(paper("a", kind="resolution"), area="01273")
    assert rank_of(commune, load().organisations, load().places) > rank(kind="report")


def test_force() -> None:
    assert force_of(paper("a"), frozenset()) == "in_force"
    assert force_of(paper("a"), frozenset({"a"})) == "superseded"
    assert force_of(paper("a", status="superseded"), frozenset()) == "superseded"
    assert force_of(paper("a", status="draft"), frozenset()) == "draft"
    assert force_of(paper("a", status="draft"), frozenset({"a"})) == "superseded"
