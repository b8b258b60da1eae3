"""Reads the vocabulary from the YAML files beside this module and checks it whole."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from aidememoire.model.errors import ProfileError
from aidememoire.vocabulary.values import Act, Issue, Mode


@cache
def acts() -> tuple[Act, ...]:
    """Return the speech acts, in the order in which the model numbers them."""
    rows = _entries("acts.yaml", "plover").items()
    return tuple(Act(name, str(row["meaning"]), tuple(row.get("plover", ()))) for name, row in rows)


@cache
def issues() -> tuple[Issue, ...]:
    """Return the issues, in the order in which the model numbers them."""
    rows = _entries("issues.yaml", "pax").items()
    return tuple(Issue(name, str(row["meaning"]), tuple(row.get("pax", ()))) for name, row in rows)


def issue_order(issue: str) -> tuple[int, str]:
    """Return what issues are sorted by: their place in the vocabulary, then their name."""
    places = _places()
    return places.get(issue, len(places)), issue


@cache
def _places() -> dict[str, int]:
    return {one.name: place for place, one in enumerate(issues())}


@cache
def modes() -> tuple[Mode, ...]:
    """Return the ways in which reported words can stand."""
    return tuple(Mode(name, str(row["meaning"])) for name, row in _entries("modes.yaml").items())


def read_entries(file: str, text: str, crosswalk: str | None = None) -> dict[str, dict[str, str | list[str]]]:
    """Return the entries of a vocabulary file: name -> `meaning` and, where `crosswalk` names one, its list.

    Raises ProfileError where the text is anything else.
    """
    import yaml  # slow to load, and documents ask for the names of outlets alone

    # libyaml is about ten times as quick; PyYAML is at times built without it.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        entries = yaml.load(text, Loader=loader)  # noqa: S506 - both are safe loaders
    except yaml.YAMLError as error:
        raise ProfileError(file, None, f"it is not YAML: {error}".replace("\n", " ")) from error
    if not isinstance(entries, dict) or not entries:
        raise ProfileError(file, None, "it has no entries", "write name: {meaning: ...}")
    for name, row in entries.items():
        _check(file, name, row, crosswalk)
    return entries


def _entries(file: str, crosswalk: str | None = None) -> dict[str, dict[str, str | list[str]]]:
    return read_entries(file, files(__package__).joinpath(file).read_text(encoding="utf-8"), crosswalk)


def _check(file: str, name: object, row: object, crosswalk: str | None) -> None:
    """Raise ProfileError unless the entry has a meaning, and at most a list of names under `crosswalk`."""
    if not isinstance(row, Mapping) or not isinstance(row.get("meaning"), str):
        raise ProfileError(file, None, f"{name} does not say what it means", "give it the key meaning")
    for key in row.keys() - {"meaning", crosswalk}:
        raise ProfileError(file, None, f"{name} has the unknown key {key}", "take it out")
    near = row.get(crosswalk, [])
    if not isinstance(near, list) or not all(isinstance(each, str) for each in near):
        raise ProfileError(file, None, f"{name}: {crosswalk} is not a list of names", "write it as [A, B]")
