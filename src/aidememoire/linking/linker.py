"""Linking: a reading with its names, days, instruments and meetings made out, each with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from aidememoire.linking.cast.allegiance import is_of_no_government
from aidememoire.linking.cast.atlas import Atlas
from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.conjuncts import parted
from aidememoire.linking.cast.kinds_of_bodies import named_alone
from aidememoire.linking.cast.who import GROUP, NOBODY, OFFICE, PARTIES, STATE, UNNAMED, Resolved, Who
from aidememoire.linking.chain import chain_of
from aidememoire.linking.days.said import DaySaid, days_said
from aidememoire.linking.instruments.links import Instruments, invoked, link_instruments
from aidememoire.linking.instruments.spans import whole_instruments
from aidememoire.linking.intentions import with_doubt
from aidememoire.linking.meetings.found import find_meetings
from aidememoire.linking.speakers.addressees import addressees
from aidememoire.linking.speakers.authors import author_name
from aidememoire.linking.speakers.certainty import certainty
from aidememoire.linking.speakers.speakers import Speakers
from aidememoire.linking.terms import Terms
from aidememoire.linking.text.askers import ASKS, only_asking
from aidememoire.linking.text.carriers import is_outlet
from aidememoire.linking.text.denials import denied_in
from aidememoire.linking.text.initials import with_initials
from aidememoire.linking.text.interrogatives import asked_in
from aidememoire.linking.voices import ASKED, DENIED
from aidememoire.model import Document, Found, Mention, Reading, Reason, Statement
from aidememoire.profiles import Profile

_DESCRIBED = frozenset((GROUP, OFFICE, UNNAMED))


@dataclass(frozen=True, slots=True)
class Linker:
    """Links readings with one profile: the same reading gives the same links."""

    profile: Profile
    atlas: Atlas
    terms: Terms

    @classmethod
    def of(cls, profile: Profile) -> Linker:
        """Return a linker for a profile, which it lays out once."""
        return cls(profile, Atlas.of(profile), Terms.of(profile))

    def link(self, reading: Reading) -> Reading:
        """Return the reading with everything linked that can be."""
        reading = replace(
            reading,
            statements=tuple(self.terms.sharpen(one) for one in reading.statements),
            mentions=with_initials(reading.document.text, whole_instruments(reading.document.text, reading.mentions)),
        )
        reading = named_alone(parted(reading, self.atlas))
        cast = Cast.of(reading, self.atlas)
        speakers = Speakers(cast, reading.statements).all()
        links = _Links(
            reading=reading,
            cast=cast,
            speakers=speakers,
            days=days_said(reading),
            asked=asked_in(reading),
            denied=denied_in(reading, {own: tuple(_sides(each.whos)) for own, each in speakers.items()}),
            asking=only_asking(reading.statements, cast.shelf),
            instruments=link_instruments(reading, self.profile),
            by_id={one.id: one for one in reading.statements},
        )
        return replace(
            reading,
            document=_with_its_side(reading.document, cast.origin.issuing_state),
            statements=tuple(links.linked(one) for one in reading.statements),
            mentions=tuple(links.mention(one) for one in reading.mentions),
            meetings=find_meetings(reading, cast.who, cast.sides, self.atlas.capital, author_name(cast)),
        )


def link(reading: Reading, profile: Profile) -> Reading:
    """Return a reading linked with a profile: for many readings, make one Linker."""
    return Linker.of(profile).link(reading)


def _with_its_side(document: Document, state: Who | None) -> Document:
    """Return a document as the account of the state whose ministry or office has published it, where no side is given."""
    if document.side or state is None:
        return document
    return replace(document, side=state.name, found=(*document.found, Found("side", "publisher")))


@dataclass(frozen=True, slots=True)
class _Links:
    """All links of one reading, before they are put into its statements and mentions."""

    reading: Reading
    cast: Cast
    speakers: dict[str, Resolved]
    days: dict[str, DaySaid]
    asked: Mapping[str, str]
    denied: Mapping[str, str]
    asking: frozenset[str]
    instruments: Instruments
    by_id: dict[str, Statement]

    def linked(self, statement: Statement) -> Statement:
        """Return a statement with its links and their reasons."""
        speaker, day = self.speakers[statement.id], self.days.get(statement.id)
        statement = self._doubted(statement)
        return replace(
            statement,
            speaker=None if speaker.one is NOBODY else "; ".join(who.name for who in speaker.whos),
            speaker_id="; ".join(who.id for who in speaker.whos if who.id) or None,
            side="; ".join(_sides(speaker.whos)) or None,
            on=day.interval if day else None,
            to=addressees(statement, self.cast, speaker),
            invokes=invoked(statement, self.reading, self.instruments),
            chain=chain_of(statement, self.reading.document, self.by_id, self.speakers),
            confidence=replace(statement.confidence, speaker=certainty(speaker.rule, speaker.sure)),
            reasons=(*statement.reasons, *_reasons(speaker, day, self._why_unsaid(statement, speaker))),
        )

    def _doubted(self, statement: Statement) -> Statement:
        """Return a statement with its act in doubt, where another side tells what it intends."""
        holder = self.by_id.get(statement.parent or "")
        own, others = (_sides(self.speakers[each.id].whos) if each else () for each in (statement, holder))
        return with_doubt(statement, holder, own, others)

    def _why_unsaid(self, statement: Statement, speaker: Resolved) -> Reason | None:
        """Return why a statement is but asked or denied; the label of a question tells it by itself."""
        if statement.id in self.asking:
            return ASKS if speaker.rule != "question" else None
        found = ((ASKED, self.asked.get(statement.id)), (DENIED, self.denied.get(statement.id)))
        return next((Reason(name, why) for name, why in found if why), None)

    def mention(self, mention: Mention) -> Mention:
        """Return a mention with what it was linked to: an id of the profile where there is one, else a full name."""
        if mention.type == "INS":
            found = self.instruments.by_span.get(mention.span, ())
            refs = [one.id or one.name for one in found]
            return replace(mention, ref="; ".join(refs) or None, reason=found[0].reason if found else None)
        resolved = self.cast.resolve(mention)
        if resolved is None:
            return mention
        return replace(mention, ref="; ".join(who.id or who.name for who in resolved.whos), reason=resolved.reason)


def _sides(whos: Sequence[Who]) -> Sequence[str]:
    """Return the sides that some speak for; a movement or body without a state is its own beside those that have one."""
    found = [_side(who) for who in whos]
    own = (who.name if any(found) and who.kind in PARTIES and not is_outlet(who.name) else "" for who in whos)
    return [side for side in dict.fromkeys(one or other for one, other in zip(found, own, strict=True)) if side]


def _side(who: Who) -> str:
    """Return the side that somebody speaks for: a state speaks for itself, others as their office or body tells, the opposition for none."""
    if who.kind in _DESCRIBED and is_of_no_government(who.name.partition(" (")[0]):
        return ""
    return who.side or (who.name if who.kind == STATE else "")


def _reasons(speaker: Resolved, day: DaySaid | None, unsaid: Reason | None) -> Iterable[Reason]:
    yield Reason("speaker", speaker.reason)
    if day:
        yield Reason("on", day.reason)
    if unsaid:
        yield unsaid
