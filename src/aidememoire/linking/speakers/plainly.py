"""Who is meant where the words of a source, their place or a definition leave nothing to weigh: nobody, a questioner, a turn, *the President (V.)*."""

from __future__ import annotations

from dataclasses import dataclass

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import NO_ONE, Resolved
from aidememoire.linking.speakers.bare_nouns import BareNouns
from aidememoire.linking.speakers.cases import Cases
from aidememoire.linking.speakers.colleagues import Colleagues
from aidememoire.linking.speakers.gatherings import Gatherings
from aidememoire.linking.speakers.introduced import Introduced
from aidememoire.linking.speakers.ministries import whose_ministry
from aidememoire.linking.speakers.relayed import relayed
from aidememoire.linking.speakers.styles import Styles
from aidememoire.linking.speakers.transcripts import label, questioner
from aidememoire.linking.text.descriptions import is_no_one, is_question
from aidememoire.linking.text.names import fold
from aidememoire.linking.text.sources import is_turn
from aidememoire.model import Span, Statement


@dataclass(frozen=True, slots=True)
class Plainly:
    """Resolves those sources of one document that need no comparison of who was named before."""

    cast: Cast
    introduced: Introduced
    gatherings: Gatherings
    bare_nouns: BareNouns
    styles: Styles
    colleagues: Colleagues
    cases: Cases

    def meant(self, words: str, span: Span, statement: Statement) -> Resolved | None:
        """Return who is meant by the first of these ways that fits; None where there is something to weigh."""
        if is_no_one(words):
            return NO_ONE
        if is_question(words) and (
            self.cast.origin.kind == "transcript" or not (_is_letter(words) or self._is_named(span))
        ):
            return questioner(self.cast, words, statement)
        told = (
            relayed(self.cast, statement)
            or self.gatherings.meant(words)
            or self.styles.meant(words, span.start)
            or self.colleagues.meant(words, span)
            or self.bare_nouns.meant(words, span.start)
            or whose_ministry(words, span.start, self.cast)
        )
        if told:
            return told
        if is_turn(statement):
            return label(self.cast, span, words)
        defined = self.introduced.by_definition(words, span.start) or self.cases.meant(words)
        return defined or (self.introduced.by_letter(words) if _is_letter(words) else None)

    def _is_named(self, span: Span) -> bool:
        """Tell whether a source names a person: *Reporter Ana Vik* puts no question of a transcript."""
        return any(one.type == "PER" for one in self.cast.shelf.inside(span))


def _is_letter(words: str) -> bool:
    """Tell whether words are but a letter, which labels a question in a transcript alone: `Q.`."""
    return len(fold(words)) == 1
