"""*My French colleague*, *our Western colleagues*: never the side of the one who says so, nor whoever was heard last."""

from __future__ import annotations

import re
from dataclasses import dataclass

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import PERSON, Resolved
from aidememoire.linking.speakers.antecedents import Antecedents
from aidememoire.linking.speakers.common_nouns import CommonNouns
from aidememoire.linking.text.descriptions import COUNTERPARTS, head_of, without_article
from aidememoire.model import Span

_MINE = re.compile(r"(?:my|our)\b", re.IGNORECASE)
_FROM = re.compile(r" (?:from|of) .*")
_CAPITAL = re.compile(r"\b[^\W\d_a-z]")


@dataclass(frozen=True, slots=True)
class Colleagues:
    """Resolves those of one document whom a speaker calls his colleagues by where they are from."""

    cast: Cast
    antecedents: Antecedents
    nouns: CommonNouns

    def meant(self, words: str, span: Span) -> Resolved | None:
        """Return who a colleague is: the person of the state in the words, else one who is not named, of that state or of none."""
        if not _MINE.match(words) or head_of(words).removesuffix("s") not in COUNTERPARTS:
            return None
        from_elsewhere = _CAPITAL.search(without_article(words)) is not None
        if not from_elsewhere or any(one.type == "PER" for one in self.cast.shelf.inside(span)):
            return None
        state = self.cast.state_in(words)
        found = self.antecedents.descriptions.meant(words, span.start) if state else None
        named = found if found and state and found.one.kind == PERSON and found.one.side == state.name else None
        return named or self.nouns.unnamed(_FROM.sub("", words) if state else words, state)
