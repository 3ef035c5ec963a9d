"""Where a promise stands on a day, by the figures known then. Nothing is forecast."""

from dataclasses import dataclass
from decimal import Decimal

from lotrinh.domain.choice import require_choice
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.observation import Observation
from lotrinh.domain.pace import Pace

STANDINGS = ("met", "missed", "open", "no_data", "not_measurable")
REASONS = (
    "nothing", "other_unit", "other_whole", "other_prices", "other_definition",
    "other_period", "unpublished", "years_missing", "no_base", "no_period", "no_direction",
    "impossible",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Met or missed once its time is over and its figure known; else open, or not to be told.

    `figures` are what it rests on, the newest last; `value` is in the promise's unit and computed
    where several figures make it. `gap` is what is left to the promised end, negative beyond it.
    `why` says why there is no data or no measure; `other` is the nearest figure of another concept.
    """

    state: str
    why: str = ""
    figures: tuple[Observation, ...] = ()
    value: Decimal | None = None
    gap: Decimal | None = None
    pace: Pace | None = None
    other: Observation | None = None

    def __post_init__(self) -> None:
        require_choice("standing", self.state, STANDINGS)
        if bool(self.why) != (self.state in ("no_data", "not_measurable")):
            raise InvalidValue(
                "“Chưa đủ số liệu” và “không đo được” phải kèm lý do, và chỉ khi đó.",
                "“No data” and “not measurable” come with a reason, and only then.",
            )
        require_choice("reason", self.why, ("", *REASONS))

    @property
    def latest(self) -> Observation | None:
        """The newest figure that it rests on."""
        return self.figures[-1] if self.figures else None

    @property
    def is_reached(self) -> bool:
        """Whether the figures known so far are at the promised end or beyond."""
        return self.state == "met" or (self.gap is not None and self.gap <= 0)

    @property
    def is_illustration(self) -> bool:
        """Whether it rests on an assumed figure."""
        return any(one.basis == "assumed" for one in self.figures)
