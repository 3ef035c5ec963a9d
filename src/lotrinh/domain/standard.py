"""By what definition indicators are measured, and since when."""

from dataclasses import dataclass

from lotrinh.domain.message import Message
from lotrinh.domain.validity import Validity


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """A definition of some indicators (a poverty line), whose figures do not go on across its days.

    `name` says it as the reason why figures before and after are not compared.
    """

    id: str
    indicators: tuple[str, ...]
    name: Message
    validity: Validity = Validity()
    source: str
