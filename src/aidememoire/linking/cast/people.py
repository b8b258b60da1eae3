"""The persons of a document: mentions of one person gathered, with the offices that the text gives them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from aidememoire.linking.cast.appositions import roles_beside
from aidememoire.linking.cast.atlas import Atlas
from aidememoire.linking.cast.elsewhere import told_beside
from aidememoire.linking.cast.envoys import (
    SHORT_TITLES,
    is_sent_for,
    short_title,
)
from aidememoire.linking.cast.presiding import nouns_of_deeds
from aidememoire.linking.cast.ranks import in_full, rank_before
from aidememoire.linking.cast.who import PERSON, Who
from aidememoire.linking.cast.whose_side import side_by_profile, side_by_words
from aidememoire.linking.text.given import pronoun_of_name
from aidememoire.linking.text.index import Shelf
from aidememoire.linking.text.names import fold, in_title_case, is_short_for, key_words, keys_of
from aidememoire.model import Mention, Span
from aidememoire.profiles import Actor
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
    "mr ms mrs dr sir lord lady dame hon prof madam gen col maj lt brig capt amb rep mp h.e comrade cde cllr councillor sgt adm cmdr engr rev"
)
_STYLE = re.compile(
    r"^(?:(?:His|Her) )?(?:Royal )?(?:Majesty|Highness|Excellency|Holiness|Eminence|Beatitude) (?=\w)", re.IGNORECASE
)
_MR = re.compile(r"\b(Mr|Ms|Mrs|Miss)\b\.? ", re.IGNORECASE)
_LONGEST_MR = len("Miss ")
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
_BRACKETS = str.maketrans("", "", "[]")
_LABEL_ENDS = re.compile(r"[^\n:.?!]{0,60}:(?=\s)")
_BEFORE_A_LABEL = 40  # code points from the beginning of a line to a name in the label of a turn
_FAMILY_FIRST = re.compile(r"\w+ \w+-[a-z]\w*")
_AROUND = 90  # code points before a name that may tell what somebody does or whom he acts for


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
    gender: str | None
    spans: list[Span] = field(default_factory=list)


def people_of(text: str, mentions: Sequence[Mention], atlas: Atlas, day: date | None) -> tuple[Person, ...]:
    """Return the persons of a document in the order of their first mention."""
    drafts = _gathered(text, [mention.span for mention in mentions if mention.type == "PER"])
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


def _gathered(text: str, spans: Iterable[Span]) -> list[_Draft]:
    """Put mentions together: the fullest names first, each shorter one with the last person named so before it.

    Those that a style tells he or she come first, for a bare name may be theirs: *Vik*, in a text that has *Mr Vik* and *Anna Vik*.
    """
    drafts: list[_Draft] = []
    by_key: dict[str, list[int]] = defaultdict(list)
    styled = [(_styled(text, span), span) for span in spans]
    for style, span in sorted(styled, key=lambda one: (-len(name_alone(one[1].text)), not one[0], one[1].start)):
        words = name_alone(span.text)
        if short_title(span.text) or _TITLES.issuperset(words):
            continue
        likely = sorted({number for key in keys_of(words[-1]) for number in by_key.get(key, ())})
        likely = [
            number for number in likely if None in (style, drafts[number].gender) or style == drafts[number].gender
        ]
        fitting = [drafts[number] for number in likely if is_short_for(words, drafts[number].words)]
        first = _of_first_name(words, likely, drafts)
        meant = first if not fitting or _goes_by_it(first, fitting, words, span) else fitting
        draft = min(meant, key=lambda one: _away(one, span), default=None)
        if draft is None:
            draft = _Draft(words, in_title_case(_without_office(span.text)), style or _by_first_name(words))
            for key in {key for word in words for key in keys_of(word)}:
                by_key[key].append(len(drafts))
            drafts.append(draft)
        if draft.name.isupper() or (words == draft.words and not span.text.isupper()):
            draft.name = in_title_case(_without_office(span.text)) if len(words) >= len(draft.words) else draft.name
        insort(draft.spans, span)
    return drafts


def _styled(text: str, name: Span) -> str | None:
    """Return `he` or `she` where the style of a name tells which: *Mr Vik*, *Mrs. Vik*."""
    found = _MR.match(name.text) or _MR.search(text[max(0, name.start - _LONGEST_MR) : name.start])
    return None if found is None else "he" if found[1].lower() == "mr" else "she"


def _by_first_name(words: Sequence[str]) -> str | None:
    """Return `he` or `she` where the first name of a full one tells which."""
    return pronoun_of_name(words[0]) if len(words) > 1 else None


def _without_office(name: str) -> str:
    """Return a name without a style or the letters of an office before it, brackets, or a mark behind it: FM Lind, Her Excellency Ana Vik, [Ana] Vik."""
    name = _STYLE.sub("", name.translate(_BRACKETS)).rstrip("'’")
    first, _, rest = name.partition(" ")
    return rest if rest and fold(first) in SHORT_TITLES else name


def name_alone(name: str) -> tuple[str, ...]:
    """Return the key words of a name without a title before it: MR. WESTON, FM Lind."""
    words = key_words(_STYLE.sub("", name))
    return words[1:] if len(words) > 1 and words[0] in _TITLES else words


def _of_first_name(words: Sequence[str], likely: Iterable[int], drafts: Sequence[_Draft]) -> list[_Draft]:
    """Return the one person whose first name a single word is; of several only those whose families' names stand first: *Kim Hong-su*."""
    named = [drafts[number] for number in likely if len(words) == 1 and drafts[number].words[0] == words[0]]
    return named if len(named) == 1 else [one for one in named if _FAMILY_FIRST.fullmatch(one.name)]


