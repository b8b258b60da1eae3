"""The house: what stands in the repository is what its documents say."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *ROOT.glob("docs/**/*.md")])
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#]+)")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
WEIGHTS = ROOT / "src/aidememoire/reading/weights"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    broken = [link for link in LINK.findall(page.read_text(encoding="utf-8")) if not (page.parent / link).exists()]
    assert not broken


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = [int(path.name[:4]) for path in sorted(ROOT.glob("docs/decisions/*.md"))]
    assert numbers == list(range(1, len(numbers) + 1))


def test_the_weights_stay_under_30_megabytes() -> None:
    assert sum(path.stat().st_size for path in WEIGHTS.iterdir()) < 30_000_000


def test_pins_have_hashes_and_no_index() -> None:
    for path in sorted(ROOT.glob("requirements/*.txt")):
        text = path.read_text(encoding="utf-8")
        assert text.count("==") <= text.count("--hash=sha256:")
        assert "http" not in re.sub(r"httpx2|httpcore2", "", text)


def test_the_makefile_has_every_word_that_the_readme_uses() -> None:
    words = set(re.findall(r"(?m)(?:^ {4}|`)make ([a-z-]+)", (ROOT / "README.md").read_text(encoding="utf-8")))
    targets = set(re.findall(r"(?m)^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8")))
    assert words
    assert words <= targets


def test_what_the_package_imports_is_declared() -> None:
    """What another package happens to bring along today may be gone with its next version."""
    extras = PROJECT["project"]["optional-dependencies"].values()
    wanted = [*PROJECT["project"]["dependencies"], *(one for extra in extras for one in extra)]
    declared = {_folded(name[0]) for one in wanted if (name := re.match(r"[\w.-]+", one))}
    sold_as = packages_distributions()
    imported = {name for path in (ROOT / "src").rglob("*.py") for name in _imported(path)}
    foreign = imported - sys.stdlib_module_names - {"aidememoire"}
    assert "numpy" in foreign
    assert {name for name in foreign if declared.isdisjoint(map(_folded, sold_as.get(name, [name])))} == set()


def test_the_source_distribution_holds_all_that_stands_at_the_top() -> None:
    """Its tests and its Makefile must work for whoever has nothing else."""
    held = set(PROJECT["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]) | {"pyproject.toml", ".gitignore"}
    assert {"tests", "benchmarks", "requirements", "Makefile", "corpus", "sample"} <= held
    assert all((ROOT / name).exists() for name in (*held, *PROJECT["project"]["license-files"]))


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name.split(".")[0] for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


def _folded(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
