"""Who took part in a meeting: those its sentence names, those who speak as delegates, the sides of the document."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import islice, pairwise

from aidememoire.linking.days.briefings import briefed_before
from aidememoire.linking.meetings import words as words
from aidememoire.linking.meetings.cues import NOUN, Cue
from aidememoire.linking.meetings.matters import (
    at_the_table,
    is_told_of_it,
    matters_of,
    stands_apart,
    tells_of_others,
)
from aidememoire.linking.meetings.mine import i_of
from aidememoire.linking.meetings.named import may_meet
from aidememoire.linking.meetings.pairs import paired_sides
from aidememoire.linking.meetings.scene import Scene, is_name, may_be_side
from aidememoire.linking.meetings.unattended import at_an_unattended, is_unattended
from aidememoire.linking.text.index import REACH, ends_with
from aidememoire.linking.text.months import Days
from aidememoire.model import Mention, Span
from aidememoire.reading.network.turns import is_turns_cue

#: Those who mediate more often than they are a side.
_MEDIATORS = frozenset(("United Nations", "European Union", "African Union", "OSCE"))
_NUMBERS = (
    (re.compile(r"\b(?:three|trilateral|tripartite)\b", re.IGNORECASE), 3),
    (re.compile(r"\bfour\b", re.IGNORECASE), 4),
    (re.compile(r"\b(?:five|all\W+(?:the\s+)?(?:parties|sides|delegations))\b|\A\W*parties\b", re.IGNORECASE), 5),
)
_DELEGATE = re.compile(
    r"\b(?:negotiators?|envoys?|(?-i:Her|His) (?:[\w’-]+ ){0,2}counterpart|delegat\w+|representatives?|participants?|mediators?|facilitators?"
    r"|co-?chair\w*|(?<!deputy )(?<!vice-)(?<!vice )chair\w*(?! of the (?:\w+ ){0,3}(?:committee|parliament|board|party|assembly|council)\b)|hosts?|ministers?|team|high representative|heads? of"
    r"|negotiat\w+|who (?:leads|heads|headed|led|represents|represented|speaks for|spoke for|commands)|,\s(?:for|of) (?:the )?(?-i:[A-Z][\w’'-]+))\b",
    re.IGNORECASE,
)
#: `a meeting of the elders of six villages`
_OF_A_GROUP = re.compile(
    r"\b(?:of|with|between|among)\s+(?:the\s+)?"
    r"((?!two|three|both|four|five|talks|meetings|consultations|negotiations)(?:[\w’'-]+ ){0,3}(?!talks\b|meetings\b|consultations\b|negotiations\b|discussions\b)\w+s(?: of [\w ’'-]+)?)\Z"
)
_BETWEEN = re.compile(r"[^.;,]{0,80}?\bbetween\s(?:[^.;]|(?<=\b(?:Mr|Ms|Dr))\.|(?<=\bMrs)\.){3,160}?\band\s")
_MATTER = re.compile(r"\b(?:on|about|over|regarding|concerning)\b", re.IGNORECASE)
#: Behind the name of who was there for a side, and before it.
_LEADS = re.compile(
    r",?\s+(?:who\s+)?(?:led|headed|represented|attended|took the chair|presided|took part|(?:co-)?chaired|spoke for)\b"
)
_LED_BY = re.compile(r"\b(?:headed|led|represented|chaired|moderated) by (?:[\w’'.-]+ ){0,5}\Z")
_OF_A_DELEGATION = re.compile(
    r"\b[Tt]he\s(?:[\w’'-]+\s){0,3}delegation(?:\sof\s[^.;,]{2,60})?(?:\s(?:was|were|is|are|being))?,?\s+(?:headed|led)\sby\s(?:[\w’'.-]+\s){0,5}\Z"
)
_THE_PARTIES = re.compile(
    r"\b(?:the (?:two )?(?:parties|sides|delegations)|both (?:sides|delegations))\b", re.IGNORECASE
)
#: Right before a verb: the sides meet, not who says so, *Norway said that the two sides had met*.
_SIDES_BEFORE = re.compile(
    r"\b(?:the\s+(?:two\s+)?(?:parties|sides|delegations)|both\s+(?:parties|sides|delegations))\s+"
    r"(?:(?:will|would|had|have|are|were|also|then|again|to|due|expected)\s+)*\Z",
    re.IGNORECASE,
)
#: Before a verb, or before what somebody holds: an office in capitals.
_OFFICE_BEFORE = re.compile(
    r"\b[Tt]he\s+((?:[A-Z][\w’-]+\s+){0,3}[A-Z][\w’-]+)\s+(?:(?:had|has|will|also|then|is\s+to|on\s+\w+)\s+)?(?:(?:held|holds?|had)\s+(?:[\w’-]+\s+){0,2})?\Z"
)
_THE_TWO = re.compile(r"\b(?:they|the two|both|the pair)\b[^.;]{0,30}\Z", re.IGNORECASE)
_HE_OR_SHE = re.compile(r"\b(?:he|she|his|her)\b[^.;]{0,60}\Z", re.IGNORECASE)
_AND = re.compile(r"(?:\s*+,(?:\s++and)?|\s++and)\s+(?:the\s+)?")
#: Right before a verb: others meet for those who are named.
_THEIR_PEOPLE = re.compile(
    r"\b(?:their|the two (?:countries|sides|leaders)[’'])\s+(?:[\w’'-]+\s+){0,4}(?:advisers|advisors|ministers|teams|experts|negotiators|delegations"
    r"|representatives|envoys|officials|diplomats|deputies|aides)\s+\Z",
    re.IGNORECASE,
)
_WHO = re.compile(r",\s+who\s+(?:[\w’'-]+\s+){0,4}\Z")
_WHICH = re.compile(
    r",?\s{1,3}which\s{1,3}(?:(?:last|first|also|next|had|has|have|is|was|will|to|then|recently|again)\s+){0,3}\Z"
)
#: The beginning of a sentence, up to a name.
_LEAD = re.compile(
    r"(?:\A|\n|(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)[.!?][”\"]?\s)(?P<lead>(?:[^.!?\n]|(?:(?<=\bM[rs])|(?<=\bMrs)|(?<=\bDr))\.){0,160})\Z"
)
_LEAD_AT = 170  # letters before a name within which its sentence begins
_WE = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
_TWO = 2
_GROUP_BEFORE = 70  # letters before a verb within which a group without a name begins
_BY_THEN = 300  # letters before *the two* within which both are named
_OFFICE_AT = 80  # letters around a name within which its office stands


def people_of(cue: Cue, scene: Scene) -> tuple[str, ...]:
    """Return the full names of those whom the sentence of a cue names, and a group that the noun itself names.

    A body that only speaks (*the ministry said*) is left out, and so are places, outlets, talks that go by the name of a
    body (*the Geneva Discussions*) and the offices beside a name.
    """
    if is_of_their_people(cue, scene):
        return ()
    if is_unattended(cue):
        return names_of([one.span for one in may_meet(at_an_unattended(cue), scene)], scene)
    named, paired = _told_in(cue, scene), paired_sides(cue, scene)
    told = each_once((*names_of(named, scene), *(name for _, names in paired for name in names)))
    told = each_once((*i_of(cue, scene), *told))
    if body := _relative_before(cue, scene):
        return each_once((*body, *(name for name in told if name in names_of(_behind(cue, scene), scene))))
    if len(told) < 2:
        told = each_once((*_subject_of(cue, scene), *told))
    group = _OF_A_GROUP.search(cue.span.text)
    whole = group and not scene.text.startswith(" of ", cue.span.end)  # else the text itself says whose they are
    of_people = group and not _MATTER.search(cue.span.text, 0, group.start())  # not the grain, of *the export of grain*
    if (
        group
        and whole
        and of_people
        and not any(cue.span.overlaps(one) for one in (*named, *(part for part, _ in paired)))
    ):
        told = (*told, group[1])
    told = each_once((*told, *_groups_of(cue, scene)))
    return told if len(told) != 1 else (*(_one_before(cue, scene) or _office_before(cue, scene)), *told)


def _relative_before(cue: Cue, scene: Scene) -> tuple[str, ...]:
    """Return the body that *which* takes up before a verb: *the Commission, which last met in Corvo*."""
    which = _WHICH.search(scene.text, cue.sentence.start, cue.span.start) if cue.how != NOUN else None
    ending = scene.shelf.ending(which.start() - 1, which.start() + 1) if which else []
    return names_of([one.span for one in ending if one.type == "ORG"], scene)


def _behind(cue: Cue, scene: Scene) -> list[Span]:
    """Return whom the clause of a cue names behind it."""
    return [one.span for one in may_meet(cue.clause, scene) if one.span.start >= cue.span.end]


def _told_in(cue: Cue, scene: Scene) -> list[Span]:
    """Return the mentions of those at a table in the sentence of a cue, outside of what adjectives name."""
    told_of = briefed_before(cue.span, cue.sentence)
    named = [one for one in may_meet(cue.sentence, scene) if not (told_of and told_of.holds(one.span))]
    of_sides = cue.how != NOUN and ends_with(_SIDES_BEFORE, scene.text, cue.span.start)
    own = [part for one in scene.told.overlapping(cue.span) for part in one.source]
    voices = {
        one.span
        for one in scene.voices.inside(cue.sentence)
        if not any(part.holds(one.span) for part in own)
        and (of_sides or one.type == "ORG" or tells_of_others(one, cue, scene))
    } - {cue.span}
    left_out = (*(part for part, _ in paired_sides(cue, scene)), *voices, *_labels_of(cue, scene))
    met = _named_between(named, cue, scene)
    left = [one for one in met if not any(part.overlaps(one.span) for part in left_out)]
    return [one.span for one in at_the_table(left, cue, scene)]


def _named_between(named: Sequence[Mention], cue: Cue, scene: Scene) -> Sequence[Mention]:
    """Return the two persons *between* whom a meeting is said to have been, where it is: who is named elsewhere tells of it."""
    between = cue.how == NOUN and _BETWEEN.match(scene.text, cue.span.end, cue.sentence.end)
    persons = [one for one in named if between and one.type == "PER" and one.span.start > between.start()]
    return persons if len(persons) == _TWO else named


def _labels_of(cue: Cue, scene: Scene) -> list[Span]:
    """Return the label of the turn that a cue stands in: *Ana Bel: The envoy met Cyr Dol* has her meet nobody, but for *we met*."""
    if _WE.search(cue.sentence.text):
        return []
    turns = (one for one in scene.contents.around(cue.span) if one.cue and is_turns_cue(one.cue[0]))
    return [part for one in turns for part in one.source]


def tables_of(cue: Cue, scene: Scene, sides: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Return who sat at each of several tables that are told of at once: *A held separate meetings with B and C*.

    Who is named before the words sat with each of those behind them, *both* among them, and one who is named behind them
    with each of those that *and* joins before them. There are none where the sentence does not tell who sat with whom.
    `sides` are those of the persons: none is named beside its person.
    """
    text, end = scene.text, cue.sentence.end
    cut = words.OTHERWISE.search(text, cue.span.end, end)
    part = Span.of(text, min(cue.clause.start, cue.span.start), cut.start() if cut else end)
    told = sorted((*((span, names_of([span], scene)) for span in _told_in(cue, scene)), *paired_sides(cue, scene)))
    speak = {one.span for one in scene.voices.inside(part) if one.span.start >= cue.span.end}
    told = [(span, names) for span, names in told if part.holds(span) and span not in speak]
    before = [span for span, _ in told if span.end <= cue.span.start]
    hosts = each_once(name for span, names in told if span in before for name in names) or _subject_of(cue, scene)
    hosts = each_once((*i_of(cue, scene), *hosts))
    hosts = hosts or _one_before(cue, scene)
    hosts = hosts[-1:] if words.SAID_AFTER.search(text, part.start, cue.span.start) else hosts
    guests = each_once(name for span, names in told if span.start >= cue.span.end for name in names)
    guests = each_once((*guests, *_groups_of(cue, scene)))
    if not guests and words.BOTH.search(text, part.start, part.end):
        guests = tuple(name for name in sides_of(cue, scene) if name not in {sides.get(host) for host in hosts})
    hosts, guests = (_but_for(names, {sides.get(name) for name in (*hosts, *guests)}) for names in (hosts, guests))
    if len(guests) == 1 and _are_joined(before, scene):
        return [(host, *guests) for host in hosts]
    return [(*hosts, guest) for guest in guests] if hosts else []


