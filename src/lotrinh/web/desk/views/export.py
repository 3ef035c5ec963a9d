"""The register as a workbook or a plan folder, and an empty workbook to begin with."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from lotrinh.catalogue import load
from lotrinh.domain.errors import LotrinhError
from lotrinh.domain.plan import Plan
from lotrinh.exchange.folder import write_folder
from lotrinh.exchange.package import Package
from lotrinh.exchange.workbook.writer import write_workbook
from lotrinh.web.register.permissions import needs
from lotrinh.web.register.queries.plan import files, plan
from lotrinh.web.ui.templatetags.plan_words import language


def _whole() -> Package:
    return Package(plan(), files())


def _empty() -> Package:
    return Package(Plan())


_FILES: dict[str, Callable[[], Package]] = {
    "so.xlsx": _whole,
    "so.zip": _whole,
    "mau.xlsx": _empty,
}


@require_safe
@needs("enter")
def export(request: HttpRequest, name: str) -> HttpResponse:
    """One of the files, for saving; the zip has texts and original files, the workbook has not."""
    if name not in _FILES:
        raise Http404
    try:
        content = _written(name)
    except LotrinhError as error:
        messages.error(request, error.message.in_language(language()))
        return redirect("upload")
    headers = {"Content-Disposition": f'attachment; filename="lotrinh-{name}"'}
    return HttpResponse(content, content_type="application/octet-stream", headers=headers)


def _written(name: str) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        write = write_folder if path.suffix == ".zip" else write_workbook
        write(_FILES[name](), path, load())
        return path.read_bytes()
