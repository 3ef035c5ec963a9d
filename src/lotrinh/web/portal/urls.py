"""Addresses of the public pages; the id of a plan's row may hold a slash."""

from django.urls import path

from lotrinh.web.portal.views import document, front, indicator, project

urlpatterns = [
    path("cong-khai/", front.front, name="public"),
    path("cong-khai/cam-ket.csv", front.promises_file, {"kind": "csv"}, name="public_csv"),
    path("cong-khai/cam-ket.xlsx", front.promises_file, {"kind": "xlsx"}, name="public_xlsx"),
    path("cong-khai/van-ban/<path:id>/", document.show, name="public_document"),
    path("cong-khai/chi-tieu/<path:code>/", indicator.show, name="public_indicator"),
    path("cong-khai/du-an/<path:id>/", project.show, name="public_project"),
]
