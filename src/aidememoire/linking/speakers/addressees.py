"""To whom a statement is addressed, or at whom it is aimed.

Four places tell: the object of the cue (`told Baku that`, `urges Kosovo to`), the subject of a passive (`Baku was promised`), of a
demand, a reproach or a warning the one whom its content begins with (`accused | Baku of having`, `said | that Azerbaijan must`), and of an
undertaking the one to whom something is to be given (`undertook to | hand over the maps to Chad`).
"""

from __future__ import annotations

import re
from dataclasses import replace

from aidememoire.linking.cast.atlas import SEAT
from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import UNKNOWN, UNNAMED, Resolved, all_of
from aidememoire.model import ACTOR_TYPES, Mention, Span, Statement
from aidememoire.reading.rules.sources.agents import AGENT, RECEIVER

_AIMED = frozenset(("accuse", "demand", "criticise", "warn"))
_REPROACHES = frozenset(("accuse", "criticise"))
_UNDERTAKES = frozenset(("commit", "accept"))
_GIVE = (
    r"(?:hand(?:ing)?(?: over| back)?|turn(?:ing)? over|giv(?:e|ing)(?: back)?|return(?:ing)?|releas(?:e|ing)|deliver(?:ing)?|transfer(?:ring)?|restor(?:e|ing)"
    r"|provid(?:e|ing)|suppl(?:y|ying)|pay(?:ing)?|repatriat(?:e|ing)|extradit(?:e|ing)|surrender(?:ing)?|ced(?:e|ing)|grant(?:ing)?)"
)
_BEFORE_RECEIVER = re.compile(
    rf"[“\"‘]?(?:[^.;:,!?\n]{{0,60}}?\b(?:will|would|shall|to) )?{_GIVE}\b(?: (?!(?:to|and|or|if|when|in)\b)[\w’'-]{{1,30}}){{0,8}} to (?:the )?",
    re.IGNORECASE,
)
_NEAR = 12  # code points from the cue or the beginning of the content to the one meant
_BEFORE_OBJECT = re.compile(r"\s*(?:to |on |upon |with |at )?(?:the |both |Mr\.? |Ms\.? |Mrs\.? )?", re.IGNORECASE)
_TO_OTHERS = re.compile(
    r"\b(?:told|assured|reminded|informed|asked|wrote|replied|gave|invited|urged|notified|promised|warned|thanked)\b"
)
_BEFORE_SUBJECT = re.compile(r"[“\"‘]?(?:that |for |if |on |to )?(?:the )?", re.IGNORECASE)
_LISTED = re.compile(r"(?P<joint>, and |, | and )(?:the )?")
# Between what one is asked to do and what another is.
_ALSO = re.compile(r"(?:,? and(?P<to> (?:up)?on| to)?|, (?:(?:up)?on|to)) (?:the )?\Z")
_TO_DO = re.compile(r" (?:not )?to [a-z]")
_LONGEST = 20  # code points of that, at most
_SUBJECT_ACTS = re.compile(r"[’']?s? (?:to|of|must|should|had|has|have|was|is|were|will|would|ought|for|not)\b|[’']s ")

# Who suffers what is complained of is not reproached with it: *the Red Cross has not been granted access*.
_SUFFERS = re.compile(
    r" (?:(?:has|have|had)(?: (?:not|never|again|repeatedly|yet))* been|(?:was|were|is|are|being)(?: (?:not|never|again|repeatedly|being|still))*)"
    r" (?:\w+ly )?(?:granted|given|allowed|permitted|denied|refused|prevented|barred|blocked|stopped|excluded|expelled|invited|informed|consulted|notified|warned"
    r"|attacked|shelled|bombed|hit|struck|targeted|killed|wounded|injured|shot|robbed|looted|detained|arrested|seized|abducted|besieged|cheated|betrayed|deceived|misled|insulted|threatened)\b"
)


def addressees(statement: Statement, cast: Cast, speaker: Resolved) -> tuple[str, ...]:
    """Return the full names of those whom a statement is addressed to or aimed at, the speaker never among them."""
    found = _told(statement, cast) or _object(statement, cast) or _aim(statement, cast, speaker)
    found = found or _receiver(statement, cast, speaker)
    names = (who.name for who in (found.whos if found else ()) if who.kind not in (UNKNOWN, UNNAMED))
    own = {who.name for who in speaker.whos}
    return tuple(dict.fromkeys(name for name in names if name not in own))


def _told(statement: Statement, cast: Cast) -> Resolved | None:
    """Return who is told what a passive tells: the mention right before its cue, the widest one."""
    if not statement.cue or not any(reason in statement.reasons for reason in (AGENT, RECEIVER)):
        return None
    ends = cast.shelf.ending(statement.cue[0].start - 2, statement.cue[0].start + 1)
    actors = [mention for mention in ends if mention.type in ACTOR_TYPES]
    return cast.resolve(min(actors, key=lambda mention: mention.span.start)) if actors else None


