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
from aidememoire.reading.rules.borders.torn import with_clause_heads, with_whole_verbs
from aidememoire.reading.rules.negation.as_said import with_claims_apart
from aidememoire.reading.rules.negation.asides import told_over_asides
from aidememoire.reading.rules.negation.concessions import without_concessions
from aidememoire.reading.rules.negation.denials import with_denials
from aidememoire.reading.rules.negation.flat_denials import with_flat_denials
from aidememoire.reading.rules.negation.halves import cues_of_halves, with_halves
from aidememoire.reading.rules.negation.inversions import with_inversions
from aidememoire.reading.rules.negation.passed_over import cues_of_passed_over, with_what_is_passed_over
from aidememoire.reading.rules.negation.refutations import cues_of_refutations, with_refutations
from aidememoire.reading.rules.negation.retreats import with_retreats
from aidememoire.reading.rules.negation.scant import with_scant_favour
from aidememoire.reading.rules.negation.wishes import with_wishes
from aidememoire.reading.rules.negation.withheld import cues_of_withheld, with_withheld
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
from aidememoire.reading.rules.stances.abstentions import cues_of_abstentions, with_abstentions
from aidememoire.reading.rules.stances.answers import with_answers
from aidememoire.reading.rules.stances.balances import with_balances
from aidememoire.reading.rules.stances.concurrences import with_concurrences
from aidememoire.reading.rules.stances.conditions import with_conditions
from aidememoire.reading.rules.stances.confirmations import with_confirmations
from aidememoire.reading.rules.stances.contrasts import with_contrasts
from aidememoire.reading.rules.stances.courtesies import with_courtesies
from aidememoire.reading.rules.stances.ellipses import with_what_is_left_out
from aidememoire.reading.rules.stances.evens import without_evens
from aidememoire.reading.rules.stances.firsts import without_first_times
from aidememoire.reading.rules.stances.hearsay import with_hearsay
from aidememoire.reading.rules.stances.hopes import with_hopes
from aidememoire.reading.rules.stances.knowing import with_what_is_known
from aidememoire.reading.rules.stances.litotes import with_litotes
from aidememoire.reading.rules.stances.objects import with_objects
from aidememoire.reading.rules.stances.offers import with_offers
from aidememoire.reading.rules.stances.onlookers import with_forecasts
from aidememoire.reading.rules.stances.plain_telling import with_plain_telling
from aidememoire.reading.rules.stances.pressures import with_pressures
from aidememoire.reading.rules.stances.procedure import with_procedure
from aidememoire.reading.rules.stances.rebuttals import with_rebuttals
from aidememoire.reading.rules.stances.received import cues_of_received, with_what_is_received
from aidememoire.reading.rules.stances.receptions import with_receptions
from aidememoire.reading.rules.stances.responsibility import with_what_is_claimed
from aidememoire.reading.rules.stances.rulings import with_rulings
from aidememoire.reading.rules.stances.seeming import with_what_seems_so
from aidememoire.reading.rules.stances.short_answers import with_short_answers
from aidememoire.reading.rules.stances.silences import with_silences
from aidememoire.reading.rules.stances.thanks import with_thanks
from aidememoire.reading.rules.stances.threats import cues_of_threats, with_threats
from aidememoire.reading.rules.stances.undertakings import with_undertakings
from aidememoire.reading.rules.stances.undone import with_what_is_not
from aidememoire.reading.rules.stances.unreal import with_unreal
from aidememoire.reading.rules.stances.versions import with_versions
from aidememoire.reading.rules.stances.votes import with_votes
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
    lambda seen, found: with_what_is_received(seen.text, found, seen.chances),
    lambda seen, found: with_refutations(seen.text, found, seen.chances),
    lambda seen, found: with_what_is_passed_over(seen.text, found, seen.mentions, seen.chances),
    lambda seen, found: with_purposes(seen.text, found, seen.mentions, seen.chances),
    lambda seen, found: with_withheld(seen.text, found, seen.chances),
    lambda seen, found: with_abstentions(seen.text, found, seen.chances),
    lambda seen, found: with_gaps(seen.text, found, seen.mentions),
    lambda seen, found: with_halves(seen.text, found, seen.chances),
    lambda seen, found: with_verbless(seen.text, found),
    lambda seen, found: with_objections(seen.text, found),
    lambda seen, found: with_orders(seen.text, found, seen.mentions),
    lambda seen, found: with_overheard(seen.text, found),
    lambda seen, found: with_whom_it_is_for(seen.text, found),
    lambda _, found: without_events(found),
)
# What takes no stance, or another one than its verb alone would tell.
_NO_STANCES: tuple[Rule, ...] = (
    lambda seen, found: with_silences(seen.text, found),
    lambda seen, found: with_balances(seen.text, found),
    lambda _, found: with_pressures(found),
    lambda seen, found: with_litotes(seen.text, found),
    lambda _, found: with_plain_telling(found),
    lambda seen, found: with_threats(seen.text, found, seen.mentions, seen.chances),
    lambda _, found: with_versions(found),
    lambda seen, found: with_courtesies(seen.text, found),
    lambda seen, found: with_confirmations(seen.text, found),
    lambda seen, found: with_receptions(seen.text, found),
    lambda seen, found: with_undertakings(seen.text, found),
    lambda seen, found: with_offers(seen.text, found),
    lambda seen, found: without_evens(seen.text, found),
    lambda seen, found: without_first_times(seen.text, found),
    lambda _, found: with_forecasts(found),
    lambda seen, found: with_hearsay(seen.text, found),
    lambda _, found: with_what_is_known(found),
    lambda seen, found: with_hopes(seen.text, found),
    lambda seen, found: with_what_is_claimed(seen.text, found),
    lambda _, found: with_procedure(found),
    lambda _, found: with_wishes(found),
    lambda seen, found: with_scant_favour(seen.text, found),
    lambda seen, found: with_what_is_not(seen.text, found),
    lambda _, found: with_rulings(found),
    lambda _, found: with_votes(found),
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
    lambda seen, found: with_objects(seen.text, found),
    lambda seen, found: without_duties(seen.text, found),
    lambda seen, found: with_drafted(seen.document, found),
    lambda seen, found: with_headed_lists(seen.text, found, seen.mentions),
    lambda seen, found: with_second_verbs(seen.text, found, seen.mentions),
    lambda seen, found: without_requests(seen.text, found),
    lambda seen, found: with_renewals(seen.text, found),
    lambda seen, found: one_per_utterance(seen.text, found),
    lambda seen, found: with_conditions(seen.text, found, seen.mentions),
    lambda seen, found: with_answers(seen.text, seen.quoted, found, seen.mentions),
    lambda seen, found: with_short_answers(seen.text, found),
    lambda seen, found: with_contrasts(seen.text, found, seen.mentions),
    lambda seen, found: with_concurrences(seen.text, found),
    lambda seen, found: with_thanks(seen.text, found),
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
    cues_of_received,
    cues_of_purposes,
    cues_of_refutations,
    cues_of_withheld,
    cues_of_passed_over,
    cues_of_abstentions,
    cues_of_halves,
    cues_of_deeds,
    cues_of_threats,
)
