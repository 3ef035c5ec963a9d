"""Addresses of the public pages; the id of a plan's row may hold a slash."""

urlpatterns: list = []
