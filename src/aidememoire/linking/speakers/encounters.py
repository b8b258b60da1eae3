"""Of whom a text tells that they met or signed something: whom *the sides* mean, whoever commented on it since."""

from __future__ import annotations

import re
from dataclasses import dataclass

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import OFFICE, PERSON
from aidememoire.linking.speakers.trail import SUBJECT, Group, Trace, Trail

_WHEN = r"(?:,? (?:on|in|at|for) [\w ]{1,40}?,?)?"
_HELPS = r"(?: (?:have|had|again|also|both|formally|jointly|finally|officials|negotiators|delegations)){0,3}"
_MEET = (
    r"met|signed|initiall?ed|concluded|negotiated|talked|conferred"
    r"|(?:held|resumed|opened|began|started) (?:\w+ ){0,4}(?:talks|meetings?|rounds?|negotiations)"
)
_JOINTLY = r"agreed|exchanged|traded|undertook|pledged|committed|decided|promised|announced"
_SAID_AS_ONE = (
    r"discussed|reviewed|considered|noted|stressed|emphasi[sz]ed|underlined|underscored|highlighted|welcomed|reaffirmed|reiterated|confirmed|expressed"
    r"|shared|spoke|touched (?:up)?on"
)
_MET = re.compile(rf"{_WHEN}{_HELPS} (?:{_MEET})\b")
_ACTED = re.compile(rf"{_WHEN}{_HELPS} (?:{_MEET}|{_JOINTLY})\b")
_DID_AS_ONE = rf"{_HELPS} (?:{_MEET}|{_JOINTLY}|{_SAID_AS_ONE})\b"
_SIDES_ACTED = re.compile(
    rf"(?:the|both)(?: two)? (?:sides|parties|delegations|officials|leaders|ministers|presidents|diplomats|interlocutors|men){_DID_AS_ONE}",
    re.IGNORECASE,
)
_THEY_ACTED = re.compile(rf"(?<=\n)They{_DID_AS_ONE}")  # who speaks in the paragraph before has said so much of his own
_MET_WITH = re.compile(
    r"[^.;:\n]{0,40}\b(?:met|spoke|talked|conferred|(?:held|had) (?:an? )?(?:\w+ ){0,3}(?:call|talks|meeting|conversation))\b"
    r"[^.;:\n]{0,60}\bwith\b|[^.;:\n]{0,40}\b(?:met|received|hosted|phoned|telephoned)\b"
)
_AND_MET = re.compile(
    r"[^.;:\n]{0,40}\b(?:met|spoke|talked|conferred|(?:held|had) (?:an? )?(?:\w+ ){0,3}(?:call|talks|meeting))\b"
)
_AFTER_TALKS = re.compile(
    r"(?:After|Following|At|During|In)\s[^.;:\n]{0,40}?\b(?:talks|meeting|call|conversation|consultations|negotiations|session|encounter)\b[^.;:\n]{0,30}?"
    r"\bwith\b[^.;:\n]{0,80}"
)
# Who stands behind these words saw to a meeting of others.
_SEEN_TO_BY = re.compile(
    r"\b(?:at the (?:invitation|initiative|request) of|in the presence of|(?:hosted|mediated|brokered|facilitated|moderated|chaired|arranged) by"
    r"|with the (?:mediation|participation|support|assistance|good offices) of|through the (?:mediation|good offices) of)\b"
)
_OFFICE_OF = re.compile(r"(?: (?:of|for) [^.;:,\n]{2,60})?,? ")
_ACCOUNTS = frozenset(("readout", "statement"))
# Before those who met, behind the words for it: *During the meeting, they*.
_AT_IT = re.compile(
    r"(?:During|In|At|Throughout) (?:the |their )(?:\w+ ){0,3}(?:call|conversation|meeting|talks|discussion|session|visit),? "
)
# What stands before the subject of a sentence: a dateline, an opening phrase.
_BEFORE_SUBJECT = re.compile(
    r"(?:[^.;:\n]{2,40}\([A-Z][A-Za-z]{1,9}\) ?[-–—]{1,2} )?(?:(?:In|On|At|Earlier|Later|Also|Separately|Meanwhile)\b[^,.;:\n]{0,40}, )?"
)
_HEADING = re.compile(r"[^.!?…”\"\s]\s*\Z")  # which ends without a stop
# Right before and behind an office whose holder is there himself: *aides of the Minister*, *the Minister's aide* are not.
_HIMSELF = re.compile(
    r"(?:\A|[.!?]\s+|\n|\b(?:with|met|received|hosted|phoned|telephoned|called|to|and|today|, )\s+)\Z"
)
_HIS = re.compile(r"[’']s?\b")
_OPENING = 40  # code points
_AT_ONCE = 5  # code points from the beginning of a sentence to *the two*, with an article at most


