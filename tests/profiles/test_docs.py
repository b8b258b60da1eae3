"""The pages on profiles say what the program does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from aidememoire.profiles import load_profile
from aidememoire.profiles.shapes import Fields, Keyed, Listed, Shape, profile_shape
from tests.profiles.test_errors import FAULTS

DOCS = Path(__file__).parents[2] / "docs"
REFERENCE = DOCS / "reference/profiles.md"


def keys(shape: Shape) -> set[str]:
    """Return every key that may stand anywhere in a shape."""
    if isinstance(shape, Fields):
        return set(shape.shapes).union(*(keys(each) for each in shape.shapes.values()))
    return keys(shape.of) if isinstance(shape, Keyed | Listed) else set()


def test_the_reference_names_every_key() -> None:
    text = REFERENCE.read_text(encoding="utf-8")
    assert not [key for key in keys(profile_shape(("borders",))) if f"`{key}`" not in text]


@pytest.mark.parametrize("fault", sorted({row[2] for row in FAULTS}))
def test_the_reference_names_every_fault(fault: str) -> None:
    section = REFERENCE.read_text(encoding="utf-8").split("## What is an error")[1].split("\n## ")[0]
    told = [part for row in re.findall(r"(?m)^\|(.*?)\|", section) for part in re.findall(r"`([^`]+)`", row)]
    patterns = [".+".join(re.escape(words) for words in part.split("...")) for part in told]
    assert any(re.match(pattern, fault) for pattern in patterns)


@pytest.mark.parametrize("page", [REFERENCE, DOCS / "how-to/make-a-profile.md"], ids=lambda page: page.name)
def test_the_profiles_of_the_pages_load(page: Path, tmp_path: Path) -> None:
    found = re.search(r"```yaml\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    (tmp_path / "page.yaml").write_text(found[1], encoding="utf-8")
    assert load_profile(str(tmp_path / "page.yaml")).instruments