def _goes_by_it(first: Sequence[_Draft], last: Sequence[_Draft], words: Sequence[str], span: Span) -> bool:
    """Tell whether the text calls somebody by his first name, as where families' names stand first.

    *Kim*, after *Kim Hong-su*, is not the *Ann Kim* whom he is to meet.
    """
    called = any(name_alone(one.text) == words for draft in first for one in draft.spans)
    return bool(first) and (called or all(draft.spans[0].start > span.start for draft in last))


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
    """Return a person with all offices that the text or the profile gives him, his side and sex as far as either tells them."""
    beside = [role for span in draft.spans for role in roles_beside(text, span, roles, atlas)]
    given = tuple(in_full(role.text) for role in beside)
    ranks = [
        rank
        for span in draft.spans
        if (rank := rank_before(text, span)) and not any(one.endswith(rank) for one in given)
    ]
    told = [noun for span in draft.spans for noun in _told_behind(text, span)]
    titles = [title for span in draft.spans if (title := SHORT_TITLES.get(key_words(span.text)[0]))]
    own = tuple(dict.fromkeys([*given, *ranks, *told, *titles]))
    around = " ".join([*own, *(text[max(0, span.start - 6) : span.start] for span in draft.spans)])
    gender = "she" if _SHE.search(around) else "he" if _HE.search(around) else None
    own = tuple(dict.fromkeys((*own, *nouns_of_deeds(text, draft.spans))))  # the chairman may be a woman
    acts_for = tuple(dict.fromkeys((*_acting_for(text, draft.spans), *told_beside(text, draft.spans, beside, atlas))))
    known = _known(draft, own, atlas, day)
    if known:
        who = Who(known.name, PERSON, known.id, side_by_profile(known, own, atlas, day))
        own = (*own, *(role for role in _held(known, atlas, day) if role not in own))
    else:
        owners = _owners(text, [*draft.spans, *beside])
        owned = [owner + role.text for owner in owners for role in beside]
        who = Who(draft.name, PERSON, None, side_by_words(own, owned, (*owners, *acts_for), atlas))
    return Person(who, tuple(draft.spans), own, gender, acts_for)


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
