"""Searching: by words, with other names of the same thing, and by meaning; narrowed by names as a person writes them."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from functools import lru_cache
from itertools import islice

from aidememoire.dossier.naming import issue_named, named
from aidememoire.linking.text.plain import telling, weighed
from aidememoire.linking.voices import words_of as content_words
from aidememoire.model import Entry
from aidememoire.profiles import Actor, Profile
from aidememoire.profiles.profile import PERSON
from aidememoire.reading.network.likeness import Likeness
from aidememoire.reading.network.pieces import rank_of
from aidememoire.record import Filter, Latest, RecordError, Store
from aidememoire.record.words import Phrase, Query, Snippet, parse_query, snippet, words_of
from aidememoire.views import Found, Match, Saying, without_further_readings, word_overlap
from aidememoire.vocabulary import acts

COMPARED = 2_000  # statements whose meaning is compared: about six seconds
_BY_MEANING = 0.75  # the share of the meaning in how alike two wordings are; the rest is that of common words
_LEAST = 0.2  # what is less alike than this is not shown

Alike = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What a search is narrowed to, names as a person writes them; days are days said, else published."""

    speaker: str | None = None
    issue: str | None = None
    act: str | None = None
    via: str | None = None
    publisher: str | None = None
    kind: str | None = None
    since: date | None = None
    until: date | None = None
    party: str | None = None
    instrument: str | None = None

    @property
    def told(self) -> str:
        """What it is narrowed to, in words: `party Corvo, act reject`."""
        given = ((own.name, getattr(self, own.name)) for own in fields(self))
        return ", ".join(f"{name} {value}" for name, value in given if value)

    def filter(self, store: Store) -> Filter:
        """Return the filter that is meant; raises UnknownNameError, which tells what there is."""
        return Filter(
            issue=issue_named(self.issue) if self.issue else None,
            act=named(self.act, [one.name for one in acts()], "act") if self.act else None,
            speaker=_known(store, self.speaker, Filter(speaker=self.speaker), "speaker"),
            via=_known(store, self.via, Filter(via=self.via), "outlet or go-between"),
            publisher=_known(store, self.publisher, Filter(publisher=self.publisher), "publisher"),
            kind=_known(store, self.kind, Filter(kind=self.kind), "kind of document"),
            party=_party(store, self.party),
            instrument=_known(store, self.instrument, Filter(instrument=self.instrument), "instrument"),
            since=self.since,
            until=self.until,
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for: statements that hold all `words`, or are like the sentence `similar`, or both.

    Without either it is all that is `narrowed` to.
    """

    words: str | None = None
    similar: str | None = None
    narrowed: Narrowed = field(default_factory=Narrowed)
    limit: int = 50
    as_of: date | None = None


def find(store: Store, asked: Asked, alike: Alike) -> Found:
    """Return what is asked for; raises RecordError where there is no word to search for, and UnknownNameError."""
    return find_among(store, asked, asked.narrowed.filter(store), alike)


def find_among(store: Store, asked: Asked, wanted: Filter, alike: Alike) -> Found:
    """Return what is asked for of what a filter lets through, whatever it is narrowed to; raises RecordError as `find`."""
    query = parse_query(asked.words or "", alike)
    if asked.words is not None and not query.terms:
        raise RecordError(store.name, f"there is no word in {asked.words!r} to search for", "give a word or a phrase")
    if query.terms:
        wanted = replace(wanted, words=query)
    unknown = _unknown(store, asked.similar, asked.as_of) if asked.similar else ()
    if asked.similar:
        found = [] if unknown else _by_meaning(store, wanted, asked)
    else:
        found = _by_words(store, wanted, asked, alike) if query.terms else _by_fields(store, wanted, asked)
    quoted = [f"like “{asked.similar}”"] if asked.similar else []
    also = dict.fromkeys(name for own, *_ in query.terms for name in alike.get(" ".join(own.words), ()))
    folded = _folded(found)
    once = _once(folded)
    shown = once[: asked.limit]
    more = len(once) > asked.limit or (not asked.similar and len(found) >= _with_spare(asked.limit))
    looked_at = folded.index(shown[-1]) + 1 if more and shown else len(folded)
    told = ", ".join([*([asked.words] if asked.words else []), *quoted]) or asked.narrowed.told
    by_fields = not (query.terms or asked.similar)
    return Found(told, shown, tuple(also), more, looked_at - len(shown), by_fields, unknown)


def _folded(matches: Iterable[Match]) -> list[Match]:
    """Return the matches; what a document and its reprints or other versions tell of one utterance is one, with them all."""
    found: dict[tuple[str, str], Match] = {}
    for one in matches:
        entry = one.saying.entry
        key = entry.utterance or entry.statement.id, entry.account.family or entry.account.id
        first = found.setdefault(key, one)
        if first is not one and entry.account.id not in first.saying.documents:
            found[key] = replace(first, saying=replace(first.saying, copies=(*first.saying.copies, entry)))
        elif first is not one:
            found[(entry.statement.id, entry.account.id)] = one
    return list(found.values())


def _once(matches: Sequence[Match]) -> tuple[Match, ...]:
    """Return the matches less those that are another reading of what one of them tells."""
    kept = {one.id for one in without_further_readings(each.saying for each in matches)}
    return tuple(one for one in matches if one.saying.id in kept)


@lru_cache(maxsize=8)
def other_names(profile: Profile | None) -> Alike:
    """Return the other names of each person, body, instrument, office and place of a profile, by its folded words."""
    if profile is None:
        return {}
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    groups = [((one.name, *one.aliases), _surname(one)) for one in profile.actors]
    for titles in (profile.instruments, profile.offices, profile.bodies, profile.places):
        groups += [((one.name, *one.aliases), None) for one in titles]
    for names, short in groups:
        for own in (*names, *([short] if short else [])):
            key = words_of(own)
            # A full name does not stand for all who bear its surname.
            others = names if len(key) > 1 or not short else (*names, short)
            found[" ".join(key)].update(dict.fromkeys(one for one in others if words_of(one) != key))
    return {key: tuple(others) for key, others in found.items() if key and others}


def _surname(actor: Actor) -> str | None:
    return actor.name.split()[-1] if actor.kind == PERSON else None


def _by_words(store: Store, wanted: Filter, asked: Asked, alike: Alike) -> list[Match]:
    """Return those that hold the words, the latest first: all, or enough for half as many to be shown as are asked for.

    A few are looked up to spare for those that are read twice, about one in ten; to look up more for the rest of a page takes
    as long again.
    """
    most = _with_spare(asked.limit)
    while True:
        hits = store.search(asked.words or "", wanted, by=asked.as_of, limit=most, alike=alike)
        found = [Match(Saying(one.entry), one.snippet) for one in hits]
        if len(hits) < most or 2 * len(_once(_folded(found))) >= asked.limit:
            return found
        most *= 2


def _by_fields(store: Store, wanted: Filter, asked: Asked) -> list[Match]:
    """Return those that are wanted by whatever but words, the latest first, undated ones last."""
    known = (one for one in store.pages.latest(wanted) if one.account.was_out(asked.as_of))
    sayings = map(Saying, islice(known, _with_spare(asked.limit)))
    return [Match(one, Snippet(one.words, ())) for one in sayings]


def _with_spare(limit: int) -> int:
    return limit + limit // 5 + 1


def _by_meaning(store: Store, wanted: Filter, asked: Asked) -> list[Match]:
    """Return those most like a sentence: of those with the most words in common, by meaning and words together."""
    sentence = " ".join((asked.similar or "").split())
    own = _telling_words(sentence)
    either = Query((tuple(Phrase((word,)) for word in own),))
    if not either.terms[0]:
        raise RecordError(store.name, f"there is no word in {sentence!r} to compare", "give a sentence")
    every = _compared(store, wanted, own, asked.as_of)
    near = heapq.nlargest(COMPARED, every, key=lambda one: word_overlap(sentence, content_words(one.statement)))
    words = {one.statement.id: content_words(one.statement) for one in near}
    kept = {words[name]: vector for name, vector in store.meanings(words).items()}
    meaning = Likeness.among([sentence, *words.values()], kept)
    scored = [(_alike(sentence, content_words(one.statement), meaning), one) for one in near]
    scored.sort(key=lambda pair: (-pair[0], pair[1].statement.id))
    return [
        Match(Saying(one), snippet(words[one.statement.id], either), score) for score, one in scored if score >= _LEAST
    ]


def _telling_words(sentence: str) -> list[str]:
    """Return those words that tell something, if there are any, else all: what stands in every other statement finds none."""
    every = dict.fromkeys(words_of(sentence))
    return [word for word in every if telling(word)] or list(every)


def _unknown(store: Store, sentence: str, by: date | None) -> tuple[str, ...]:
    """Return the telling words of a sentence where the encoder knows none of them whole, nor the record any: they mean nothing."""
    own = _telling_words(sentence)
    either = Query((tuple(Phrase((word,)) for word in own),))
    known = any(rank_of(word) is not None for word in own) or (own and store.holding(Filter(words=either), by, 1))
    return () if known else tuple(own)


def _compared(store: Store, wanted: Filter, words: Sequence[str], by: date | None) -> Iterable[Entry]:
    """Return what a sentence is compared with: all that is wanted; of many, what has most of its words, and what is latest.

    The latest come in because how alike two wordings are is told only among many.
    """
    if store.pages.number_standing() <= COMPARED:
        return store.entries(wanted, by=by)
    if wanted.words is not None:
        return store.holding(wanted, by, COMPARED)
    latest, _ = store.latest(Latest(COMPARED, by))
    likeliest = _likeliest(store, wanted, words, by)
    return {one.statement.id: one for one in (*likeliest, *filter(wanted.matches, latest))}.values()


def _likeliest(store: Store, wanted: Filter, words: Sequence[str], by: date | None) -> Iterable[Entry]:
    """Return some thousand statements with words of a sentence: with all of them, with fewer of the rarest, with any one."""
    rarest = sorted(words, key=lambda word: -max(weighed(word).values(), default=0.0))
    together = [rarest[:number] for number in range(len(rarest), 0, -1)]
    found: dict[str, Entry] = {}
    for some in (*together, *([word] for word in rarest[1:])):
        query = Query(tuple((Phrase((word,)),) for word in some))
        held = store.holding(replace(wanted, words=query), by, COMPARED)
        found.update((one.statement.id, one) for one in held)
        if len(found) >= COMPARED:
            break
    return found.values()


def _alike(sentence: str, words: str, meaning: Likeness) -> float:
    return _BY_MEANING * meaning(sentence, words) + (1 - _BY_MEANING) * word_overlap(sentence, words)


def _party(store: Store, name: str | None) -> str | None:
    """Return the party of that name, however it is written: in small letters it may be the id of one who speaks for it."""
    written = name.strip().casefold() if name else ""
    found = next((one for one in store.parties(date.max) if name and one.casefold() == written), None)
    return found or _known(store, name, Filter(party=name), "party")


def _known(store: Store, name: str | None, having: Filter, noun: str) -> str | None:
    """Return the name as the record has it; where it has it just so, nothing else is looked through."""
    if name is None or next(store.entries(having), None):
        return name
    return named(name, sorted({own for one in store.entries() for own in _NAMES[noun](one) if own}), noun)


_NAMES: dict[str, Callable[[Entry], Sequence[str | None]]] = {
    "speaker": lambda one: [name.strip() for name in (one.statement.speaker or "").split(";")],
    "outlet or go-between": lambda one: one.statement.chain,
    "publisher": lambda one: (one.account.publisher,),
    "kind of document": lambda one: (one.account.kind,),
    "party": lambda one: (one.statement.side, one.statement.speaker),
    "instrument": lambda one: [name for each in one.statement.invokes for name in (each.id, each.name)],
}