def _but_for(names: Sequence[str], left_out: Collection[str | None]) -> tuple[str, ...]:
    return tuple(name for name in names if name not in left_out)


def _are_joined(spans: Sequence[Span], scene: Scene) -> bool:
    """Tell whether *and* or a comma alone stands between several words."""
    return all(_AND.fullmatch(scene.text, one.end, other.start) for one, other in pairwise(spans))


def _groups_of(cue: Cue, scene: Scene) -> tuple[str, ...]:
    """Return the groups that meet without a name: who stands right before a verb, or right behind the words of the cue."""
    before = scene.text[max(cue.sentence.start, cue.span.start - _GROUP_BEFORE) : cue.span.start]
    found = (
        cue.how != NOUN and words.GROUP_BEFORE.search(before),
        words.GROUP_AFTER.match(scene.text, cue.span.end, cue.sentence.end),
    )
    return tuple(" ".join(one[1].split()) for one in found if one)


def _one_before(cue: Cue, scene: Scene) -> tuple[str, ...]:
    """Return who meets and has no name, *the mediator met*, where it is nobody who is named elsewhere."""
    start = max(cue.sentence.start, cue.span.start - _GROUP_BEFORE)
    before = scene.text[start : cue.span.start]
    found = words.ONE_BEFORE.search(before) if cue.how != NOUN else None
    known = found and any(scene.who(one.span) for one in scene.shelf.inside(Span(start, cue.span.start, before)))
    return (" ".join(found[1].split()),) if found and not known else ()


