"""Addresses of the desk; the id of a plan's row may hold a slash."""

from django.urls import path, register_converter
from django.views.generic import RedirectView

from lotrinh.web.desk.table_file import TableKind
from lotrinh.web.desk.views import (
    comparison,
    document,
    indicator,
    map,
    organisation,
    palette,
    paper,
    place,
    programme,
    project,
    publication,
    search,
    source,
    target,
    task,
)

register_converter(TableKind, "table")

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="documents"), name="start"),
    path("van-ban/", paper.documents, name="documents"),
    path("van-ban.<table:kind>", paper.documents_file, name="documents_file"),
    path("van-ban/so-do/", paper.document_map, name="document_map"),
    path("van-ban/<path:id>/so-voi/<path:other>/", comparison.compare, name="compare"),
    path("van-ban/<path:id>/tep/", document.original, name="document_file"),
    path("van-ban/<path:id>/", document.read, name="document"),
    path("muc-tieu/", target.targets, name="targets"),
    path("muc-tieu.<table:kind>", target.targets_file, name="targets_file"),
    path("chi-tieu/", indicator.indicators, name="indicators"),
    path("chi-tieu/<path:code>/", indicator.show, name="indicator"),
    path("du-an/", project.projects, name="projects"),
    path("du-an.<table:kind>", project.projects_file, name="projects_file"),
    path("du-an.geojson", map.projects, name="projects_map"),
    path("du-an/<path:id>/", project.show, name="project"),
    path("nhiem-vu/", task.tasks, name="tasks"),
    path("nhiem-vu/<path:id>/", task.show, name="task"),
    path("chuong-trinh/", programme.programmes, name="programmes"),
    path("chuong-trinh/<path:id>/", programme.show, name="programme"),
    path("dia-ban/", place.places, name="places"),
    path("dia-ban.geojson", map.areas, name="places_map"),
    path("dia-ban/<path:id>/", place.show, name="place"),
    path("co-quan/", organisation.organisations, name="organisations"),
    path("co-quan/<path:id>/", organisation.show, name="organisation"),
    path("tim/", search.search, name="search"),
    path("lenh/", palette.palette, name="palette"),
    path("tim.<table:kind>", search.search_file, name="search_file"),
    path("nguon-so-lieu/", source.sources, name="sources"),
    path("cong-bo/<str:noun>/<path:row>/", publication.change, name="publish"),
]
