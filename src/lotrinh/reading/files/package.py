"""Office files are zip packages; a small one may unpack to something huge."""

import io
import zipfile

from lotrinh.domain.errors import UnreadableFile

UNPACKED_LIMIT = 150 * 2**20


def refuse_bomb(name: str, data: bytes) -> None:
    """Refuse a package that unpacks to more than `UNPACKED_LIMIT`; `BadZipFile` when it is none."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        unpacked = sum(entry.file_size for entry in package.infolist())
    if unpacked > UNPACKED_LIMIT:
        raise UnreadableFile(
            f"{name}: giải nén ra {unpacked // 2**20} MB, lớn bất thường; không mở.",
            f"{name}: unpacks to {unpacked // 2**20} MB, which is not a document; not opened.",
        )
