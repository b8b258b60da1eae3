"""Which instrument a mention means: one that the profile knows, or one known by the document's own words only.

Mentions are taken in the order of the text. Each goes, by the first rule that fits, to one or more threads, a
thread being all the mentions of one instrument in the document. docs/reference/instruments-and-meetings.md has
the rules and their reasons.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from aidememoire.linking.instruments.firm import is_firm, is_made, is_yet_to_come, names_a_process
from aidememoire.linking.instruments.frames import FAR_FRAME, is_frame
from aidememoire.linking.instruments.itself import is_itself
from aidememoire.linking.instruments.known import KnownInstruments
from aidememoire.linking.instruments.names import FAMILY_OF, GENERIC, Label, day_in_words, labels_of
from aidememoire.linking.instruments.ordered import holder, which_of
from aidememoire.linking.instruments.parts import is_of_the_next, is_part
from aidememoire.linking.instruments.threads import SOFT, Thread, Threads
from aidememoire.linking.text.index import Shelf
from aidememoire.linking.text.months import Days
from aidememoire.linking.text.names import key_words
from aidememoire.model import Invocation, Reading, Span, Statement
from aidememoire.profiles.profile import Instrument, Profile

OWN_WORDS, BEFORE, SEVERAL = "its own words", "mentioned before", "one of several"
Links = tuple[Invocation, ...]
_NEVER_LOOSE = frozenset(("treaty", "convention", "covenant", "roadmap"))  # no name for agreements in general
_BODIES = ("Security Council", "General Assembly")  # whose resolution a bare number is, without and with a session
_OF_THE_UN = frozenset(("un", "united", "nations"))


@dataclass(frozen=True, slots=True)
class Instruments:
    """The instruments of a document: for each INS mention those that it means, in the order of the text.

    `firm` are the mentions of something that exists and can be told apart: a statement that holds one invokes it.
    `named` are those with a name, a day or a number of their own. `firmly` are the firm ones laid out, `within` the
    statements that each statement holds, by its id.
    """

    by_span: Mapping[Span, Links] = field(default_factory=dict)
    firm: frozenset[Span] = frozenset()
    named: frozenset[Span] = frozenset()
    firmly: Shelf[Span] = field(default_factory=lambda: Shelf.of(()), compare=False)
    within: Mapping[str, Sequence[Statement]] = field(default_factory=dict, compare=False)


_Found = list[tuple[Thread, str]]


def link_instruments(reading: Reading, profile: Profile) -> Instruments:
    """Link every INS mention of a reading to the instruments that it means; the same two give the same links."""
    text, every = reading.document.text, labels_of(reading.document, reading.mentions)
    places = {key_words(one.span.text) for one in reading.mentions if one.type == "GPE"}
    # *RASHAN*, in a headline, is no paper; *under Rashan* may well be one.
    ours = [one for one in every if not (one.span.text.isupper() and key_words(one.span.text) in places)]
    begins = {one.span.start for one in every}
    others = (
        one
        for one in ours
        if not (
            is_itself(one, reading.document) or names_a_process(one, text) or is_of_the_next(text, one.span, begins)
        )
    )
    labels = [one for one in others if one.noun or any(map(str.isalpha, one.bare_name))]  # *the 1961* names no paper
    known = KnownInstruments(profile, reading.document.published)
    threads = Threads()
    found: dict[Span, _Found] = {}
    for label in labels:
        links = _of_holder(label, threads) or _by_profile(label, known, threads) or _by_text(label, threads)
        found[label.span] = links
        threads.mentioned(thread for thread, _ in links)
    by_span = {label.span: _invocations(label, found.get(label.span, [])) for label in every}
    firm = frozenset(
        label.span
        for label in labels
        if (is_firm(label, [one for one, _ in found[label.span]]) and not is_yet_to_come(label, text))
        or is_made(label, text)
    )
    named = frozenset(label.span for label in labels if label.named or label.days or label.numbers)
    firmly = Shelf.of((span, span) for span in sorted(firm))
    return Instruments(dict(sorted(by_span.items())), firm, named, firmly, _within(reading))


def _within(reading: Reading) -> dict[str, list[Statement]]:
    found: dict[str, list[Statement]] = defaultdict(list)
    for one in reading.statements:
        if one.parent is not None:
            found[one.parent].append(one)
    return found


def invoked(statement: Statement, reading: Reading, instruments: Instruments) -> Links:
    """Return the instruments that a statement invokes, each once, in the order of its words.

    Those whose firm mention stands in its content or cue; of what stands inside the content of a nested statement,
    only what bears a name or a day, for the rest is what the nested speaker cites.
    """
    inner = instruments.within.get(statement.id, ())
    text = reading.document.text
    found: dict[str, Invocation] = {}
    for span in _near(statement, instruments):
        cited = _cites(statement, span) and (span in instruments.named or not any(_cites(one, span) for one in inner))
        if cited or is_frame(span, statement, text):
            for link in instruments.by_span[span]:
                found.setdefault(link.id or link.name, link)
    return tuple(found.values())


def _near(statement: Statement, instruments: Instruments) -> list[Span]:
    """Return the firm mentions that stand between the first and the last words of a statement, or not far before."""
    parts = (*statement.source, *statement.cue, *statement.content)
    start, end = (min(part.start for part in parts), max(part.end for part in parts)) if parts else (0, 0)
    before = instruments.firmly.ending(start - FAR_FRAME, start + 1)
    return sorted({*before, *instruments.firmly.beginning(start, end)})


def _cites(statement: Statement, span: Span) -> bool:
    return any(words.holds(span) for words in (*statement.content, *statement.cue))


def _of_holder(label: Label, threads: Threads) -> _Found:
    """Return the thread of the paper whose part a mention names by its number alone: *Annex II*, after the accord."""
    paper = holder(threads.latest()) if is_part(label.span.text) else None
    return [(paper, BEFORE)] if paper else []


def _by_profile(label: Label, known: KnownInstruments, threads: Threads) -> _Found:
    """Return the threads of the instruments of the profile that a mention names."""
    matches = known.find(label, threads.last_of)
    if not matches and not label.telling and not any(map(_is_explained, _by_noun(label, threads))):
        matches = known.called_simply(label)
    several = len(matches) > 1
    return [(_thread_of(one, label, known, threads), SEVERAL if several else reason) for one, reason in matches]


def _is_explained(thread: Thread) -> bool:
    """Tell whether a thread has said more than the kind: *a treaty* alone explains nothing."""
    return thread.instrument is not None or thread.telling


def _thread_of(instrument: Instrument, label: Label, known: KnownInstruments, threads: Threads) -> Thread:
    thread = threads.of(instrument) or threads.begin(Thread(instrument, known.vocabulary(instrument)))
    return thread.add(label)


def _by_text(label: Label, threads: Threads) -> _Found:
    """Return the threads that a mention goes on with, or a new one."""
    if len(label.days) > 1 and label.plural:
        return [(_continued(_of_day(label, days), threads)[0], SEVERAL) for days in label.days]
    if len(label.numbers) > 1 and label.plural:
        return [(_continued(_of_number(label, one), threads)[0], SEVERAL) for one in label.numbers]
    together = _several_before(label, threads)
    if together:
        for thread in together:
            thread.add(label)
        return [(thread, SEVERAL) for thread in together]
    return [_continued(label, threads)]


def _of_day(label: Label, days: Days) -> Label:
    return replace(label, days=(days,), plural=False, bare_name=_singular_name(label))


def _of_number(label: Label, number: str) -> Label:
    return replace(label, numbers=(number,), plural=False, bare_name=_with_number(label, number))


def _with_number(label: Label, number: str) -> str:
    return f"{re.sub(r'[ ]*[0-9].*', '', _singular_name(label))} {number}"


def _singular_name(label: Label) -> str:
    """Return the name of one of several: `trilateral statements` gives `trilateral statement`."""
    noun = label.noun or ""
    plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    return re.sub(rf"\b{re.escape(plural)}\b", noun, label.bare_name, count=1, flags=re.IGNORECASE)


def _several_before(label: Label, threads: Threads) -> list[Thread]:
    """Return the latest threads that *these agreements*, *both orders* take up: as many as are asked for."""
    if not label.plural or label.telling or label.indefinite:
        return []
    each = label if label.pointing or label.wanted else replace(label, plural=False)
    least = 1 if each is label else 2  # *the resolutions* are those of their own noun that have numbers
    fitting = [one for one in threads.latest() if _rank(each, one) > least and not one.labels[-1].plural]
    fitting = fitting if each is label else [one for one in fitting if one.numbers]
    wanted = label.wanted or len(fitting)
    return fitting[-wanted:] if len(fitting) >= max(wanted, 2) else []


def _continued(label: Label, threads: Threads) -> tuple[Thread, str]:
    """Return the thread that a mention goes on with and BEFORE, or a new one and OWN_WORDS."""
    taken_up = None if label.indefinite else which_of(label, _by_noun(label, threads))
    if taken_up:
        return taken_up.add(label), BEFORE
    return threads.begin(Thread()).add(label), OWN_WORDS


def _by_noun(label: Label, threads: Threads) -> list[Thread]:
    """Return the threads that fit a mention best by their noun, the latest last."""
    ranked = [(rank, thread) for thread in threads.latest() if (rank := _rank(label, thread)) and _fits(label, thread)]
    best = max((rank for rank, _ in ranked), default=0)
    kept = [thread for rank, thread in ranked if rank == best]
    drafts = [thread for thread in kept if thread.draft]
    return drafts if drafts and label.generic else kept


def _rank(label: Label, thread: Thread) -> int:
    """Return 3 for the same noun, 2 for one of the same family, 1 for one that fits any, 0 where none fits."""
    if label.plural and not label.telling and not label.pointing and not thread.plural:
        return 0
    nouns = thread.nouns
    if label.noun in nouns and label.noun is not None:
        return 3
    if _is_other_kind(label, thread):
        return 0
    families = {FAMILY_OF.get(noun or "") for noun in nouns}
    if label.family in families and label.family is not None:
        return 2
    if label.proper & thread.proper:
        return 1
    if nouns == {None} or families == {"map"}:
        return 0
    return int(label.generic or (not nouns - GENERIC - {None} and not label.telling))


def _is_other_kind(label: Label, thread: Thread) -> bool:
    """Tell whether *the Treaty*, with its capital, takes up no paper that is an Accord or a deal."""
    capital = label.named and not label.telling and label.noun in _NEVER_LOOSE
    return capital and thread.instrument is None and bool(thread.nouns - {None})


def _fits(label: Label, thread: Thread) -> bool:
    """Tell whether no day, number or name of a mention speaks against a thread."""
    days, words, numbers = thread.days, thread.words, thread.numbers
    if label.draft and not (label.generic or thread.draft) and thread.settled and (numbers or days):
        return False  # *the draft resolution* is not the one that was adopted, with its number
    if label.days and days and not any(start <= days[1] and days[0] <= end for start, end in label.days):
        return False
    if label.numbers and numbers.isdisjoint(label.numbers):
        return False
    own, theirs = label.words - SOFT, thread.hard_words
    if thread.instrument:
        return own <= (words if label.generic else words | thread.known_words)
    if label.days and not days and theirs and not own & theirs:
        return False
    if own <= theirs:
        return bool(own) or not label.days or bool(days) or _rank(label, thread) > 2
    if not theirs and not numbers and not days:
        return _rank(label, thread) > 2
    return bool(theirs) and theirs <= own


def _invocations(label: Label, found: _Found) -> Links:
    return tuple(
        Invocation(
            id=thread.instrument.id if thread.instrument else None,
            name=thread.instrument.name if thread.instrument else _usual_name(thread),
            span=label.span,
            reason=reason,
        )
        for thread, reason in found
    )


_IN_LETTERS = re.compile(r"(?<=\w)\s\([A-Z]{2,}\)\Z")  # *Tallow Peace Accord (TPA)* is called so without


def _usual_name(thread: Thread) -> str:
    """Return the fullest mention without its article, with its day: `Name of 9 November 2020`."""
    fullest = thread.fullest
    assert fullest is not None  # a thread begins with a mention
    name = _IN_LETTERS.sub("", fullest.bare_name or fullest.span.text)
    if "roadmap" not in fullest.span.text.casefold():
        name = name.replace("oadmap", "oad map")
    body = _body_of(fullest)
    if body:
        return f"{body} resolution {fullest.numbers[0]}"
    day = day_in_words(thread.days) if thread.days else None
    return f"{name} of {day}" if day else name


def _body_of(label: Label) -> str | None:
    """Return whose a resolution with one number is, by which alone it is called: of the body named, else of the one that numbers so."""
    if label.noun != "resolution" or len(label.numbers) != 1:
        return None
    named = next((body for body in _BODIES if label.words.issuperset(key_words(body))), None)
    return named or (_BODIES["/" in label.numbers[0]] if label.words <= _OF_THE_UN else None)
