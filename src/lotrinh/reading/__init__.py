"""Bytes → kept text → structure → sentences → mentions → candidates, each with its citation."""

from lotrinh.reading.candidates import Reading
from lotrinh.reading.lexicon import Lexicon
from lotrinh.reading.reader import read, read_file

__all__ = ["Lexicon", "Reading", "read", "read_file"]