def _object(statement: Statement, cast: Cast) -> Resolved | None:
    """Return whom the cue itself is directed to: the mention right behind it, outside the content."""
    if not statement.cue:
        return None
    cue = statement.cue[-1]
    mention = _first(cast, cue.end, _BEFORE_OBJECT)
    if mention is None or any(span.overlaps(mention.span) for span in (*statement.source, *statement.content)):
        return None
    preposition = re.match(r"\s*(?:to|on|upon)\s", cast.text[cue.end : mention.span.start + 1])
    if not (preposition or _TO_OTHERS.search(cue.text) or re.search(r"\b(?:to|on|upon)$", cue.text)):
        return None
    resolved = cast.resolve(mention)
    # What is told to an outlet is told to its readers: of the bodies, only those that the profile tells apart count.
    outlet = mention.type == "ORG" and resolved is not None and resolved.rule in ("body as named", "named")
    return None if outlet else resolved


def _aim(statement: Statement, cast: Cast, speaker: Resolved) -> Resolved | None:
    """Return whom the content of a demand, reproach or warning begins with, where that is not the speaker's own side."""
    if statement.act not in _AIMED or not statement.content:
        return None
    content = min(statement.content)
    mention = _first(cast, content.start, _BEFORE_SUBJECT)
    if mention is None or not content.holds(mention.span):
        return None
    together = _listed(mention, content, cast)
    if not _SUBJECT_ACTS.match(cast.text, together[-1].span.end):
        return None
    if statement.act in _REPROACHES and _SUFFERS.match(cast.text, together[-1].span.end):
        return None
    aimed = [who for one in together if (who := cast.resolve(one))]
    others = _also_asked(content, together[-1], cast) if statement.act == "demand" else []
    is_own = aimed and aimed[0].one.name in {who.side for who in speaker.whos}
    return replace(aimed[0], whos=all_of([*aimed, *others])) if aimed and not is_own else None


def _listed(first: Mention, content: Span, cast: Cast) -> list[Mention]:
    """Return an actor with those that *and* and commas join to it: *Chad and Togo* to sign."""
    found = [first]
    while after := _LISTED.match(cast.text, found[-1].span.end, content.end):
        actors = [one for one in cast.shelf.beginning(after.end("joint"), after.end() + 1) if one.type in ACTOR_TYPES]
        if not actors:
            break
        found.append(max(actors, key=lambda one: one.span.end))
    return found


def _also_asked(content: Span, first: Mention, cast: Cast) -> list[Resolved]:
    """Return the others of whom a demand asks something of their own: *Chad to sign and on Togo to withdraw*.

    Whom *and* joins to another name has what is asked in common with it, or is met or told: *to meet Chad and Togo to sign*.
    """
    actors = [one for one in cast.shelf.inside(content) if one.type in ACTOR_TYPES and one.span.start > first.span.end]
    asked = (one for one in actors if _ALSO.search(cast.text, first.span.end, one.span.start))
    doing = [one for one in asked if _TO_DO.match(cast.text, one.span.end)]
    return [who for one in doing if not _is_joined(one, cast) and (who := cast.resolve(one))]


def _is_joined(one: Mention, cast: Cast) -> bool:
    """Tell whether *and* alone stands between a name and another right before it."""
    also = _ALSO.search(cast.text, max(0, one.span.start - _LONGEST), one.span.start)
    ends = cast.shelf.ending(also.start() - 1, also.start() + 1) if also and not also["to"] else ()
    return any(other.type in ACTOR_TYPES for other in ends)


def _receiver(statement: Statement, cast: Cast, speaker: Resolved) -> Resolved | None:
    """Return to whom an undertaking gives something by its words, towns and the speaker's own side left out."""
    if statement.act not in _UNDERTAKES or not statement.content:
        return None
    content = min(statement.content)
    own = {name for who in speaker.whos for name in (who.name, who.side)}
    for mention in cast.shelf.inside(content):
        if mention.type in ACTOR_TYPES and _BEFORE_RECEIVER.fullmatch(cast.text, content.start, mention.span.start):
            known, resolved = cast.atlas.exact(mention.span.text), cast.resolve(mention)
            is_town = known is not None and known.how == SEAT
            return resolved if resolved and not is_town and resolved.one.name not in own else None
    return None


def _first(cast: Cast, at: int, between: re.Pattern[str]) -> Mention | None:
    """Return the widest mention of an actor that begins at a place or right behind it."""
    for mention in cast.shelf.beginning(at, at + _NEAR + 1):
        if mention.type in ACTOR_TYPES and between.fullmatch(cast.text[at : mention.span.start]):
            return mention
    return None
