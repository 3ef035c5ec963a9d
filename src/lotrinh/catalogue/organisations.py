"""Bodies as rows of `organisations.csv`, packaged or a plan's own."""

from lotrinh.catalogue.cell import LIST, TEXT
from lotrinh.catalogue.table import Column, Row, Table
from lotrinh.catalogue.validity import VALIDITY, build_validity, dump_validity
from lotrinh.domain.organisation import Organisation


def _build(row: Row) -> Organisation:
    return Organisation(**build_validity(row))


def _dump(one: Organisation) -> Row:
    dates = dump_validity(one.validity)
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
        *VALIDITY,
        Column(
            "successor", TEXT, "nơi kế tục", "the body that took over", refers_to="organisations"
        ),
        Column("aliases", LIST, "tên khác, tên viết tắt", "other and short names"),
    ),
    _build,
    _dump,
)
