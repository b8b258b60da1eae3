"""What may be asked for in an address: each question is a model, so that a misspelt or foreign parameter is refused."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from aidememoire.api.paging import START
from aidememoire.dossier.finding import Narrowed
from aidememoire.model import Entry, SettingsError
from aidememoire.record import Filter, Store
from aidememoire.record.words import parse_query
from aidememoire.views import Sought

LONGEST = 500  # of a page
PLAIN = r"^[^\x00]*$"  # PostgreSQL takes no NUL, and no name has one
_WORDS = 1000  # letters


def _day(written: Any) -> Any:
    """Return the day that is written as 2023-07-26: pydantic itself would take a number of seconds too."""
    if not isinstance(written, str):
        return written
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise ValueError(f"{written!r} is no day; write it as 2023-07-26") from error


def not_blank(written: Any) -> Any:
    """Return nothing for a field that a form leaves empty."""
    return None if isinstance(written, str) and not written.strip() else written


Day = Annotated[date, BeforeValidator(_day)]
MaybeDay = Annotated[Day | None, BeforeValidator(not_blank)]
Name = Annotated[str, Field(max_length=_WORDS, pattern=PLAIN)]
MaybeName = Annotated[Name | None, BeforeValidator(not_blank)]


Share = Annotated[float | None, BeforeValidator(not_blank), Field(ge=0, le=1)]
Basis = Annotated[
    Literal["explicit", "relative", "inferred", "told", "published", "none"] | None, BeforeValidator(not_blank)
]


class Question(BaseModel):
    """Every question: what it does not know is an error."""

    model_config = ConfigDict(extra="forbid")


class AsOf(Question):
    """What was known by a day."""

    as_of: MaybeDay = Field(None, description="Only what was published by this day.", examples=["2023-07-26"])


class Paged(Question):
    """A page of a long list."""

    limit: int = Field(50, ge=1, le=LONGEST, description="How many at most.", examples=[2])
    cursor: Annotated[int | None, BeforeValidator(not_blank)] = Field(
        None, ge=0, lt=2**63, description="The `next` of the page before; none for the first page."
    )

    @property
    def after(self) -> int:
        """The place behind which the page begins."""
        return START if self.cursor is None else self.cursor


class AskedDocuments(Paged):
    """Which documents."""

    publisher: MaybeName = Field(None, description="Of this publisher.", examples=["Lantern"])
    kind: MaybeName = Field(None, description="news, readout, statement, transcript or agreement.", examples=["news"])
    since: MaybeDay = Field(None, description="Published on this day or later.", examples=["2023-07-01"])
    until: MaybeDay = Field(None, description="Published on this day or before.", examples=["2023-07-31"])

    def filter(self) -> Filter:
        """Return what a document must be."""
        return Filter(**self.model_dump(exclude={"limit", "cursor"}))


class AskedStatements(Paged):
    """Which statements: every field that is given must fit."""

    words: MaybeName = Field(
        None, description='All of these words; "..." a phrase, word* an ending.', examples=["road"]
    )
    issue: MaybeName = Field(None, description="On this issue.", examples=["transport"])
    party: MaybeName = Field(None, description="By this side, or this speaker.", examples=["Marshland"])
    speaker: MaybeName = Field(None, description="By this speaker, by name or id.", examples=["Bo Lund"])
    act: MaybeName = Field(None, description="Of this act.", examples=["assert"])
    instrument: MaybeName = Field(
        None, description="That invoke this, by id or name.", examples=["Pact of 10 May 2020"]
    )
    via: MaybeName = Field(None, description="That came by this publisher or speaker.", examples=["Marsh Ministry"])
    document: MaybeName = Field(None, description="In the document of this id.", examples=["480be967f7d2eb0a"])
    kind: MaybeName = Field(None, description="In documents of this kind.", examples=["readout"])
    publisher: MaybeName = Field(None, description="In documents of this publisher.", examples=["Marsh Ministry"])
    since: MaybeDay = Field(None, description="Said on this day or later.", examples=["2023-07-20"])
    until: MaybeDay = Field(None, description="Said on this day or before.", examples=["2023-07-31"])
    published_by: MaybeDay = Field(None, description="Published by this day.", examples=["2023-07-31"])
    to: MaybeName = Field(None, description="Addressed to this one.")
    mode: MaybeName = Field(None, description="Told in this mode: direct, indirect, mixed.")
    conditional: bool | None = Field(None, description="With a condition, or without one.")
    hedged: bool | None = Field(None, description="Hedged, or not.")
    basis: Basis = Field(
        None,
        description="Whose day is told so: by a full date, counted from another day, inferred; by the statement that tells of it; by publication alone; not at all.",
        examples=["explicit"],
    )
    confidence_from: Share = Field(None, description="So sure or surer of what is least sure.", examples=[0.2])
    confidence_to: Share = Field(None, description="So sure or less of what is least sure.", examples=[1])

    def fits(self, entry: Entry) -> bool:
        """Tell whether an entry has what the record does not ask by."""
        own = entry.statement
        return (
            (self.to is None or self.to in own.to)
            and self.mode in (None, own.mode)
            and self.conditional in (None, own.conditional)
            and self.hedged in (None, own.hedged)
            and self.basis in (None, entry.basis)
            and (self.confidence_from is None or own.confidence.least >= self.confidence_from)
            and (self.confidence_to is None or own.confidence.least <= self.confidence_to)
        )

    def filter(self, store: Store) -> Filter:
        """Return what an entry must be by the record, names however they are written; raises UnknownNameError for one that there is not.

        Raises SettingsError for words without a word in them.
        """
        words = parse_query(self.words, {}) if self.words else None
        if words is not None and not words.terms:
            raise SettingsError(f"there is no word in {self.words!r} to search for; give a word or a phrase")
        given = self.model_dump(include={one.name for one in fields(Narrowed)})
        wanted = Narrowed(**given).filter(store)
        return replace(wanted, words=words, document=self.document, published_by=self.published_by)


class AskedPositions(AsOf):
    """Which part of the matrix."""

    issue: MaybeName = Field(None, description="This issue alone.", examples=["transport"])
    party: MaybeName = Field(None, description="This party alone.", examples=["Marshland"])
    everyone: bool = Field(False, description="All that speak, not only the parties and mediators of the profile.")


class AskedCell(AsOf):
    """Which cell of the matrix."""

    issue: Name = Field(description="The issue.", examples=["transport"])
    party: Name = Field(description="The party.", examples=["Marshland"])
    most: int = Field(LONGEST, ge=1, le=5000, description="Of the statements, at most the latest so many.")


class AskedMeetings(AsOf):
    """Which meetings: of a large record those of some days are told sooner than all."""

    since: MaybeDay = Field(None, description="On this day or later.", examples=["2023-07-01"])
    until: MaybeDay = Field(None, description="On this day or before.", examples=["2023-07-31"])


class AskedTimeline(AsOf):
    """Which part of the timeline."""

    since: MaybeDay = Field(None, description="From this day on.", examples=["2023-07-01"])
    until: MaybeDay = Field(None, description="Up to this day.", examples=["2023-07-31"])
    issue: MaybeName = Field(None, description="On this issue: statements alone.", examples=["transport"])
    party: MaybeName = Field(None, description="Of this party.", examples=["Havenland"])
    kind: Literal["statement", "meeting"] | None = Field(None, description="Statements alone, or meetings.")
    by: Literal["said", "published"] = Field("said", description="Under which day statements stand.")
    most: int = Field(LONGEST, ge=1, le=5000, description="Of the statements, at most the latest so many.")

    def sought(self) -> Sought:
        """Return what stands in the timeline."""
        return Sought(self.since, self.until, self.issue, self.party, self.kind)


class AskedComparison(AsOf):
    """Whose accounts."""

    of: list[Name] = Field(
        description="A meeting's id, or ids of two documents or more.",
        min_length=1,
        max_length=20,
        examples=[["2023-07-25-corvo-city"]],
    )


class AskedChanges(AsOf):
    """From which day to which."""

    since: Day = Field(description="From this day on.", examples=["2023-07-20"])
    until: MaybeDay = Field(None, description="Up to this day; else up to the last one.", examples=["2023-08-31"])
    most: int = Field(LONGEST, ge=1, le=5000, description="Of the last days, those with at most so many statements.")


class AskedLatest(AsOf):
    """From how many statements the rows are gathered."""

    most: int = Field(1_000, ge=1, le=5_000, description="Of the statements that count, the latest so many.")


class AskedCommitments(AskedLatest):
    """Which undertakings."""

    status: Literal["open", "kept", "broken", "withdrawn"] | None = Field(None, description="Of this status.")
    party: MaybeName = Field(None, description="By this party.", examples=["Marshland"])
    to: MaybeName = Field(None, description="To this one.")
    issue: MaybeName = Field(None, description="On this issue.")
    due_by: MaybeDay = Field(None, description="Open, and due by this day: the soonest first.")


class AskedWords(AsOf):
    """What is looked for, narrowed by any of the fields."""

    words: MaybeName = Field(
        None, description='Words that must all stand there; "..." a phrase, word* an ending.', examples=["road"]
    )
    similar: MaybeName = Field(None, description="Or a sentence: statements like it in meaning, the nearest first.")
    speaker: MaybeName = Field(None, description="By this speaker.", examples=["Bo Lund"])
    issue: MaybeName = Field(None, description="On this issue.")
    act: MaybeName = Field(None, description="Of this act.")
    via: MaybeName = Field(None, description="That came by this publisher or speaker.")
    publisher: MaybeName = Field(None, description="In documents of this publisher.")
    kind: MaybeName = Field(None, description="In documents of this kind.")
    since: MaybeDay = Field(None, description="Said on this day or later.")
    until: MaybeDay = Field(None, description="Said on this day or before.")
    party: MaybeName = Field(None, description="By this side, or this speaker.")
    instrument: MaybeName = Field(None, description="That invoke this, by id or name.")
    limit: int = Field(50, ge=1, le=LONGEST, description="How many at most.")

    def narrowed(self) -> Narrowed:
        """Return what the search is narrowed to."""
        return Narrowed(**self.model_dump(exclude={"words", "similar", "limit", "as_of"}))
