"""How a name stands in a sentence: as one or as several, with an article or without."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aidememoire.vocabulary.offices import GOVERNING, SENT, SPEAKING, either

_BODY = re.compile(
    r"\b(Ministry|Office|Government|Presidency|Administration|Council|Union|Court|Commission|Committee"
    r"|Department|Embassy|Parliament|Organi[sz]ation|Secretariat|Assembly|Mission)\b"
)
_OFFICE = re.compile(
    rf"{either(GOVERNING, SENT, SPEAKING)}|commissioner|adviser|advisor|director|chair(?:man|woman)?",
    re.IGNORECASE,
)
# What stands behind the noun that a name is about: `orders of the court`, `defenders in Havenland`.
_BEHIND = re.compile(r" (?:of|for|in|on|at|from|to|by|with|near|behind|against|posing|who|which|that)\b")
_SEVERAL = frozenset(("they", "we", "you", "both", "many", "some", "others", "people", "police", "media"))
_ONE_IN_S = re.compile(r"(?:ss|us|is|['’]s|news|series|headquarters)$")
_ARTICLE = re.compile(r"(the|an?) ", re.IGNORECASE)
# What stands in place of an article before a name: *this Council*, *their Agreement*, *both Protocols*, *Corvo's Charter*.
_DETERMINED = re.compile(
    r"(?:the|an?|this|that|these|those|its|his|her|their|our|my|your|all|both|any|each|every|either|neither|no|some|such"
    r"|another|which|whose|[\w-]+[’']s) ",
    re.IGNORECASE,
)


def is_plural(name: str) -> bool:
    """Tell whether a name takes a verb in the plural: `human rights defenders in Armenia`, `the envoy and the mayor`.

    A body is one, `the Foreign and Commonwealth Office`, and so is who holds one office, `Trade and Industry Minister`.
    """
    head = _BEHIND.split(name, maxsplit=1)[0].split() or [""]
    last = head[-1]
    bare = last.islower() and last.endswith("s") and not _ONE_IN_S.search(last)
    return (
        bare or last.lower() in _SEVERAL or ("and" in head[:-1] and not _BODY.fullmatch(last) and not _one_office(head))
    )


def _one_office(head: Sequence[str]) -> bool:
    """Tell whether the words name one office, of several matters: it ends them, and none stands before nor an article behind *and*."""
    *before, last = head
    behind = before[before.index("and") + 1 :]
    article = any(_ARTICLE.match(f"{word} ") for word in behind[:1])
    return bool(_OFFICE.fullmatch(last)) and not article and not any(map(_OFFICE.fullmatch, before))


def in_a_sentence(name: str) -> str:
    """Return the name as it stands within a sentence: a ministry or a court takes an article, a person none.

    What stands behind a comma tells more of a person: *Ana Vik, Ministry of Roads*; one word before it is the first of several matters,
    *Foreign, Commonwealth and Development Office*.
    """
    first = name.partition(",")[0]
    return with_article(name, wanted=bool(_BODY.search(first if " " in first else name)))


def with_article(name: str, *, wanted: bool) -> str:
    """Return a name with an article before it, where one is wanted and it has none."""
    return f"the {name}" if wanted and not _DETERMINED.match(name) else name
