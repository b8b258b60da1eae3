"""The reader: a document in, its reading out; a pure function of text, model and profile."""

from __future__ import annotations

from dataclasses import dataclass

from aidememoire import __version__
from aidememoire.model import Document, ReaderInfo, Reading
from aidememoire.reading.network.attributions import Kept, find_attributions
from aidememoire.reading.network.encoder import Model, load_model
from aidememoire.reading.network.mentions import named_everywhere, names_ended
from aidememoire.reading.quotations import quotation_states
from aidememoire.reading.rules.answers import with_answers
from aidememoire.reading.rules.asides import told_over_asides
from aidememoire.reading.rules.backers import with_backers
from aidememoire.reading.rules.citings import with_citings
from aidememoire.reading.rules.closings import without_closing_note
from aidememoire.reading.rules.concessions import without_concessions
from aidememoire.reading.rules.conditions import with_conditions
from aidememoire.reading.rules.confirmations import with_confirmations
from aidememoire.reading.rules.continuations import with_continuations
from aidememoire.reading.rules.courtesies import with_courtesies
from aidememoire.reading.rules.doubles import one_per_utterance
from aidememoire.reading.rules.drafts import with_drafted, without_duties
from aidememoire.reading.rules.evens import without_evens
from aidememoire.reading.rules.firsts import without_first_times
from aidememoire.reading.rules.foreign import in_english
from aidememoire.reading.rules.gaps import with_gaps
from aidememoire.reading.rules.halves import cues_of_halves, with_halves
from aidememoire.reading.rules.hearsay import with_hearsay
from aidememoire.reading.rules.lists import with_items, with_subjects
from aidememoire.reading.rules.onlookers import with_forecasts
from aidememoire.reading.rules.operative import cues_of_another, operative_clauses
from aidememoire.reading.rules.orders import with_orders
from aidememoire.reading.rules.parallels import side_by_side
from aidememoire.reading.rules.passives import cues_of_passives, with_passives
from aidememoire.reading.rules.phrases import mended
from aidememoire.reading.rules.points import with_points
from aidememoire.reading.rules.proposals import with_proposed
from aidememoire.reading.rules.rebuttals import with_rebuttals
from aidememoire.reading.rules.receptions import with_receptions
from aidememoire.reading.rules.refutations import cues_of_refutations, with_refutations
from aidememoire.reading.rules.requests import without_requests
from aidememoire.reading.rules.retreats import with_retreats
from aidememoire.reading.rules.schemes import drawn_by
from aidememoire.reading.rules.seconds import with_second_verbs
from aidememoire.reading.rules.silences import with_silences
from aidememoire.reading.rules.undertakings import with_undertakings
from aidememoire.reading.rules.withheld import cues_of_withheld, with_withheld
from aidememoire.reading.statements import to_statements


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads documents with one model; the profile, known by its name and digest, is that which their linker goes by."""

    model: Model
    profile: str
    profile_sha256: str | None = None

    @classmethod
    def load(cls, profile: str = "general", profile_sha256: str | None = None) -> Reader:
        """Return a reader with the model that comes with the program."""
        return cls(load_model(), profile, profile_sha256)

    @property
    def info(self) -> ReaderInfo:
        """What made the readings of this reader."""
        return ReaderInfo(self.model.name, self.model.sha256, __version__, self.profile, self.profile_sha256)

    def read(self, document: Document) -> Reading:
        """Return the reading of `document`: the same document gives the same one, byte for byte."""
        kept = Kept(self.model, _places(document))
        attributions, mentions = find_attributions(document.text, self.model, kept)
        attributions = [drawn_by(self.model.scheme, document.text, mended(document.text, one)) for one in attributions]
        attributions = told_over_asides(document.text, attributions)
        attributions = with_retreats(document.text, without_concessions(document.text, attributions))
        attributions = with_passives(document.text, attributions, kept.chances)
        attributions = with_refutations(document.text, attributions, kept.chances)
        attributions = with_withheld(document.text, attributions, kept.chances)
        attributions = with_halves(document.text, with_gaps(document.text, attributions, mentions), kept.chances)
        attributions = with_courtesies(document.text, with_silences(document.text, attributions))
        attributions = with_receptions(document.text, with_confirmations(document.text, attributions))
        attributions = without_evens(document.text, with_undertakings(document.text, attributions))
        attributions = without_first_times(document.text, attributions)
        attributions = with_hearsay(document.text, with_orders(document.text, with_forecasts(attributions), mentions))
        attributions = with_items(document.text, attributions)
        attributions = side_by_side(document.text, attributions, mentions, kept.chances)
        attributions = with_backers(document.text, attributions)
        attributions = with_citings(document.text, attributions)
        attributions = with_rebuttals(document.text, attributions)
        attributions = with_drafted(document, without_duties(document.text, attributions))
        attributions = with_subjects(document.text, attributions)
        attributions = without_requests(document.text, with_second_verbs(document.text, attributions, mentions))
        attributions = with_conditions(document.text, one_per_utterance(document.text, attributions), mentions)
        states = quotation_states(document.text)
        attributions = with_answers(document.text, states, attributions, mentions)
        attributions = with_continuations(document.text, states, attributions)
        attributions = without_closing_note(document.text, attributions)
        attributions = with_points(document, attributions, mentions, kept.chances)
        attributions = in_english(document.text, with_proposed(document, attributions, kept.chances))
        return Reading(
            document=document,
            reader=self.info,
            statements=to_statements(document, attributions),
            mentions=tuple(named_everywhere(document.text, names_ended(document.text, mentions))),
            notes=document.notes,
        )


def _places(document: Document) -> list[int]:
    """Return where the cues begin of which a rule may make a statement that the model has not found, sorted."""
    modals = (clause.modal.start for clause in operative_clauses(document))
    text = document.text
    by_rules = (cues_of_another, cues_of_passives, cues_of_refutations, cues_of_withheld, cues_of_halves)
    return sorted({*modals, *(at for cues in by_rules for at in cues(text))})
