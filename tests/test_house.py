"""The house: what stands in the repository is what its documents say."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGES = sorted([ROOT / "README.md", *ROOT.glob("docs/**/*.md")])
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#]+)")
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
