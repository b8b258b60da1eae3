"""The persons of a document: mentions of one person gathered, with the offices that the text gives them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from aidememoire.linking.cast.allegiance import is_of_no_government
from aidememoire.linking.cast.atlas import Atlas
from aidememoire.linking.cast.elsewhere import told_beside
from aidememoire.linking.cast.envoys import (
    SHORT_TITLES,
    UNITED_NATIONS,
    is_of_the_secretary_general,
    is_sent_for,
    short_title,
    without_task,
)
from aidememoire.linking.cast.presiding import nouns_of_deeds
from aidememoire.linking.cast.who import PERSON, STATE, Who
from aidememoire.linking.text.descriptions import is_former
from aidememoire.linking.text.index import Shelf
from aidememoire.linking.text.names import fold, in_title_case, is_short_for, key_words, keys_of
from aidememoire.model import Mention, Span
from aidememoire.profiles import Actor
from aidememoire.reading.fronted import is_fronted
from aidememoire.reading.wordlists import set_of

_HE = re.compile(
    r"\b(?:Mr|Lord|Sir|King|Prince|Sheikh|Father|(?i:spokesman|chairman|nobleman|statesman)|father|brother|son)\b"
)
_SHE = re.compile(
    r"\b(?:Ms|Mrs|Miss|Lady|Dame|Queen|Princess|(?i:spokeswoman|chairwoman)|mother|sister|daughter|widow)\b"
)
# Of whom somebody is the head or the representative: `X headed the Myanmar task force`.
_LEADS = re.compile(
    r"(?:,? who)? (head|lead|led|represent)(?:s|ed)? (the (?:[A-Z][\w’'-]* )+(?:task force|delegation|mission|team|panel|group)"
    r"|(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)"
)
_TITLES = SHORT_TITLES.keys() | set_of(
    "mr ms mrs dr sir lord lady dame hon prof madam gen col maj lt brig capt amb rep mp h.e comrade"
)
_RANK = re.compile(
    r"\b((?:General|Colonel|Major|Brigadier|Captain|Lieutenant|Admiral|Ambassador|Professor|Judge|Archbishop|Bishop"
    r"|Metropolitan|Patriarch|Cardinal|Imam|Sheikh|King|Queen|Prince|Princess|Emir|Sultan)\b[- ]?)+\Z"
)
_STYLE = re.compile(
    r"^(?:(?:His|Her) )?(?:Royal )?(?:Majesty|Highness|Excellency|Holiness|Eminence|Beatitude) (?=\w)", re.IGNORECASE
)
_POSSESSOR = re.compile(r"(?<![\w -])[\w -]+[’']s? (?:\w+ )?$")
# The state that a person acts for, behind the name or before it: `X of Norway`, `X, for Norway,`, `Norway, represented by X`.
_WORD = r"[A-Z][\w’'-]{0,60}"
_STATE = rf"({_WORD}(?: (?:of the |of |and )?{_WORD}){{0,4}})"
_OF_A_STATE = re.compile(rf"(?:,? (?:of|from)|, for|,? representing) (?:the )?{_STATE}|\s?\(([^()]{{3,40}})\)")
_A_STATE_BEFORE = re.compile(
    rf"\b{_STATE},? (?:(?:was|is|being) )?(?:represented by|for which|whose \w+,)"
    r"(?: (?:its|the|Mr|Ms|Mrs|Dr)\.?(?: [\w-]+){0,4},?)? ?\Z"
)
_OF_A_DELEGATION = re.compile(
    rf"\b{_STATE} (?:delegation|side)(?: (?:was|is|being))?(?:,? (?:led|headed|represented))? by (?:[\w’'-]+\.? |H\.E\. )*(?:[\w’'-]+, )?\Z"
)
_FOR_A_STATE = re.compile(rf"\b[Ff]or (?:the )?({_WORD}(?: {_WORD}){{0,2}}), ?\Z")
_BEFORE_A_NAME = (_A_STATE_BEFORE, _OF_A_DELEGATION)
_BETWEEN_ROLE_AND_NAME = re.compile(
    r"(?: \([A-Z][\w-]{1,11}\))?,? ?(?:(?:Mr|Ms|Mrs|Dr|Sir|Prof|Gen|Col|General|Colonel|Major|Ambassador|H\.E)\.? ){0,2}"
)
# What follows on an office that no comma parts from its verb or its own name.
_GOES_ON = re.compile(
    rf"(?: (?:of|for) (?:the )?{_WORD}(?: {_WORD}){{0,3}})? (?!(?:and|or|of|who|for|in|to|from|at|on|with|until|since|as well) )\w"
)
# Between the office of one who serves another and the name of that one.
_SERVES = re.compile(
    rf"[a-z] (?:to|of|for) (?:{_WORD} )?(?:President|Minister|Premier|Chancellor|King|Queen|Emir|Secretary|Governor|Envoy|Ambassador|Commander) \Z"
)
_BETWEEN_NAME_AND_ROLE = re.compile(r", |\s?\(|,?\n(?!\n)")  # a signature has the office on the next line
_LABEL_ENDS = re.compile(r"[^\n:.?!]{0,60}:(?=\s)")
_BEFORE_A_LABEL = 40  # code points from the beginning of a line to a name in the label of a turn
_AROUND = 90  # code points before a name that may tell what somebody does or whom he acts for
_BEFORE, _BEHIND = 36, 2  # code points that what stands between a role and a name, a name and a role, has at most


@dataclass(frozen=True, slots=True)
class Person:
    """One person of a document: the fullest name, the words of all offices in the text, where it stands, he or she.

    `acts_for` are places that the words around the name say the person is of.
    """

    who: Who
    spans: tuple[Span, ...]
    roles: tuple[str, ...] = ()
    gender: str | None = None
    acts_for: tuple[str, ...] = ()

    def nearest(self, at: int) -> int:
        """Return how far the person is named before a place, as a number above 0; below 0 where only behind it."""
        before = bisect_left(self.spans, at, key=_start)
        return at - self.spans[before - 1 if before else 0].start


@dataclass(slots=True)
class _Draft:
    words: tuple[str, ...]
    name: str
    spans: list[Span] = field(default_factory=list)


def people_of(text: str, mentions: Sequence[Mention], atlas: Atlas, day: date | None) -> tuple[Person, ...]:
    """Return the persons of a document in the order of their first mention."""
    drafts = _gathered([mention.span for mention in mentions if mention.type == "PER"])
    roles = Shelf.of((mention.span, mention.span) for mention in mentions if mention.type == "ROLE")
    return tuple(sorted((_person(text, draft, roles, atlas, day) for draft in drafts), key=lambda one: one.spans[0]))


def is_at_home(text: str, names: Iterable[Span], kind: str) -> bool:
    """Tell whether somebody may hold an office of the state whose account the text is: in a transcript who takes a turn.

    Those whom the press asks about are as likely of another state.
    """
    return kind != "transcript" or any(_is_label(text, name) for name in names)


def _is_label(text: str, name: Span) -> bool:
    """Tell whether a name stands in the label of a turn: near the beginning of a line, a colon behind it."""
    near = name.start - text.rfind("\n", 0, name.start) <= _BEFORE_A_LABEL
    return near and _LABEL_ENDS.match(text, name.end) is not None


def _gathered(spans: Iterable[Span]) -> list[_Draft]:
    """Put mentions together: the fullest names first, each shorter one with the last person named so before it."""
    drafts: list[_Draft] = []
    by_key: dict[str, list[int]] = defaultdict(list)
    for span in sorted(spans, key=lambda one: (-len(name_alone(one.text)), one.start)):
        words = name_alone(span.text)
        if short_title(span.text) or _TITLES.issuperset(words):
            continue
        likely = sorted({number for key in keys_of(words[-1]) for number in by_key.get(key, ())})
        fitting = [drafts[number] for number in likely if is_short_for(words, drafts[number].words)]
        draft = min(fitting or _of_first_name(words, likely, drafts), key=lambda one: _away(one, span), default=None)
        if draft is None:
            draft = _Draft(words, in_title_case(_without_office(span.text)))
            for key in {key for word in words for key in keys_of(word)}:
                by_key[key].append(len(drafts))
            drafts.append(draft)
        if draft.name.isupper() or (words == draft.words and not span.text.isupper()):
            draft.name = in_title_case(_without_office(span.text)) if len(words) >= len(draft.words) else draft.name
        insort(draft.spans, span)
    return drafts


def _without_office(name: str) -> str:
    """Return a name without a style or the letters of an office before it: FM Lind, Her Excellency Ana Vik."""
    name = _STYLE.sub("", name)
    first, _, rest = name.partition(" ")
    return rest if rest and fold(first) in SHORT_TITLES else name


def name_alone(name: str) -> tuple[str, ...]:
    """Return the key words of a name without a title before it: MR. WESTON, FM Lind."""
    words = key_words(_STYLE.sub("", name))
    return words[1:] if len(words) > 1 and words[0] in _TITLES else words


def _of_first_name(words: Sequence[str], likely: Iterable[int], drafts: Sequence[_Draft]) -> list[_Draft]:
    """Return the one person whose first name a single word is: a first name alone is somebody only where one has it."""
    named = [drafts[number] for number in likely if len(words) == 1 and drafts[number].words[0] == words[0]]
    return named if len(named) == 1 else []


def _away(draft: _Draft, span: Span) -> int:
    """Return how far a mention stands from the nearest one before it; those behind it count as farther."""
    behind = bisect_right(draft.spans, span.start, key=_end)
    nearest = draft.spans[max(behind - 1, 0) : behind + 1]
    return min(span.start - one.end if one.end <= span.start else 10_000 + one.start - span.start for one in nearest)


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end


def _person(text: str, draft: _Draft, roles: Shelf[Span], atlas: Atlas, day: date | None) -> Person:
    beside = [role for span in draft.spans for role in _beside(text, span, roles)]
    told = [noun for span in draft.spans for noun in (*_told_before(text, span), *_told_behind(text, span))]
    titles = [title for span in draft.spans if (title := SHORT_TITLES.get(key_words(span.text)[0]))]
    own = tuple(dict.fromkeys([*(role.text for role in beside), *told, *titles]))
    around = " ".join([*own, *(text[max(0, span.start - 6) : span.start] for span in draft.spans)])
    gender = "she" if _SHE.search(around) else "he" if _HE.search(around) else None
    own = tuple(dict.fromkeys((*own, *nouns_of_deeds(text, draft.spans))))  # the chairman may be a woman
    acts_for = tuple(dict.fromkeys((*_acting_for(text, draft.spans), *told_beside(text, draft.spans, beside, atlas))))
    known = _known(draft, own, atlas, day)
    if known:
        who = Who(known.name, PERSON, known.id, _side_of(known, own, atlas, day))
        own = (*own, *(role for role in _held(known, atlas, day) if role not in own))
    else:
        owners = _owners(text, [*draft.spans, *beside])
        ways = (*map(without_task, own), *owners, *acts_for)
        states = [hit.actor for words in ways if (hit := atlas.within(words))]
        if not states and any(map(is_of_the_secretary_general, (*own, *(a + b.text for a in owners for b in beside)))):
            states = [atlas.actors[UNITED_NATIONS]] if UNITED_NATIONS in atlas.actors else []
        states = states or [side for role in own if (side := atlas.side_led(role))]
        states = [] if _is_private(own, atlas) else states
        who = Who(draft.name, PERSON, None, states[0].name if states else None)
    return Person(who, tuple(draft.spans), own, gender, acts_for)


def _side_of(known: Actor, roles: Sequence[str], atlas: Atlas, day: date | None) -> str | None:
    """Return the side of a person of the profile on a day: no state's where the text has him or her in opposition."""
    side = atlas.side_on(known, day)
    hit = atlas.exact(side) if side and _is_private(roles, atlas) else None
    return None if hit and hit.actor.kind == STATE else side


