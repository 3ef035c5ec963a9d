"""A finished review as a labelled text, for measuring the reader."""

from io import BytesIO
from pathlib import PurePath
from zipfile import ZIP_DEFLATED, ZipFile

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from lotrinh.reading.evaluation.labelling import labelled_files
from lotrinh.web.desk.views.upload import visible_reading
from lotrinh.web.register.permissions import needs
from lotrinh.web.register.queries.label import is_reviewed, label
from lotrinh.web.register.queries.review import review


@require_safe
@needs("upload")
def labels(request: HttpRequest, id: int) -> HttpResponse:
    """The kept text and what people said it says, zipped; only once all has been decided."""
    upload = visible_reading(request, id).upload
    found = review(upload)
    if upload.kind == "package" or not is_reviewed(found):
        messages.error(request, _("Hãy quyết định mọi mục có thể nhận rồi mới tải nhãn."))
        return redirect("review", id)
    name = PurePath(upload.name).stem
    files = labelled_files(name, found.text, label(found))
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as packed:
        for file, held in files.items():
            packed.writestr(file, held)
    headers = {"Content-Disposition": content_disposition_header(True, f"{name}.zip")}
    return HttpResponse(content.getvalue(), content_type="application/zip", headers=headers)
