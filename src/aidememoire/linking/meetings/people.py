"""Who took part in a meeting: those its sentence names, at one table or at several, and the sides of the document."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import islice, pairwise

from aidememoire.linking.days.briefings import briefed_before
from aidememoire.linking.meetings import words as words
from aidememoire.linking.meetings.cues import NOUN, Cue
from aidememoire.linking.meetings.matters import at_the_table, matters_of, tells_of_others
from aidememoire.linking.meetings.mine import i_of
from aidememoire.linking.meetings.named import may_meet
from aidememoire.linking.meetings.pairs import paired_sides
from aidememoire.linking.meetings.scene import Scene, each_once, may_be_side, names_of
from aidememoire.linking.meetings.seats import seated, verb_at
from aidememoire.linking.meetings.subjects import groups_of, office_before, one_before, relative_before, subject_of
from aidememoire.linking.meetings.unattended import at_an_unattended, is_unattended
from aidememoire.linking.meetings.whole import ALONE, is_his_own
from aidememoire.linking.text.index import ends_with
from aidememoire.model import Mention, Span
from aidememoire.reading.network.turns import is_turns_cue

#: Those who mediate more often than they are a side.
_MEDIATORS = frozenset(("United Nations", "European Union", "African Union", "OSCE"))
_NUMBERS = (
    (re.compile(r"\b(?:three|trilateral|tripartite)\b", re.IGNORECASE), 3),
    (re.compile(r"\bfour\b", re.IGNORECASE), 4),
    (re.compile(r"\b(?:five|all\W+(?:the\s+)?(?:parties|sides|delegations))\b|\A\W*parties\b", re.IGNORECASE), 5),
)
#: `a meeting of the elders of six villages`
_OF_A_GROUP = re.compile(
    r"\b(?:of|with|between|among)\s+(?:the\s+)?"
    r"((?!two|three|both|four|five|talks|meetings|consultations|negotiations)(?:(?!(?:talks|meetings|consultations|negotiations|discussions|in|at)\b)[\w’'-]+ ){0,3}(?!talks\b|meetings\b|consultations\b|negotiations\b|discussions\b)\w+s(?: of [\w ’'-]+)?)\Z"
)
_MATTER = re.compile(r"\b(?:on|about|over|regarding|concerning)\b", re.IGNORECASE)
_THE_PARTIES = re.compile(
    r"\b(?:the (?:two )?(?:parties|sides|delegations)|both (?:sides|delegations))\b", re.IGNORECASE
)
#: Right before a verb: the sides meet, not who says so, *Norway said that the two sides had met*.
_SIDES_BEFORE = re.compile(
    r"\b(?:the\s+(?:two\s+)?(?:parties|sides|delegations)|both\s+(?:parties|sides|delegations))\s+"
    r"(?:(?:will|would|had|have|are|were|also|then|again|to|due|expected)\s+)*\Z",
    re.IGNORECASE,
)
_AND = re.compile(r"(?:\s*+,(?:\s++and)?|\s++and)\s+(?:the\s+)?")
#: Right before a verb: others meet for those who are named.
_THEIR_PEOPLE = re.compile(
    r"\b(?:their|the two (?:countries|sides|leaders)[’'])\s+(?:[\w’'-]+\s+){0,4}(?:advisers|advisors|ministers|teams|experts|negotiators|delegations"
    r"|representatives|envoys|officials|diplomats|deputies|aides)\s+\Z",
    re.IGNORECASE,
)
_WE = re.compile(r"\b(?:we|our|us)\b", re.IGNORECASE)
# Right before the name of somebody whose people meet for him: *Cyr Dol, chief of staff of President Ana Bel, met*.
_SERVED_BY = re.compile(
    r"\b(?:chiefs? of staff|aides?|advis[eo]rs?|spokes\w+|lawyers?|assistants?|interpreters?|counsel|confidants?) (?:of|to|for) "
    r"(?:(?:the|[Ff]ormer|[Aa]cting|[A-Z][\w’-]+|Mr\.?|Ms\.?|Dr\.?) ){0,4}\Z"
)


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
    if body := relative_before(cue, scene):
        return each_once((*body, *(name for name in told if name in names_of(_behind(cue, scene), scene))))
    if len(told) < 2 or _says_it_of_himself(cue, scene):
        told = each_once((*subject_of(cue, scene), *told))
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
    told = each_once((*told, *groups_of(cue, scene)))
    return told if len(told) != 1 else (*(one_before(cue, scene) or office_before(cue, scene)), *told)


def _says_it_of_himself(cue: Cue, scene: Scene) -> bool:
    """Tell whether the sentence of *he met her* names who that is: *Ana Bel, who said that she met A and B*."""
    verb = verb_at(cue, scene) or cue.span.start
    alone = ALONE.search(scene.text, cue.clause.start, verb)
    here = scene.persons.beginning(cue.sentence.start, alone.start()) if alone else []
    return len(names_of(here, scene)) == 1


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
    left = [one for one in named if not any(part.overlaps(one.span) for part in left_out)]
    left = [one for one in left if one.type != "PER" or not ends_with(_SERVED_BY, scene.text, one.span.start)]
    return [one.span for one in _whole_or_all(at_the_table(left, cue, scene), cue, scene)]


def _whole_or_all(named: Sequence[Mention], cue: Cue, scene: Scene) -> Sequence[Mention]:
    """Return those whom the clause of a meeting seats where these are two or more, else all whom its sentence names."""
    if cue.apart:
        return named
    meet, beside = seated(named, cue, scene)
    if is_his_own(cue, scene):
        meet = [one for one in named if one in meet or scene.voices.inside(one.span)]
    names = {name for one in meet for name in scene.who(one.span)}
    paired = {name for _, names in paired_sides(cue, scene) for name in names}
    alone = bool(ALONE.search(scene.text, cue.clause.start, verb_at(cue, scene) or cue.span.start))
    groups = (*groups_of(cue, scene), *one_before(cue, scene))
    whole = len(names | paired) + alone + len(groups) > 1
    return [one for one in named if one in meet or one in beside] if whole else named


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
    hosts = each_once(name for span, names in told if span in before for name in names) or subject_of(cue, scene)
    hosts = each_once((*i_of(cue, scene), *hosts))
    hosts = hosts or one_before(cue, scene)
    hosts = hosts[-1:] if words.SAID_AFTER.search(text, part.start, cue.span.start) else hosts
    guests = each_once(name for span, names in told if span.start >= cue.span.end for name in names)
    guests = each_once((*guests, *groups_of(cue, scene)))
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


def tells_of_sides(scene: Scene) -> bool:
    """Tell whether a document speaks of *the parties*, *both delegations*: then its sides have met."""
    return bool(_THE_PARTIES.search(scene.text))


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
