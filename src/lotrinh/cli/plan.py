"""Where a command finds its plan: a plan folder, a zip of one, or a database."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lotrinh.exchange.package import Package

PLAN_HELP = (
    "Thư mục kế hoạch, tệp .zip của nó, hoặc địa chỉ cơ sở dữ liệu (mặc định: bản trình diễn). "
    "Plan folder, its .zip, or a database URL (default: the demo's)."
)


def open_package(where: str = "") -> "Package":
    """The plan and its files from a plan folder, its `.zip`, or a database URL such as
    `sqlite:///register.sqlite3`; blank is the demo's database. Folders never load Django.
    """
    if where and "://" not in where:
        from lotrinh.catalogue import load
        from lotrinh.exchange.folder import read_folder

        return read_folder(Path(where), load())
    from lotrinh.exchange.package import Package
    from lotrinh.web.register.database import demo_database, open_database

    open_database(where or demo_database())
    from lotrinh.web.register.queries.plan import files, plan

    return Package(plan(), files())
