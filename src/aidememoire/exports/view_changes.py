"""What is new between two days, as a grid: what stood before beside what was said now."""

from __future__ import annotations

from aidememoire.exports import wording
from aidememoire.exports.grid import Grid, empty, left_out
from aidememoire.exports.view_words import ABSENT, doing, doubt, legend, quoted, reference, teller, when
from aidememoire.views import Change, Changes, Saying
from aidememoire.views.labels import FIRST, HARDENED, NEW, RESTATED, SOFTENED

_LABELS = {
    HARDENED: "hardened: about the same thing, by a firmer act; or an offer now has a condition, or a refusal has lost its own",
    SOFTENED: "softened: about the same thing, by a less firm act; or an offer has lost its condition, or a refusal now has one",
    NEW: "new: not said before in this voice; what was said last on the issue stands beside it",
    FIRST: "first: nothing is known that was said before on the issue in this voice, the party's own or that of those who tell of it",
    RESTATED: "restated: about the same thing, and no move is seen: the same stance, a mere assertion, or an act that is in doubt",
}

_TWICE = " (some of several parties, with a label for each)"


def changes(view: Changes) -> tuple[Grid, ...]:
    """Return the one grid of what is new, with what its labels mean below it."""
    days = f"{wording.day(view.since)} to {wording.day(view.until)}"
    if not view.changes:
        return (empty(f"What is new since {wording.day(view.since)}: nothing", left_out(view.cut)),)
    title = f"What is new from {days}, {counts(view)}"
    rows = tuple(_change(one) for one in view.changes)
    told = [one for change in view.changes for one in (change.after, change.before, change.last, *change.also) if one]
    heads = ("issue", "party", "label", "before", "now")
    explained = tuple(words for label, words in _LABELS.items() if view.of(label))
    notes = (*explained, *left_out(view.cut))
    return (Grid(title, heads, rows, (14, 14, 12, 0, 0), (*notes, *legend(one.account for one in told))),)


def counts(view: Changes) -> str:
    """Return how many statements there are, and how many of each label."""
    found = view.counts()
    each = ", ".join(f"{number} {label}" for label, number in found.items())
    twice = _TWICE if sum(found.values()) > view.statements else ""
    return f"{wording.counted(view.statements, 'statement')}: {each}{twice}"


def _change(one: Change) -> tuple[str, ...]:
    also = f", also {' '.join(reference(each.account) for each in one.also)}" if one.also else ""
    if one.before:
        before = _in_full(one.before, one.party)
    else:
        before = f"last: {_in_full(one.last, one.party)}" if one.last else ABSENT
    return (
        one.issue + doubt(one.after, "issue"),
        one.party,
        _labelled(one),
        before,
        _in_full(one.after, one.party) + also,
    )


def _labelled(one: Change) -> str:
    """Return the label, which goes by acts alone, and the numbers in which the two differ: *hardened, 3 is now 6*."""
    return f"{one.label}, {one.numbers[0]} is now {one.numbers[1]}" if one.numbers else one.label


def _in_full(one: Saying, party: str) -> str:
    teller_of = teller(one, party if party in one.parties else None)  # a row may be of several parties
    told = f"as told by {teller_of}\n" if teller_of else ""
    return f"{doing(one, party)}\n{told}{quoted(one, 110)}\n{when(one)}"
