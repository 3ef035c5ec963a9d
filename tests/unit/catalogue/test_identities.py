"""The packaged identities: each example is tried; a wrong entry is told by file and name."""

from pathlib import Path

import pytest

from lotrinh.catalogue import load
from lotrinh.catalogue.catalogue import CatalogueError, read
from lotrinh.domain.identity import Identity

IDENTITIES = list(load().identities.values())


@pytest.mark.parametrize("identity", IDENTITIES, ids=lambda one: one.id)
def test_examples_hold_or_are_broken_as_they_say(identity: Identity) -> None:
    assert {one.holds for one in identity.examples} == {True, False}
    for one in identity.examples:
        assert identity.evaluate(one.values, one.steps).holds == one.holds


@pytest.mark.parametrize("identity", IDENTITIES, ids=lambda one: one.id)
def test_units_match_for_every_indicator_it_may_be_of(identity: Identity) -> None:
    kin = load().kinship
    assert identity.applies_to(kin)
    for x in identity.applies_to(kin):
        identity.check_units(kin, x)


def test_a_folder_gives_its_identities(folder: Path) -> None:
    (identity,) = read(folder).identities.values()
    assert identity.id == "growth.from_levels"
    assert identity.severity == "error"
    assert identity.label.en == "Growth from levels"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("[from_levels]", "[from_levels", "identities/growth.toml: is not TOML"),
        ("label =", "lable =", "(in brackets: may have) label, expression"),
        (', en = "Decree"', "", "vi, en (-)"),
        ("* grdp /", "* gdp /", "has no indicator that it speaks of"),
        ("* grdp /", "* /", "At character 23"),
        ("= 100% * grdp /", "= grdp /", "measured in"),
        ('grdp = "105 billion VND"', "", "an example lacks, or need not have, grdp"),
        ('"5.0 %"', '"5.0 %%"', "is not a unit of the catalogue"),
        ('"5.0 %"', '"5,0 %"', "“5,0 %”"),
        ('"5.0 %"', "5", "“5”"),
        ("source =", 'tolerance = "1 VND"\nsource =', "the part with “tolerance” is measured in"),
        ("source =", 'severity = "note"\nsource =', "cannot be the severity"),
        ("source =", "scope = { kind = [] }\nsource =", "- (only, part_of, kinds"),
        (
            "source =",
            "valid_from = 2025-01-01\nvalid_to = 2020-01-01\nsource =",
            "is before the start",
        ),
    ],
)
def test_a_wrong_entry_is_told_by_file_and_name(
    folder: Path, before: str, after: str, said: str
) -> None:
    file = folder / "identities" / "growth.toml"
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")
    with pytest.raises(CatalogueError) as caught:
        read(folder)
    assert said in caught.value.message.en
    assert caught.value.message.en.startswith("identities/growth.toml")
