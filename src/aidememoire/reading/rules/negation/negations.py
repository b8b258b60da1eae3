"""Cues that a *not* turns round: who has not asked for a thing does not demand it, whatever the verb.

The *not* stands in the cue (*has not asked for*), right before it (*neither blames nor calls*), before an aside that leads to it
(*does not, however, accept*) or in its subject (*neither party has asked for*). Either way it is part of the cue that is shown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from aidememoire.model import Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.rules.mending import because, widened
from aidememoire.reading.rules.negation.apart import NOT_HE, is_not_who, not_before, with_who_it_is
from aidememoire.reading.rules.negation.retreats import GIVEN_UP, GIVING_UP
from aidememoire.reading.rules.negation.verbs import (
    ACCEPTING,
    ASKS,
    DENYING,
    INSISTS,
    NOT_REJECTED,
    SAVING,
    UNKNOWN,
    Kind,
    chances_turned,
    kind_of,
)
from aidememoire.reading.rules.operative import NOTHING_IN
from aidememoire.vocabulary.groups import WANTING

_REFUSAL = r"refus\w+|declin\w+|(?:fail(?:s|ed|ing|ure)?|unwillingness)\sto|(?:stop(?:s|ped|ping)?|f(?:all(?:s|ing|en)?|ell))\s(?:\w{1,20}\s)?short\sof|yet\sto"
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
_NO_WISH = re.compile(
    rf"(?:{_NOT.pattern})\s(?:(?:longer|yet|any|be|\w+ly)\s){{0,3}}+(?:{INSISTS}|{ASKS})\b", re.IGNORECASE
)
# Of oneself this denies what others say: *we proposed no such thing*.
_SUCH = re.compile(r"\s(?:no\ssuch|nothing\sof\sthe\s(?:kind|sort))\b", re.IGNORECASE)
_WE = re.compile(r"we|I", re.IGNORECASE)


def turned_round(text: str, one: Attribution) -> Attribution:
    """Return an attribution whose cue holds the *not* that turns it round, with no act that it then cannot have."""
    one = with_who_it_is(text, _with_its_not(text, one))
    if saving := _saving(text, one):
        return saving
    if cleft := is_not_who(text, one.source, one.cue):
        return because(_turned(replace(one, negation=cleft), UNKNOWN), NOT_HE)
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
    found = None if begun is None else kind_of(text, begun, one.cue.end)
    # The network reads an unknown verb without the *not* that stands apart from it.
    if apart and begun is not None and not found and one.act in WANTING:
        return _turned(one, UNKNOWN, refused=bool(_REFUSED.search(apart.text)))
    if not found or GIVING_UP.search(text, one.cue.start, found[1]):
        return one
    kind, verb = found
    if inside and inside[0].lower() == "without" and kind.acts[0] == "accept":
        kind = UNKNOWN  # who does a thing *without rejecting* another accepts neither
    # Only what stands before the verb refuses it: who has *not refused* a thing, or *will not oppose* it, does not reject it.
    refuses = bool(_REFUSED.search(apart.text)) if apart else bool(pattern.search(text, one.cue.start, verb))
    refused = refuses and kind.acts[0] != "accept" and kind is not NOT_REJECTED
    return _turned(one, kind, refused=refused)


def _turned(one: Attribution, kind: Kind, *, refused: bool = False) -> Attribution:
    return replace(one, chances=chances_turned(one.chances, kind, refused))


def _of_nothing(text: str, one: Attribution) -> Attribution | None:
    """Return what *favours neither side* or *accepted none of them* tells: who accepts nothing rejects, else but that it is so."""
    found = _NOTHING.match(text, one.cue.end, one.content[-1].end)
    if not found or one.content[0].start != one.cue.end + 1:
        return None
    if _NEITHER_TEXT.fullmatch(text, one.cue.end, one.content[-1].end) and (of_neither := _of_neither(text, one)):
        return of_neither
    told = found["whole"] or _GIVES.search(one.cue.text)
    kind = ACCEPTING if ACCEPTING.verb.search(one.cue.text) else UNKNOWN if told else None
    if kind is UNKNOWN and _SUCH.match(found[0]) and any(_WE.fullmatch(span.text) for span in one.source):
        kind = DENYING
    return _turned(one, kind) if kind else None


def _of_neither(text: str, one: Attribution) -> Attribution | None:
    """Return what *endorsed neither draft* and *vetoed neither draft* tell: the verb with a *not*, who rejects neither accepting none by that."""
    found = kind_of(text, one.cue.start, one.cue.end)
    if not found or not (found[0] is NOT_REJECTED or found[0].acts[0] in ("reject", "accept")):
        return None
    kind = found[0] if found[0].acts[0] == "reject" else UNKNOWN
    return _turned(one, kind, refused=kind is not UNKNOWN)


def _saving(text: str, one: Attribution) -> Attribution | None:
    """Return what `nothing in this statement shall` do as the statement's own word, in which nobody undertakes a thing."""
    found = NOTHING_IN.match(one.source[0].text) if len(one.source) == 1 else None
    if not found:
        return None
    start, end = one.source[0].start, one.source[0].end
    nothing, source = Span.of(text, start, start + len("nothing")), Span.of(text, start + found.end(), end)
    return _turned(replace(one, source=(source,), negation=nothing), SAVING)


def is_turned_round(cue: Sequence[Span]) -> bool:
    """Tell whether the words of a cue hold a *not* or a doubt, or give a stance up: its content alone does not tell what is said."""
    return any(_turns_round(span.text) for span in cue)


@lru_cache(maxsize=20_000)
def _turns_round(words: str) -> bool:
    return bool(_NOT.search(words) or GIVEN_UP.search(words) or _DOUBTS.match(words))


def is_wish_turned_round(cue: Sequence[Span]) -> bool:
    """Tell whether a *not* stands before the wish of a cue, *no longer insists on*: what it asked for is not accepted by that."""
    return any(_NO_WISH.search(span.text) for span in cue)


def _with_its_not(text: str, one: Attribution) -> Attribution:
    """Take a *not* right before a cue into it: `neither blames anyone nor calls it so` says the opposite without *nor*."""
    before = _BEFORE.search(text, max(0, one.cue.start - 40), one.cue.start)
    if not before or not one.cue.text[:1].isalnum() or _ONLY.match(text, one.cue.start - 1):
        return one
    return widened(text, one, before.start())


def _nobody_in(text: str, source: Sequence[Span]) -> Span | None:
    """Return the *neither*, *no* or *nobody* that a source begins with, or that stands right before it."""
    if not source:
        return None
    start = min(source).start
    for at in (start, *(start - len(word) - 1 for word in ("neither", "no"))):
        found = _NOBODY.match(text, at) if at >= 0 and not text[at - 1 : at].isalnum() else None
        if found and found.end() >= start - 1:
            return Span.matched(found)
    return None


def _not_in(text: str, cue: Span) -> re.Match[str] | None:
    """Return the first *not* of a cue, unless it denies nothing there."""
    found = _NOT.search(text, cue.start, cue.end)
    denies = found and not (_ONLY.match(text, found.end()) or _TWICE.match(text, found.end()))
    return found if denies and not _ENOUGH.match(text, cue.start) else None
