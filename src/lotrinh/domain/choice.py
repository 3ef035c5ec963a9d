"""A word that is one of a few."""

from lotrinh.domain.errors import InvalidValue


def require_choice(name: str, value: str, allowed: tuple[str, ...]) -> None:
    """Raise `InvalidValue` unless `value` is one of `allowed`."""
    if value not in allowed:
        raise InvalidValue(
            f"“{value}” không dùng được cho {name}; chọn một trong: {', '.join(allowed)}.",
            f"“{value}” cannot be the {name}; choose one of: {', '.join(allowed)}.",
        )
