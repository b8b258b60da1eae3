"""Papers that are several parties' own word, whoever publishes them: by their titles."""

from __future__ import annotations

import re
from functools import lru_cache

from aidememoire.linking.text.plain import plain

# *Joint Statement of the Republic of Corvo and the Republic of Marshland on the talks*; what goes on otherwise, *Joint statement of
# Corvo and Marshland welcomed by Haven*, tells of one.
_JOINT = re.compile(
    r"(?i:joint|common|bilateral|trilateral|tripartite)\s(?i:press\s)?(?i:statement|communiqu[eé]|declaration)\s(?i:of|by|between|from)\s"
    r"(?P<who>(?:(?:the|of|and|[A-Z][\w’'-]{0,40},?)(?:\s|\Z)){1,30}+)(?=\Z|on\b|after\b|following\b|at\b|in\b|[–—(-])"
)


@lru_cache(maxsize=2_000)
def is_joint_of(title: str, party: str) -> bool:
    """Tell whether a title is that of a joint statement of several, a party among them."""
    found = _JOINT.match(title)
    return found is not None and " and " in found["who"] and f" {plain(party)} " in f" {plain(found['who'])} "
