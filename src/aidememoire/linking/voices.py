"""In whose voice the statements of one document stand, and which of them say one thing twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from aidememoire.linking.cast.who import BY_FIRST_WORDS, BY_NOBODY, BY_OUTLET, BY_PUBLISHER, NAMELESS
from aidememoire.linking.chain import NOBODY_NAMED
from aidememoire.linking.text.askers import ASKS, asks
from aidememoire.linking.text.carriers import is_outlet, is_text
from aidememoire.linking.text.joint import is_joint_of
from aidememoire.linking.text.plain import plain, telling
from aidememoire.model.entries import Entry
from aidememoire.model.readings import Statement
from aidememoire.model.spans import Span
from aidememoire.reading.rules.negation.negations import is_turned_round
from aidememoire.reading.rules.negation.retreats import GIVEN_UP
from aidememoire.reading.rules.stances.conditions import SUPPOSED
from aidememoire.reading.rules.stances.silences import WITHHELD
from aidememoire.vocabulary.groups import AGAINST

_ASKING = frozenset((ASKS.words, BY_OUTLET, BY_FIRST_WORDS, BY_NOBODY))
ASKED, DENIED = "asked", "denied"  # the reasons of what is asked, or told to be denied, and not said
_UNSAID = (ASKED, SUPPOSED.field, WITHHELD.field, DENIED)
OTHER = "other"
GAP = " … "  # between the words of a content that stand apart


def parties_of(statement: Statement) -> tuple[str, ...]:
    """Return whom a statement speaks for: the sides, without one the speakers themselves; nobody where none is named.

    An outlet speaks for nobody, whatever its country, nor does a text that is no side's, nor who but asks; somebody
    unnamed speaks for the side that the words tell, else for nobody. What is but asked, supposed, withheld or denied, nobody has said.
    """
    return (
        ()
        if is_question(statement) or unsaid(statement)
        else tuple(one for one in _telling(statement) if not one.startswith(NAMELESS))
    )


def _telling(statement: Statement) -> tuple[str, ...]:
    """Return the parties of a statement and those unnamed: what they tell of another is not his own word."""
    speakers = _names(statement.speaker)
    if statement.speaker_id is None and speakers and all(map(is_outlet, speakers)):
        return ()
    if statement.side:
        return _names(statement.side)
    if statement.speaker_id is not None:
        return speakers
    if any(one.field == "speaker" and one.words == BY_PUBLISHER for one in statement.reasons):
        return ()
    return tuple(one for one in speakers if not is_outlet(one) and not is_text(one))


def is_question(statement: Statement) -> bool:
    """Tell whether a statement is but a question that somebody puts in a transcript: it asserts nothing."""
    return asks(statement) and any(one.words in _ASKING for one in statement.reasons)


def unsaid(statement: Statement) -> str:
    """Return what a statement is that nobody has said, the empty string where somebody has.

    Asked: it stands in a question, or in what is not known (*did not say whether Iran had agreed*); supposed: in a clause of condition;
    withheld: it is silence (*declined to comment*); denied: it is told only to be denied or turned down (*denied that
    Iran had agreed*).
    """
    return next((one.field for one in statement.reasons if one.field in _UNSAID), "")


@lru_cache(maxsize=20_000)
def _names(given: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in (given or "").split(";") if name.strip()))


def issues_of(statement: Statement) -> tuple[str, ...]:
    """Return the issues, the main one first; `other` where there is none."""
    return statement.issues or (OTHER,)


def keys_of(statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield each issue with each party, once."""
    yield from dict.fromkeys((issue, party) for issue in issues_of(statement) for party in parties_of(statement))


def words_of(statement: Statement) -> str:
    """Return the words of the content; what is left out between them is shown as a gap."""
    return " ".join(GAP.join(span.text for span in statement.content).split())


