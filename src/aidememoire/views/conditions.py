"""On what a saying hangs: the words of its condition, as far as they are found."""

from __future__ import annotations

import re

from aidememoire.views.sayings import Saying

# The first words that are found begin the condition, up to the next full stop, semicolon or gap; the plainer ones are
# looked for last.
_CONDITIONS = tuple(
    re.compile(rf"\b(?:{opening})\b[^.;…]*", re.IGNORECASE)
    for opening in (
        "(?:but )?only (?:if|with|when|once|after)|if|unless|provided|providing|(?:as|so) long as"
        "|on (?:the )?(?:condition|understanding)|subject to",
        r"as soon as|once|when \w+(?=\s*(?:[,.;…]|$))",
        "until|before|without",
    )
)


def condition_of(one: Saying) -> str:
    """Return the words of the condition, from *if*, *once*, *provided* ... on; the empty string where there is none, or none is found."""
    if not one.statement.conditional:
        return ""
    found = (opening.search(one.words) for opening in _CONDITIONS)
    return next((each[0].strip(" ,”\"'") for each in found if each), "")
