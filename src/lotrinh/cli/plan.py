"""Where a command finds its plan: a plan folder, a zip of one, or a database."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lotrinh.exchange.package import Package

PLAN_HELP = (
    "Thư mục kế hoạch, tệp .zip của nó, hoặc địa chỉ cơ sở dữ liệu "
    "(mặc định: LOTRINH_DATABASE, nếu không có thì bản trình diễn). "
    "Plan folder, its .zip, or a database URL (default: LOTRINH_DATABASE, else the demo's)."
)


def open_package(where: str = "") -> "Package":
    """The plan and its files from a plan folder, its `.zip`, or a database URL such as
    `sqlite:///register.sqlite3`. Folders never load Django.

    Blank is the database that the environment names, else the demo's.
    """
    if where and "://" not in where:
        from lotrinh.catalogue import load
        from lotrinh.exchange.folder import read_folder

        return read_folder(Path(where), load())
    from lotrinh.exchange.package import Package
    from lotrinh.web.register.database import demo_database, named_database, open_database

    open_database(where or named_database() or demo_database())
    from lotrinh.web.register.queries.plan import files, plan

    return Package(plan(), files())
