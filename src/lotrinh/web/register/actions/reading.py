"""Reading a file that was sent: its candidates, or what a package would change."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Any

from django.db import transaction
from django.utils import timezone

from lotrinh.catalogue import load
from lotrinh.catalogue.table import Problem
from lotrinh.domain.errors import LotrinhError
from lotrinh.domain.message import Message
from lotrinh.exchange.folder import read_folder
from lotrinh.exchange.package import FolderError, Package
from lotrinh.exchange.workbook.reader import is_workbook, read_workbook
from lotrinh.reading import read
from lotrinh.reading.files import kept_text
from lotrinh.reading.identity.paper import area_of
from lotrinh.reading.rows import candidates, identity_cells, printed_candidates
from lotrinh.web.register.actions.plan import preview_import
from lotrinh.web.register.models import Document, Project, Upload, UploadReading
from lotrinh.web.register.models.upload import BUSY
from lotrinh.web.register.queries.identity import numbered, proposed_identity
from lotrinh.web.register.queries.plan import files, plan
from lotrinh.web.register.queries.register import register
from lotrinh.web.register.queries.settled import with_settled

Step = Callable[[str, int], None]
SECONDS_BETWEEN_SIGNS = 0.3
STAGES = {"pages": (2, 40), "figures": (42, 80), "tasks": (80, 88), "projects": (88, 95)}
BROKEN = Message(
    "Chương trình gặp lỗi khi đọc tệp này. Có thể đọc lại; nếu vẫn lỗi, hãy báo người quản trị "
    "kèm tên tệp.",
    "The program failed on this file. It can be read again; if it fails again, tell the "
    "administrator the name of the file.",
)
STOPPED = Message(
    "Việc đọc bị dừng giữa chừng vì máy chủ dừng; hãy bấm Đọc lại.",
    "Reading was cut short because the server stopped; have it read again.",
)


def read_upload(*, id: int) -> None:
    """Read one file; its row tells how far it is and, in one sentence, why it failed.

    A file that has been put aside meanwhile is left alone. An error of the program is raised again
    after it has been told, so that the worker keeps its traceback.
    """
    upload = Upload.objects.select_related("original").get(pk=id)
    if upload.state not in BUSY:
        return
    step = _signs(id)
    step("opening", 2)
    try:
        _read(upload, bytes(upload.original.content), step)
    except LotrinhError as error:
        _fail(id, error.message)
    except Exception:
        _fail(id, BROKEN)
        raise


def fail_interrupted() -> int:
    """Tell of every file that a worker left half read when it ended; the number of them."""
    return Upload.objects.filter(state="reading").update(
        state="failed", problem=STOPPED.as_dict(), heard_at=timezone.now()
    )


def read_package(name: str, content: bytes) -> Package:
    """The plan of a workbook or of a zipped plan folder; `FolderError` holds every problem."""
    with TemporaryDirectory() as folder:
        path = _written(Path(folder), name, content)
        if path.suffix == ".zip":
            return read_folder(path, load())
        return read_workbook(path, load(), Package(plan(), files()))


def preview_of(name: str, content: bytes) -> dict[str, Any]:
    """Every problem of a package or, without any, every change that it would make."""
    revision = register().revision
    try:
        result = preview_import(package=read_package(name, content))
    except FolderError as error:
        return {"revision": revision, "problems": [_problem(one) for one in error.problems]}
    changes = [
        {
            "table": one.table, "id": one.id, "kind": one.kind,
            "fields": [[cell.name, cell.before, cell.after] for cell in one.fields],
        }
        for one in result.changes
        if one.kind != "missing"
    ]  # fmt: skip
    counts = {name: getattr(result, name) for name in ("added", "changed", "unchanged", "kept")}
    return {"revision": revision, "problems": [], "changes": changes, "counts": counts}


def _read(upload: Upload, content: bytes, step: Step) -> None:
    if upload.kind == "package" or _is_plan_workbook(upload.name, content):
        step("comparing", 30)
        _keep(upload, "package", "", preview_of(upload.name, content), {}, {})
        return
    shares = _shares(step)
    kept = kept_text(upload.name, content, watch=lambda done, of: shares("pages", done, of))
    step("text", 41)
    known = load()
    reading = read(kept, known, watch=shares)
    step("rows", 96)
    names = dict(Project.objects.values_list("id", "name"))
    found = _with_targets([asdict(one) for one in candidates(reading, names)])
    identity = proposed_identity(identity_cells(reading, area_of(kept, known)), found)
    found = with_settled(found, reading.text, identity)
    result = {
        "candidates": found, "skipped": len(reading.skipped),
        "pages": [asdict(one) for one in reading.pages],
        "issuer_name": reading.identity.issuer_name,
    }  # fmt: skip
    _keep(upload, "document", reading.text, result, identity, printed_candidates(reading))


def _with_targets(found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """References with the documents that the register has under their numbers."""
    named = [one for one in found if one["table"] == "references"]
    known = numbered(one["cells"]["number"] for one in named)
    for one in named:
        if target := known.get(one["cells"]["number"]):
            one["cells"]["target"] = target
    return found


def _shares(step: Step) -> Callable[[str, int, int], None]:
    """Parts of a reading as shares of the whole; pages also say which one is being read."""

    def watch(stage: str, done: int, of: int) -> None:
        first, last = STAGES[stage]
        place = f" {done + 1}/{of}" if stage == "pages" else ""
        step(f"{stage}{place}", first + (last - first) * done // max(of, 1))

    return watch


@transaction.atomic
def _keep(
    upload: Upload, kind: str, text: str, result: dict[str, Any], identity: dict[str, str],
    said: dict[str, Any],
) -> None:  # fmt: skip
    now = timezone.now()
    read_before = UploadReading.objects.filter(upload=upload).exists()
    kept = {"text": text, "result": result, "said": said}
    UploadReading.objects.update_or_create(upload=upload, defaults=kept)
    changes: dict[str, Any] = {} if read_before else _recognised(identity)
    Upload.objects.filter(pk=upload.pk, state__in=BUSY).update(
        kind=kind, state="ready", stage="", progress=100, heard_at=now, **changes
    )


def _recognised(identity: dict[str, str]) -> dict[str, Any]:
    """What a file is: the register's own document where that has the same text."""
    kept = {"pk": identity.get("id", ""), "text_sha256": identity.get("text_sha256", "")}
    return {"identity": identity, "document": Document.objects.filter(**kept).first()}


