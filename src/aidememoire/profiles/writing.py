"""Writes a profile with all that its bases know as one YAML file that loads again."""

from __future__ import annotations

import yaml

from aidememoire.profiles.loading import merged_data

_ORDER = (
    "profile", "title", "base", "parties", "mediators", "actors", "instruments", "offices", "bodies", "issues",
    "places",
)  # fmt: skip
_WIDTH = 116


def merged_yaml(name_or_path: str) -> str:
    """Return the merged profile as YAML; its base is `none`. Raises ProfileError as loading does."""
    data = merged_data(name_or_path)
    ordered = {key: data[key] for key in _ORDER if data.get(key)}
    return yaml.safe_dump(ordered, sort_keys=False, allow_unicode=True, width=_WIDTH, default_flow_style=None)