def _office_before(cue: Cue, scene: Scene) -> tuple[str, ...]:
    """Return the office of who meets, *the Director General held talks*, where the text names nobody who has it."""
    found = _OFFICE_BEFORE.search(scene.text, max(cue.sentence.start, cue.span.start - _GROUP_BEFORE), cue.span.start)
    roles = [one for one in scene.shelf.inside(Span(*found.span(), found[0])) if one.type == "ROLE"] if found else []
    return (" ".join(found[1].split()),) if found and roles and not any(scene.who(one.span) for one in roles) else ()


def _subject_of(cue: Cue, scene: Scene) -> tuple[str, ...]:
    """Return who *he* before a cue or *him* behind it is, the person named last; of *they* and *the two* those named last."""
    if is_of_the_two(cue, scene):
        return _named_before(cue, scene, _BY_THEN)[-2:]
    he = _HE_OR_SHE.search(scene.text[cue.sentence.start : cue.span.start + len("her")]) or words.MET_HIM.match(
        scene.text, cue.span.end
    )
    return _named_before(cue, scene, REACH)[-1:] if he else ()


def is_of_the_two(cue: Cue, scene: Scene) -> bool:
    """Tell whether *they* or *the two* stands before a cue, who are named before."""
    return bool(_THE_TWO.search(scene.text[cue.sentence.start : cue.span.start]))


