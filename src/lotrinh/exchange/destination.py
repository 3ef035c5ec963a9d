"""Where a plan folder is written: a directory or a zip, complete or not at all."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo, is_zipfile

from lotrinh.domain.errors import LotrinhError
from lotrinh.exchange.datapackage import DATAPACKAGE

_TOP = frozenset({"documents", "texts"})


def write_files(path: Path, files: Mapping[str, bytes]) -> None:
    """Write `files` at `path`, as a zip when its name ends in `.zip`; a plan folder is replaced.

    `LotrinhError` when something else is there. A write that fails leaves what was there.
    """
    _refuse_occupied(path, files)
    path.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=path.parent, prefix=".") as temporary:
        new, old = Path(temporary, "new"), Path(temporary, "old")
        _write_zip(new, files) if path.suffix == ".zip" else _write_folder(new, files)
        if path.exists():
            path.rename(old)
        try:
            new.rename(path)
        except OSError:
            if old.exists():
                old.rename(path)
            raise


def _write_folder(new: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        (new / name).parent.mkdir(parents=True, exist_ok=True)
        (new / name).write_bytes(data)


def _write_zip(new: Path, files: Mapping[str, bytes]) -> None:
    with ZipFile(new, "w") as archive:
        for name, data in files.items():
            archive.writestr(ZipInfo(name), data, compress_type=ZIP_DEFLATED)


def _refuse_occupied(path: Path, files: Mapping[str, bytes]) -> None:
    held = _stranger(path, {name.partition("/")[0] for name in files} | _TOP)
    if held:
        raise LotrinhError(
            f"Không ghi đè {path}: ở đó có {held}, không phải một thư mục kế hoạch; "
            "hãy chọn chỗ khác.",
            f"{path} is not overwritten: it holds {held} and is no plan folder; "
            "choose another place.",
        )


def _stranger(path: Path, own: set[str]) -> str:
    """What stands at `path` that is not of a plan folder; blank for nothing."""
    if path.is_symlink():
        return path.name
    if path.is_dir() and path.suffix != ".zip":
        names = {one.name for one in path.iterdir()}
        others = names - own if DATAPACKAGE in names else names
        return ", ".join(sorted(others)[:3])
    if path.suffix == ".zip" and path.is_file() and is_zipfile(path):
        with ZipFile(path) as archive:
            names = set(archive.namelist())
        return "" if DATAPACKAGE in names else path.name
    return path.name if path.exists() else ""
