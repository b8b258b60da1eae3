"""Whom the words of a source mean: by the names and offices in them, else by what they describe."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from aidememoire.linking.cast.atlas import OF_NO_STATE, SEAT
from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.polities import has_adjective
from aidememoire.linking.cast.who import BODY, PERSON, STATE, Resolved, Who, all_of, only
from aidememoire.linking.speakers.antecedents import Antecedents
from aidememoire.linking.speakers.common_nouns import CommonNouns
from aidememoire.linking.speakers.introduced import EMBASSY, Introduced
from aidememoire.linking.speakers.ministries import his_ministry, is_his_ministry
from aidememoire.linking.speakers.of_each import LOCALS, OfEach
from aidememoire.linking.text.descriptions import (
    OWNER,
    acts_for_others,
    is_new,
    is_side,
    is_spokesperson,
    is_together,
    without_article,
)
from aidememoire.linking.text.index import ends_with
from aidememoire.linking.text.sources import BEFORE_A_NAME, is_head, outermost, place_of
from aidememoire.model import Mention, Span, Statement

_ORGAN = re.compile(r"[’']s? (?:press service|press office|spokes\w+|team|inspectors|delegation|panel|negotiators)$")
# What a state is in talks, right before its name: *Mediator Norway*, *host Oman*.
_PART_IN_TALKS = re.compile(
    r"(?:[Tt]he )?(?:[Cc]o-)?(?:[Mm]ediator|[Ff]acilitator|[Bb]roker|[Hh]ost|[Gg]uarantor|[Cc]hair|[Nn]eighbou?r|[Ss]ponsor|[Pp]enholder)s? "
)
_OFFICES_OF = re.compile(r"s (?:of|from) ")
_AND = re.compile(r",? and (?:the )?")
_LISTED = re.compile(r", (?:and )?(?:the )?")
_NAMELESS = re.compile(r"(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)(?: [a-z][\w’'-]*){1,5}")
_PAIR = 2
_LONGEST_STYLE = 40  # code points
# Those of a place who are not its government, and the press there.
_OTHERS_OF_A_PLACE = re.compile(
    r" (?:[a-z-]{1,20} ){0,2}(?:rebels|factions|militias|militants|insurgents|tribes|fighters|(?:rebel|armed|militant) groups"
    r"|media|press(?! (?:office|service|secretary))|newspapers?|dail(?:y|ies)|broadcasters?|television|radio|outlets|websites"
    r"|residents|villagers|protesters|demonstrators|analysts|academics|commentators)\b"
)
# Those who serve the person whose name stands right before them: *Vik aides*, *a Vik campaign lawyer*.
_HIS_PEOPLE = re.compile(r" (?:[a-z-]{1,20} ){0,2}(?P<noun>[a-z]{1,20})")
# The office of one alone, who is no aide to its holder.
_AN_OFFICE = re.compile(
    r"(?!.*\bto\b|(?i:.*\b(?:spokes\w+|aide|advis[eo]r|lawyer|secretary to))\b)(?:(?! of | for )[^,])*(?<![s ])(?: (?:of|for) [^,]+)?"
)
# A short name right behind an office, which the reader may not mark.
_NAME_BEHIND = re.compile(r" (?P<name>[A-Z][a-z’'-]{1,30})")
# Before the town in which somebody is, and behind a place that is one of a list.
_WHERE = re.compile(r"\b(?:in|at|near|from|of|outside|around|to) \Z")
_GOES_ON = re.compile(r",? and ")
# What follows on words for those who would not be named, whatever they are called.
_UNNAMED = re.compile(
    r",? (?:(?:speaking|who (?:spoke|were speaking|was speaking)|talking) )?on (?:the )?condition of anonymity\b"
    r"|,? who (?:asked|wished|preferred|requested|declined|refused) (?:not )?to (?:be (?:named|identified)|remain anonymous)\b"
)


@dataclass(frozen=True, slots=True)
class Worded:
    """Resolves the words of the sources of one document.

    `possessor` tells whom a possessive pronoun means in the source of a statement.
    """

    cast: Cast
    antecedents: Antecedents
    nouns: CommonNouns
    introduced: Introduced
    possessor: Callable[[str, Statement], Who | None]

    def by_mention(self, span: Span, statement: Statement) -> Resolved | None:
        """Resolve a source by the mentions in it, the one that is its head; several names are several speakers."""
        if several := OfEach(self.cast).before_it(span):
            return several
        inside = outermost(self.cast.shelf.inside(span))
        if each := self._of_each_state(inside, span):
            return each
        heads = [one for one in inside if is_head(one.span, span, self.cast.text) and not self._is_aside(one, span)]
        heads = self._named(self._with_lists(self._with_holders(heads, inside), inside))
        people = self._titled(inside, span) or self._people(self._joined_to_people(heads), span, statement)
        if people is None and _UNNAMED.match(self.cast.text, span.end):
            return self.nouns.unnamed(span.text, self.cast.state_in(span.text))
        return people or _together(
            self._mention(mention, span, statement) for mention in heads if mention.type not in ("PER", "DATE")
        )

    def _of_each_state(self, inside: Sequence[Mention], span: Span) -> Resolved | None:
        """Return those of several states, where an office is marked with the first of them: *The foreign ministers of France, Chad and Mali*."""
        first, *others = inside or (None,)
        if (
            first is None
            or first.type != "ROLE"
            or first.span.start != span.start
            or not _OFFICES_OF.search(first.span.text)
        ):
            return None
        return OfEach(self.cast).after_it(span.text, span) if all(one.type == "GPE" for one in others) else None

    def _joined_to_people(self, heads: Sequence[Mention]) -> list[Mention]:
        """Return the persons among the heads, with who is no person's office and is joined to one by *and*: *EU ministers and Ana Vik*."""
        text = self.cast.text
        people = [one for one in heads if one.type == "PER"]
        pairs = [(one, other) for one, other in pairwise(heads) if _AND.fullmatch(text, one.span.end, other.span.start)]
        several = [one for one, _ in pairs if one.type == "ROLE" and one.span.text.endswith("s")]
        bodies = [
            each
            for pair in pairs
            for each in pair
            if each.type in ("ORG", "GPE") and any(two.type == "PER" for two in pair)
        ]
        return [one for one in heads if one in people or (people and (one in several or one in bodies))]

    def _people(self, heads: Sequence[Mention], source: Span, statement: Statement) -> Resolved | None:
        """Return the persons of a source, and who speaks beside them, by name or as he is described."""
        if all(one.type == "PER" for one in heads):
            return _together(map(self.cast.resolve, heads))
        each = [
            self._mention(one, source, statement) or self.described(one.span.text, one.span, statement) for one in heads
        ]
        return Resolved(all_of(each), "each of several", "each by its own name")

    def _is_aside(self, mention: Mention, source: Span) -> bool:
        """Tell whether a mention is but letters for the name before it, tells whose somebody is, or the country of a town.

        *The Corvo Movement (CM)*, *Darfur rebels*, *Oslo media*, *Vik aides*, *traders in Goma, Congo*.
        """
        text, (start, end) = self.cast.text, (mention.span.start, mention.span.end)
        if text[start - 2 : start] == " (" and self.cast.shelf.ending(start - 2, start - 1):
            return True
        if mention.type == "PER":
            his = _HIS_PEOPLE.fullmatch(text, end, source.end)
            return his is not None and acts_for_others(his["noun"])
        known = self.cast.atlas.exact(mention.span.text)
        is_place = mention.type in ("GPE", "LOC") or (known is not None and known.actor.kind == STATE)
        of_a_place = _OTHERS_OF_A_PLACE.match(text, end) or LOCALS.match(text, source.start, start)
        return is_place and (of_a_place is not None or self._is_country_of_a_town(mention))

    def _is_country_of_a_town(self, mention: Mention) -> bool:
        """Tell whether a mention but tells in which country, or part of one, the town before it lies where somebody is."""
        text, start = self.cast.text, mention.span.start
        towns = self.cast.shelf.ending(start - 2, start - 1) if text[start - 2 : start] == ", " else []
        town = next(
            (one for one in towns if one.type in ("GPE", "LOC") and ends_with(_WHERE, text, one.span.start)), None
        )
        if town is None:
            return False
        known, country = self.cast.atlas.exact(town.span.text), self.cast.atlas.exact(mention.span.text)
        return (known is None or known.how == SEAT) and (
            country is not None or not _GOES_ON.match(text, mention.span.end)
        )

    def _titled(self, inside: Sequence[Mention], span: Span) -> Resolved | None:
        """Return who is called by an office before a name that no mention covers: *President Xi*, *Foreign Minister Ly*."""
        one = inside[0] if len(inside) == 1 and inside[0].type == "ROLE" else None
        found = _NAME_BEHIND.fullmatch(self.cast.text, one.span.end, span.end) if one else None
        if one is None or found is None or not self.cast.atlas.office(one.span.text):
            return None
        state = self.cast.state_in(one.span.text)
        who = Who(found["name"], PERSON, side=state.name if state else None)
        return self.cast.unmarked(found["name"]) or only(who, "named", "named here")

    def _with_holders(self, heads: Sequence[Mention], inside: Sequence[Mention]) -> list[Mention]:
        """Return the heads with those whose names stand right behind their offices: *Minister of Defence Dr Ana Vik*."""
        offices = {one.span.end for one in heads if one.type == "ROLE" and _AN_OFFICE.fullmatch(one.span.text)}
        return [one for one in inside if one in heads or (one.type == "PER" and self._behind(one) in offices)]

    def _behind(self, name: Mention) -> int:
        """Return where the words end that a name stands behind, its style apart."""
        before = self.cast.text[max(0, name.span.start - _LONGEST_STYLE) : name.span.start]
        return name.span.start - len(before) + len(BEFORE_A_NAME.sub("", before).rstrip(" "))

    def _with_lists(self, heads: Sequence[Mention], inside: Sequence[Mention]) -> list[Mention]:
        """Return the heads with those states that begin a list of theirs: *delegations from Chad, Niger and Mali* are all three."""
        found = list(heads)
        for one, other in reversed(list(pairwise(inside))):
            listed = _LISTED.fullmatch(self.cast.text, one.span.end, other.span.start)
            if listed and one.type == other.type == "GPE" and other in found and one not in found:
                found.insert(found.index(other), one)
        return found

    def _named(self, heads: Sequence[Mention]) -> list[Mention]:
        """Return heads without what is but said of one who is named beside it: *The ruling party, Civic Union*, *Mediator Norway*."""
        text, found = self.cast.text, [self._in_talks(one) for one in heads]
        if len(found) != _PAIR:
            return found
        one, other = found
        between = text[one.span.end : other.span.start].removesuffix("the ")
        if between == " " and other.type == "GPE" and _PART_IN_TALKS.fullmatch(text, one.span.start, other.span.start):
            return [other]
        nameless = [each for each in found if each.type in ("ORG", "ROLE") and _NAMELESS.fullmatch(each.span.text)]
        return [each for each in found if each not in nameless] if between == ", " and len(nameless) == 1 else found

    def _in_talks(self, mention: Mention) -> Mention:
        """Return the state of which a mention tells what it is in the talks: Oman, of *Host Oman*."""
        inner = (one for one in self.cast.shelf.inside(mention.span) if one.type == "GPE" and mention.type == "ROLE")
        text, start, end = self.cast.text, mention.span.start, mention.span.end
        return next(
            (one for one in inner if one.span.end == end and _PART_IN_TALKS.fullmatch(text, start, one.span.start)),
            mention,
        )

    def _mention(self, mention: Mention, source: Span, statement: Statement) -> Resolved | None:
        words = source.text
        if mention.type == "ROLE":
            return self._role(mention, source, statement)
        own = self._own_ministry(words, statement) if mention.type == "ORG" else None
        if own:
            return own
        resolved = self.cast.resolve(mention, self._owner(words, statement))
        if resolved and mention.type in ("GPE", "LOC") and is_side(words[mention.span.end - source.start :]):
            return Resolved(resolved.whos, "side", "those who act for it")
        return resolved

    def _own_ministry(self, words: str, statement: Statement) -> Resolved | None:
        """Return what `his ministry` means: that of the person most present."""
        minister = self.antecedents.owner("his", place_of(statement)) if is_his_ministry(words) else None
        return his_ministry(minister, self.cast) if minister else None

    def _role(self, mention: Mention, source: Span, statement: Statement) -> Resolved | None:
        words = mention.span.text
        if is_together(words) or (not is_spokesperson(words) and (is_new(words) or is_new(source.text))):
            return None
        owner = self._owner(words if OWNER.match(words) or self.cast.state_in(words) else source.text, statement)
        resolved = self.cast.resolve(mention, owner)
        if is_spokesperson(words) and (resolved is None or resolved.rule == "spokesperson"):
            resolved = self.cast.spoken_for(source, source.text, owner)
        return resolved or self.antecedents.descriptions.meant(words, mention.span.start, owner)

    def _owner(self, words: str, statement: Statement) -> Who | None:
        """Return the side that a possessive pronoun points to: `its spokesman`, `our minister`."""
        owner = OWNER.match(words)
        if not owner:
            return self.cast.state_in(words) or self._taken(words, statement)
        one = self.possessor(owner[1].lower(), statement)
        side = self.cast.state_in(one.side) if one and one.side else None
        return side or (one if one and (one.kind == STATE or (one.kind == BODY and not one.side)) else None)

    def _taken(self, words: str, statement: Statement) -> Who | None:
        """Return the state that an account need not name: of whom it has introduced, else its own; never of who bears another's adjective."""
        own = self.cast.origin.issuing_state
        if (
            own is None
            or self.cast.atlas.office(words) in OF_NO_STATE
            or has_adjective(f"the {without_article(words)}")
        ):
            return None
        if self.cast.atlas.body(words) == EMBASSY and self.cast.atlas.body(self.cast.origin.issuer_name) != EMBASSY:
            return self.introduced.sender_of_envoys(place_of(statement))
        return self.introduced.state(words, place_of(statement)) or own

    def described(self, words: str, span: Span, statement: Statement) -> Resolved:
        """Return whom words mean that hold no name: those of each side, a side, one described before, else as they stand."""
        joint = OfEach(self.cast).after_it(words, span)
        if joint:
            return joint
        state = self.cast.state_in(words)
        if is_new(words):
            return self.nouns.unnamed(words, state)
        owner = self._owner(words, statement) if OWNER.match(words) else None
        body = self.cast.bodies.inside(span) if _ORGAN.search(words) else None
        if body and _ORGAN.fullmatch(self.cast.text[body.end : span.end]):
            return self.cast.body(body, body.text)
        if is_side(words) and (side := state or owner):
            return only(side, "side", "those who act for it")
        before = self.antecedents.descriptions.meant(words, span.start, owner)
        if before:
            return before
        office = self.cast.atlas.office(words)
        if office is None and state and self.cast.places.bare(words) == "minister":
            office = "Foreign Minister"
        return self.nouns.of_state(words, office, state or self._owner(words, statement))


def _together(each: Iterable[Resolved | None]) -> Resolved | None:
    """Return all who are meant by several words, by the rule and the reason of the first of them."""
    known = [one for one in each if one]
    return Resolved(all_of(known), known[0].rule, known[0].reason) if known else None
