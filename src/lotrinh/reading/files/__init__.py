"""From the bytes of a file to its kept text, one module a format; only that format's library loads."""

from lotrinh.reading.files.source import LIMIT, kept_text, load

__all__ = ["LIMIT", "kept_text", "load"]
