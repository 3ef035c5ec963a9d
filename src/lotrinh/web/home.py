"""The address of the site itself: the overview for those who signed in, else what is public."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponseBase
from django.urls import resolve

from lotrinh.web.gate import refuse_without_role
from lotrinh.web.portal.views.front import front


@login_not_required
def home(request: HttpRequest) -> HttpResponseBase:
    """The desk's first page for a role, the public one for a stranger."""
    if not request.user.is_authenticated:
        return front(request)
    refuse_without_role(request)
    start = resolve("/", "lotrinh.web.desk.urls")
    return start.func(request, *start.args, **start.kwargs)
