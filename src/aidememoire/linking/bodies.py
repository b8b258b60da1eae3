"""The bodies that a document names, laid out for finding the fuller name of one: the Council, of the Council of Europe."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from aidememoire.linking.index import Shelf
from aidememoire.linking.names import key_words, keys_of, same_word
from aidememoire.model import Span

_OVERLAPPING = 9  # names that may begin before a place and end behind it, of which there is one, or two
Words = tuple[str, ...]


@dataclass(slots=True)
class Bodies:
    """The mentions of bodies of one document, in the order of the text."""

    spans: Sequence[Span]
    shelf: Shelf[Span] = field(init=False)
    named: dict[Words, list[int]] = field(default_factory=lambda: defaultdict(list))
    by_key: dict[str, dict[Words, None]] = field(default_factory=lambda: defaultdict(dict))
    first: dict[str, Span] = field(default_factory=dict)
    fuller: dict[Words, list[Span]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Lay the names out by their key words."""
        self.shelf = Shelf.of((span, span) for span in self.spans)
        for number, span in enumerate(self.shelf.spans):
            self.named[key_words(span.text)].append(number)
            self.first.setdefault(span.text, span)
        for words in self.named:
            for key in {key for word in words for key in keys_of(word)}:
                self.by_key[key][words] = None

    @property
    def by_name(self) -> Iterable[Span]:
        """The first mention of each name, in the order of the text."""
        return self.first.values()

    def inside(self, span: Span) -> Span | None:
        """Return the first body that is named inside some words."""
        return next(iter(self.shelf.inside(span)), None)

    def fuller_name(self, span: Span, words: str) -> Span | None:
        """Return the nearest fuller name of a body before, else the first behind, that has all key words of another."""
        fuller = self._fuller(key_words(words))
        before = bisect_left(fuller, span.start, key=lambda one: one.start)
        last = fuller[max(0, before - _OVERLAPPING) : before]
        return next((one for one in reversed(last) if one.end <= span.start), fuller[0] if fuller else None)

    def _fuller(self, own: Words) -> list[Span]:
        """Return all mentions by a name that has more key words than some, and each of them."""
        if own not in self.fuller:
            likely = {name for key in keys_of(own[0]) for name in self.by_key.get(key, ())} if own else set(self.named)
            names = [
                name
                for name in likely
                if len(name) > len(own) and all(any(same_word(word, more) for more in name) for word in own)
            ]
            numbers = sorted(number for name in names for number in self.named[name])
            self.fuller[own] = [self.shelf.spans[number] for number in numbers]
        return self.fuller[own]
