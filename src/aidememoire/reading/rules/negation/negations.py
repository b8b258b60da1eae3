"""Cues that a *not* turns round: who has not asked for a thing does not demand it, whatever the verb.

The *not* stands in the cue (*has not asked for*), right before it (*neither blames nor calls*), before an aside that leads to it
(*does not, however, accept*) or in its subject (*neither party has asked for*). Either way it is part of the cue that is shown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.labels import ACTS
from aidememoire.reading.network.sense import Chances
from aidememoire.reading.rules.negation.asides import not_before
from aidememoire.reading.rules.negation.clefts import NOT_HE, is_not_who, with_who_it_is
from aidememoire.reading.rules.negation.given_up import GIVEN_UP, GIVING_UP
from aidememoire.reading.rules.negation.refusals import DENY, VIEWS
from aidememoire.reading.rules.operative import NOTHING_IN
from aidememoire.vocabulary.groups import WANTING

_REFUSAL = r"refus\w+|declin\w+|fail(?:s|ed|ing)?\sto|(?:stop(?:s|ped|ping)?|f(?:all(?:s|ing|en)?|ell))\s(?:\w{1,20}\s)?short\sof|yet\sto"
_NOT = re.compile(
    rf"\b(?:not|never|neither|nor|none|no|nobody|nothing|cannot|without|{_REFUSAL})\b|(?<=n)[’']t\b", re.IGNORECASE
)
# What somebody doubts he does not say: his cue is shown around it, as a *not* is.
_DOUBTS = re.compile(
    r"(?:(?:has|have|had|would|do|does|did|also|still|\w{1,20}ly)\s){0,3}doubt(?:s|ed|ing)?\b", re.IGNORECASE
)
_REFUSAL_ALONE = re.compile(_REFUSAL, re.IGNORECASE)
# Who will not or cannot do a thing refuses it, whatever the verb.
_REFUSED = re.compile(
    rf"{_REFUSAL}|\b(?:will|would|shall|can|could)\s(?:not|never)|\b(?:wo|ca|would|could)n[’']t|\bcannot", re.IGNORECASE
)
_WILL = re.compile(r"\b(?:will|would|shall|can|could)\b", re.IGNORECASE)
# A *not* that denies nothing: *not only welcomed*, *cannot but agree*, *could not agree more*, *cannot praise them enough*.
_ONLY = re.compile(r"\s(?:only|just|merely|simply|but)\b", re.IGNORECASE)
# Nor does one before a verb that is itself a *not*: *has not ceased to support*, *never tired of calling for*, *did not fail to thank*.
_TWICE = re.compile(
    r"\s(?:\w+ly\s|once\s|yet\s)?(?:ceas\w+|stopp?\w*|hesitat\w+|tir(?:e|es|ed|ing)|fail\w*|wear(?:y|ied))\s(?:to|of|in|\w+ing)\b",
    re.IGNORECASE,
)
_ENOUGH = re.compile(
    r"\b(?:cannot|can[’']t|could(?:\snot|n[’']t))\s(?:\w+\s){1,2}more\b"
    r"|\b(?:cannot|can[’']t|could(?:\snot|n[’']t))\s[^.;\n]{1,80}?\senough\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"(?:\b(?:has|have|had|is|are|was|were|do|does|did|can|could|will|would|shall|should|must|may|might)\s)?"
    r"\b(?:not|never|nor|no\slonger|yet\sto|without)\s(?:yet\s|\w+ly\s)?$",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:neither|none(?!\sother)|nobody|no\sone|nothing|not\s(?:one|a\ssingle)|no(?!\s(?:fewer|less|more)\b)(?=\s[^\W\d]))\b",
    re.IGNORECASE,
)
_FARTHEST = 60  # code points that a cue needs behind it to tell its verb: *called* in `has not called on`, *share* in `does not share this view`
_WORDS_BETWEEN = 5  # from a *not* to the verb that it turns round, at most


@dataclass(frozen=True, slots=True)
class _Kind:
    """Verbs, the acts that annotators give to them with a *not*, the usual one first, and how often they give that one."""

    verb: re.Pattern[str]
    acts: tuple[str, ...]
    share: float


def _kind(verbs: str, acts: str, share: float) -> _Kind:
    return _Kind(re.compile(rf"\b(?:{verbs})\b", re.IGNORECASE), tuple(acts.split()), share)


_ACCEPTS = _kind(
    r"accept\w*|agree\w*|consent\w*|recogni[sz]\w+|approv\w+|ratif\w+|adopt\w*|sign(?:s|ed|ing)?(?!\sof)"
    r"|t(?:ak(?:e|es|en|ing)|ook)\sup",
    "reject deny assert criticise warn",
    0.9,
)
# Nothing, or nobody, that something is done to, to the end of a content: *favours neither side*, *said nothing of the kind*.
_NOTHING = re.compile(
    r"\s(?:(?P<whole>nothing(?:\sof\sthe\s(?:kind|sort))?|no\ssuch\sthing)"
    r"|(?:neither|none\sof|nothing|nobody|no\sone|no(?=\s))\b(?!\s(?:less|more|fewer|other|but|longer)\b)"
    r"(?:\s(?!(?:is|are|was|were|has|have|had|will|would|can|could|should|must|and|but)\b)[\w’'-]+){0,6})\Z",
    re.IGNORECASE,
)
# Of two texts *neither* is turned down or taken up by its verb; of two sides *favours neither* tells but that.
_NEITHER_TEXT = re.compile(
    r"\s(?:neither|none\sof)\s(?:of\s)?(?:[\w’'-]+\s){0,3}?(?:options?|texts?|drafts?|proposals?|plans?|amendments?|resolutions?|treat(?:y|ies)|agreements?"
    r"|protocols?|motions?|candidates?|versions?)\Z",
    re.IGNORECASE,
)
_GIVES = re.compile(
    r"\b(?:support\w*|endors\w+|back(?:s|ed|ing)?|favou?r\w*|prefer\w*|welcom\w+|prais\w+|thank\w*|critici[sz]\w+|condemn\w*"
    r"|blam\w+|accus\w+|offer\w*)\b",
    re.IGNORECASE,
)
_INSISTS = r"insist\w*"
_ASKS = (
    r"ask\w*|demand\w*|call\w*(?=\s(?:for|on|upon))|urg(?:e|es|ed|ing)|request\w*|require\w*|seek\w*|sought|appeal\w*"
    r"|plead\w*(?=\sfor)"
)
_NO_WISH = re.compile(
    rf"(?:{_NOT.pattern})\s(?:(?:longer|yet|any|be|\w+ly)\s){{0,3}}+(?:{_INSISTS}|{_ASKS})\b", re.IGNORECASE
)
# By 250 cues with a *not* in the train passages of corpus/. Where annotators differ, or none had such a verb, it is the act that
# claims least: `assert`, with a share below one half, so that it is shown as uncertain.
# Who *has not rejected* a thing has taken none of it by that: of four annotated ones three assert, one denies.
_NOT_REJECTED = _kind(
    r"(?:rejected|dismissed|spurned|rebuffed|turned\sdown)\b"
    r"|(?:(?<=\bdid\snot\s)|(?<=\bdidn[’']t\s))(?:reject|dismiss|spurn|rebuff|turn\sdown)\b",
    "assert deny",
    0.45,
)
_KINDS = (
    _kind(r"(?:confirm\w*|verif\w+)\s(?:n?or)\s(?:den\w+|disput\w+|rul\w+\sout|exclud\w+)", "reject assert", 0.7),
    _kind(r"confirm\w*", "assert reject", 0.45),
    _kind(
        rf"(?:chang|alter|shift|modif|revis|soften|harden)\w+(?=\s(?:its|his|her|their|our|my|the)\s(?:[\w’'-]{{1,20}}\s){{0,3}}?(?:{VIEWS}|stances?|lines?|polic(?:y|ies))\b)",
        "assert reject", 0.6,
    ),
    _kind(rf"{DENY}|contradict\w*", "accept assert", 0.9),
    _NOT_REJECTED,
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
        r"support\w*|endors\w+|back(?:s|ed|ing)?|favou?r(?:s|ed|ing)"
        r"|(?:vot(?:e|es|ed|ing)|sp(?:eak\w*|oken?)|argu\w+)\s(?:out\s|up\s)?(?:for|in\s(?:favou?r|support))",
        "reject assert criticise warn", 0.8,
    ),
    _kind(r"welcom\w+|prais\w+|hail\w*|applaud\w*|commend\w*|thank\w*", "assert reject criticise", 0.4),
    _kind(
        r"promis\w+|pledg\w+|vow\w*|commit(?:s|ted|ting|ment)?|undert\w+|guarant\w+|ready|willing|prepared",
        "reject assert deny warn", 0.8,
    ),
    _kind(r"admit\w*|acknowledg\w+|conced\w+|confess\w*", "deny reject assert", 0.7),
    _ACCEPTS,
    _kind(r"grant(?:s|ed|ing)?|allow(?:s|ed|ing)?|permit(?:s|ted|ting)?", "reject assert deny commit demand accuse", 0.8),
    # What is held on to, not a stance that a noun tells: *does not renounce its claim*, but *has not abandoned its commitment*.
    _kind(
        r"(?:renounc\w+|relinquish\w*|waiv\w+|abandon\w*|forgo\w*|g(?:iv\w+|ave)\sup|ced(?:e|es|ed|ing))"
        r"(?=\s(?:its|his|her|their|our|my|the|any)\s(?:[\w-]+\s){0,2}?(?:claims?|positions?|rights?|titles?|sovereignty|jurisdiction|territor\w+)\b)",
        "reject assert", 0.8,
    ),
    _kind(_INSISTS, "accept assert", 0.6),
    _kind(_ASKS, "assert accept deny", 0.4),
    _kind(r"propos\w+|suggest\w*|offer\w*", "assert reject deny", 0.4),
    _kind(r"threaten\w*|warn\w*", "assert deny", 0.4),
)  # fmt: skip
_SAVES = _kind(r"\w+", "assert", 0.8)
# Of oneself this denies what others say: *we proposed no such thing*.
_SUCH = re.compile(r"\s(?:no\ssuch|nothing\sof\sthe\s(?:kind|sort))\b", re.IGNORECASE)
_WE = re.compile(r"we|I", re.IGNORECASE)
_DENIES = _kind(r"\w+", "deny reject", 0.9)
_UNKNOWN = _kind(r"\w+", "assert", 0.4)


def turned_round(text: str, one: Attribution) -> Attribution:
    """Return an attribution whose cue holds the *not* that turns it round, with no act that it then cannot have."""
    one = with_who_it_is(text, _with_its_not(text, one))
    if saving := _saving(text, one):
        return saving
    if cleft := is_not_who(text, one.source, one.cue):
        why = one.reasons if NOT_HE in one.reasons else (*one.reasons, NOT_HE)
        return replace(one, negation=cleft, reasons=why, chances=_turned(one.chances, _UNKNOWN, refused=False))
    subject, inside = _nobody_in(text, one.source), _not_in(text, one.cue)
    apart = None if subject or _TWICE.match(text, one.cue.start - 1) else not_before(text, one.cue)
    one = replace(one, negation=subject or apart)
    if not one.negation and not inside and (emptied := _of_nothing(text, one)):
        return emptied
    if one.negation:
        doubly = inside and not _REFUSAL_ALONE.fullmatch(inside[0])  # what two nots tell together, no table has
        begun, pattern = None if doubly else one.cue.start, _WILL
    else:
        begun, pattern = inside.end() if inside else None, _REFUSED
    found = None if begun is None else _kind_of(text, begun, one.cue.end)
    # The network reads an unknown verb without the *not* that stands apart from it.
    if apart and begun is not None and not found and one.act in WANTING:
        return replace(one, chances=_turned(one.chances, _UNKNOWN, bool(_REFUSED.search(apart.text))))
    if not found or GIVING_UP.search(text, one.cue.start, found[1]):
        return one
    kind, verb = found
    if inside and inside[0].lower() == "without" and kind.acts[0] == "accept":
        kind = _UNKNOWN  # who does a thing *without rejecting* another accepts neither
    # Only what stands before the verb refuses it: who has *not refused* a thing, or *will not oppose* it, does not reject it.
    refuses = bool(_REFUSED.search(apart.text)) if apart else bool(pattern.search(text, one.cue.start, verb))
    return replace(
        one, chances=_turned(one.chances, kind, kind.acts[0] != "accept" and kind is not _NOT_REJECTED and refuses)
    )


def _of_nothing(text: str, one: Attribution) -> Attribution | None:
    """Return what *favours neither side* or *accepted none of them* tells: who accepts nothing rejects, else but that it is so."""
    found = _NOTHING.match(text, one.cue.end, one.content[-1].end)
    if not found or one.content[0].start != one.cue.end + 1:
        return None
    if _NEITHER_TEXT.fullmatch(text, one.cue.end, one.content[-1].end) and (of_neither := _of_neither(text, one)):
        return of_neither
    told = found["whole"] or _GIVES.search(one.cue.text)
    kind = _ACCEPTS if _ACCEPTS.verb.search(one.cue.text) else _UNKNOWN if told else None
    if kind is _UNKNOWN and _SUCH.match(found[0]) and any(_WE.fullmatch(span.text) for span in one.source):
        kind = _DENIES
    return replace(one, chances=_turned(one.chances, kind, refused=False)) if kind else None


def _of_neither(text: str, one: Attribution) -> Attribution | None:
    """Return what *endorsed neither draft* and *vetoed neither draft* tell: the verb with a *not*, who rejects neither accepting none by that."""
    found = _kind_of(text, one.cue.start, one.cue.end)
    if not found or not (found[0] is _NOT_REJECTED or found[0].acts[0] in ("reject", "accept")):
        return None
    kind = found[0] if found[0].acts[0] == "reject" else _UNKNOWN
    return replace(one, chances=_turned(one.chances, kind, refused=kind is not _UNKNOWN))


def _saving(text: str, one: Attribution) -> Attribution | None:
    """Return what `nothing in this statement shall` do as the statement's own word, in which nobody undertakes a thing."""
    found = NOTHING_IN.match(one.source[0].text) if len(one.source) == 1 else None
    if not found:
        return None
    start = one.source[0].start
    source = Span.of(text, start + found.end(), one.source[0].end)
    nothing = Span.of(text, start, start + len("nothing"))
    return replace(one, source=(source,), negation=nothing, chances=_turned(one.chances, _SAVES, refused=False))


