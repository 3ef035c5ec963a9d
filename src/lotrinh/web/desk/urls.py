"""Addresses of the desk; the id of a plan's row may hold a slash."""

from django.urls import path
from django.views.generic import RedirectView

from lotrinh.web.desk.views import document, indicator, target

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="documents"), name="start"),
    path("van-ban/", document.documents, name="documents"),
    path("van-ban/<path:id>/tep/", document.original, name="document_file"),
    path("van-ban/<path:id>/", document.read, name="document"),
    path("muc-tieu/", target.targets, name="targets"),
    path("muc-tieu.csv", target.targets_csv, name="targets_csv"),
    path("chi-tieu/", indicator.indicators, name="indicators"),
    path("chi-tieu/<path:code>/", indicator.show, name="indicator"),
]