@dataclass(frozen=True, slots=True)
class Encounters:
    """The encounters of two persons that one document tells of."""

    cast: Cast
    trail: Trail

    def met(self, at: int) -> Group | None:
        """Return the two persons of whom alone the sentence before tells that they met or spoke, where a place begins one."""
        here = self.trail.beginning(at)
        first = self.trail.beginning(here - 1) if here else 0
        named = self._of_the_two(first, here)
        opening, leading = _AT_IT.match(self.cast.text, here, at), _BEFORE_SUBJECT.match(self.cast.text, first, here)
        first = leading.end() if leading else first
        if (
            at - (opening.end() if opening else here) >= _AT_ONCE
            or not named
            or self._begins(named[0], first) - first >= SUBJECT
        ):
            return None
        other = next(each for each in named if each.who != named[0].who)
        one = [each for each in named if each.at < other.at][-1]  # all before are of the one
        met = _MET_WITH.match(self.cast.text, one.end, other.at) or _AND_MET.match(self.cast.text, other.end)
        return (one.who, other.who) if met else None

    def received(self, at: int) -> Group | None:
        """Return the two persons who met right before a place, where others than they saw to it."""
        here = self.trail.beginning(at)
        first = self.trail.beginning(here - 1) if here else 0
        return self.met(at) if _others_from(self.cast.text, first, here) < here else None

    def of_the_account(self, at: int) -> Group | None:
        """Return the two of whom an account tells in its first sentence that they met, where *the two sides*, or *they* of a new paragraph, do something together."""
        acted = _SIDES_ACTED.match(self.cast.text, at) or _THEY_ACTED.match(self.cast.text, at)
        if self.cast.origin.kind not in _ACCOUNTS or not acted:
            return None
        first = self._first_sentence_ends(at)
        return self.met(first) if first < at else None

    def _first_sentence_ends(self, before: int) -> int:
        """Return where the first sentence of a text ends, its title and the lines below that apart."""
        end = self.trail.ending(0)
        while end < before and _HEADING.search(self.cast.text, 0, end):
            end = self.trail.ending(end + 1)
        return end

    def told_after(self, at: int) -> Group | None:
        """Return the two persons of a sentence that begins with their talks: *After talks with Bo Lund, Ana Vik said the two sides agreed*."""
        first = self.trail.beginning(at)
        people = [one for one in self.trail.named_between(first, at) if one.who.kind == PERSON]
        two = tuple(dict.fromkeys(one.who for one in people))
        return two if len(two) == 2 and _AFTER_TALKS.fullmatch(self.cast.text, first, people[0].at) else None

    def _of_the_two(self, first: int, last: int) -> list[Trace]:
        """Return where a sentence names two persons and no third, but for those who saw to it that they met; one may be told by his office alone."""
        named = self.trail.named_between(first, last)
        people = [one for one in named if one.who.kind == PERSON]
        if len({one.who for one in people}) < 2:
            people = [one for one in named if one.who.kind == PERSON or self._is_there(one)]
        before = [one for one in people if one.at < _others_from(self.cast.text, first, last)]
        named = before if len({one.who for one in before}) > 1 else people
        return named if len({one.who for one in named}) == 2 else []

    def _is_there(self, one: Trace) -> bool:
        """Tell whether an office stands for who holds it, and not for his aides."""
        text, before = self.cast.text, max(0, one.at - _OPENING)
        himself = _HIMSELF.search(text[before : one.at]) and not _HIS.match(text, one.end)
        return one.who.kind == OFFICE and bool(himself)

    def _begins(self, one: Trace, first: int) -> int:
        """Return where the name of somebody begins, or the office before it: *The Foreign Minister of Chad, Ali Dabo*."""
        offices = (each.span for each in self.cast.shelf.beginning(first, one.at) if each.type == "ROLE")
        return next((each.start for each in offices if _OFFICE_OF.fullmatch(self.cast.text, each.end, one.at)), one.at)


def then_met(text: str, at: int) -> bool:
    """Tell whether what follows at an offset is that those named before it met or signed something."""
    return _MET.match(text, at) is not None


def then_acted(text: str, at: int) -> bool:
    """Tell whether what follows at an offset is that those named before it met or agreed: they comment on nobody else."""
    return _ACTED.match(text, at) is not None


def _others_from(text: str, first: int, last: int) -> int:
    """Return from where on a sentence names only those who saw to a meeting; its end where it names none."""
    found = _SEEN_TO_BY.search(text, first, last)
    return found.start() if found else last
