"""The desk's name for the table writer that it shares with the public pages."""

from lotrinh.web.table_file import TableKind, inert, table_file

__all__ = ["TableKind", "inert", "table_file"]
