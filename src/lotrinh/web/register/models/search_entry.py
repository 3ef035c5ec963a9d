"""What can be found by words; made from the other tables, so it can be made again at any time."""

from django.db import models


class SearchEntry(models.Model):
    """One thing, or one line of a kept text, with its words; the id is its place in the order.

    `row` is the id of the thing, of the document for a line; `start` is where it stands in the
    kept text of `document`. `marked` and `folded` are the keys of title and text, `named` is the
    folded key of the title alone, `facets` holds the marks by which a search is narrowed (see
    `search/facets.py`). An entry is never changed: it is removed and made anew.
    """

    id = models.BigIntegerField(primary_key=True)
    kind = models.TextField()
    row = models.TextField()
    document = models.TextField(blank=True)
    field = models.TextField(blank=True)
    start = models.PositiveIntegerField(null=True, blank=True)
    title = models.TextField(blank=True)
    text = models.TextField(blank=True)
    named = models.TextField()
    marked = models.TextField()
    folded = models.TextField()
    facets = models.TextField()

    class Meta:
        ordering = ("id",)
        indexes = [models.Index(fields=["kind", "row"], name="search_entry_of_row")]

    def __str__(self) -> str:
        return f"{self.kind} {self.row}"
