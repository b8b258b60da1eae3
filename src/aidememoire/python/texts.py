"""Texts that a script has at hand, with what is known of them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date

from aidememoire.documents import Options
from aidememoire.documents.drafts import Draft, facts_from
from aidememoire.documents.finishing import finish
from aidememoire.dossier.naming import named
from aidememoire.model import Document, SourceError
from aidememoire.model.documents import DOCUMENT_KINDS
from aidememoire.python.asked import Day, day_of


@dataclass(frozen=True, slots=True)
class Text:
    """A text to be added, and what is known of it; what is not said is looked for in the text itself.

    `kind` is news, readout, statement, transcript or agreement, and `side` the party whose account it is. Raises
    UnknownNameError for another kind, SettingsError for a day that is none.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    published: Day | None = None
    dateline: str | None = None
    kind: str | None = None
    url: str | None = None
    side: str | None = None

    def __post_init__(self) -> None:
        day_of(self.published)
        if self.kind:
            named(self.kind, DOCUMENT_KINDS, "kind of document")

    def document(self, options: Options) -> Document | SourceError:
        """Return the document, or the error that stands in its place where it has no text."""
        known = [(one.name, getattr(self, one.name)) for one in fields(self) if one.name != "text"]
        plain = [(name, str(value) if isinstance(value, date) else value) for name, value in known]
        try:
            return finish(Draft(self.title or "a text", self.text, tuple(facts_from("script", plain))), options)
        except SourceError as error:
            return error
