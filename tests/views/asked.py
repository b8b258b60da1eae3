"""The views, asked of entries as the record gives them: with all set that is known from the entries around."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from aidememoire import views
from aidememoire.linking.tellings.utterances import annotated
from aidememoire.model import Entry
from aidememoire.views.positions import Key
from aidememoire.views.positions import histories as plain_histories


def fold(said: Iterable[Entry]) -> tuple[views.Saying, ...]:
    return views.fold(annotated(said))


def positions(said: Iterable[Entry], as_of: date, **wanted: Any) -> views.Positions:
    return views.positions(annotated(said), as_of, **wanted)


def histories(said: Iterable[Entry], as_of: date) -> dict[Key, tuple[views.Saying, ...]]:
    return dict(plain_histories(annotated(said), as_of))


def timeline(said: Iterable[Entry], *more: Any) -> views.Timeline:
    return views.timeline(annotated(said), *more)


def compare(said: Iterable[Entry], *more: Any, **known: Any) -> views.Comparison:
    return views.compare(annotated(said), *more, **known)


def changes(said: Iterable[Entry], since: date, *more: Any, **known: Any) -> views.Changes:
    return views.changes(annotated(said), since, *more, **known)


def commitments(said: Iterable[Entry], *more: Any, **known: Any) -> tuple[views.Commitment, ...]:
    return views.commitments(annotated(said), *more, **known)


def instruments(said: Iterable[Entry]) -> tuple[views.Use, ...]:
    return views.instruments(annotated(said))
