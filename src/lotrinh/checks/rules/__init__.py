"""Checks, found by walking these folders: one folder for each family, one file for each check."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType

from lotrinh.checks.check import Check, load_check


@cache
def checks() -> Mapping[str, Check]:
    """Every check by id, in the order of families and names."""
    found = [
        load_check(f"{__name__}.{family.name}.{one.name}")
        for family in iter_modules(__path__)
        for one in iter_modules(import_module(f"{__name__}.{family.name}").__path__)
    ]
    return MappingProxyType({one.id: one for one in found})
