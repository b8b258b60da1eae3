"""What only carries the words of others: outlets, and texts that speak for nobody. Neither is a party to anything."""

from __future__ import annotations

import re
from functools import lru_cache

from aidememoire.linking.text.descriptions import head_of
from aidememoire.linking.text.names import fold
from aidememoire.reading.wordlists import set_of
from aidememoire.vocabulary.outlets import (
    AGENCIES,
    NOUNS_BEHIND_A_PLACE,
    NOUNS_OF_OUTLETS,
    PAPERS_AND_STATIONS,
    WORDS_IN_NAMES,
    WORDS_OF_A_POST,
)

# What a report names as where it has its words from.
_OUTLETS = frozenset(fold(name).removeprefix("the ") for name in AGENCIES + PAPERS_AND_STATIONS)
# What the press in general is called, and an outlet that is only described: *Armenian press*, *a Corvo newspaper*.
_PRESS = set_of("press media newspaper newspapers outlet outlets paper papers tv")
# A service of an outlet: *the BBC Arabic Service*.
_SERVICE = re.compile(r"(?P<of>.+?) (?:\w+ ){0,2}?(?:service|radio|online)")
_PRESS_AGENCY = re.compile(r"\bnews agenc(?:y|ies)$|^(?!un |aid |relief |intelligence |security )\w+ agencies$")
# Of a body that speaks in a text; what publishes a document has further words in its name.
_OUTLET_WORD = re.compile(
    rf"\b(?:{'|'.join(WORDS_IN_NAMES)}|news\w*|daily|weekly|wire|channel|website|podcast|debates?"
    r"|(?:media|audiovisual|broadcast\w*) service)\b",
    re.IGNORECASE,
)
_NOUN_ALONE = re.compile(
    rf"(?:[Tt]he )?(?:{'|'.join(NOUNS_OF_OUTLETS)})"
)  # a paper by the end of its name: *the Courier*
_BY_ITS_NOUN = re.compile(
    rf"(?:[Tt]he )?(?:(?!(?:{'|'.join(WORDS_OF_A_POST)}) )[A-Z][\w’'-]{{1,40}} ){{1,4}}(?:{'|'.join(NOUNS_OF_OUTLETS)})"
)
_BEHIND_A_PLACE = re.compile(
    rf"(?:[Tt]he )?(?P<place>[A-Z][\w’'-]{{1,40}}(?: [A-Z][\w’'-]{{1,40}}){{0,2}}?)"
    rf"(?: (?:Daily|Evening|Morning|National|Public|State|Sunday|Weekly|World))?"
    rf" (?:{'|'.join(NOUNS_OF_OUTLETS + NOUNS_BEHIND_A_PLACE)})"
)
_TEXTS = set_of(
    """
    account agreement ceasefire communique declaration document draft order orders plan proposal readout report reports statement
    summary text transcript treaty version wording
    """
)


@lru_cache(maxsize=20_000)
def is_outlet(name: str) -> bool:
    """Tell whether a name is that of an outlet or of many: `TASS`, `Armenian press`, `Russian agencies`."""
    plain = fold(name).removeprefix("the ")
    known = plain in _OUTLETS or head_of(name) in _PRESS or bool(_PRESS_AGENCY.search(plain))
    service = _SERVICE.fullmatch(plain)
    return known or (service is not None and service["of"] in _OUTLETS) or bool(_BY_ITS_NOUN.fullmatch(name))


@lru_cache(maxsize=20_000)
def has_outlet_word(name: str) -> bool:
    """Tell whether a word in the name of a body says that it is an outlet: `Radio Corvo`, `the Harbour Times`."""
    return bool(_OUTLET_WORD.search(name) or _NOUN_ALONE.fullmatch(name))


@lru_cache(maxsize=20_000)
def place_of_outlet(name: str) -> str | None:
    """Return the words behind which a noun makes an outlet, if what they name is a place: Cairo, of `the Cairo Post`."""
    found = _BEHIND_A_PLACE.fullmatch(name)
    return found["place"] if found else None


@lru_cache(maxsize=20_000)
def is_text(name: str) -> bool:
    """Tell whether a name is that of a text: `Armenian text`, `account`, `statement of 9 November`."""
    return head_of(name) in _TEXTS
