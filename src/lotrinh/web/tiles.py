"""The map server that an operator may name; without one no map asks any other host."""

from urllib.parse import urlsplit


def tile_hosts(template: str) -> list[str]:
    """Where the pictures of a template such as `https://{s}.tile.example/{z}/{x}/{y}.png` come
    from, as sources of a Content-Security-Policy; none for a blank template.

    A template that is no http address is a `ValueError`.
    """
    if not template:
        return []
    parts = urlsplit(template.replace("{s}", "*"))
    if parts.scheme not in ("http", "https") or not parts.netloc or set(parts.netloc) & set(" ;,'"):
        raise ValueError(f"LOTRINH_TILES is no http address: {template}")
    return [f"{parts.scheme}://{parts.netloc}"]
