"""Finds a profile by name or path, lays it over its bases, and gives it only if nothing is wrong with it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

from aidememoire.model.errors import ProfileError
from aidememoire.profiles.building import build
from aidememoire.profiles.checking import check_sense
from aidememoire.profiles.faults import Report, nearest
from aidememoire.profiles.merging import merge
from aidememoire.profiles.profile import Profile
from aidememoire.profiles.shapes import profile_shape
from aidememoire.profiles.yaml_lines import Data, Tree, parse
from aidememoire.vocabulary import issues

DEFAULT_BASE, NO_BASE = "general", "none"
_SUFFIXES = (".yaml", ".yml")


def profile_names() -> tuple[str, ...]:
    """Return the names of the profiles that come with the program, in the order of the alphabet."""
    found = (Path(each.name) for each in files(__package__).iterdir())
    return tuple(sorted(each.stem for each in found if each.suffix == ".yaml"))


def shipped_file(name: str) -> Path:
    """Return the file of a profile that comes with the program."""
    return Path(str(files(__package__).joinpath(f"{name}.yaml")))


def load_profile(name_or_path: str) -> Profile:
    """Return the profile of that name, or of the file where the name ends in .yaml or .yml.

    Raises ProfileError, which knows the file, the line, the fault and the mend; where there are several faults in
    one file it is a FaultyProfileError with all of them.
    """
    return _load(name_or_path).profile


def profile_files(name_or_path: str) -> tuple[Path, ...]:
    """Return the files that a profile is read from, its own first, none that comes with the program; raises as loading does."""
    return _load(name_or_path).files


def own_data(name_or_path: str) -> dict[str, Data]:
    """Return what the profile says itself, without its bases, as plain data; raises as loading does."""
    return _table(_load(name_or_path).trees[0])


def merged_data(name_or_path: str) -> dict[str, Data]:
    """Return what the profile and its bases say together, as plain data of the shape of a profile without a base."""
    return {**_load(name_or_path).data, "base": NO_BASE}


def profile_as_text(name_or_path: str) -> str:
    """Return what a profile and its bases know as one line of JSON, which `profile_of_text` reads; raises as loading does."""
    return json.dumps(merged_data(name_or_path), ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=8)
def profile_of_text(text: str) -> Profile:
    """Return the profile that `profile_as_text` wrote."""
    return build(json.loads(text))


@dataclass(frozen=True, slots=True)
class _Whole:
    """A profile with all its bases: the data that it was built from, and what their files hold, its own first.

    `files` are those of them that do not come with the program.
    """

    profile: Profile
    data: dict[str, Data]
    trees: tuple[Tree, ...]
    files: tuple[Path, ...]


def _load(name: str, above: tuple[str, ...] = ()) -> _Whole:
    """Return the profile with its bases; `above` are the files that it is a base of."""
    return _load_file(name, above) if name.endswith(_SUFFIXES) else _load_shipped(name)


@cache
def _load_shipped(name: str) -> _Whole:
    if name not in profile_names():
        mend = "the name of a file ends in .yaml" if "/" in name else _like(name)
        raise ProfileError(name, None, f"there is no profile {name}", mend)
    text = shipped_file(name).read_text(encoding="utf-8")
    return _laid_over_base(_shaped(parse(f"{name}.yaml", text)), ())


def _load_file(path: str, above: tuple[str, ...]) -> _Whole:
    try:
        text = Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        cause = "is not UTF-8 text" if isinstance(error, UnicodeDecodeError) else f"cannot be read ({error.strerror})"
        raise ProfileError(
            path, None, f"it {cause}", "give the path of a profile, or the name of a shipped one"
        ) from error
    return _laid_over_base(_shaped(parse(path, text)), (*above, str(Path(path).resolve())))


def _shaped(tree: Tree) -> Tree:
    """Return the tree if every key and value of it is in its place; raises FaultyProfileError with all that are not."""
    report = Report([tree], list(tree.doubles))
    profile_shape(tuple(issue.name for issue in issues())).check(tree.data, (), report)
    report.close()
    return tree


def _laid_over_base(tree: Tree, above: tuple[str, ...]) -> _Whole:
    """Return the profile laid over its bases and checked as a whole; the last of the files `above` is its own."""
    base = _base(tree, above)
    below = _load(base, above) if base else None
    trees = (tree, *(below.trees if below else ()))
    data = merge(below.data if below else {}, _table(tree))
    profile = build(data)
    report = Report(trees)
    check_sense(profile, data, report)
    report.close()
    files = (*map(Path, above[-1:]), *(below.files if below else ()))
    return _Whole(profile, data, trees, files)


def _base(tree: Tree, above: tuple[str, ...]) -> str | None:
    """Return the name or path of the base, or None; raises FaultyProfileError, at its line, where it is none."""
    data, report = _table(tree), Report([tree])
    base = str(data.get("base") or (DEFAULT_BASE if data.get("profile") != DEFAULT_BASE else NO_BASE))
    if base == NO_BASE:
        return None
    if not base.endswith(_SUFFIXES):
        if base not in profile_names():
            report.add(("base",), f"there is no profile {base}", _like(base))
        report.close()
        return base
    path = Path(tree.file).parent / base
    if str(path.resolve()) in above:
        circle = " > ".join(Path(each).name for each in (*above, str(path)))
        report.add(("base",), f"the bases go round in a circle: {circle}", "name another base, or `base: none`")
    elif not path.is_file():
        report.add(("base",), f"there is no file {path}", "the path counts from the folder of this file")
    report.close()
    return str(path)


def _like(name: str) -> str:
    return nearest(name, profile_names(), f"there are {', '.join(profile_names())}")


def _table(tree: Tree) -> dict[str, Data]:
    return tree.data if isinstance(tree.data, dict) else {}