def _named_before(cue: Cue, scene: Scene, within: int) -> tuple[str, ...]:
    """Return the persons who are named within some letters before a cue, who is named last the last."""
    persons = scene.persons.beginning(max(0, cue.span.start - within), cue.span.start)
    return names_of([span for span in reversed(persons) if span.end <= cue.span.start], scene)[::-1]


def persons_of(cues: Sequence[Cue], scene: Scene) -> tuple[str, ...]:
    """Return the full names of the persons in the sentences of some cues and the first paragraph, and of all who speak or lead.

    Where two are named with the words of meeting, who only answers what they agreed, or is told of it, was not there.
    """
    opening = Span.of(scene.text, 0, max(scene.text.find("\n\n"), 0) or len(scene.text))
    here = sorted({span for cue in cues for span in scene.persons.inside(cue.sentence)})
    met = names_of([span for span in here if scene.bystanders.isdisjoint(scene.who(span))], scene)
    there = [span for span in scene.persons.inside(opening) if scene.bystanders.isdisjoint(scene.who(span))]
    others = names_of([*there, *_speakers(scene), *_leaders(scene)], scene)
    told = {name for span in scene.persons.items if is_told_of_it(span, scene) for name in scene.who(span)}
    return each_once((*met, *(name for name in others if len(met) < 2 or name not in told)))


def _leaders(scene: Scene) -> list[Span]:
    """Return the mentions of persons who are said to lead a delegation, to chair or to be there for a side."""
    text = scene.text
    lead = (one for one in scene.persons.items if _LEADS.match(text, one.end) or ends_with(_LED_BY, text, one.start))
    return [span for span in lead if scene.bystanders.isdisjoint(scene.who(span))]


def heads_of_delegations(scene: Scene) -> tuple[str, ...]:
    """Return the full names of those who are told to head a delegation: *the Norwegian delegation was headed by Ana Vik*."""
    heads = [span for span in scene.persons.items if ends_with(_OF_A_DELEGATION, scene.text, span.start)]
    return names_of(heads, scene)


def heard_by(scene: Scene) -> tuple[str, ...]:
    """Return the full names of those who speak before a council: persons and states, but not whose words others tell, nor who was elsewhere."""
    spoken = (*_speakers(scene), *(one.span for one in scene.voices.items if one.type == "GPE"))
    there = (span for span in sorted(spoken) if not (scene.contents.around(span) or stands_apart(span, scene, None)))
    return names_of(list(there), scene)


