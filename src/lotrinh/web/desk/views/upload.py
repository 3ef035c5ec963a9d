"""Files that were sent: the page to send them, how far each has been read, the original."""

from collections.abc import Iterable

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from lotrinh.domain.errors import LotrinhError
from lotrinh.web.desk.upload_limit import TOO_MUCH
from lotrinh.web.register.actions import upload as action
from lotrinh.web.register.models import Upload, UploadReading
from lotrinh.web.register.models.upload import BUSY
from lotrinh.web.register.permissions import needs
from lotrinh.web.register.queries import upload as query
from lotrinh.web.ui.templatetags.plan_words import language

PAGE = 50
ACTIONS = {"drop": action.drop, "take_back": action.take_back, "read_again": action.read_again}


@require_http_methods(["GET", "HEAD", "POST"])
@needs("upload")
def upload(request: HttpRequest) -> HttpResponse:
    """The files of this login or its body; a POST sends some and says what became of each."""
    if request.method == "POST":
        return _receive(request)
    page = Paginator(query.visible(request.user), PAGE).get_page(request.GET.get("page"))
    shown = {
        "page": page,
        "rows": [(one, query.is_silent(one)) for one in page],
        "is_busy": any(one.state in BUSY and not query.is_silent(one) for one in page),
        "suffixes": ",".join(action.SUFFIXES),
        "largest": action.LARGEST // 10**6,
        "most": action.MOST_FILES,
    }
    is_part = request.headers.get("HX-Request") == "true"
    return render(request, "desk/upload_list.html" if is_part else "desk/upload.html", shown)


@require_POST
@needs("upload")
def upload_state(request: HttpRequest, id: int) -> HttpResponse:
    """Put a file aside, take it back, or have it read again."""
    one = visible_upload(request, id)
    act = ACTIONS.get(request.POST.get("action", ""))
    if act is None:
        raise Http404
    act(upload=one, by=person(request))
    if act is action.drop:
        said = _("Đã bỏ “%(name)s” khỏi danh sách chờ; có thể lấy lại trong danh sách.")
        messages.success(request, said % {"name": one.name})
    return redirect("upload")


@require_safe
@needs("upload")
def upload_file(request: HttpRequest, id: int) -> HttpResponse:
    """The bytes as they were sent, for saving; never opened by the browser."""
    one = visible_upload(request, id)
    headers = {"Content-Disposition": content_disposition_header(True, one.name)}
    content = bytes(one.original.content)
    return HttpResponse(content, content_type="application/octet-stream", headers=headers)


def visible_upload(request: HttpRequest, id: int) -> Upload:
    """An upload that this login may see; others are not there."""
    found = query.visible(request.user).filter(pk=id).first()
    if found is None:
        raise Http404
    return found


def visible_reading(request: HttpRequest, id: int) -> UploadReading:
    """What was read from an upload that this login may see; 404 before it has been read."""
    return get_object_or_404(UploadReading, upload=visible_upload(request, id))


def person(request: HttpRequest) -> User:
    """Who has signed in; a view that `needs` a verb has nobody else."""
    assert isinstance(request.user, User)
    return request.user


def _receive(request: HttpRequest) -> HttpResponse:
    files = request.FILES.getlist("files")
    if request.META.get(TOO_MUCH):
        messages.error(request, _("Tất cả các tệp của một lần gửi quá lớn; hãy gửi ít tệp hơn."))
    elif not files:
        messages.error(request, _("Chưa chọn tệp nào."))
    elif len(files) > action.MOST_FILES:
        said = _("Mỗi lần gửi tối đa %(most)d tệp; đã chọn %(count)d.")
        messages.error(request, said % {"most": action.MOST_FILES, "count": len(files)})
    else:
        _take_in(request, files)
    return redirect("upload")


def _take_in(request: HttpRequest, files: Iterable[UploadedFile]) -> None:
    """Keep each file that may be read; say of every other one why not."""
    taken = 0
    for file in files:
        try:
            taken += _sent(request, file)
        except LotrinhError as error:
            messages.error(request, error.message.in_language(language()))
    if taken:
        said = _("Đã nhận %(count)d tệp; đang đọc.")
        messages.success(request, said % {"count": taken})


def _sent(request: HttpRequest, file: UploadedFile) -> bool:
    """Whether the file is new; the same bytes lead to what was read of them before."""
    name = file.name or ""
    action.refuse(name, file.size or 0)
    content = file.read()
    known = query.same_content(request.user, action.digest(content))
    if known is None:
        action.send_file(name=name, content=content, by=person(request))
        return True
    if known.state == "dropped":
        action.take_back(upload=known, by=person(request))
    said = _("“%(name)s” đã được gửi trước đây (%(day)s, %(by)s); mở lại lần gửi ấy bên dưới.")
    given = {"name": name, "day": f"{known.uploaded_at:%d/%m/%Y}", "by": query.name_of(known.by)}
    messages.info(request, said % given)
    return False
