"""Investment projects, and the rules under which capital may go to them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from lotrinh.domain.basis import require_basis
from lotrinh.domain.choice import require_choice
from lotrinh.domain.errors import InvalidValue

GROUPS = ("national", "A", "B", "C")
STATUSES = ("proposed", "transitional", "completed")
CLASSES = ("arrears", "counterpart", "ppp", "transitional", "finishing", "new")
Shares = tuple[Decimal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CapitalRules:
    """How capital may be given to a project; amounts in billion VND, blank where unknown.

    `priority_class` orders projects of one sector by law; `spend_min`, `spend_max` are shares of
    the remaining cost by year of life, years past the list are free; `max_years` blank means the
    norm of its group; capital may come from the year of `ready_on`.
    """

    priority_class: str = ""
    total_cost: Decimal | None = None
    remaining_cost: Decimal | None = None
    ready_on: date | None = None
    max_years: int | None = None
    spend_min: Shares = ()
    spend_max: Shares = ()
    is_mandatory: bool = False
    priority: int | None = None
    benefit: Decimal | None = None
    requires: tuple[str, ...] = ()
    excludes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        require_choice("class", self.priority_class, ("", *CLASSES))
        for cost in (self.total_cost, self.remaining_cost):
            if cost is not None and cost < 0:
                raise InvalidValue(f"Vốn {cost} không thể âm.", f"The cost {cost} is negative.")
        if self.max_years is not None and self.max_years < 1:
            raise InvalidValue("max_years phải từ 1 năm.", "max_years is 1 or more.")
        if any(not 0 <= share <= 1 for share in (*self.spend_min, *self.spend_max)):
            raise InvalidValue(
                "spend_min, spend_max là tỷ trọng từ 0 đến 1.",
                "spend_min and spend_max are shares between 0 and 1.",
            )
        if any(low > high for low, high in zip(self.spend_min, self.spend_max, strict=False)):
            raise InvalidValue(
                "spend_min không được lớn hơn spend_max của cùng năm.",
                "spend_min is above spend_max of the same year.",
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A project: what it is, where, whose, in which years; figures that change are dated apart.

    `field` is the group of fields whose legal norms apply, `sector` orders priorities; `parent`
    is the project it is a component of; `basis` is of its numbers.
    """

    id: str
    name: str
    group: str = ""
    field: str = ""
    sector: str = ""
    owner: str = ""
    places: tuple[str, ...] = ()
    lat: Decimal | None = None
    lon: Decimal | None = None
    status: str = ""
    start_year: int | None = None
    end_year: int | None = None
    rules: CapitalRules = CapitalRules()
    programme: str = ""
    parent: str = ""
    targets: tuple[str, ...] = ()
    basis: str = "sourced"

    def __post_init__(self) -> None:
        require_choice("group", self.group, ("", *GROUPS))
        require_choice("status", self.status, ("", *STATUSES))
        require_basis(self.basis)
        if (self.lat is None) != (self.lon is None):
            raise InvalidValue(
                f"Dự án {self.id}: vĩ độ và kinh độ đi cùng nhau.",
                f"Project {self.id}: latitude and longitude come together.",
            )