def _is_private(roles: Sequence[str], atlas: Atlas) -> bool:
    """Tell whether somebody speaks for no state by his roles: one is of no government, and no other one an office of a state.

    What he or she was formerly is no office.
    """
    others = [role for role in roles if not is_of_no_government(role)]
    return len(others) < len(roles) and not any(atlas.office(role) and not is_former(role) for role in others)


def _told_before(text: str, name: Span) -> Iterator[str]:
    """Yield the rank that the words right before a name give a person: the general."""
    rank = _RANK.search(text[max(0, name.start - _AROUND) : name.start])
    if rank:
        yield rank[0].strip()


def _told_behind(text: str, name: Span) -> Iterator[str]:
    """Yield the office that the words right behind a name tell by a verb: head of the task force, by `X headed the task force`."""
    found = _LEADS.match(text, name.end)
    if found:
        yield f"{'representative' if found[1] == 'represent' else 'head'} of {found[2]}"


def _acting_for(text: str, names: Iterable[Span]) -> Iterator[str]:
    """Yield the places that the words around the names of a person say that he or she is of, or acts for."""
    for name in names:
        before = text[max(0, name.start - _AROUND) : name.start]
        sent = _FOR_A_STATE.search(before)
        if sent and is_sent_for(before[: sent.start()]):
            sent = None
        for found in (_OF_A_STATE.match(text, name.end), *(way.search(before) for way in _BEFORE_A_NAME), sent):
            if found:
                yield next(filter(None, found.groups()))


