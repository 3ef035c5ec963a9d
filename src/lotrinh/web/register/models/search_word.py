"""The words that the register uses, to which a mistyped one may be near."""

from django.db import models


class SearchWord(models.Model):
    """A folded word of letters with its length; it stays when the last entry that has it goes."""

    word = models.TextField(primary_key=True)
    size = models.PositiveSmallIntegerField(db_index=True)

    def __str__(self) -> str:
        return self.word
