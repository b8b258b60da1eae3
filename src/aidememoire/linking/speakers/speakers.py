"""Who speaks: every source resolved to a full name, body or side, with the reason.

Statements are taken in the order of their words; what a pronoun or a description means is sought among those who
were named or heard before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.conjuncts import Conjuncts
from aidememoire.linking.cast.who import BODY, HUMANS, NOBODY, UNRESOLVED, Resolved, Who, all_of, only
from aidememoire.linking.speakers.antecedents import Antecedents
from aidememoire.linking.speakers.asked import Asked
from aidememoire.linking.speakers.asked_about import he_is_asked_about, only_asked_about
from aidememoire.linking.speakers.authors import author_of, interviewed, spoken_to
from aidememoire.linking.speakers.bare_nouns import BareNouns
from aidememoire.linking.speakers.belonging import Belonging
from aidememoire.linking.speakers.candidates import Candidates
from aidememoire.linking.speakers.cases import Cases
from aidememoire.linking.speakers.certainty import certainty
from aidememoire.linking.speakers.choice import Choice
from aidememoire.linking.speakers.colleagues import Colleagues
from aidememoire.linking.speakers.common_nouns import CommonNouns
from aidememoire.linking.speakers.cut_off import cut_off
from aidememoire.linking.speakers.dialogue import Dialogue
from aidememoire.linking.speakers.gatherings import Gatherings
from aidememoire.linking.speakers.introduced import Introduced
from aidememoire.linking.speakers.issued import Issued
from aidememoire.linking.speakers.likelihood import Likelihood, shipped
from aidememoire.linking.speakers.plainly import Plainly
from aidememoire.linking.speakers.pronouns import MY_COUNTRY, Pronouns
from aidememoire.linking.speakers.signatories import are_makers, signatories
from aidememoire.linking.speakers.spokespersons import owner_of_spokesperson, spoken_for
from aidememoire.linking.speakers.styles import Styles
from aidememoire.linking.speakers.transcripts import opener_of
from aidememoire.linking.speakers.unfit import Unfit, are_attending
from aidememoire.linking.speakers.worded import Worded
from aidememoire.linking.text.askers import only_asking
from aidememoire.linking.text.descriptions import (
    HE_OR_SHE,
    OWNER,
    are_members,
    is_side,
    is_together,
    number_of,
    pronoun_of,
)
from aidememoire.linking.text.index import Shelf
from aidememoire.linking.text.names import fold
from aidememoire.linking.text.sources import is_name_in_s, place_of, source_words
from aidememoire.model import Span, Statement
from aidememoire.reading.rules.negation.refutations import UNTRUE
from aidememoire.reading.rules.texts.points import POINT

_WHOSE = {"his": "he", "her": "she"}
_UNSURE = 0.4  # how sure it is of those whom *and* joins where one of them is not made out


@dataclass(slots=True)
class Speakers:
    """Resolves the sources of the statements of one reading, each once."""

    cast: Cast
    statements: Sequence[Statement]
    found: dict[str, Resolved] = field(default_factory=dict)
    by_id: dict[str, Statement] = field(default_factory=dict)
    antecedents: Antecedents = field(init=False)
    nouns: CommonNouns = field(init=False)
    conjuncts: Conjuncts = field(init=False)
    introduced: Introduced = field(init=False)
    worded: Worded = field(init=False)
    gatherings: Gatherings = field(init=False)
    bare_nouns: BareNouns = field(init=False)
    plainly: Plainly = field(init=False)
    told: Shelf[Statement] = field(init=False)
    issued: Issued = field(init=False)
    unfit: Unfit = field(init=False)
    guest: Who | None = field(init=False)
    pronouns: Pronouns = field(init=False)
    choice: Choice = field(init=False)
    dialogue: Dialogue = field(init=False)
    makers: Resolved | None = field(init=False)
    said: dict[tuple[int, str], tuple[Who, ...]] = field(default_factory=dict)
    model: Likelihood = field(default_factory=shipped)

    def __post_init__(self) -> None:
        """Lay out all that whoever is meant is sought by: the statements by their ids, who made the text, who was named."""
        self.by_id = {statement.id: statement for statement in self.statements}
        self.makers = signatories(self.cast)
        self.antecedents = Antecedents(self.cast)
        self.dialogue = Dialogue(
            self.cast.text,
            self.by_id,
            self.antecedents.quoted,
            self.cast.origin.publisher,
            only_asking(self.statements, self.cast.shelf),
        )
        belonging = Belonging(self.cast, self.antecedents.trail)
        self.nouns = CommonNouns(self.cast, self.antecedents, belonging)
        self.conjuncts = Conjuncts.of(self.cast.text, self.cast.mentions, self.cast.atlas)
        self.introduced = Introduced(self.cast)
        self.worded = Worded(self.cast, self.antecedents, self.nouns, self.introduced, self._possessor)
        self.gatherings = Gatherings(self.cast, self.antecedents.trail, self.nouns)
        self.bare_nouns = BareNouns(self.antecedents)
        self.told = Shelf.of((min(one.source), one) for one in self.statements if one.source and one.parent is None)
        self.plainly = Plainly(
            self.cast,
            self.introduced,
            self.gatherings,
            self.bare_nouns,
            Styles(self.cast, belonging),
            Colleagues(self.cast, self.antecedents, self.nouns),
            Cases(self.cast),
        )
        self.issued = Issued(self.cast, self.antecedents.trail, self._meant)
        self.unfit = Unfit(self.cast, self.antecedents.trail, self.antecedents.descriptions, self.statements)
        self.guest = interviewed(self.cast)
        self.pronouns = Pronouns(self.cast, self.antecedents, author_of(self.cast), spoken_to(self.cast), self.makers)
        self.choice = Choice(Candidates(self.cast, self.antecedents, belonging), self.model)

    def all(self) -> dict[str, Resolved]:
        """Return the speakers of every statement by its id."""
        for statement in sorted(self.statements, key=lambda one: (place_of(one), one.parent is not None)):
            self.of(statement)
        return self.found

    def of(self, statement: Statement) -> Resolved:
        """Return the speakers of one statement."""
        if statement.id not in self.found:
            self.found[statement.id] = UNRESOLVED  # while its parent is sought
            above = self.by_id.get(statement.parent or "")
            same = self.of(above) if above and statement.source and above.source == statement.source else None
            # two verbs of one subject: *raised the case and urged a release*
            resolved = ruled = same or self._resolve(statement)
            if same is None and self.choice.asks(ruled):
                asked = self._asked(statement, ruled, *source_words(statement))
                resolved = self.choice.of(asked)
                if asked.words:
                    self.said[self._as_said(asked.words, asked.at)] = resolved.whos
                if asked.pronoun in HE_OR_SHE and resolved.one.kind in HUMANS:
                    self.antecedents.genders.note(asked.pronoun, resolved.one)
            self.found[statement.id] = resolved
            self.dialogue.heard(statement, resolved)
            if resolved.rule == "spokesperson":
                self.antecedents.resumed.spoken_for.add(place_of(statement))
            if are_members(source_words(statement)[0]) or resolved.rule == "subjects before":
                self.antecedents.resumed.members.add(place_of(statement))
            self.antecedents.trail.hear(place_of(statement), resolved, nested=statement.parent is not None)
        return self.found[statement.id]

    def parent(self, statement: Statement) -> Resolved | None:
        """Return the speakers of the statement that holds this one."""
        above = self.by_id.get(statement.parent or "")
        return self.of(above) if above else None

    def _asked(self, statement: Statement, ruled: Resolved, words: str, span: Span) -> Asked:
        """Return the question that words of a source put which do not name its speaker by themselves."""
        owner, pronoun = OWNER.match(words), pronoun_of(words)
        around = self.dialogue.around(statement, self.of)
        return Asked(
            words=words,
            span=span,
            statement=statement,
            above=around.above,
            ruled=ruled,
            state=self.cast.state_in(words),
            office=self.cast.atlas.office(words),
            body=self.cast.atlas.body(words),
            owner=self._possessor(owner[1].lower(), statement) if owner else None,
            before=self.said.get(self._as_said(words, span.start), ()) if not pronoun else (),
            barred=around.barred(pronoun)
            | self.antecedents.together.barred(words, ruled.whos)
            | self.unfit.of(words, statement, span.start)
            | self.unfit.only_former(words)
            | self.antecedents.told_of(pronoun, span.start, statement, around.above)
            | only_asked_about(words, span, self.antecedents.trail)
            | self.antecedents.would_be_we(pronoun, span.start, around.above, own_words=around.own_words)
            | self.antecedents.would_be_you(pronoun, around.above)
            | self.bare_nouns.only_behind(words, span.start),
            own_words=around.own_words,
        )

    def _as_said(self, words: str, at: int) -> tuple[int, str]:
        """Return what words are kept by for the same ones further down: in a round-up within their report alone."""
        return self.cast.origin.report(at).start, fold(words)

    def _possessor(self, pronoun: str, statement: Statement) -> Who | None:
        """Return whom a possessive pronoun means: the speaker around it for mine and ours, else the most present."""
        if pronoun in ("our", "my"):
            above = self.parent(statement)
            return above.one if above else self.pronouns.ours(place_of(statement))
        if he := _WHOSE.get(pronoun):
            at, known = place_of(statement), self.antecedents
            return he_is_asked_about(he, at, known.trail, known.genders) or self._meant_by(he, statement)
        return self.antecedents.owner(pronoun, place_of(statement))

    def _meant_by(self, he: str, statement: Statement) -> Who | None:
        """Return whom *he* or *she* would mean where the source of a statement begins."""
        at = place_of(statement)
        ruled = self.pronouns.meant(he, at, statement, self.dialogue.around(statement, self.of))
        return self.choice.of(self._asked(statement, ruled, he, Span.of(self.cast.text, at, at + len(he)))).one

    def _resolve(self, statement: Statement) -> Resolved:
        """Return whom a source means by the first way that fits: its turn or letter, a pronoun, plain words, several, a name, a description."""
        if self.dialogue.is_answer(statement):
            return self._answered()
        if not statement.source:
            return self._without_a_source(statement)
        words, span = source_words(statement)
        pronoun = pronoun_of(words)
        if not statement.parent and (own := self.pronouns.of_a_letter(words, span.start)):
            return own
        if pronoun or MY_COUNTRY.fullmatch(words):
            around = self.dialogue.around(statement, self.of)
            if pronoun:
                return self.pronouns.meant(pronoun, span.start, statement, around)
            if own := self.pronouns.of_my_country(span.start, around):
                return own
        plain = self.plainly.meant(words, span, statement) or self._together(words, span, statement)
        plain = plain or self.issued.meant(words, span, statement) or self._joined(span, statement)
        return plain or self._worded(words, span, statement)

    def _worded(self, words: str, span: Span, statement: Statement) -> Resolved:
        """Return who is meant by a name, else by a description."""
        named = self.worded.by_mention(span, statement) or self.cast.unmarked(words)
        if (named is None or named.rule == "body as named") and is_name_in_s(words, span, statement):
            return only(Who(words, BODY), "body as named", "named here")
        if named is None and (told := self._spoken_for(words, span, statement)):
            return told
        resolved = named or self.worded.described(words, span, statement)
        ruled = self.nouns.referred(resolved, words, span.start) or resolved
        if ruled.one in only_asked_about(words, span, self.antecedents.trail):
            return self.nouns.of_state(words, self.cast.atlas.office(words), self.cast.state_in(words))
        return ruled

    def _answered(self) -> Resolved:
        """Return who answers in an interview whose turns have no names."""
        one = self.guest
        return only(one, "interviewed", f"{one.name} is the one whom the text interviews") if one else UNRESOLVED

    def _without_a_source(self, statement: Statement) -> Resolved:
        """Return who lays a point down, who calls a claim untrue in his own text, or whom another cue cuts off."""
        if POINT in statement.reasons:
            return self.makers or UNRESOLVED
        if UNTRUE in statement.reasons:
            opener = opener_of(self.cast.text, statement, self.told)
            own = self.of(opener) if opener else self.pronouns.of_the_text(place_of(statement))
            return self.parent(statement) or own
        found = cut_off(statement, self.by_id.get(statement.parent or ""), self.cast)
        alone = found.one == NOBODY and not statement.parent
        return (self.pronouns.made_together(place_of(statement)) if alone else None) or found

    def _spoken_for(self, words: str, span: Span, statement: Statement) -> Resolved | None:
        """Return whom a spokesperson speaks for, where the words say but whose."""
        owner = None if self.cast.bodies.inside(span) else owner_of_spokesperson(words, span)
        return spoken_for(words, owner, self._meant(owner.text, owner, statement)) if owner else None

    def _meant(self, words: str, span: Span, statement: Statement) -> Resolved:
        """Return whom words inside a source mean: by a mention, else by what is described and weighed."""
        named = self.introduced.by_definition(words, span.start) or self.gatherings.meant(words)
        if named := named or self._together(words, span, statement) or self.worded.by_mention(span, statement):
            return named
        described = self.worded.described(words, span, statement)
        ruled = self.nouns.referred(described, words, span.start) or described
        return self.choice.of(self._asked(statement, ruled, words, span)) if self.choice.asks(ruled) else ruled

    def _joined(self, span: Span, statement: Statement) -> Resolved | None:
        """Return those whom *and* joins, each by its own words; as sure as the least sure of them."""
        parts = self.conjuncts.within(span)
        each = [self._meant(part.text, part, statement) for part in parts]
        whos = tuple(who for who in all_of(each) if who != NOBODY)
        if not whos:
            return None
        sure = min(_UNSURE if one.one == NOBODY else certainty(one.rule, one.sure) for one in each)
        return Resolved(whos, "each of several", "each by its own name", sure)

    def _together(self, words: str, span: Span, statement: Statement) -> Resolved | None:
        """Return whom words mean that stand for several and name none: both sides, not *both Chad and Togo*."""
        made = self.makers and self.cast.origin.is_joint and are_makers(words)
        if made and not self.unfit.two_of_the_office(words, span.start):
            return self.makers
        everybody = self.gatherings.all_parties(words, span.start)
        if everybody or not is_together(words):
            return everybody
        if left_out := self.unfit.excepted(words, span.start):
            return self.nouns.unnamed(f"{words.lower()} except {', '.join(sorted(who.name for who in left_out))}", None)
        inside = self.cast.shelf.inside(span)
        named = bool(self.conjuncts.pair(span)) or sum(one.type == "ORG" for one in inside) > 1
        named = named or any(one.type in ("PER", "GPE") and not is_side(one.span.text) for one in inside)
        two = () if named else self.unfit.two_of_the_office(words, span.start)
        if two and number_of(fold(words)) in (None, 2):
            return Resolved(two, "subject pair", "the two whom the text calls that")
        several = None if named else self.antecedents.together.meant(fold(words), span.start)
        attend = several is not None and are_attending(words)
        unfit = self.unfit.of(words, statement, span.start) if attend else frozenset()
        return several if several and unfit.isdisjoint(several.whos) else None
