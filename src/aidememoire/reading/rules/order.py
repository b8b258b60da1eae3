"""The rules that go behind the network, in their order: each takes what has been found so far, and gives it mended.

The order matters where one rule makes what another one needs: *not* is joined with its verb before anything asks what a
verb says, second verbs take their subjects from the first ones, and what a text is as a whole (a proposal, a note below an
interview, a text in another language) is asked last.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from aidememoire.model import Document, Mention
from aidememoire.reading.network.attributions import Attribution, Sensing
from aidememoire.reading.rules.borders.continuations import with_continuations, with_whole_turns, without_closing_note
from aidememoire.reading.rules.borders.foreign import in_english
from aidememoire.reading.rules.borders.headed import with_headed_lists
from aidememoire.reading.rules.borders.labels import without_labels
from aidememoire.reading.rules.borders.lists import with_items
from aidememoire.reading.rules.borders.names import with_whole_names, without_guests
from aidememoire.reading.rules.borders.pointers import without_pointers
from aidememoire.reading.rules.borders.torn import with_clause_heads, with_whole_verbs
from aidememoire.reading.rules.negation.apart import told_over_asides
from aidememoire.reading.rules.negation.as_said import with_claims_apart
from aidememoire.reading.rules.negation.denials import with_denials, with_flat_denials
from aidememoire.reading.rules.negation.halves import cues_of_halves, with_halves
from aidememoire.reading.rules.negation.inversions import with_inversions
from aidememoire.reading.rules.negation.refutations import cues_of_refutations, with_refutations, without_concessions
from aidememoire.reading.rules.negation.retreats import with_retreats
from aidememoire.reading.rules.operative import cues_of_another, operative_clauses
from aidememoire.reading.rules.sources.agents import with_agents, with_orders
from aidememoire.reading.rules.sources.backers import with_backers, with_objections
from aidememoire.reading.rules.sources.citings import with_citings, with_overheard
from aidememoire.reading.rules.sources.deeds import cues_of_deeds, with_relatives, with_reputed
from aidememoire.reading.rules.sources.doubles import one_per_utterance, with_renewals
from aidememoire.reading.rules.sources.parallels import side_by_side, with_gaps, with_verbless
from aidememoire.reading.rules.sources.passives import cues_of_passives, with_passives, with_what_is_ordered
from aidememoire.reading.rules.sources.purposes import cues_of_purposes, with_purposes
from aidememoire.reading.rules.sources.requests import without_requests
from aidememoire.reading.rules.sources.subjects import with_clauses, with_second_verbs, with_whom_it_is_for
from aidememoire.reading.rules.sources.things import with_ballots, without_events
from aidememoire.reading.rules.stances.answers import with_answers
from aidememoire.reading.rules.stances.ascribed import with_what_is_ascribed
from aidememoire.reading.rules.stances.conditions import with_conditions, without_evens
from aidememoire.reading.rules.stances.deeds import DEEDS
from aidememoire.reading.rules.stances.formulas import FORMULAS, without_formulas
from aidememoire.reading.rules.stances.likewise import with_likewise, with_what_is_left_out
from aidememoire.reading.rules.stances.missed import cues_of_missed, with_missed
from aidememoire.reading.rules.stances.plain_telling import PLAIN
from aidememoire.reading.rules.stances.rebuttals import with_rebuttals
from aidememoire.reading.rules.stances.receptions import RECEPTIONS
from aidememoire.reading.rules.stances.seeming import with_what_seems_so
from aidememoire.reading.rules.stances.silences import with_silences
from aidememoire.reading.rules.stances.tellings import as_told, by_act
from aidememoire.reading.rules.stances.threats import with_threats
from aidememoire.reading.rules.stances.undertakings import UNDERTAKINGS, with_undertakings
from aidememoire.reading.rules.stances.undone import UNDONE
from aidememoire.reading.rules.stances.unreal import with_unreal
from aidememoire.reading.rules.texts.corrections import without_what_is_taken_back
from aidememoire.reading.rules.texts.drafts import with_drafted, without_duties
from aidememoire.reading.rules.texts.points import with_points, with_proposed
from aidememoire.reading.rules.texts.resolutions import with_resolved


@dataclass(frozen=True, slots=True)
class Seen:
    """What a rule may look at beside the attributions: the document, its mentions and quotations, and what the network makes of new statements."""

    document: Document
    mentions: Sequence[Mention]
    quoted: bytearray
    chances: Sensing

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text


Found = list[Attribution]
Rule = Callable[[Seen, Found], Found]

# What all others go by: borders, each *not* with its verb, and who tells in a passive.
_FIRST: tuple[Rule, ...] = (
    lambda seen, found: without_labels(seen.text, found, seen.mentions),
    lambda seen, found: with_whole_names(seen.text, found, seen.mentions),
    lambda seen, found: without_guests(seen.text, found, seen.mentions),
    lambda seen, found: told_over_asides(seen.text, found),
    lambda seen, found: with_whole_verbs(seen.text, found, seen.mentions),
    lambda seen, found: with_claims_apart(seen.text, found),
    lambda seen, found: with_clause_heads(seen.text, found),
    lambda seen, found: with_inversions(seen.text, found),
    lambda seen, found: with_clauses(seen.text, found, seen.mentions),
    lambda seen, found: with_relatives(seen.text, found, seen.mentions, seen.chances),
    lambda seen, found: with_ballots(seen.text, found),
    lambda seen, found: with_agents(seen.text, found, seen.mentions),
    lambda seen, found: with_reputed(seen.text, found, seen.chances),
    lambda seen, found: with_denials(seen.text, found),
    lambda seen, found: without_concessions(seen.text, found),
    lambda seen, found: with_retreats(seen.text, found),
)
# Whose words they are, and statements that the network has not found.
_WHOSE: tuple[Rule, ...] = (
    lambda seen, found: with_passives(seen.text, found, seen.chances),
    lambda seen, found: with_what_is_ordered(seen.text, found, seen.mentions, seen.chances),
    lambda seen, found: with_missed(seen.text, found, seen.mentions, seen.chances),
    lambda seen, found: with_refutations(seen.text, found, seen.chances),
    lambda seen, found: with_purposes(seen.text, found, seen.mentions, seen.chances),
    lambda seen, found: with_gaps(seen.text, found, seen.mentions),
    lambda seen, found: with_halves(seen.text, found, seen.chances),
    lambda seen, found: with_verbless(seen.text, found),
    lambda seen, found: with_objections(seen.text, found),
    lambda seen, found: with_orders(seen.text, found, seen.mentions),
    lambda seen, found: with_overheard(seen.text, found),
    lambda seen, found: with_whom_it_is_for(seen.text, found),
    lambda _, found: without_events(found),
)
_TELLINGS = by_act(DEEDS, UNDONE, PLAIN, FORMULAS, RECEPTIONS, UNDERTAKINGS)
# What takes no stance, or another one than its verb alone would tell.
_NO_STANCES: tuple[Rule, ...] = (
    lambda seen, found: with_silences(seen.text, found),
    lambda seen, found: with_threats(seen.text, found, seen.mentions),
    lambda seen, found: without_formulas(seen.text, found),
    lambda seen, found: with_undertakings(seen.text, found),
    lambda seen, found: as_told(seen.text, found, _TELLINGS),
    lambda seen, found: without_evens(seen.text, found),
    lambda seen, found: with_what_is_ascribed(seen.text, found),
    lambda seen, found: with_what_seems_so(seen.text, found),
)
# What stands beside it: lists, rebuttals, drafts, second verbs, conditions, answers.
_BESIDE: tuple[Rule, ...] = (
    lambda seen, found: with_what_is_left_out(seen.text, found),
    lambda seen, found: with_items(seen.text, found),
    lambda seen, found: side_by_side(seen.text, found, seen.mentions, seen.chances),
    lambda seen, found: with_backers(seen.text, found),
    lambda seen, found: with_citings(seen.text, found, seen.mentions),
    lambda seen, found: with_rebuttals(seen.text, found),
    lambda seen, found: without_duties(seen.text, found),
    lambda seen, found: with_drafted(seen.document, found),
    lambda seen, found: with_headed_lists(seen.text, found, seen.mentions),
    lambda seen, found: with_second_verbs(seen.text, found, seen.mentions),
    lambda seen, found: without_requests(seen.text, found),
    lambda seen, found: with_renewals(seen.text, found),
    lambda seen, found: one_per_utterance(seen.text, found),
    lambda seen, found: with_conditions(seen.text, found, seen.mentions),
    lambda seen, found: with_answers(seen.text, seen.quoted, found, seen.mentions),
    lambda seen, found: with_likewise(seen.text, found, seen.mentions),
    lambda seen, found: with_unreal(seen.text, found),
    lambda seen, found: with_flat_denials(seen.text, found),
)
# What the text is as a whole.
_WHOLE_TEXTS: tuple[Rule, ...] = (
    lambda seen, found: with_continuations(seen.text, seen.quoted, found),
    lambda seen, found: with_whole_turns(seen.document, found),
    lambda seen, found: without_closing_note(seen.text, found),
    lambda seen, found: with_resolved(seen.text, found),
    lambda seen, found: with_points(seen.document, found, seen.mentions, seen.chances),
    lambda seen, found: with_proposed(seen.document, found, seen.chances),
    lambda seen, found: without_what_is_taken_back(seen.text, found),
    lambda seen, found: in_english(seen.text, found),
    lambda seen, found: without_pointers(seen.text, found),
)
RULES = (*_FIRST, *_WHOSE, *_NO_STANCES, *_BESIDE, *_WHOLE_TEXTS)


def ruled(seen: Seen, found: Sequence[Attribution]) -> list[Attribution]:
    """Return what the network has found in a text, as the rules leave it."""
    mended = list(found)
    for rule in RULES:
        mended = rule(seen, mended)
    return mended


def places(document: Document) -> list[int]:
    """Return where the cues begin of which a rule may make a statement that the network has not found, sorted."""
    modals = (clause.modal.start for clause in operative_clauses(document))
    return sorted({*modals, *(at for cues in _CUES for at in cues(document.text))})


_CUES = (
    cues_of_another,
    cues_of_passives,
    cues_of_missed,
    cues_of_purposes,
    cues_of_refutations,
    cues_of_halves,
    cues_of_deeds,
)
