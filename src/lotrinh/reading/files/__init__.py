"""From a file's bytes to its kept text: one module a format, and only its library loads."""

from lotrinh.reading.files.source import LIMIT, kept_text, load

__all__ = ["LIMIT", "kept_text", "load"]
