"""Which text of a document with tracked changes is read."""

from typing import Literal

Changes = Literal["accepted", "rejected"]
"""`accepted`: the text as the changes leave it; `rejected`: as it was before them."""