def is_turned_round(cue: Sequence[Span]) -> bool:
    """Tell whether the words of a cue hold a *not* or a doubt, or give a stance up: its content alone does not tell what is said."""
    return any(_turns_round(span.text) for span in cue)


@lru_cache(maxsize=20_000)
def _turns_round(words: str) -> bool:
    return bool(_NOT.search(words) or GIVEN_UP.search(words) or _DOUBTS.match(words))


def is_wish_turned_round(cue: Sequence[Span]) -> bool:
    """Tell whether a *not* stands before the wish of a cue, *no longer insists on*: what it asked for is not accepted by that."""
    return any(_NO_WISH.search(span.text) for span in cue)


def as_with_a_not(text: str, chances: Chances, verb: Span | None) -> Chances:
    """Return the chances that a verb, or its noun, has with a *not*; an uncertain `assert` where it is not told."""
    found = _kind_of(text, verb.start, verb.end) if verb else None
    return _turned(chances, found[0] if found else _UNKNOWN, refused=False)


def known_verb(text: str, verb: Span) -> bool:
    """Tell whether a verb is one by which something is told: *sign*, *confirm*, and not *provide* or *decide*."""
    return _kind_of(text, verb.start, verb.end) is not None


def refuses_with_a_not(text: str, cue: Span) -> bool:
    """Tell whether who does not do what the verb of a cue tells refuses it: *accepts*, *agreed to*, *supports*."""
    found = _kind_of(text, cue.start, cue.end)
    return found is not None and found[0].acts[0] == "reject"