def _fail(id: int, message: Message) -> None:
    Upload.objects.filter(pk=id, state__in=BUSY).update(
        state="failed", problem=message.as_dict(), heard_at=timezone.now()
    )


def _signs(id: int) -> Step:
    """Tell of each stage at once, and of the share not more often than people can read."""
    told = ("", 0.0)

    def step(stage: str, share: int) -> None:
        nonlocal told
        name = stage.split(maxsplit=1)[0]
        if name != told[0] or monotonic() - told[1] > SECONDS_BETWEEN_SIGNS:
            told = (stage, monotonic())
            Upload.objects.filter(pk=id, state__in=BUSY).update(
                state="reading", stage=stage, progress=share, heard_at=timezone.now()
            )

    return step


def _is_plan_workbook(name: str, content: bytes) -> bool:
    if PurePath(name).suffix.lower() != ".xlsx":
        return False
    with TemporaryDirectory() as folder:
        return is_workbook(_written(Path(folder), name, content))


def _written(folder: Path, name: str, content: bytes) -> Path:
    """The bytes as a file whose name is ours: only the ending is taken from the sender."""
    path = folder / f"goi{PurePath(name).suffix.lower()}"
    path.write_bytes(content)
    return path


def _problem(one: Problem) -> dict[str, Any]:
    return {
        "file": one.file, "row": one.row, "column": one.column, "value": one.value,
        "expected": one.expected.as_dict(),
    }  # fmt: skip
