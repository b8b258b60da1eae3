"""Entries to try the views on: written by hand, about states that there are not, and random ones."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any

from hypothesis import strategies as st

from aidememoire.model import Account, Confidence, Entry, Interval, Invocation, Meeting, Span, Statement
from aidememoire.views import Told

RECORDED = datetime(2023, 8, 1, 8, 0)
HAVEN, MARSH, HOST = "Havenland", "Marshland", "Corvo"
DAY = date(2023, 7, 25)


def account(name: str, publisher: str | None = "Lantern", published: date | None = DAY, **known: str) -> Account:
    """Return an account whose id comes from its name."""
    return Account(sha256(name.encode()).hexdigest()[:16], name, publisher, published, **known)


def entry(
    party: str | None,
    act: str | None,
    words: str,
    issue: str = "transport",
    *,
    day: date | None = None,
    where: Account | None = None,
    **known: Any,
) -> Entry:
    """Return an entry: what `party` says in `words`, on one issue or several (`a,b`), on a day that the text tells."""
    where = where or account("report")
    start = known.pop("start", 0)
    name = known.pop("id", sha256(f"{where.id}{party}{act}{words}{issue}{day}".encode()).hexdigest()[:12])
    cites = known.pop("cites", ())
    span = Span(start, start + len(words), words) if words else None
    made = Statement(
        id=name,
        parent=None,
        source=(),
        cue=(),
        content=(span,) if span else (),
        mode="indirect",
        confidence=Confidence(1.0),
        speaker=party,
        side=party,
        act=act,
        issues=tuple(issue.split(",")) if issue else (),
        on=Interval(day, day, "on that day", "explicit") if day else None,
        invokes=tuple(Invocation(None, each, Span(start, start + len(each), each)) for each in cites if span),
        chain=(where.publisher or "", party or ""),
    )
    return Entry(replace(made, **known), where, RECORDED)


def day(number: int) -> date:
    """Return the day so many days after 1 July 2023."""
    return date(2023, 7, 1) + timedelta(days=number)


def told(
    where: Account, start: date | None, place: str | None, people: str, kind: str | None = None, **known: Any
) -> Told:
    """Return a meeting as an account tells it, `people` with commas between them."""
    names = tuple(name.strip() for name in people.split(",") if name.strip())
    return Told(where, Meeting((), start, start, place, participants=names, kind=kind, **known))


# Three sides give an account of one meeting, as the three readouts of the sample do; all words are invented.
OURS = account("Haven on the talks", "Haven Ministry", date(2023, 7, 26), side=HAVEN, kind="readout")
THEIRS = account("Marsh on the talks", "Marsh Ministry", date(2023, 7, 25), side=MARSH, kind="readout")
HOSTS = account("Corvo on the talks", "Corvo Ministry", date(2023, 7, 26), side=HOST, kind="readout")
PACT = "Pact of 9 May 2020"


def talks() -> list[Entry]:
    """Return the statements of the three readouts."""
    haven: dict[str, Any] = {"where": OURS, "speaker": "Ana Vik", "day": DAY}
    marsh: dict[str, Any] = {"where": THEIRS, "speaker": "Bo Lund", "day": DAY}
    host: dict[str, Any] = {"where": HOSTS, "speaker": "Cy Ros", "day": DAY}
    return [
        entry(HAVEN, "demand", "the blockade of the Reed road must end at once", "humanitarian,transport", **haven,
              start=0, cites=[PACT, "Order of the Court of 2 March 2023"]),
        entry(HAVEN, "assert", "the map of 1975 remains the basis for delimitation", "borders", **haven, start=60),
        entry(HAVEN, "demand", "all roads should reopen under the sovereignty of the country that they cross", **haven,
              start=120),
        entry(MARSH, "deny", "there is a humanitarian crisis on the Reed road", "humanitarian", **marsh, start=0),
        entry(MARSH, "assert", "the checkpoint on the road was a necessary measure", "transport", **marsh, start=60,
              cites=["Pact of 10 May 2020"], mode="direct"),
        entry(MARSH, "accuse", "Havenland resists every proposal, the Fen route too", "transport", **marsh, start=120),
        entry(HOST, "propose", "food, medicine and power are to reach the inhabitants", "humanitarian", **host, start=0,
              cites=[PACT]),
        entry(HOST, "propose", "roads should reopen under the Pact and the sovereignty of each country they cross",
              "transport", **host, start=60, cites=[PACT]),
        entry(HAVEN, "accept", "it has to persuade the islanders to meet officials of Marshland", "rights",
              **(host | {"speaker": HAVEN}), start=120),
        entry(MARSH, "commit", "it will grant guarantees if Havenland does likewise", "rights",
              **(host | {"speaker": MARSH}), start=180, conditional=True, to=(HAVEN,)),
    ]  # fmt: skip


def before() -> list[Entry]:
    """Return what was said in the weeks before the talks, and one thing after them."""
    first = account("Pressroom", "Lantern", date(2023, 7, 3))
    wire = account("Wire copy", "Echo", date(2023, 7, 4))
    later = account("Afterwards", "Lantern", date(2023, 8, 2))
    undated = account("A leaflet", None, None)
    return [
        entry(HAVEN, "propose", "the blockade of the Reed road should end soon", "humanitarian", where=first),
        entry(HAVEN, "propose", "the blockade of the Reed road should end soon", "humanitarian", where=wire),
        entry(MARSH, "commit", "it will open the Fen route", "transport", where=first, day=date(2023, 7, 2)),
        entry(MARSH, "reject", "it will open the Fen route", "transport", where=later, day=date(2023, 8, 1)),
        entry(HAVEN, "warn", "there will be war", "ceasefire", where=undated),
        entry(None, "assert", "the road is quiet", "transport", where=first),
    ]


# Anything at all: few words, days and names, so that random entries meet often.
_WORDS = st.lists(st.sampled_from(["road", "open", "not", "map", "aid", "two", "the"]), max_size=4).map(" ".join)
_PARTIES = st.sampled_from([HAVEN, MARSH, HOST, f"{HAVEN}; {MARSH}", None])
_ACTS = st.sampled_from(["assert", "accuse", "demand", "commit", "accept", "reject", "deny", "propose", "warn", None])
_ISSUES = st.sampled_from(["transport", "borders", "transport,borders", "borders,unheard of", ""])
_ACCOUNTS = [
    account("one", "Lantern", day(3)),
    account("two", "Echo", day(4), side=HAVEN),
    account("three", None, day(9), side=MARSH),
    account("four", "Lantern", None),
]


@st.composite
def entries(draw: st.DrawFn, most: int = 12) -> list[Entry]:
    """Draw entries with ids of their own, some nested in others, in cycles too."""
    number = draw(st.integers(0, most))
    return [draw(_entry(f"s{at}", number)) for at in range(number)]


@st.composite
def _entry(draw: st.DrawFn, name: str, number: int) -> Entry:
    parents = [None, None, "missing", *(f"s{at}" for at in range(number))]
    said_on = draw(st.none() | st.integers(0, 12).map(day))
    return entry(
        draw(_PARTIES),
        draw(_ACTS),
        draw(_WORDS),
        draw(_ISSUES),
        day=said_on,
        where=draw(st.sampled_from(_ACCOUNTS)),
        id=name,
        start=draw(st.integers(0, 50)),
        parent=draw(st.sampled_from(parents)),
        cites=draw(st.sampled_from([[], [PACT], [PACT, "Map of 1975"]])),
    )
