"""How a source is put that names nobody: a pronoun, a group, a side, an office, somebody who would not be named."""

from __future__ import annotations

import re

from aidememoire.linking.names import fold

HE_OR_SHE = frozenset(("he", "she", "him", "her", "himself", "herself", "his", "hers"))
FIRST = frozenset(("i", "me", "my", "mine", "myself"))
FIRST_MANY = frozenset(("we", "us", "our", "ours", "ourselves"))
IT = frozenset(("it", "its", "itself", "that"))
MANY = frozenset(
    ("they", "them", "their", "themselves", "both", "neither", "all", "each", "the two", "the three", "the pair")
)
WHO = frozenset(("who", "whom", "whose", "which"))
PRONOUNS = HE_OR_SHE | FIRST | FIRST_MANY | IT | MANY | WHO

_TOGETHER = re.compile(
    r"^(?:both|neither|each|either|all three|the two|the three|these two|the four|the five)\b"
    r"|^(?:the )?(?:parties|sides|delegations|interlocutors|leaders|ministers|presidents|negotiators|counterparts"
    r"|principals|governments|capitals)$"
)
SIDES_TOGETHER = re.compile(
    r"\b(?:sides?|part(?:y|ies)|delegations?|governments?|capitals?|states?|countries|panels?|banks|camps?)\b"
)
PEOPLE_TOGETHER = re.compile(
    r"\b(?:men|women|leaders?|ministers?|presidents?|negotiators?|envoys?|officials?|diplomats?|ambassadors?|counterparts?"
    r"|interlocutors?|principals|colleagues?|chiefs?|heads?|generals?|commanders?|speakers?)\b"
)
PEOPLE_ALONE = re.compile(
    r"\b(?:man|woman|leader|minister|president|negotiator|envoy|official|diplomat|ambassador|counterpart|colleague|chief"
    r"|head|general|commander|speaker|mediator|facilitator|host|guest|premier|politician|lawmaker|deputy|adviser|aide"
    r"|chair|chairman|chairwoman|chairperson|representative|secretary|coordinator|director|commissioner|governor|mayor"
    r"|lawyer|counsel|judge|prosecutor|officer|colonel|spokes\w+|delegate|visitor|moderator|historian|priest|bishop|imam"
    r"|king|queen|emir|sheikh|prince|chancellor|guarantor|observer|professor|analyst|trader|driver|elder|veteran)\b"
)
# Human nouns that tell so little that they may mean whoever was just heard.
ANYBODY = frozenset(
    ("diplomat", "official", "politician", "man", "woman", "envoy", "negotiator", "latter", "veteran", "interviewee", "witness")
)  # fmt: skip
# Common nouns for an organisation of states, which refer to the one that was named before.
BODY_NOUNS = frozenset(("bloc", "alliance", "union", "agency", "organisation", "organization"))
_NAMELESS_ONE = (
    r"officials?|diplomats?|sources?|persons?|people|aides?|insiders?|envoys?|delegates?|ambassadors?|officers?|advisers?"
    r"|members?|ministers?|negotiators?|lawmakers?|participants?|observers?|analysts?|experts?|experts|journalists?"
    r"|reporters?|correspondents?|media|outlets?|newspapers?|reports?|rumou?rs?|readers?|one|some|others?|several|few|many"
    r"|someone|somebody|nobody|no one|everyone|anyone|interpreters?|attendants?|bystanders?|figures?|colleagues?|voices"
)
_NAMELESS = re.compile(
    rf"^(?:(?:a|an|one|another|some|two|three|four|several|many|few|most|other|senior|unnamed|local|western)\b.*)?\b(?:{_NAMELESS_ONE})\b"
)
_LABELS = re.compile(r"^(?:question|q|a question|journalist|reporter|correspondent)\b")
_QUALIFIERS = frozenset(
    (
        "deputy",
        "vice",
        "under",
        "assistant",
        "former",
        "ex",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "designate",
        "elect",
    )
)
_INDEFINITE = re.compile(r"^(?:a|an|one|another|some|two|three|four|several|many|few|most|other)\b")
_SIDE = re.compile(r"\b(?:side|delegation|government|authorities|diplomacy|camp)\b")
_SPOKES = re.compile(r"\b(?:spokes\w+|press secretary|press service|press office)\b")


def is_together(words: str) -> bool:
    """Tell whether words mean several who were named before: `both sides`, `the two leaders`, `neither party`."""
    return bool(_TOGETHER.search(fold(words)))


def is_nameless(words: str) -> bool:
    """Tell whether words stand for somebody who is not named: `a senior official`, `sources`, `some media`."""
    return bool(_NAMELESS.search(fold(words)))


def is_question(words: str) -> bool:
    """Tell whether words are the label of a question in a transcript."""
    return bool(_LABELS.search(fold(words)))


def is_indefinite(words: str) -> bool:
    """Tell whether words bring somebody up for the first time: `a driver`, `two deputies`."""
    return bool(_INDEFINITE.search(fold(words)))


def is_side(words: str) -> bool:
    """Tell whether words mean a side by those who act for it: `the Armenian side`, `her government`."""
    return bool(_SIDE.search(fold(words)))


def is_spokesperson(words: str) -> bool:
    """Tell whether words mean one who speaks for a body."""
    return bool(_SPOKES.search(fold(words)))


def pronoun_of(words: str) -> str | None:
    """Return the pronoun where words are but one, with `himself`, `both` or a number at most."""
    folded = fold(words)
    if folded in PRONOUNS:
        return folded
    first, _, rest = folded.split(" ", 1)[0], "", folded.split(" ", 1)[1] if " " in folded else ""
    return (
        first
        if first
        in PRONOUNS - WHO - {"all", "each", "both", "neither", "that", "his", "her", "their", "its", "our", "my"}
        and rest in ("himself", "herself", "themselves", "all", "both", "too", "also", "itself")
        else None
    )


def qualifiers_of(words: str) -> frozenset[str]:
    """Return what makes an office another one: deputy, former, spokesman."""
    return frozenset(fold(words).split()) & _QUALIFIERS


def head_of(words: str) -> str:
    """Return the folded noun that a description turns on: `trader` of `the Chinese trader from the border`."""
    plain = re.sub(r"[’']s?$", "", without_article(words))
    phrase = re.split(
        r",|\b(?:of|from|in|at|for|with|who|whom|whose|which|that|to|on|by|near|close|familiar)\b", plain
    )[0]
    folded = fold(phrase).split()
    return folded[-1] if folded else ""


def without_article(words: str) -> str:
    """Return words without an article or a possessive pronoun before them."""
    return re.sub(r"^(?:the|a|an|one|its|his|her|their|our|my)\s+", "", words.strip(' ,“”"‘’'), flags=re.IGNORECASE)
