"""Lays a profile over its base: what both have is extended, the rest is added."""

from __future__ import annotations

from aidememoire.profiles.yaml_lines import Data

_OWN = ("profile", "title", "base")


def merge(base: dict[str, Data], over: dict[str, Data]) -> dict[str, Data]:
    """Return the data of one profile laid over that of another, which must both have the shape of a profile."""
    merged = {key: _joined(base.get(key), over.get(key)) for key in {**over, **base} if key not in _OWN}
    for key in ("offices", "bodies", "places"):
        merged[key] = _by_name(merged.get(key))
    return {"profile": over.get("profile"), "title": over.get("title"), **merged}


def _joined(base: Data, over: Data) -> Data:
    """Return mappings joined key by key, lists end to end; of two words the later profile's.

    What the later profile says stands first, so that a place in a list of it is the same place in its own file.
    """
    if isinstance(base, dict) and isinstance(over, dict):
        return {key: _joined(base.get(key), over.get(key)) for key in {**over, **base}}
    if isinstance(base, list) and isinstance(over, list):
        return [*over, *(each for each in base if each not in over)]
    return base if over is None else over


def _by_name(titles: Data) -> Data:
    """Return the kinds of office or body, or the places, with those of one name made one."""
    named: dict[str, Data] = {}
    for title in titles if isinstance(titles, list) else []:
        if isinstance(title, dict):
            name = str(title["name"])
            named[name] = _joined(title, named.get(name))
    return list(named.values())
