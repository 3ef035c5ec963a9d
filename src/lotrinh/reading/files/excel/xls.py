"""Excel 97-2003 (.xls), through LibreOffice."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from lotrinh.domain.errors import UnreadableFile
from lotrinh.reading.files import office
from lotrinh.reading.files.excel import xlsx
from lotrinh.reading.files.signatures import OLE
from lotrinh.reading.text import KeptText


def text(
    name: str, data: bytes, *, find: office.Find = shutil.which, run: office.Run = office.run
) -> KeptText:
    """The text of the .xlsx that LibreOffice makes of a workbook.

    A file that is none and, without LibreOffice, every one is an `UnreadableFile`.
    """
    if not data.startswith(OLE):
        raise UnreadableFile(
            f"{name}: không phải tệp Excel (.xls); hãy mở bằng Excel và lưu thành .xlsx.",
            f"{name}: is not an Excel file (.xls); open it in Excel and save it as .xlsx.",
        )
    with TemporaryDirectory() as folder:
        source = Path(folder) / "vao.xls"
        source.write_bytes(data)
        try:
            made = office.converted(source, "xlsx", find, run)
        except OSError:
            raise office.not_converted(name, ".xlsx") from None
    if made is None:
        raise office.not_installed(name, ".xls", ".xlsx")
    return xlsx.text(name, made)
