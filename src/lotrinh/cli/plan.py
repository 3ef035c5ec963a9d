"""Where a command finds its plan: a plan folder, a zip of one, or a database."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lotrinh.exchange.package import Package

PLAN_HELP = (
    "Thư mục kế hoạch, tệp .zip của nó, sổ Excel, hoặc địa chỉ cơ sở dữ liệu "
    "(mặc định: LOTRINH_DATABASE, nếu không có thì bản trình diễn). "
    "Plan folder, its .zip, workbook, or a database URL "
    "(default: LOTRINH_DATABASE, else the demo's)."
)


def is_workbook(path: Path) -> bool:
    """Whether a path names a workbook."""
    return path.suffix.lower() == ".xlsx"


def read_files(path: Path, kept: "Package | None" = None) -> "Package":
    """The plan of a plan folder, of its `.zip`, or of a workbook beside the texts of `kept`."""
    from lotrinh.catalogue import load

    if is_workbook(path):
        from lotrinh.exchange.workbook.reader import read_workbook

        return read_workbook(path, load(), kept)
    from lotrinh.exchange.folder import read_folder

    return read_folder(path, load())


def open_package(where: str = "", texts: str = "") -> "Package":
    """The plan and its files from a plan folder, its `.zip`, a workbook, or a database URL such as
    `sqlite:///register.sqlite3`. Files never load Django.

    Blank is the database that the environment names, else the demo's. `texts` is the plan whose
    texts and files belong to a workbook.
    """
    if where and "://" not in where:
        return read_files(Path(where), open_package(texts) if texts else None)
    from lotrinh.exchange.package import Package
    from lotrinh.web.register.database import demo_database, named_database, open_database

    open_database(where or named_database() or demo_database())
    from lotrinh.web.register.queries.plan import files, plan

    return Package(plan(), files())
