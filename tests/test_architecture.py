"""The rules of the house that import-linter cannot hold."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "lotrinh"
SOURCES = sorted(PACKAGE.rglob("*.py"))
ENGINES = [path for path in SOURCES if path.relative_to(PACKAGE).parts[0] not in {"cli", "web"}]
DOMAIN = sorted((PACKAGE / "domain").rglob("*.py"))

LONGEST_FILE = 400
LONGEST_FUNCTION = 50
PLACELESS = {"utils", "util", "helpers", "helper", "common", "misc"}
NOT_IN_DOMAIN = {"django", "numpy", "scipy", "pandas", "polars", "numba", "highspy", "ortools"}
NOT_FOR_HELP = (
    "django", "docx", "lxml", "numpy", "scipy",
    "lotrinh.catalogue", "lotrinh.checks", "lotrinh.reading", "lotrinh.web",
)  # fmt: skip

Function = ast.FunctionDef | ast.AsyncFunctionDef


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _functions(path: Path) -> Iterator[Function]:
    return (node for node in ast.walk(_tree(path)) if isinstance(node, Function))


def _imported(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and outermost package of every import, wherever it stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name.split(".")[0]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module.split(".")[0]


def _place(path: Path, line: int) -> str:
    return f"{path.relative_to(ROOT)}:{line}"


def test_no_file_is_longer_than_its_limit() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    assert [_place(path, size) for path, size in lengths.items() if size > LONGEST_FILE] == []


def test_no_function_is_longer_than_its_limit() -> None:
    long = [
        f"{_place(path, function.lineno)} {function.name}"
        for path in SOURCES
        for function in _functions(path)
        if (function.end_lineno or function.lineno) - function.lineno >= LONGEST_FUNCTION
    ]
    assert long == []


def test_every_file_has_a_place_with_a_meaning() -> None:
    names = {path: {*path.relative_to(PACKAGE).parts[:-1], path.stem} for path in SOURCES}
    assert [_place(path, 1) for path, parts in names.items() if parts & PLACELESS] == []


def test_every_folder_of_code_is_a_package() -> None:
    """A folder without `__init__.py` would escape the import contracts."""
    folders = {path.parent for path in SOURCES}
    assert [str(one) for one in sorted(folders) if not (one / "__init__.py").is_file()] == []


def test_django_stays_in_the_site() -> None:
    found = [
        _place(path, line)
        for path in ENGINES
        for line, package in _imported(_tree(path))
        if package == "django"
    ]
    assert found == []


def test_nouns_need_no_solver_and_no_table_library() -> None:
    found = [
        f"{_place(path, line)} {package}"
        for path in DOMAIN
        for line, package in _imported(_tree(path))
        if package in NOT_IN_DOMAIN
    ]
    assert found == []


def test_an_import_inside_a_function_gives_its_reason_beside_it() -> None:
    found = [
        _place(path, line)
        for path in ENGINES
        for function in _functions(path)
        for line, _ in _imported(function)
        if "#" not in path.read_text(encoding="utf-8").splitlines()[line - 1]
    ]
    assert found == []


def test_help_loads_no_slow_library() -> None:
    probe = (
        "import atexit, sys; from lotrinh.cli import main\n"
        f"atexit.register(lambda: print([n for n in {NOT_FOR_HELP!r} if n in sys.modules]))\n"
        "sys.argv = ['lotrinh', '--help']; main()"
    )
    run = subprocess.run([sys.executable, "-c", probe], capture_output=True, check=True)
    assert run.stdout.decode("utf-8").splitlines()[-1] == "[]"


def test_no_group_of_a_pattern_is_possessive() -> None:
    """Before Python 3.11.5 such a group loses matches (gh-106052); an atomic one does not."""
    found = [
        _place(path, number)
        for path in SOURCES
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"(?<!\()\)(?:[*+?]|\{[\d,]+\})\+", line)
    ]
    assert found == []


@pytest.fixture(scope="module")
def glossary() -> str:
    return (ROOT / "GLOSSARY.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def public_classes() -> set[str]:
    statements = (statement for path in DOMAIN for statement in _tree(path).body)
    names = {node.name for node in statements if isinstance(node, ast.ClassDef)}
    return {name for name in names if not name.startswith("_")}


def test_every_noun_of_the_code_stands_in_the_glossary(
    glossary: str, public_classes: set[str]
) -> None:
    assert sorted(public_classes - set(re.findall(r"`(\w+)`", glossary))) == []


def test_every_class_of_the_glossary_exists(glossary: str, public_classes: set[str]) -> None:
    rows = [line.split("|") for line in glossary.splitlines() if line.startswith("|")]
    named = {name for row in rows for name in re.findall(r"`([A-Z]\w+)`", row[3])}
    assert named
    assert sorted(named - public_classes) == []
