"""How much capital there is, what is held back and who is owed a part, as rows."""

from django.db import models

from lotrinh.domain import ceiling as domain
from lotrinh.domain.basis import BASES
from lotrinh.web.register.models.constraints import is_amount, is_choice, is_share, is_unique
from lotrinh.web.register.models.exact import ExactDecimalField
from lotrinh.web.register.models.row import Row


class Ceiling(Row):
    """The most that one source gives in one year, in billion VND."""

    noun = domain.Ceiling

    source = models.TextField()
    year = models.BigIntegerField()
    amount = ExactDecimalField()
    basis = models.TextField(default="sourced")

    class Meta(Row.Meta):
        constraints = [
            is_choice("ceiling", "basis", BASES),
            is_amount("ceiling", "amount"),
            is_unique("ceiling", "source", "year"),
        ]


class Reserve(Row):
    """The share of one year's ceilings that is not allocated."""

    noun = domain.Reserve

    year = models.BigIntegerField(unique=True)
    share = ExactDecimalField()

    class Meta(Row.Meta):
        constraints = [is_share("reserve", "share")]


class MinimumShare(Row):
    """The least share of a sector, an area or a programme; sectors have no rows of their own."""

    noun = domain.MinimumShare

    kind = models.TextField()
    of = models.TextField()
    share = ExactDecimalField()

    class Meta(Row.Meta):
        constraints = [
            is_choice("minimum_share", "kind", domain.SHARED_BY),
            is_share("minimum_share", "share"),
            is_unique("minimum_share", "kind", "of"),
        ]
