"""Laws of files that hold every noun: folder and workbook give the same plan."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DataObject

from lotrinh.catalogue import load
from lotrinh.exchange.changes import changes
from lotrinh.exchange.folder import read_folder, write_folder
from lotrinh.exchange.package import Package
from lotrinh.exchange.workbook.reader import read_workbook
from lotrinh.exchange.workbook.writer import write_workbook


@given(data=st.data())
@settings(max_examples=25)
def test_folder_and_workbook_give_back_the_same_plan(
    edits: Any, edited: Callable[[Any], Package], data: DataObject
) -> None:
    package = edited(data.draw(edits))
    with TemporaryDirectory() as temporary:
        folder, book = Path(temporary, "ra"), Path(temporary, "ra.xlsx")
        write_folder(package, folder, load())
        write_workbook(package, book, load())
        from_folder, from_book = read_folder(folder, load()), read_workbook(book, load(), package)
    assert (from_folder == package, from_book == package) == (True, True)
    assert changes(package.plan, from_folder.plan) == ()
    assert changes(package.plan, from_book.plan) == ()
