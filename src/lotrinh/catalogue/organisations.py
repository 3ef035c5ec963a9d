"""Bodies as rows of `organisations.csv`, packaged or a plan's own."""

from lotrinh.catalogue.cell import DATE, LIST, TEXT
from lotrinh.catalogue.table import Column, Row, Table
from lotrinh.domain.organisation import Organisation
from lotrinh.domain.validity import Validity


def _build(row: Row) -> Organisation:
    given = dict(row)
    given["validity"] = Validity(given.pop("valid_from"), given.pop("valid_to"))
    return Organisation(**given)


def _dump(one: Organisation) -> Row:
    dates = {"valid_from": one.validity.valid_from, "valid_to": one.validity.valid_to}
    names = (column.name for column in ORGANISATIONS.columns if column.name not in dates)
    return dates | {name: getattr(one, name) for name in names}


ORGANISATIONS = Table(
    "organisations",
    "Cơ quan, tổ chức",
    "Organisations",
    (
        Column("id", TEXT, "mã", "id", required=True),
        Column("name", TEXT, "tên", "name", required=True),
        Column("kind", TEXT, "loại", "party, council, executive, department …", required=True),
        Column("parent", TEXT, "thuộc", "the body it belongs to", refers_to="organisations"),
        Column("valid_from", DATE, "có từ ngày", "first day it exists"),
        Column("valid_to", DATE, "đến hết ngày", "last day it exists"),
        Column(
            "successor", TEXT, "nơi kế tục", "the body that took over", refers_to="organisations"
        ),
        Column("aliases", LIST, "tên khác, tên viết tắt", "other and short names"),
    ),
    _build,
    _dump,
)