def _held(person: Actor, atlas: Atlas, day: date | None) -> list[str]:
    """Return the offices that a person of the profile held on the day, as a text would put them."""
    return [
        f"{office.title} of {atlas.actors[office.of].name}" if office.of else office.title
        for office in person.offices
        if office.held_on(day)
    ]


def _owners(text: str, places: Iterable[Span]) -> list[str]:
    """Return the words right before the names and offices of a person where they end in a possessive: `Armenia's`."""
    found = (_POSSESSOR.search(text[max(0, place.start - 40) : place.start]) for place in places)
    return [owner[0] for owner in found if owner]


def _known(draft: _Draft, roles: Sequence[str], atlas: Atlas, day: date | None) -> Actor | None:
    """Return the person of the profile: the only one of the name, or of several the one whose office fits."""
    fitting = atlas.people(draft.words)
    if len(fitting) > 1:
        offices = {office for role in roles if (office := atlas.office(role))}
        fitting = [a for a in fitting if any(atlas.office(o.title) in offices and o.held_on(day) for o in a.offices)]
    return fitting[0] if len(fitting) == 1 else None


def _beside(text: str, name: Span, roles: Shelf[Span]) -> list[Span]:
    """Return the roles that stand in apposition to a name."""
    behind = roles.beginning(name.end, name.end + _BEHIND + 1)
    near = dict.fromkeys([*roles.ending(name.start - _BEFORE, name.end + 1), *behind])
    return [role for role in near if _belongs(text, name, role)]


def _belongs(text: str, name: Span, role: Span) -> bool:
    """Tell whether a role stands in apposition to a name: `Foreign Minister X`, `X, the foreign minister of Y`.

    In *Answering Ana Vik, the Agent of Ilmaria said* it does not: what goes on with its verb is the subject; nor is *an aide to
    President Vik* she herself.
    """
    if role.start < name.start and _SERVES.search(text, role.start, name.start):
        return False
    if role.end <= name.start:
        return bool(_BETWEEN_ROLE_AND_NAME.fullmatch(text[role.end : name.start]))
    if name.end <= role.start:
        beside = bool(_BETWEEN_NAME_AND_ROLE.fullmatch(text[name.end : role.start]))
        return beside and not (_GOES_ON.match(text, role.end) and is_fronted(text, name.start))
    return role.holds(name) and role.end == name.end
