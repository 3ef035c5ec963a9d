"""Workbooks and plan folders in the browser: a dry run first, then all or nothing."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from lotrinh.catalogue import load
from lotrinh.domain.bounds import Bounds
from lotrinh.exchange.folder import read_folder, write_folder
from lotrinh.exchange.package import Package
from lotrinh.exchange.workbook.reader import read_workbook
from lotrinh.exchange.workbook.writer import write_workbook
from lotrinh.web.register.models import AuditEvent, Document, Register, Target, Upload

Person = Callable[..., Client]


@pytest.fixture(autouse=True)
def _at_once(settings: Settings) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


@pytest.fixture(scope="session")
def package(package: Package) -> Package:
    """The small register without its links to nothing, which no file can hold."""
    plan = package.plan
    tasks = tuple(replace(one, partners=()) for one in plan.tasks)
    projects = tuple(replace(one, places=()) for one in plan.projects)
    return replace(package, plan=replace(plan, tasks=tasks, projects=projects))


def changed(package: Package) -> Package:
    """The plan with one promise raised and one more made."""
    first, *others = package.plan.targets
    unit = first.bounds.unit
    raised = replace(first, bounds=Bounds(">=", Decimal("9.9"), None, unit))
    new = replace(raised, id="qd-1.99", citation=None)
    return replace(package, plan=replace(package.plan, targets=(raised, *others, new)))


def packed(package: Package, folder: Path, name: str) -> bytes:
    """A plan as the file that people send."""
    write = write_folder if name.endswith(".zip") else write_workbook
    write(package, folder / name, load())
    return (folder / name).read_bytes()


def send(client: Client, name: str, content: bytes) -> Upload:
    client.post("/tai-len/", {"files": SimpleUploadedFile(name, content)})
    return Upload.objects.get()


@pytest.mark.parametrize("name", ["ke-hoach.zip", "ke-hoach.xlsx"])
def test_every_change_is_shown_before_it_is_made(
    planner: Client,
    package: Package,
    tmp_path: Path,
    name: str,
    mistakes: Callable[[str], list[str]],
) -> None:
    one = send(planner, name, packed(changed(package), tmp_path, name))
    assert (one.kind, one.state) == ("package", "ready"), one.problem
    page = planner.get(f"/tai-len/{one.pk}/").text
    assert "Thêm 1, sửa 1" in page
    assert mistakes(page) == []
    assert "<del>9.72</del> → <ins>9.9</ins>" in page
    assert not Target.objects.filter(id="qd-1.99").exists()
    page = planner.post(f"/tai-len/{one.pk}/ghi/", follow=True).text
    assert "Đã ghi vào sổ: thêm 1, sửa 1 dòng." in page
    assert Target.objects.filter(id="qd-1.99").exists()
    event = AuditEvent.objects.get(row="qd-1.99")
    assert (event.verb, event.by) == ("added", "planner")


def test_a_filter_and_the_table_files_hold_every_cell(
    planner: Client, package: Package, tmp_path: Path
) -> None:
    one = send(planner, "a.zip", packed(changed(package), tmp_path, "a.zip"))
    assert "qd-1.99" in planner.get(f"/tai-len/{one.pk}/?table=targets").text
    assert "qd-1.99" not in planner.get(f"/tai-len/{one.pk}/?table=tasks").text
    lines = planner.get(f"/tai-len/{one.pk}/thay-doi.csv").text.splitlines()
    assert "targets,qd-1.1,changed,low,9.72,9.9" in lines
    assert planner.get(f"/tai-len/{one.pk}/thay-doi.xlsx").content[:2] == b"PK"


def test_every_problem_is_shown_and_nothing_can_be_entered(
    planner: Client, package: Package, tmp_path: Path
) -> None:
    content = packed(package, tmp_path, "a.zip")
    broken = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(broken, "w") as new:
        for entry in old.namelist():
            data = old.read(entry)
            if entry == "targets.csv":
                data = data.replace(b",%/year,", b",parsec,")
            new.writestr(entry, data)
    one = send(planner, "a.zip", broken.getvalue())
    page = planner.get(f"/tai-len/{one.pk}/").text
    assert "parsec" in page
    assert "Ghi vào sổ</button>" not in page
    lines = planner.get(f"/tai-len/{one.pk}/cho-sai.csv").text
    assert "parsec" in lines
    before = Register.objects.get().revision
    planner.post(f"/tai-len/{one.pk}/ghi/")
    assert Register.objects.get().revision == before


def test_an_equal_package_changes_nothing(
    planner: Client, package: Package, tmp_path: Path
) -> None:
    one = send(planner, "a.zip", packed(package, tmp_path, "a.zip"))
    assert "Không có gì thay đổi" in planner.get(f"/tai-len/{one.pk}/").text


def test_a_register_that_changed_meanwhile_is_compared_again(
    planner: Client, package: Package, tmp_path: Path
) -> None:
    one = send(planner, "a.zip", packed(changed(package), tmp_path, "a.zip"))
    Register.objects.update(revision=99)
    assert "Sổ đã thay đổi từ lúc chạy thử" in planner.get(f"/tai-len/{one.pk}/").text
    page = planner.post(f"/tai-len/{one.pk}/ghi/", follow=True).text
    assert "vừa được tính lại" in page
    assert not Target.objects.filter(id="qd-1.99").exists()
    planner.post(f"/tai-len/{one.pk}/ghi/")
    assert Target.objects.filter(id="qd-1.99").exists()


def test_the_register_goes_out_and_comes_back_the_same(
    planner: Client, package: Package, tmp_path: Path
) -> None:
    for name, read in (("so.zip", read_folder), ("so.xlsx", read_workbook)):
        response = planner.get(f"/xuat/{name}")
        assert response["Content-Disposition"] == f'attachment; filename="lotrinh-{name}"'
        path = tmp_path / name
        path.write_bytes(response.content)
        assert read(path, load()).plan.targets == package.plan.targets


def test_an_empty_workbook_has_every_sheet(planner: Client, tmp_path: Path) -> None:
    path = tmp_path / "mau.xlsx"
    path.write_bytes(planner.get("/xuat/mau.xlsx").content)
    assert read_workbook(path, load()).plan.targets == ()


def test_files_of_the_register_are_for_those_who_enter(person: Person) -> None:
    assert person("leader").get("/xuat/so.zip").status_code == 403
    assert person("planner").get("/xuat/khac.zip").status_code == 404


def test_a_register_that_no_file_can_hold_says_so(planner: Client) -> None:
    Document.objects.filter(id="qd-1").update(title="Quy hoạch  ")
    page = planner.get("/xuat/so.zip", follow=True).text
    assert "không ghi được nguyên vẹn" in page


def test_a_package_that_says_nothing_new_offers_no_way_back(
    planner: Client, package: Package, tmp_path: Path
) -> None:
    one = send(planner, "so.zip", packed(package, tmp_path, "so.zip"))
    planner.post(f"/tai-len/{one.pk}/ghi/")
    page = planner.post(f"/tai-len/{one.pk}/ghi/", follow=True).text
    assert "Không có gì thay đổi." in page
    assert 'action="/hoan-tac/' not in page


@pytest.mark.parametrize(("title", "has_way_back"), [("", True), ("Tên khác", False)])
def test_a_way_back_is_offered_only_where_there_is_one(
    planner: Client, package: Package, tmp_path: Path, title: str, has_way_back: bool
) -> None:
    new = changed(package)
    if title:
        new = replace(new, plan=replace(new.plan, title=title))
    one = send(planner, "so.zip", packed(new, tmp_path, "so.zip"))
    page = planner.post(f"/tai-len/{one.pk}/ghi/", follow=True).text
    assert "Đã ghi vào sổ" in page
    assert ('action="/hoan-tac/' in page) is has_way_back
    if has_way_back:
        event = AuditEvent.objects.latest("id").pk
        assert "Đã hoàn tác." in planner.post(f"/hoan-tac/{event}/", follow=True).text
