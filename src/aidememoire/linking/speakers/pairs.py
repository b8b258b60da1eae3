"""Who meets whom in a document: the other one of a pair, those most named, who receives and who is received."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from aidememoire.linking.cast.who import PERSON, Who
from aidememoire.linking.speakers.together import Together
from aidememoire.linking.speakers.trail import Trace, Trail

# Right behind a name.
_ASIDE, _REST = r"(?:, [^.;:\n]{0,60},)?", r"\b[^.;:\n]{0,400}"
_RECEIVES = re.compile(
    _ASIDE + r"(?: (?:has|had|also|today|yesterday))* (?:received|hosted|welcomed|greeted|receives)" + _REST
)
_IS_RECEIVED = re.compile(
    _ASIDE + r" (?:was|were|had been|has been) (?:received|hosted|welcomed)" + _REST + r"\bby" + _REST
)
_VISITS = re.compile(
    _ASIDE + r"(?: (?:has|had|also))*(?: (?:visited|visits|arrived|travelled|flew|came to|paid a)|[’']s visit)\b"
)
_GUESTS_NEAR = 3  # who is named next behind one who receives, at most


@dataclass(slots=True)
class Pairs:
    """The persons of one document two by two."""

    text: str
    trail: Trail
    together: Together
    partners: dict[Who, Counter[Who]] = field(default_factory=dict)
    leading: frozenset[Who] = field(init=False)
    hosts: set[Who] = field(default_factory=set)
    guests: set[Who] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Note who is named with whom, who most, and who receives whom."""
        people = [trace for trace in self.trail.named if trace.who.kind == PERSON]
        most = Counter(trace.who for trace in people).most_common(2)
        self.leading = frozenset(who for who, _ in most)
        for whos in self.together.groups:
            if len(whos) == 2 and all(who.kind == PERSON for who in whos):
                for one, other in (whos, whos[::-1]):
                    self.partners.setdefault(one, Counter())[other] += 1
        for number, trace in enumerate(people):
            self._note(trace, people[number + 1 : number + 1 + _GUESTS_NEAR])

    def other(self, who: Who) -> Who | None:
        """Return the one who is most often named with somebody, else the other of the two most named."""
        if who in self.partners:
            return max(self.partners[who], key=self.partners[who].__getitem__)
        return next((one for one in self.leading if one != who), None) if who in self.leading else None

    def about(self, who: Who, last: Who | None) -> Iterator[str]:
        """Yield what is true of somebody, `last` being the person who spoke last."""
        if who in self.leading:
            yield "one of the two most named"
        if last and last != who:
            yield "another than who spoke last"
            if self.other(last) == who:
                yield "the other one of the pair"
        if who in self.hosts:
            yield "receives somebody"
        if who in self.guests:
            yield "is received"

    def _note(self, trace: Trace, behind: list[Trace]) -> None:
        """Note who receives and who is received by the words behind a name."""
        for pattern, first, second in ((_RECEIVES, self.hosts, self.guests), (_IS_RECEIVED, self.guests, self.hosts)):
            found = pattern.match(self.text, trace.end)
            if found:
                first.add(trace.who)
                second.update(one.who for one in behind if one.at < found.end() and one.who != trace.who)
        if _VISITS.match(self.text, trace.end):
            self.guests.add(trace.who)
