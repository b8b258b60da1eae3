"""What is sent to correct the record, as the schema of the API tells it, with an example of each kind."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from aidememoire.api.asking import PLAIN, Day
from aidememoire.correcting import describing, wanted

_Words = Annotated[str, Field(min_length=1, max_length=1000, pattern=PLAIN)]
_ACCEPT: dict[str, Any] = {"statement": "480be967003d", "kind": "accept", "why": "I was there"}
_EDIT: dict[str, Any] = {
    "statement": "e77479e7007b",
    "kind": "edit",
    "set": {"act": "demand", "issues": ["borders"], "on": {"start": "2023-07-25", "end": "2023-07-25"}},
}
_REPIN: dict[str, Any] = {
    "statement": "480be96700be",
    "kind": "repin",
    "words": {"content": "Havenland resists every proposal"},
}
_ADD: dict[str, Any] = {
    "document": "480be967f7d2eb0a",
    "kind": "add",
    "words": {"content": "Talks at the Corvo Palace"},
    "set": {"speaker": "Bo Lund", "act": "assert", "issues": ["mediation"]},
}
_MERGE: dict[str, Any] = {
    "statement": "7defa65c0036",
    "kind": "merge",
    "others": ["ab79a7320036"],
    "why": "the same letter",
}
_PART: dict[str, Any] = {"meeting": "2023-07-25-corvo-city", "kind": "part", "others": ["480be967f7d2eb0a"]}
_JOIN: dict[str, Any] = {
    "meeting": "2023-07-25-corvo-city",
    "kind": "join",
    "others": ["2023-07-25-corvo-city-2"],
    "why": "one session",
}
_DESCRIBE: dict[str, Any] = {
    "document": "480be967f7d2eb0a",
    "kind": "describe",
    "facts": {"published": "2023-07-26", "dateline": None},
    "why": "as the printed paper has it",
}
_STATUS: dict[str, Any] = {
    "statement": "7defa65c0075",
    "kind": "status",
    "status": "withdrawn",
    "source": "1ac6dc524e15a5fc",
    "why": "Marshland said that it would not open the route",
}
EXAMPLES = {
    "accept": _ACCEPT,
    "edit": _EDIT,
    "repin": _REPIN,
    "add": _ADD,
    "merge": _MERGE,
    "part": _PART,
    "join": _JOIN,
    "status": _STATUS,
    "describe": _DESCRIBE,
}


class Days(BaseModel):
    """The days said, both included."""

    model_config = ConfigDict(extra="forbid")
    start: Day
    end: Day


class Invoked(BaseModel):
    """An instrument, by the exact words of the document that cite it."""

    model_config = ConfigDict(extra="forbid")
    words: _Words
    name: _Words | None = Field(None, description="Its name or id, where the words do not tell it.")


class Fields(BaseModel):
    """The fields to be set; null or an empty list clears one, and what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")
    speaker: _Words | None = None
    side: _Words | None = Field(None, description="The party that the speaker speaks for.")
    act: _Words | None = None
    issues: list[_Words] = Field([], max_length=20, description="The main issue first.")
    on: Days | None = None
    to: list[_Words] = Field([], max_length=50)
    invokes: list[Invoked] = Field([], max_length=50)
    conditional: bool | None = None
    hedged: bool | None = None
    chain: list[_Words] = Field([], max_length=50, description="The way it came, the speaker last.")

    def wanted(self) -> wanted.Fields:
        """Return the fields as a person wants them."""
        empty = [name for name in self.model_fields_set if getattr(self, name) in (None, [])]
        return wanted.Fields(
            speaker=self.speaker,
            side=self.side,
            act=self.act,
            issue=tuple(self.issues),
            on=(self.on.start, self.on.end) if self.on else None,
            to=tuple(self.to),
            invokes=tuple(wanted.Cited(one.words, one.name or "") for one in self.invokes),
            conditional=self.conditional,
            hedged=self.hedged,
            chain=tuple(self.chain),
            clear=tuple("issue" if name == "issues" else name for name in sorted(empty)),
        )


class Words(BaseModel):
    """Exact words of the document. Of a content in several pieces, ` … ` stands between them."""

    model_config = ConfigDict(extra="forbid")
    content: _Words = Field(description="What is said.")
    cue: _Words | None = Field(None, description="What says that it is said; else as it is.")
    source: _Words | None = Field(None, description="Who says it; of a statement that is added.")
    at: int | None = Field(None, ge=0, lt=2**31, description="Where the content begins, if it stands more than once.")


class Facts(BaseModel):
    """The facts of a document to be set; null clears one, and what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")
    title: _Words | None = None
    publisher: _Words | None = None
    published: Day | None = None
    dateline: _Words | None = Field(None, description="The place where it was written.")
    kind: Literal["news", "readout", "statement", "transcript", "agreement"] | None = None
    side: _Words | None = Field(None, description="The party whose account it is.")

    def wanted(self) -> describing.Facts:
        """Return the facts as a person wants them."""
        empty = sorted(name for name in self.model_fields_set if getattr(self, name) is None)
        return describing.Facts(**self.model_dump(), clear=tuple(empty))


class NewCorrection(BaseModel):
    """What a person says of a statement, of a meeting or of a document, by `kind`.

    It is right (accept), is none (reject), is to be read otherwise (edit), stands on other words (repin), was missed by
    the reader (add), tells one utterance with others (merge) or does not (split), was kept or not (status); or a remark.
    A meeting is one with others (join), or some of its accounts are of another one (part). A document has other facts
    than the record says (describe).
    """

    model_config = ConfigDict(extra="forbid")
    statement: _Words | None = Field(None, description="Its id, or a beginning of it; of what is said of one.")
    kind: Literal[
        "accept", "reject", "edit", "note", "repin", "add", "merge", "split", "join", "part", "status", "describe"
    ]
    set: Fields | None = Field(None, description="Of an edit, a repin or an add: the fields.")
    words: Words | None = Field(None, description="Of a repin or an add: the words.")
    facts: Facts | None = Field(None, description="Of a describe: the facts of the document.")
    document: _Words | None = Field(
        None, description="Of an add or a describe: the document, by its id or a beginning of it."
    )
    meeting: _Words | None = Field(
        None, description="Of a join or a part: the meeting, by its id or a beginning of it."
    )
    others: list[_Words] = Field(
        [],
        max_length=50,
        description="Of a merge or a split: the other statements; of a join: the other meetings; of a part: the accounts "
        "of another one, by their documents or some of their words.",
    )
    status: Literal["open", "kept", "broken", "withdrawn"] | None = Field(None, description="Of a status: which.")
    source: _Words | None = Field(
        None, description="Of a status: from where it is known, a document's id, an address or words."
    )
    known: Day | None = Field(
        None, description="Of a status: the day from which it was known; else that of its document, else today."
    )
    why: _Words | None = Field(None, description="Why; of a note, its words; of a status needed.")


class Why(BaseModel):
    """Why something is taken back."""

    model_config = ConfigDict(extra="forbid")
    why: _Words | None = None
