"""The nouns of the program: plain, frozen values that every other package may use."""

from aidememoire.model.documents import Document, Found
from aidememoire.model.entries import STATUSES, Account, Entry, Judgement
from aidememoire.model.errors import AideMemoireError, ProfileError, SettingsError, SourceError
from aidememoire.model.readings import (
    ACTOR_TYPES,
    DAY_OF_PUBLICATION,
    Confidence,
    Interval,
    Invocation,
    Meeting,
    Mention,
    ReaderInfo,
    Reading,
    Reason,
    Statement,
)
from aidememoire.model.spans import Span

__all__ = [
    "ACTOR_TYPES",
    "DAY_OF_PUBLICATION",
    "STATUSES",
    "Account",
    "AideMemoireError",
    "Confidence",
    "Document",
    "Entry",
    "Found",
    "Interval",
    "Invocation",
    "Judgement",
    "Meeting",
    "Mention",
    "ProfileError",
    "ReaderInfo",
    "Reading",
    "Reason",
    "SettingsError",
    "SourceError",
    "Span",
    "Statement",
]