def in_voices(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield the entries of one document with `told_from`, `told_on`, `tellers` and `doubled` set."""
    holders = {one.statement.id: one.statement for one in entries}
    dated = list(_on_days(entries))
    twice = doubles(dated)
    for one in dated:
        yield replace(one, tellers=tellers(one, holders), doubled=one.statement.id in twice)


def _on_days(entries: Sequence[Entry]) -> Iterator[Entry]:
    by_id = {one.statement.id: one for one in entries}
    for one in entries:
        first, last = told_on(one, by_id) or (None, None)
        told = (None if first == last else first), last
        yield one if told == (one.told_from, one.told_on) else replace(one, told_from=told[0], told_on=told[1])


def told_on(entry: Entry, holders: Mapping[str, Entry]) -> tuple[date, date] | None:
    """Return the days of the nearest outer statement that has some of its own; None where the entry has some itself.

    What is told of on a day was said on it at the latest.
    """
    outer: Entry | None = entry
    seen: set[str] = set()
    while outer is not None and not outer.dated and outer.statement.id not in seen:
        seen.add(outer.statement.id)
        outer = holders.get(outer.statement.parent or "")
    return outer.days if outer is not None and outer is not entry and outer.dated else None


def tellers(entry: Entry, holders: Mapping[str, Statement]) -> tuple[str | None, ...]:
    """Return for each party of a statement who of another side says that it said it, None where it speaks for itself.

    That is the nearest outer speaker of another side, else the side whose account the document is. So what several say
    together is, by the account of one of them, the word of that one alone; where nobody else tells it, of all.
    A joint statement is the word of those that its title names, whoever publishes it.
    Where nobody is named, it is who says that somebody said it. Empty where it is the own word of all.
    """
    side = entry.account.side
    found = tuple(
        _outer(entry.statement, party, holders)
        or (side if party and side != party and not is_joint_of(entry.account.title, party) else None)
        for party in parties_of(entry.statement) or ("",)
    )
    return found if any(found) else ()


def told_of(entry: Entry, party: str) -> str | None:
    """Return who of another side says that a party of an entry said it, empty for nobody; None where it is its own word.

    An entry has a teller for each of its parties, or none.
    """
    parties = parties_of(entry.statement) or ("",)
    return entry.tellers[parties.index(party)] if entry.tellers and party in parties else None


def doubles(entries: Sequence[Entry]) -> frozenset[str]:
    """Return the ids of statements that stand in another one of their party and day: of the two, the inner ones stay.

    But where the inner ones are less than half of the outer one's words, the outer one stays and they go; one that rejects or
    denies stays beside inner ones none of which does, but for another's own request that it is told to turn down. Of what nobody says
    but an outlet or somebody unnamed, and what stands in it, half of its words or more, the outer one goes, whatever its day.
    What is but asked or denied goes, as what asks or denies it stands, and so does what is but supposed.
    """
    by_id = {one.statement.id: one for one in entries}
    inner: dict[str, list[str]] = {}
    gone: set[str] = set()
    for one in by_id.values():
        holder = by_id.get(one.statement.parent or "")
        if SUPPOSED in one.statement.reasons or (holder and holder is not one and unsaid(one.statement)):
            gone.add(one.statement.id)
        elif holder and holder is not one and _says_the_same(holder, one):
            inner.setdefault(holder.statement.id, []).append(one.statement.id)
    for holder_id, ids in inner.items():
        told = sum(_length(by_id[each].statement) for each in ids)
        holder = by_id[holder_id]
        if 2 * told >= len(words_of(holder.statement)):
            if not _is_against(holder) or any(
                _is_against(by_id[each]) or _is_owned(by_id[each], holder) for each in ids
            ):
                gone.add(holder_id)
        elif parties_of(holder.statement):
            gone.update(ids)
    return frozenset(gone)


def _length(statement: Statement) -> int:
    """Return how many characters of a holder's words a statement in it takes, those of a cue that tells most with them."""
    return len(words_of(statement)) + sum(len(span.text) + 1 for span in telling_cue(statement))


def telling_cue(statement: Statement) -> tuple[Span, ...]:
    """Return the cue of a statement where that tells most of it.

    So it does of a stance given up, *withdraws its offer to*, and of a refusal by a *not* of what is named, *no longer considers itself bound by the Pact*.
    """
    if not statement.cue:
        return ()
    refuses = statement.act in AGAINST and bool(telling(words_of(statement)))
    return tuple(one for one in statement.cue if GIVEN_UP.search(one.text) or (refuses and is_turned_round((one,))))


def _is_against(one: Entry) -> bool:
    """Tell whether a statement rejects or denies, and the reader or a person is sure of it."""
    return one.statement.act in AGAINST and one.is_sure("act")


def _is_owned(one: Entry, holder: Entry) -> bool:
    """Tell whether a statement is told as its party's own in another one: *Armenia's request*, which Armenia has not turned down."""
    return any(
        part.text.startswith(("’s", "'s"), own.end - part.start) or own.text.endswith(("’s", "'s"))
        for own in one.statement.source
        for part in holder.statement.content
        if part.holds(own)
    )


def _says_the_same(holder: Entry, inner: Entry) -> bool:
    by, own = parties_of(holder.statement), parties_of(inner.statement)
    return by == own and holder.day == inner.day if by or not own else True


def _outer(statement: Statement, party: str, holders: Mapping[str, Statement]) -> str | None:
    """Return the nearest outer speaker who is not of a party; outlets and those who are not named pass on, no more."""
    seen = {statement.id}
    while statement.parent is not None and statement.parent not in seen:
        holder = holders.get(statement.parent)
        if holder is None:
            return _by_chain(statement, party)
        parties = _telling(holder)
        if parties and party not in parties and holder.speaker != statement.speaker:
            return holder.side if is_text(holder.speaker or "") else holder.speaker or holder.side
        seen.add(holder.id)
        statement = holder
    return None


def _by_chain(statement: Statement, party: str) -> str | None:
    """Return the last step of the chain before the speaker that tells, unless it bears the party's name; the publisher is no side."""
    steps = statement.chain[1:-1]
    passing = (one == NOBODY_NAMED or is_outlet(one) or is_text(one) for one in reversed(steps))
    outer = next((one for one, passes in zip(reversed(steps), passing, strict=True) if not passes), None)
    return None if outer is None or (party and f" {plain(party)} " in f" {plain(outer)} ") else outer
