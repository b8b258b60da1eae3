"""Where a meeting was or is to be, and who is the host."""

from __future__ import annotations

import re
from collections.abc import Sequence

from aidememoire.linking.meetings.cues import Cue
from aidememoire.linking.meetings.matters import is_beside_it
from aidememoire.linking.meetings.scene import AT, CAPITAL, Scene, is_capital, is_place
from aidememoire.linking.text.index import ends_with
from aidememoire.linking.text.months import Days
from aidememoire.linking.text.towns import state_of_town
from aidememoire.model import Mention, Span

#: `the situation in Sudan`: what is spoken of, not where.
_TOPIC_IN = re.compile(
    r"\b(?:situation|developments?|cris[ie]s|conflicts?|wars?|violence|fighting|hostilities|tensions?|escalation|stability|security"
    r"|peace|events?|unrest|elections?|settlement|ceasefire|truce|transition|rights|mission|reforms?|access)"
    r"(?:\s+(?!in\b)[\w’'-]+){0,3}\s+(?:in|near|across|around|inside|(?<=access\s)to)\s+(?:the\s+|northern\s+|southern\s+|eastern\s+|western\s+)*\Z",
    re.IGNORECASE,
)
#: Before the place where something was made, which is not where one is yet to meet: *the measures agreed in Geneva*.
_MADE_THERE = re.compile(r"\b(?:agreed|signed|adopted|reached|initialled|endorsed|undertaken)\s+(?:on\s+)?in\s+\Z")
#: The same of what an aside tells of another occasion: *the fourth round since a pact was signed in Geneva*.
_SIGNED_THERE = re.compile(
    r"\b(?:since|after|before|under|until|following)\b[^;.]{0,80}?\b(?:signed|adopted|initialled|concluded|reached|agreed|announced)\b"
    r"(?:[^,;.]{0,60}?\s)?(?:in|at)\s+\Z"
)
#: Before the place where somebody tells of it: *the envoy said on Tuesday in Oslo*.
_SAID_IN = re.compile(
    r"\b(?:said|says|announced|confirmed|added|told\s+(?:reporters|journalists))\s+(?:(?:on\s+)?\w+day\s+)?in\s+(?:the\s+)?\Z"
)
#: Before where somebody goes next, which is not where they met: *met him before travelling to Corvo*.
_GOES_ON_TO = re.compile(
    r"\b(?:before|prior\s+to|ahead\s+of|then)\s+(?:travell?ing|flying|going|leaving|heading|departing|moving|continuing|proceeding)\s+(?:on\s+)?(?:to|for)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
#: Behind a name that owns what is told, and is no place of it: *at Corvo’s request*.
_OWNS = re.compile(r"[’']s?\s+(?!(?:[\w-]+\s+){0,2}(?:capital|city|town|resort|port|village)\b)[a-z]|\s+time\b")
#: Before where somebody has his office, or lives: *her Special Representative in Corvo*.
_OFFICE_IN = re.compile(
    r"\b(?:Representative|Ambassador|Envoy|Coordinator|Mission|Embassy|Operation|communities)\s+in\s+(?:the\s+)?\Z"
)
#: The same where they met at it: *at the Arlish Embassy in Corvo*.
_AT_ITS_HOUSE = re.compile(
    r"\bat\s+(?:the|an?|its|his|her|their)\s+(?:[A-Z][\w’'-]*\s+(?:of\s+)?){0,4}(?:Mission|Embassy)\s+in\s+(?:the\s+)?\Z"
)
_NO_TOWN = re.compile(r"\b(?<!United )(?:[Ss]tates|[Cc]ountries|[Nn]eighbou?rs|[Ss]ides|[Pp]arties|[Cc]apitals)\Z")
#: Behind the house in which somebody met, and before its town: *at the Palais Bel in Corvo*.
_HOUSE = re.compile(
    r"\b(?:Pala(?:ce|is|cio|zzo)|Hotel|House|Hall|Villa|Residence|Headquarters|Building|Cent(?:re|er)|Airport|Ministry|Office|Club|Castle|Estate)\b"
)
_IN_ITS_TOWN = re.compile(r",?\s+(?:in\s+)?(?:the\s+(?:capital|city)(?:\s+of)?,?\s+)?")
#: *the Bestrian city of Corvo*, of which the reader may have marked the beginning.
_CITY_OF = re.compile(
    r"\s+(?:(?:port|capital|resort|lakeside|coastal|border)\s+)?(?:city|town|resort|capital|village)\s+of\s+"
)
_ENDS_IN_CITY = re.compile(r"\b(?:city|town|resort|capital|village)\Z")
#: Before where somebody goes, if no other place is told: *will visit Corvo to hold talks*.
_VISITS = re.compile(r"\b(?:visit|visits|visited|visiting)\s+(?:the\s+)?\Z", re.IGNORECASE)
#: Before where it is to be: *scheduled for Corvo on 20 August*.
_SET_FOR = re.compile(r"\b(?:scheduled|planned|set|due|slated)\s+for\s+\Z")
_HOST_BEFORE = re.compile(
    r"\b(?:hosted by|received by|invitation (?:of|from)|invited by|mediated by|mediation of|convened by|chaired by"
    r"|auspices of|facilitated by|brokered by)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}\Z",
    re.IGNORECASE,
)
_HOST_AFTER = re.compile(
    r"\A(?:(?!,\s(?:I|we|he|she|they|it)\s)[^.;]){0,60}?\b(?:hosted|hosts|received|convened|invited|chaired|mediated|welcomed"
    r"|had\b(?=[^.;]{3,90}\bto\s+[A-Z]))"
)
_HOST_VERB = re.compile(r"host|receiv|conven|had\b", re.IGNORECASE)
_JOINED = re.compile(r"\bjoined by\b", re.IGNORECASE)
_BESIDE_A_DAY = 40  # code points, more than ever stand between a place and its day
#: `the Munich meeting`
_NAMED_BY = re.compile(r"(?:(?:[Tt]he|[Tt]his|[Tt]hat)\s+)?((?:[A-Z][\w’'-]+\s+){1,3})(?=[a-z])")
_HERE = re.compile(r"\bhere\b", re.IGNORECASE)


def place_of(cue: Cue, scene: Scene) -> str | None:
    """Return the town that names the meeting (*the Munich meeting*), else the nearest place after *in* or *at*.

    Of places those in the sentence of the cue count; *here* is the dateline.
    """
    if town := _town_of(cue, scene):
        return town
    places = [one.span for one in scene.inside(cue.sentence, frozenset(("LOC", "GPE")))]
    near = [span for span in places if _may_be_where(span, cue, scene)]
    near = near or [span for span in places if ends_with(_VISITS, scene.text, span.start)]
    near = [span for span in near if cue.clause.holds(span)] or near
    near = [
        span
        for span in near
        if not (
            ends_with(_TOPIC_IN, scene.text, span.start)
            or ends_with(_SAID_IN, scene.text, span.start)
            or (not cue.ahead and is_beside_it(span, cue, scene))
        )
    ]
    if near:
        return _whole(_its_town(min(near, key=lambda span: cue.gap(span)), places, scene), scene)
    return scene.dateline(cue.span.start) if _HERE.search(cue.sentence.text) else None


def _may_be_where(span: Span, cue: Cue, scene: Scene) -> bool:
    """Tell whether a place stands where one is told in which somebody meets: not at whose request, nor where he goes next."""
    if not (ends_with(AT, scene.text, span.start) or ends_with(_SET_FOR, scene.text, span.start)):
        return False
    if (
        (ends_with(_OFFICE_IN, scene.text, span.start) and not ends_with(_AT_ITS_HOUSE, scene.text, span.start))
        or _OWNS.match(scene.text, span.end)
        or _NO_TOWN.search(span.text)
        or _is_of_what_was_made(span, cue, scene)
    ):
        return False
    return span.start < cue.span.end or not ends_with(_GOES_ON_TO, scene.text, span.start)


def _its_town(span: Span, places: Sequence[Span], scene: Scene) -> Span:
    """Return the town that stands right behind a house, *the Palais Bel in Corvo*, or the place itself."""
    if not _HOUSE.search(span.text):
        return span
    behind = (one for one in places if one.start > span.end and _IN_ITS_TOWN.fullmatch(scene.text, span.end, one.start))
    return next(behind, span)


def _is_of_what_was_made(span: Span, cue: Cue, scene: Scene) -> bool:
    """Tell whether a place is where something else was made, of which the sentence but reminds."""
    if cue.ahead and ends_with(_MADE_THERE, scene.text, span.start):
        return True
    return bool(_SIGNED_THERE.search(scene.text, cue.span.end, span.start))


def _whole(span: Span, scene: Scene) -> str:
    """Return the words of a place, *the Arlish capital* whole, of which the reader may have marked the beginning; its town, if known."""
    named = (
        _CITY_OF.match(scene.text, span.end - len(found[0]) - 1) if (found := _ENDS_IN_CITY.search(span.text)) else None
    )
    town = scene.shelf.beginning(named.end(), named.end() + 1) if named else ()
    if town:
        return town[0].span.text
    capital = CAPITAL.match(scene.text, span.end)
    words = span.text + (capital[0] if capital else "")
    return scene.capital(words) or words


def _town_of(cue: Cue, scene: Scene) -> str | None:
    """Return the town that stands before the noun of a meeting; a region or a state there is what it is about.

    A town is one that is listed, the dateline, or a capital, which the text names elsewhere for its government.
    """
    found = _NAMED_BY.match(cue.span.text)
    if not found:
        return None
    words = found[1].rstrip()
    if state_of_town(words) or words == scene.dateline(cue.span.start):
        return words
    place = scene.places.get(words)
    meant = scene.who(place) if place else ()
    return words if meant and words not in meant else None


def place_on(days: Days, scene: Scene) -> str | None:
    """Return the place that stands beside a day in the text: *said in Moscow on 25 July*."""
    for day in scene.dates.items:
        if day.interval and (day.interval.start, day.interval.end) == days:
            before = scene.shelf.ending(day.span.start - _BESIDE_A_DAY, day.span.start + 1)
            places = [one.span for one in before if one.type in ("LOC", "GPE")]
            near = [span for span in places if re.fullmatch(r"\s*(?:on)?\s*", scene.text[span.end : day.span.start])]
            near = [span for span in near if ends_with(AT, scene.text, span.start)]
            if near:
                return near[-1].text
    return None


def host_of(cue: Cue, scene: Scene) -> str | None:
    """Return who hosts: after *hosted by*, *received by*, *at the invitation of*, or before *received*, *hosted*."""
    people = [one for one in scene.inside(cue.sentence) if not is_capital(one, scene.text)]
    joined = _JOINED.search(scene.text, cue.span.end, cue.sentence.end)
    if joined and cue.span.text.casefold().startswith("met"):
        met = [one.span for one in people if one.type == "PER" and cue.span.end <= one.span.start < joined.start()]
        return _first_name(met, scene)
    by = [one for one in people if _HOST_BEFORE.search(scene.text[cue.sentence.start : one.span.start])]
    hosts = by or [one for one in people if _receives(one, cue, scene)]
    return _first_name([_named(one, people) for one in hosts], scene)


def _receives(one: Mention, cue: Cue, scene: Scene) -> bool:
    """Tell whether somebody is the subject of a verb of receiving."""
    before = one.span.end <= cue.span.start and not is_place(one, scene)
    after = _HOST_AFTER.match(scene.text[one.span.end : cue.sentence.end])
    return before and bool(after and _HOST_VERB.match(cue.span.text))


def _first_name(spans: Sequence[Span], scene: Scene) -> str | None:
    return next(iter(scene.who(spans[0])), None) if spans else None


def _named(one: Mention, people: Sequence[Mention]) -> Span:
    """Return the name that follows an office at once, else the mention itself."""
    after = [other.span for other in people if other.type == "PER" and 0 <= other.span.start - one.span.end <= 2]
    return after[0] if one.type == "ROLE" and after else one.span
