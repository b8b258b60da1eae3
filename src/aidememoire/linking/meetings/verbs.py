"""The verbs and phrases that tell of a meeting, and what has to stand beside each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from aidememoire.linking.meetings import agreed as agreed
from aidememoire.linking.meetings import words as words
from aidememoire.linking.text.carriers import has_outlet_word, is_outlet
from aidememoire.linking.text.index import Cover, Shelf, ends_with
from aidememoire.linking.text.pages import Page
from aidememoire.model import ACTOR_TYPES, Mention, Span
from aidememoire.reading.openings import at_words

NOUN = "noun"
#: How words tell of a meeting. DATED: as a verb does, but only with a day in their sentence. HOST: by naming hosts or guests.
#: AGREED: by what two who are named agreed in a place, on a day.
VERB, DATED, SIGNING, HOST, AGREED = "verb", "dated", "signing", "host", "agreed"
Fits = Callable[[Span, Page, Shelf[Mention]], bool]

_GUESTS = ACTOR_TYPES | {"MTG"}
_PERSONS = frozenset(("PER", "ROLE"))
_BODIES = frozenset(("ORG", "ROLE"))
_PLACES = frozenset(("GPE", "LOC"))
_NEAR = 60  # letters within which a guest is named
_NEXT = 40  # letters within which who is seen is named
_WHERE = 30  # letters within which the end of a journey is named
_AT_ONCE = 8  # letters of *the* or *the two* before a guest
_BEFORE = 25  # letters before a verb of going within which the name of the traveller ends


@dataclass(frozen=True, slots=True)
class Told:
    """Words found in a text that tell of a meeting, how they do, and whether it is still to come."""

    span: Span
    how: str
    ahead: bool


@dataclass(frozen=True, slots=True)
class _Kind:
    """Words that tell of a meeting where `fits` holds for what stands around them; `once` where the first are enough.

    `begins` has the two letters that any of them begins with, a space between; where it is empty they may begin with any.
    """

    pattern: re.Pattern[str]
    begins: str = ""
    how: str = VERB
    ahead: bool = False
    fits: Fits | None = None
    once: bool = False


def verbs_in(page: Page, mentions: Shelf[Mention]) -> Iterator[Told]:
    """Yield the words of a text, outside its MTG mentions, that tell of a meeting otherwise than by naming it."""
    marked = Cover.of((mention.span, mention) for mention in mentions.items if mention.type == "MTG")
    for kind in _KINDS:
        for found in _matches(kind, page.text):
            span = Span.of(page.text, found.start(), found.start() + len(found[0].rstrip()))
            if marked.overlapping(span) or not (kind.fits is None or kind.fits(span, page, mentions)):
                continue
            yield Told(span, kind.how, kind.ahead)
            if kind.once:
                break


def _matches(kind: _Kind, text: str) -> Iterator[re.Match[str]]:
    """Yield what the pattern of a kind finds, looking only where it may begin: most patterns need but few of these places."""
    return at_words(kind.pattern, text, kind.begins) if kind.begins else kind.pattern.finditer(text)


def _has_guest(verb: Span, page: Page, mentions: Shelf[Mention]) -> bool:
    return _follows(verb, page, mentions, _GUESTS, _NEAR) and not _is_of_a_thing(verb, page, mentions)


def _is_of_a_thing(verb: Span, page: Page, mentions: Shelf[Mention]) -> bool:
    """Tell whether a thing is received and no guest: *received from Chad in May*, *the letter was received by*, *received Chad’s reply*."""
    if not verb.text.lower().startswith("receiv"):
        return False
    if ends_with(words.A_THING_WAS, page.text, verb.start):
        return True
    guest = next(one.span for one in mentions.beginning(verb.end, verb.end + _NEAR) if one.type in _GUESTS)
    between = page.text[verb.end : guest.start]
    of_a_name = words.FROM.match(between) and not words.GUESTS.search(between)
    return bool(of_a_name or words.A_THING_OF.match(page.text, guest.end))


def _has_somebody(verb: Span, page: Page, mentions: Shelf[Mention]) -> bool:
    return _follows(verb, page, mentions, ACTOR_TYPES, _NEXT)


def _has_guest_at_once(verb: Span, page: Page, mentions: Shelf[Mention]) -> bool:
    marked = any(one.type in _PERSONS for one in mentions.beginning(verb.end, verb.end + _AT_ONCE))
    return marked or bool(words.THOSE_RECEIVED.match(page.text, verb.end))


def _is_of_somebody(verb: Span, page: Page, mentions: Shelf[Mention]) -> bool:
    """Tell whether a verb of seeing has an object that is somebody, or needs none: *they talk again*."""
    if not _has_subject(verb, page, mentions, ACTOR_TYPES) or _is_to_the_press(verb, page, mentions):
        return False
    if verb.text.endswith("again") or words.HIM.match(page.text, verb.end):
        return True
    return _follows(verb, page, mentions, ACTOR_TYPES, _NEXT, ",")


def _is_to_the_press(verb: Span, page: Page, mentions: Shelf[Mention]) -> bool:
    """Tell whether somebody only spoke to the press: *spoke to the Corvo Herald*, *sat down with the Herald’s Jon Tell*."""
    near = mentions.beginning(verb.end, verb.end + _NEXT)
    behind = page.text[verb.end : near[0].span.end if near else verb.end + _NEXT]
    printed = page.document.kind == "transcript" and not page.holder(verb)  # below, as the interview that it was
    sat = printed and verb.text.startswith("sat down")
    named = bool(near) and near[0].type == "ORG" and (sat or is_outlet(near[0].span.text))
    return named or has_outlet_word(behind) or bool(words.THE_PRESS.search(behind))


def _is_with_no_press(verb: Span, page: Page, mentions: Shelf[Mention]) -> bool:
    """Tell whether those who met or rang each other are none of the press: not *told the Corvo Herald by phone*."""
    if any(map(_is_press, mentions.inside(verb))):
        return False
    return not (page.text.startswith(" with ", verb.end) and _is_to_the_press(verb, page, mentions))


def _is_journey(verb: Span, page: Page, mentions: Shelf[Mention]) -> bool:
    """Tell whether somebody, and no letter or bus, goes to a place that is named."""
    goes = _has_subject(verb, page, mentions, _PERSONS)
    return goes and _follows(verb, page, mentions, _PLACES, _WHERE, ",")


def _has_subject(verb: Span, page: Page, mentions: Shelf[Mention], types: frozenset[str]) -> bool:
    """Tell whether a mention of some types, a pronoun or *the guests* stands right before a verb."""
    near = mentions.ending(verb.start - _BEFORE, verb.start)
    named = any(one.type in types and words.GOING.fullmatch(page.text, one.span.end, verb.start) for one in near)
    return named or ends_with(words.TRAVELLER, page.text, verb.start)


def _is_of_persons(verb: Span, page: Page, mentions: Shelf[Mention]) -> bool:
    return _has_subject(verb, page, mentions, _PERSONS)


def _is_of_a_body(verb: Span, page: Page, mentions: Shelf[Mention]) -> bool:
    return _has_subject(verb, page, mentions, _BODIES)


def _is_no_talks_end(verb: Span, page: Page, mentions: Shelf[Mention]) -> bool:
    """Tell whether it is those who met that break up, and no talks that are named: these tell of the meeting by themselves."""
    return not any(one.type == "MTG" for one in mentions.ending(verb.start - _NEAR, verb.start))


def _is_press(one: Mention) -> bool:
    return one.type == "ORG" and (is_outlet(one.span.text) or has_outlet_word(one.span.text))


def _is_no_interview(phrase: Span, page: Page, mentions: Shelf[Mention]) -> bool:
    told = any(map(_is_press, mentions.ending(phrase.start - 1, phrase.start)))
    return not told and not ends_with(words.BY_THE_PRESS, page.text, phrase.start)


def _is_dated_by_itself(signed: Span, page: Page, _: Shelf[Mention]) -> bool:
    """Tell whether a day stands with a paper that was signed, where no more is told: *the accord signed in Oslo on Friday*."""
    aside = re.split("[,.;]", page.text[signed.end : signed.end + _NEAR])[0]
    told = not ends_with(words.A_PAPER, page.text, signed.start)
    return told or bool(words.WEEKDAY.search(aside)) or any(map(str.isdigit, aside))


def _follows(
    verb: Span, page: Page, mentions: Shelf[Mention], types: frozenset[str], within: int, stops: str = ""
) -> bool:
    """Tell whether a mention of some types begins soon after a verb, before the sentence ends or one of the `stops`."""
    near = (one.span.start for one in mentions.beginning(verb.end, verb.end + within) if one.type in types)
    return any(not set(".;" + stops) & set(page.text[verb.end : start]) for start in near)


_KINDS = (
    _Kind(words.MET, "me he ho ha sp ta te ph to as in wa ag co ga sa di ca br wo", fits=_is_with_no_press),
    _Kind(words.WILL_MEET, "wi wo sh to me co re ga si is ar be du ex", ahead=True),
    _Kind(words.JOINED, "jo", fits=_has_somebody),
    _Kind(words.RECEIVED, "ho re su", fits=_has_guest),
    _Kind(words.RECEIVED_THE, "re", fits=_has_guest_at_once),
    _Kind(words.AFTER_MEETING, "me", fits=_has_guest_at_once),
    _Kind(words.SIGNED, "si in pu sh", SIGNING, fits=_is_dated_by_itself),
    _Kind(agreed.AGREED, "ag", AGREED),
    _Kind(agreed.REACHED, "ag un de ac tr", SIGNING),
    _Kind(agreed.LASTED, "ho da we", NOUN),
    _Kind(words.HAD_TO, "ha"),
    _Kind(words.HEADED, "te ph vi ca me ta co se"),
    _Kind(words.ORDINAL, "th"),
    _Kind(words.TALKED, "ha ta sp di to ac re as wa pr qu", DATED),
    _Kind(words.SPOKE_IN, "sp ta", DATED, fits=_is_of_persons),
    _Kind(words.SAT, "sa", DATED, fits=_is_of_a_body),
    _Kind(agreed.ADJOURNED, "ad br ro", DATED, fits=_is_no_talks_end),
    _Kind(words.HOSTS, "", HOST, once=True),
    _Kind(words.INVITED, "in ha as ca su ac ag wi to", DATED, ahead=True),
    _Kind(
        words.SEEN, "me sa se ha wi is ar wa sh ma ho in re sp ta di lu si br ad co ca vi", DATED, fits=_is_of_somebody
    ),
    _Kind(words.TRIP, "ha fl go we tr re co mo ca be le wi is pl in du sh vi wo to ar pa", DATED, fits=_is_journey),
    _Kind(words.IN_TALK, "by on ov at to", DATED, fits=_is_no_interview),
)