def _with_its_not(text: str, one: Attribution) -> Attribution:
    """Take a *not* right before a cue into it: `neither blames anyone nor calls it so` says the opposite without *nor*."""
    before = _BEFORE.search(text, max(0, one.cue.start - 40), one.cue.start)
    if not before or not one.cue.text[:1].isalnum() or _ONLY.match(text, one.cue.start - 1):
        return one
    cue = Span.of(text, before.start(), one.cue.end)
    return one if any(cue.overlaps(span) for span in (*one.source, *one.content)) else replace(one, cue=cue)


def _nobody_in(text: str, source: Sequence[Span]) -> Span | None:
    """Return the *neither*, *no* or *nobody* that a source begins with, or that stands right before it."""
    if not source:
        return None
    start = min(source).start
    for at in (start, *(start - len(word) - 1 for word in ("neither", "no"))):
        found = _NOBODY.match(text, at) if at >= 0 and not text[at - 1 : at].isalnum() else None
        if found and found.end() >= start - 1:
            return Span.of(text, *found.span())
    return None


def _not_in(text: str, cue: Span) -> re.Match[str] | None:
    """Return the first *not* of a cue, unless it denies nothing there."""
    found = _NOT.search(text, cue.start, cue.end)
    if (
        not found
        or any(pattern.match(text, found.end()) for pattern in (_ONLY, _TWICE))
        or _ENOUGH.match(text, cue.start)
    ):
        return None
    return found


def _kind_of(text: str, start: int, end: int) -> tuple[_Kind, int] | None:
    """Return the kind of the first verb between two places and where it begins, if that is close to the first of them."""
    found = ((kind.verb.search(text, start, end + _FARTHEST), kind) for kind in _KINDS)
    verbs = [(verb.start(), at, kind) for at, (verb, kind) in enumerate(found) if verb and verb.start() < end]
    if not verbs:
        return None
    place, _, kind = min(verbs, key=lambda each: each[:2])
    return (kind, place) if len(text[start:place].split()) < _WORDS_BETWEEN else None


def _turned(chances: Chances, kind: _Kind, refused: bool) -> Chances:
    """Return the chances with none for an act that the kind does not have; the usual one has its share at least."""
    acts = (*kind.acts, "reject") if refused else kind.acts
    if chances.likeliest in acts:
        return chances
    left = np.where([act in acts for act in ACTS], chances.act, np.float32(0))
    turned = left * np.float32(1 - kind.share)
    turned[ACTS.index(acts[0])] += kind.share
    return replace(chances, act=turned.astype(np.float32))
