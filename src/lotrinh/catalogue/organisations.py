"""Bodies as rows of `organisations.csv`, packaged or a plan's own."""

from lotrinh.catalogue.cell import LIST, TEXT
from lotrinh.catalogue.table import Column
from lotrinh.catalogue.validity import VALIDITY, lasting_table
from lotrinh.domain.organisation import Organisation

ORGANISATIONS = lasting_table(
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
    Organisation,
)
