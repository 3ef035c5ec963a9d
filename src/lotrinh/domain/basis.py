"""How far a figure can be trusted: it has a source, follows from others, or is assumed."""

from lotrinh.domain.choice import require_choice

BASES = ("sourced", "derived", "assumed")


def require_basis(basis: str) -> None:
    """Raise `InvalidValue` unless `basis` is one of `BASES`."""
    require_choice("basis", basis, BASES)