def tells_of_sides(scene: Scene) -> bool:
    """Tell whether a document speaks of *the parties*, *both delegations*: then its sides have met."""
    return bool(_THE_PARTIES.search(scene.text))


def delegates_of(scene: Scene, place: str | None = None, days: Days | None = None) -> tuple[str, ...]:
    """Return the full names of the persons who speak in the document and are said to negotiate, chair or lead.

    Left out is who judges from outside, held the office once, or speaks in another place than that of the meeting, or on other days alone.
    """
    text = scene.text
    near = ((span, text[max(0, span.start - _OFFICE_AT) : span.end + _OFFICE_AT]) for span in scene.persons.items)
    delegates = set(names_of([span for span, words in near if _DELEGATE.search(words)], scene))
    apart = {name for span in scene.persons.items if stands_apart(span, scene, place) for name in scene.who(span)}
    spoke = [span for span in _speakers(scene) if not (days and _is_of_another_day(span, scene, days))]
    return tuple(name for name in names_of(spoke, scene) if name in delegates - apart)


def _is_of_another_day(span: Span, scene: Scene, days: Days) -> bool:
    """Tell whether a sentence begins with another day than those of a meeting before it has somebody speak: *On 9 March, the minister said*."""
    lead = _LEAD.search(scene.text, max(0, span.start - _LEAD_AT), span.start)
    told = scene.dates.beginning(lead.start("lead"), span.start) if lead else ()
    spans = (one.interval for one in told if one.relation is None and one.interval)
    return any(one.end < days[0] or days[1] < one.start for one in spans)


def is_in_passing(cue: Cue, scene: Scene) -> bool:
    """Tell whether a meeting is told of somebody alone or in passing: *the mediator met her*, *the envoy, who held talks with her*."""
    return ends_with(_WHO, scene.text, cue.span.start) or bool(_one_before(cue, scene))


def is_of_their_people(cue: Cue, scene: Scene) -> bool:
    """Tell whether those who are to meet are the people of the sides that are named: *agreed that their advisers would meet*."""
    return ends_with(_THEIR_PEOPLE, scene.text, cue.span.start)


def names_a_group(cue: Cue) -> bool:
    """Tell whether a noun says which people meet, *the next meeting of the Chief Negotiators*: not those who have met."""
    return cue.how == NOUN and _OF_A_GROUP.search(cue.span.text) is not None


def parties_in(cue: Cue, names: Iterable[str], scene: Scene) -> set[str]:
    """Return those of some names that meet, as far as a sentence tells: not who only speaks there, nor a committee."""
    said = names_of([one.span for one in scene.voices.inside(cue.sentence)], scene)
    return {name for name in names if name not in said and may_be_side(name)}


def sides_of(cue: Cue, scene: Scene) -> tuple[str, ...]:
    """Return the sides that the document names most: states, and bodies that are of no state.

    Left out are mediators, and those whom the sentence says that others talked about. They are two, or as many as the
    clause of the cue says: *the three ministers will meet*, *a tripartite session*; none but those whom the sentence
    names by adjectives, where it does: *the Arlish and Bestrian ministers*.
    """
    paired = tuple(name for _, names in paired_sides(cue, scene) for name in names)
    if len(paired) > 1:
        return paired
    number = next((number for words, number in _NUMBERS if words.search(cue.clause.text)), 2)
    left_out = _MEDIATORS if cue.how == NOUN else _MEDIATORS | matters_of(cue, scene)
    return tuple(islice((name for name in scene.sides if name not in left_out), number))


def _speakers(scene: Scene) -> list[Span]:
    """Return the mentions of persons who speak for themselves: a spokesperson was not at the table.

    What is read as a person and written in capitals alone (*TASS*) is an agency, but for the labels of a transcript.
    """
    labelled = scene.document.kind == "transcript"
    people = (one.span for one in scene.voices.items if one.type == "PER")
    voices = (span for span in people if labelled or " " in span.text or not span.text.isupper())
    return [span for span in voices if scene.bystanders.isdisjoint(scene.who(span))]


def names_of(spans: Sequence[Span], scene: Scene) -> tuple[str, ...]:
    """Return the names of the actors that some mentions mean, each once."""
    return each_once(name for span in spans for name in scene.who(span) if is_name(name))


def each_once(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names, each once, a surname left out where a fuller name that ends in it is among them."""
    found = tuple(dict.fromkeys(names))
    endings = {name[at + 1 :] for name in found for at, letter in enumerate(name) if letter == " "}
    return tuple(name for name in found if name not in endings)
