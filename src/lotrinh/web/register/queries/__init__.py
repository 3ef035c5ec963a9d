"""Rows become the values of the domain; one file per noun, each read costs few queries."""
