"""What verbs tell with a *not*, by kinds: the acts that annotators give to each, and how often."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import numpy as np

from aidememoire.model import Span
from aidememoire.reading.network.labels import ACTS
from aidememoire.reading.network.sense import Chances
from aidememoire.reading.rules.negation.refusals import DENY, VIEWS

_FARTHEST = 60  # code points that a cue needs behind it to tell its verb: *called* in `has not called on`, *share* in `does not share this view`
_WORDS_BETWEEN = 5  # from a *not* to the verb that it turns round, at most


@dataclass(frozen=True, slots=True)
class Kind:
    """Verbs, the acts that annotators give to them with a *not*, the usual one first, and how often they give that one."""

    verb: re.Pattern[str]
    acts: tuple[str, ...]
    share: float


def _kind(verbs: str, acts: str, share: float) -> Kind:
    return Kind(re.compile(rf"\b(?:{verbs})\b", re.IGNORECASE), tuple(acts.split()), share)


#: Who does not accept a thing rejects it.
ACCEPTING = _kind(
    r"accept\w*|agree\w*|consent\w*|recogni[sz]\w+|approv\w+|ratif\w+|adopt\w*|sign(?:s|ed|ing)?(?!\sof)"
    r"|t(?:ak(?:e|es|en|ing)|ook)\sup",
    "reject deny assert criticise warn",
    0.9,
)
#: Verbs of wishing, as pieces of a pattern.
INSISTS = r"insist\w*"
ASKS = (
    r"ask\w*|demand\w*|call\w*(?=\s(?:for|on|upon))|urg(?:e|es|ed|ing)|request\w*|require\w*|seek\w*|sought|appeal\w*"
    r"|plead\w*(?=\sfor)"
)
#: Who *has not rejected* a thing has taken none of it by that: of four annotated ones three assert, one denies.
NOT_REJECTED = _kind(
    r"(?:rejected|dismissed|spurned|rebuffed|turned\sdown)\b"
    r"|(?:(?<=\bdid\snot\s)|(?<=\bdidn[’']t\s))(?:reject|dismiss|spurn|rebuff|turn\sdown)\b",
    "assert deny",
    0.45,
)
# By 250 cues with a *not* in the train passages of corpus/. Where annotators differ, or none had such a verb, it is the act that
# claims least: `assert`, with a share below one half, so that it is shown as uncertain.
_KINDS = (
    _kind(r"(?:confirm\w*|verif\w+)\s(?:n?or)\s(?:den\w+|disput\w+|rul\w+\sout|exclud\w+)", "reject assert", 0.7),
    _kind(r"confirm\w*", "assert reject", 0.45),
    _kind(
        rf"(?:chang|alter|shift|modif|revis|soften|harden)\w*(?=\s(?:its|his|her|their|our|my|the)\s(?:[\w’'-]{{1,20}}\s){{0,3}}?(?:{VIEWS}|stances?|lines?|polic(?:y|ies))\b)",
        "assert reject", 0.6,
    ),
    _kind(rf"{DENY}|contradict\w*", "accept assert", 0.9),
    NOT_REJECTED,
    _kind(
        r"rul(?:e|es|ed|ing)\sout|exclud\w+|oppos\w+|object(?:s|ed|ing|ions?)?|reject\w*|refus\w+|declin\w+|contest\w*"
        r"|disput\w+|veto\w*|resist\w*|reservations?|stand\sin\sthe\sway",
        "accept propose assert warn deny endorse", 0.85,
    ),
    _kind(
        r"critici[sz]\w+|condemn\w*|blam\w+|accus\w+|deplor\w+|denounc\w+|complain\w*|protest\w*|regret\w*|reproach\w*",
        "assert", 0.4,
    ),
    _kind(
        rf"shar(?:e|es|ed|ing)(?=\sby\b|\s(?:[\w’'-]{{1,20}}\s){{0,4}}?{VIEWS}\b(?!\swith\b))|subscrib(?:e|es|ed|ing)\sto",
        "reject criticise", 0.9,
    ),
    _kind(
        r"support\w*|endors\w+|back(?:s|ed|ing)?|favou?r(?:s|ed|ing)?"
        r"|(?:vot(?:e|es|ed|ing)|sp(?:eak\w*|oken?)|argu\w+)\s(?:out\s|up\s)?(?:for|in\s(?:favou?r|support))",
        "reject assert criticise warn", 0.8,
    ),
    _kind(r"welcom\w+|prais\w+|hail\w*|applaud\w*|commend\w*|thank\w*", "assert reject criticise", 0.4),
    _kind(
        r"promis\w+|pledg\w+|vow\w*|commit(?:s|ted|ting|ment)?|undert\w+|guarant\w+|ready|willing|prepared",
        "reject assert deny warn", 0.8,
    ),
    _kind(r"admit\w*|acknowledg\w+|conced\w+|confess\w*", "deny reject assert", 0.7),
    ACCEPTING,
    _kind(r"grant(?:s|ed|ing)?|allow(?:s|ed|ing)?|permit(?:s|ted|ting)?", "reject assert deny commit demand accuse", 0.8),
    # What is held on to, not a stance that a noun tells: *does not renounce its claim*, but *has not abandoned its commitment*.
    _kind(
        r"(?:renounc\w+|relinquish\w*|waiv\w+|abandon\w*|forgo\w*|g(?:iv\w+|ave)\sup|ced(?:e|es|ed|ing))"
        r"(?=\s(?:its|his|her|their|our|my|the|any)\s(?:[\w-]+\s){0,2}?(?:claims?|positions?|rights?|titles?|sovereignty|jurisdiction|territor\w+)\b)",
        "reject assert", 0.8,
    ),
    _kind(INSISTS, "accept assert", 0.6),
    _kind(ASKS, "assert accept deny", 0.4),
    _kind(r"propos\w+|suggest\w*|offer\w*", "assert reject deny", 0.4),
    _kind(r"threaten\w*|warn\w*", "assert deny", 0.4),
)  # fmt: skip
#: *Nothing in this statement shall* do a thing; *we proposed no such thing*; a *not* with a verb of no kind.
SAVING = _kind(r"\w+", "assert", 0.8)
DENYING = _kind(r"\w+", "deny reject", 0.9)
UNKNOWN = _kind(r"\w+", "assert", 0.4)


def as_with_a_not(text: str, chances: Chances, verb: Span | None) -> Chances:
    """Return the chances that a verb, or its noun, has with a *not*; an uncertain `assert` where it is not told."""
    found = kind_of(text, verb.start, verb.end) if verb else None
    return chances_turned(chances, found[0] if found else UNKNOWN, refused=False)


def known_verb(text: str, verb: Span) -> bool:
    """Tell whether a verb is one by which something is told: *sign*, *confirm*, and not *provide* or *decide*."""
    return kind_of(text, verb.start, verb.end) is not None


def refuses_with_a_not(text: str, cue: Span) -> bool:
    """Tell whether who does not do what the verb of a cue tells refuses it: *accepts*, *agreed to*, *supports*."""
    found = kind_of(text, cue.start, cue.end)
    return found is not None and found[0].acts[0] == "reject"


def kind_of(text: str, start: int, end: int) -> tuple[Kind, int] | None:
    """Return the kind of the first verb between two places and where it begins, if that is close to the first of them."""
    found = ((kind.verb.search(text, start, end + _FARTHEST), kind) for kind in _KINDS)
    verbs = [(verb.start(), at, kind) for at, (verb, kind) in enumerate(found) if verb and verb.start() < end]
    if not verbs:
        return None
    place, _, kind = min(verbs, key=lambda each: each[:2])
    return (kind, place) if len(text[start:place].split()) < _WORDS_BETWEEN else None


def chances_turned(chances: Chances, kind: Kind, refused: bool) -> Chances:
    """Return the chances with none for an act that the kind does not have; the usual one has its share at least."""
    acts = (*kind.acts, "reject") if refused else kind.acts
    if chances.likeliest in acts:
        return chances
    left = np.where([act in acts for act in ACTS], chances.act, np.float32(0))
    turned = left * np.float32(1 - kind.share)
    turned[ACTS.index(acts[0])] += kind.share
    return replace(chances, act=turned.astype(np.float32))
