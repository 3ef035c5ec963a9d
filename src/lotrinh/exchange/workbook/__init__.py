"""The workbook: the tables of a plan as sheets that a person can work in, without its texts."""
