"""Bodies and people that are no state's own, though a state or the noun for a body of one stands in their names.

An army, a movement or a front that fights for a cause bears the name of the country where it fights (*the Sudan Liberation
Army*, *the Free Syrian Army*), and what several states share bears the noun for what each of them has (*the Joint Border
Commission*): neither is the army or the commission of a state.
"""

from __future__ import annotations

import re
from functools import lru_cache

from aidememoire.linking.text.body_nouns import FIGHTERS
from aidememoire.linking.text.descriptions import head_of
from aidememoire.reading.wordlists import set_of

_OF_A_CAUSE = r"\b(?:liberation|resistance|insurgen(?:ts?|cy)|rebels?|guerrillas?|independence|separatists?|secessionists?|opposition)\b"
_CAUSE = re.compile(
    rf"{_OF_A_CAUSE}"
    r"|\b(?:people[’']?s|popular|republican|patriotic|islamic|revolutionary|free(?: [\w-]+){1,2}) (?:army|armed forces|forces)\b",
    re.IGNORECASE,
)
_ORGAN = r"(?:commissions?|committees?|groups?|missions?|councils?|cent(?:re|er)s?|mechanisms?|bod(?:y|ies)|secretariats?|panels?|boards?|delegations?|patrols?)"
_SHARED = re.compile(
    r"\b(?:joint|mixed|bilateral|trilateral|tripartite|quadripartite|quadrilateral|multilateral|inter-?state|inter-?governmental)"
    rf"(?!-| chiefs| staff)(?: [\w’'-]+){{0,4}}? {_ORGAN}\b|\b{_ORGAN} of (?:both|the (?:two|three|four))\b"
    r"|\bgroup of (?:\d+|seven|eight|ten|twenty|friends)\b",
    re.IGNORECASE,
)
# What an office of a state is for: *the Ministry of Liberation War Affairs*.
_CARE = re.compile(
    rf"\b(ministry|department|directorate|bureau) (?:of|for) (?:the )?(?:[\w’'-]+ )?{_OF_A_CAUSE} [\w’'-]+",
    re.IGNORECASE,
)
# What is military without being an army; others send some of it to a country.
_NO_ARMY = re.compile(
    r"\bmilitary (?:commission|committee|court|tribunal|council|group|mission|observers?|academy|junta|hospital)\b",
    re.IGNORECASE,
)
_IN_A_COUNTRY = re.compile(r"\bmilitary (?:group|mission|observers?)\b", re.IGNORECASE)
# In opposition, or with a calling that speaks for nobody: whoever has it, his word is his own, of whatever state he is.
_OPPOSES = re.compile(
    r"\bopposition\b|\bdissidents?\b|\bshadow (?:[\w-]+ ){0,3}(?:minister|secretary|chancellor|cabinet)\b",
    re.IGNORECASE,
)
_PRIVATE = set_of(
    "analyst commentator columnist journalist reporter correspondent editor blogger historian scholar academic researcher economist"
    " scientist sociologist businessman businesswoman entrepreneur tycoon oligarch activist campaigner writer author novelist poet"
    " singer musician actor actress artist filmmaker student farmer fisherman trader shopkeeper resident pensioner refugee"
)
_MOVEMENTS = FIGHTERS | set_of("militias factions")


@lru_cache(maxsize=20_000)
def is_for_a_cause(words: str) -> bool:
    """Tell whether words name a body that fights for a cause, which is not the state's in its name: the Free Syrian Army."""
    return bool(_CAUSE.search(_CARE.sub(r"\1", words)))


@lru_cache(maxsize=20_000)
def is_shared(words: str) -> bool:
    """Tell whether words name what belongs to several together: the Joint Border Commission, the mixed commission."""
    return bool(_SHARED.search(words))


def is_movement_by_name(words: str) -> bool:
    """Tell whether words name a movement, a front or a militia, which is no state's whatever country it is of."""
    return head_of(words) in _MOVEMENTS


def is_no_army(words: str) -> bool:
    """Tell whether words name what is military without being an army: the Military Court, the Transitional Military Council."""
    return bool(_NO_ARMY.search(words))


def is_no_states_own(words: str) -> bool:
    """Tell whether words name a body that is no state's own, whatever state or kind of body stands in them.

    A military council, court or academy is its state's; a military mission or group may be anybody's in that country.
    """
    return is_for_a_cause(words) or is_shared(words) or bool(_IN_A_COUNTRY.search(words))


@lru_cache(maxsize=20_000)
def is_of_no_government(role: str) -> bool:
    """Tell whether a role makes nobody speak for his state: *Turkish opposition lawmaker*, *German analysts*."""
    head = head_of(role)
    return bool(_OPPOSES.search(role)) or head in _PRIVATE or head.removesuffix("s").replace("men", "man") in _PRIVATE
