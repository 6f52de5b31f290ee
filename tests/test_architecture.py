"""Rules of the code that nobody has to remember, read from its source; and what running it loads."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import dehusk
import dehusk_cli
from dehusk.reasons import Reason

CORE = Path(dehusk.__file__).parent
CLI = Path(dehusk_cli.__file__).parent
MODULES = {
    ".".join(path.relative_to(root.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for root in (CORE, CLI)
    for path in sorted(root.rglob("*.py"))
}
TREES = {name: ast.parse(path.read_text("utf-8")) for name, path in MODULES.items()}
LONGEST = 250  # lines of a module

# What reads, writes, or calls the stages. A stage gets blocks and yields removals.
ABOVE_STAGES = (
    "dehusk.clean",
    "dehusk.judge",
    "dehusk.reading",
    "dehusk.html_route",
    "dehusk.duplicates",
    "dehusk.rendering",
    "dehusk.log",
    "dehusk.restore",
    "dehusk.store",
    "dehusk.stages",
)
# The modules that may change the case of a text, and why.
CHANGE_CASE = {
    "dehusk.fold": "it is the one definition of the same text",
    "dehusk.reading.detect": "it counts the letters of a language in both cases",
    "dehusk.html_route.names": "classes and ids are names in HTML, not text",
    "dehusk.html_route.segments": "a style is CSS, not text",
}


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield each module that a tree imports, wherever in it, and each name as if it were a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def importers(wanted: str, within: str = "") -> set[str]:
    """Find the modules below `within` that import the package `wanted` or something in it."""
    return {
        name
        for name, tree in TREES.items()
        if name.startswith(within) and any(f"{found}.".startswith(f"{wanted}.") for found in imported(tree))
    }


def calls(tree: ast.AST) -> Iterator[str]:
    """Yield the name of each function or method that is called."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def test_the_rules_look_at_the_whole_code() -> None:
    assert {"dehusk", "dehusk.fold", "dehusk.html_route.segments", "dehusk_cli.main"} < TREES.keys()


@pytest.mark.parametrize("forbidden", ["dehusk_cli", "typer", "rich"])
def test_the_library_knows_nothing_of_the_command_line(forbidden: str) -> None:
    assert importers(forbidden, within="dehusk.") == set()


def test_the_library_prints_nothing() -> None:
    assert {name for name, tree in TREES.items() if name.startswith("dehusk.") and "print" in calls(tree)} == set()
    assert importers("logging", within="dehusk.") == set()


def test_nobody_imports_click_past_typer() -> None:
    assert importers("click") == set()


def test_lxml_is_known_to_the_html_route_alone() -> None:
    assert {name for name in importers("lxml") if not name.startswith("dehusk.html_route.")} == set()


def test_trafilatura_is_known_to_one_module() -> None:
    assert importers("trafilatura") == {"dehusk.html_route.extraction"}


def test_the_html_route_is_reached_from_one_place() -> None:
    outside = {name for name in importers("dehusk.html_route") if not name.startswith("dehusk.html_route.")}
    assert outside == {"dehusk.clean"}


@pytest.mark.parametrize("forbidden", ABOVE_STAGES)
def test_a_stage_stands_on_its_own(forbidden: str) -> None:
    assert importers(forbidden, within="dehusk.stages.") == set()


def test_the_model_rests_on_nothing_but_the_reasons() -> None:
    assert {found for found in imported(TREES["dehusk.model"]) if found.startswith("dehusk.")} == {
        "dehusk.reasons",
        "dehusk.reasons.Reason",
    }


def test_only_fold_makes_texts_comparable() -> None:
    changing = {
        name
        for name, tree in TREES.items()
        if name.startswith("dehusk.") and not {"lower", "casefold", "upper"}.isdisjoint(calls(tree))
    }
    assert changing <= CHANGE_CASE.keys()


@pytest.mark.parametrize("name", TREES)
def test_a_module_says_what_it_is_and_stays_short(name: str) -> None:
    said = ast.get_docstring(TREES[name])
    assert said
    assert said.splitlines()[0].endswith((".", ":", "?"))
    assert len(MODULES[name].read_text("utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_a_sentence(reason: Reason) -> None:
    assert reason.sentence.endswith(".")
    assert reason.value == reason.name.replace("_", "-").casefold()


@pytest.mark.parametrize(
    ("statement", "forbidden"),
    [
        pytest.param(
            "import dehusk", {"trafilatura", "lxml", "rich", "typer", "pydantic", "rapidfuzz"}, id="the import"
        ),
        pytest.param(
            "import dehusk; dehusk.clean('Ferry returns\\n\\nIt sails again from Monday, they say.')",
            {"trafilatura", "lxml", "rich", "typer", "pydantic", "asyncio", "multiprocessing", "email"},
            id="a plain text",
        ),
        pytest.param("import dehusk_cli.main", {"trafilatura", "lxml", "rich", "pydantic"}, id="the command line"),
    ],
)
def test_this_loads_nothing_heavy(statement: str, forbidden: set[str]) -> None:
    script = f"import sys; {statement}; print(*sorted({forbidden!r} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
