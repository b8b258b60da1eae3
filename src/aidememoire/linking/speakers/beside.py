"""The words that stand beside the names of somebody in a document, such as the noun that he goes by there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from aidememoire.linking.cast.who import BODY, PERSON, Who
from aidememoire.linking.speakers.trail import Trace
from aidememoire.linking.text.names import fold

_AROUND = 60  # code points around a name in which a noun stands beside it
_NAMES_AT_MOST = 20
_CLAUSE = re.compile(r"[.;:!?\n]\s")
_PHRASE = re.compile(r"[.;:!?\n]|\band\b")


@dataclass(slots=True)
class Beside:
    """The places where the persons and bodies of one document are named first, and the words around these."""

    text: str
    places: dict[Who, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    found: dict[Who, frozenset[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, text: str, named: Iterable[Trace]) -> Beside:
        """Note where everybody is named."""
        beside = cls(text)
        for trace in named:
            if trace.who.kind in (PERSON, BODY) and len(beside.places[trace.who]) < _NAMES_AT_MOST:
                beside.places[trace.who].append((trace.at, trace.end))
        return beside

    def words(self, who: Who) -> frozenset[str]:
        """Return the folded words that stand around the names of somebody, in the same clause."""
        if who not in self.found:
            phrases = [phrase for place in self.places.get(who, ()) for phrase in self._around(*place)]
            self.found[who] = frozenset(fold(" ".join(phrases)).split())
        return self.found[who]

    def _around(self, start: int, end: int) -> tuple[str, str]:
        before, behind = self.text[max(0, start - _AROUND) : start], self.text[end : end + _AROUND]
        return _CLAUSE.split(before)[-1], _PHRASE.split(behind)[0]
