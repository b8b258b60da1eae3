"""Versions of one paper: its publisher put it out again, under the same title or one that says that it is corrected."""

from __future__ import annotations

import re

from aidememoire.linking.text.plain import plain
from aidememoire.model import Account

_CORRECTED = r"(?:correct(?:ed|ion)|updat(?:ed?|e\s\d)|amended|revised)(?:\s(?:version|text|copy))?"
# *Talks in Vienna (corrected)*, *Talks in Vienna – corrected version*, *CORRECTED: Talks in Vienna*; but not *The rules, amended*.
_MARK = re.compile(
    rf"\A[\[(]?{_CORRECTED}(?:[\])]|\s?[:–—-])\s?|\s?[\[(]{_CORRECTED}[\])]\Z|\s[–—-]\s{_CORRECTED}\Z", re.IGNORECASE
)


def is_corrected(account: Account) -> bool:
    """Tell whether a title says that what stands under it has been put right."""
    return _MARK.search(account.title) is not None


def are_versions(one: Account, other: Account) -> bool:
    """Tell whether two documents are of one publisher and one address or title, that one is corrected put aside."""
    if not one.publisher or one.publisher != other.publisher:
        return False
    titles = _title(one), _title(other)
    return (bool(titles[0]) and titles[0] == titles[1]) or (one.url is not None and one.url == other.url)


def _title(account: Account) -> str:
    return plain(_MARK.sub("", account.title))
