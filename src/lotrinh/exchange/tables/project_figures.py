"""Dated versions of projects' figures as rows of `project_figures.csv`."""

from lotrinh.catalogue.cell import DECIMAL as NUMBER
from lotrinh.catalogue.cell import KNOWN_FROM, TEXT, choice
from lotrinh.catalogue.table import Column, Row, Table
from lotrinh.catalogue.units import Units
from lotrinh.domain.errors import InvalidValue
from lotrinh.domain.period import Period
from lotrinh.domain.project_figure import AMOUNTS, WHAT, ProjectFigure
from lotrinh.domain.quantity import Quantity
from lotrinh.exchange.tables.citations import SPAN, build_citation, dump_citation


def project_figures_table(units: Units) -> Table[ProjectFigure]:
    """The table of project figures, whose unit column knows `units`."""

    def build(row: Row) -> ProjectFigure:
        return ProjectFigure(
            project=row["project"],
            what=row["what"],
            value=_value(row, units),
            known_from=row["known_from"],
            document=row["document"],
            citation=build_citation(row),
            source_url=row["source_url"],
        )

    columns = (
        Column("project", TEXT, "dự án", "the project", required=True, refers_to="projects"),
        Column("what", choice(*WHAT), "tổng mức đầu tư, chiều dài, khởi công, hoàn thành",
               "which figure of it", required=True),
        Column("value", TEXT, "số với dấu chấm thập phân, hoặc thời điểm như 2026 hay 2026-05-19",
               "a number with a decimal point, or a time such as 2026 or 2026-05-19",
               required=True),
        Column("unit", units.cell(), "đơn vị; để trống là billion VND hoặc km",
               "unit; blank means billion VND or km"),
        Column("known_from", KNOWN_FROM, "biết từ ngày; tháng nghĩa là ngày cuối tháng",
               "known since; a month means its last day"),
        Column("document", TEXT, "văn bản nêu số liệu", "the document that states it",
               refers_to="documents"),
        *SPAN,
        Column("source_url", TEXT, "địa chỉ nguồn, khi không có văn bản",
               "where it was published, where no document is"),
    )  # fmt: skip
    keys = ("project", "what", "value", "known_from", "document", "start")
    return Table("project_figures", "Số liệu dự án", "Project figures", columns, build, _dump, keys)


def _value(row: Row, units: Units) -> Quantity | Period:
    if row["what"] not in AMOUNTS:
        if row["unit"] is not None:
            raise InvalidValue("thời điểm không có đơn vị", "a time has no unit")
        return Period(row["value"])
    unit = row["unit"] or units.parse(AMOUNTS[row["what"]])
    return Quantity(NUMBER.parse(row["value"]), unit)


def _dump(one: ProjectFigure) -> Row:
    amount = one.value if isinstance(one.value, Quantity) else None
    cited = dump_citation(one.citation)
    return {
        "project": one.project,
        "what": one.what,
        "value": NUMBER.print(amount.value) if amount else str(one.value),
        "unit": amount.unit if amount else None,
        "known_from": one.known_from,
        "document": one.document,
        **{column.name: cited[column.name] for column in SPAN},
        "source_url": one.source_url,
    }
