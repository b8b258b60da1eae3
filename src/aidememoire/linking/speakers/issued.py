"""Whose a statement, a readout or a letter is that speaks: *a statement by the ministry*, *the AU statement*, *the statement says*.

A bare one is that of which the text told last whose it is, else, of a statement, of whoever spoke last. One that several
made together speaks for itself, as instruments do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import HUMANS, INSTRUMENT, UNKNOWN, UNNAMED, Resolved, Who, only
from aidememoire.linking.speakers.trail import Trail
from aidememoire.linking.text.descriptions import as_described
from aidememoire.linking.text.index import REACH
from aidememoire.model import Span, Statement

_NOUN = r"(?P<noun>(?:press )?statement|press release|readout|communiqu[eé]|letter|announcement|brief|filing|submission|editorial|op-ed|website)"
_KIND = r"(?:(?!joint|common|agreed|draft|final|[a-z]+lateral)[a-z-]+ ){0,3}"
_ARTICLE = r"(?:(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]hat) )?"
_BY = re.compile(
    rf"{_ARTICLE}{_KIND}{_NOUN} (?:(?:issued|released|made|signed|sent|put out) (?:[\w ]{{1,20}} )?)?"
    r"(?P<how>by|from|of) (?P<owner>(?=[A-Z]|the [\w ]*[A-Z]|its |his |her )\S.+)"
)
_WITH_S = re.compile(rf"(?P<owner>[^’']{{1,80}}(?:[’'][^’']{{1,60}})?)[’']s? (?:own )?{_KIND}{_NOUN}")
_BESIDE = re.compile(
    rf"{_ARTICLE}{_KIND}(?P<owner>(?!(?:The|This|That|An?|Its|His|Her|Their|Our)\b)[A-Z][\w.’'& -]+?) {_KIND}{_NOUN}"
)
_BARE = re.compile(rf"(?P<article>[Tt]he|[Tt]his|[Tt]hat|[Aa]n?) (?:same |official |written |brief |short )?{_NOUN}")
#: A text that came out without its maker's will, or was but seen.
_LEAKED = re.compile(
    r"an? (?:[\w-]+ )?(?:(?:leaked|secret|confidential|internal|intercepted) (?:[a-z-]+ )?\w+"
    r"|(?:letter|document|memo|memorandum|cable|note)(?= (?:that was )?(?:seen|obtained|leaked)\b)).*",
    re.IGNORECASE | re.DOTALL,
)
_TOLD = re.compile(rf"\b{_NOUN}\b(?P<by> (?:(?:issued|released|made|sent) )?(?:by|from) )?")
_TOGETHER = re.compile(
    r"\b(?:joint|common|agreed|draft|final|(?:bi|tri|quadri|multi)lateral) (?:[a-z-]{1,20} )?\Z", re.IGNORECASE
)
_LONGEST = 40  # code points of what kind of statement it is, before the noun
_OF_WHO_SPOKE_LAST = frozenset(("statement", "press statement", "press release", "readout"))
_NOBODYS = frozenset((UNNAMED, UNKNOWN, INSTRUMENT))


@dataclass(frozen=True, slots=True)
class Issued:
    """Resolves the texts that speak in one document; `whose` tells whom words inside a source mean."""

    cast: Cast
    trail: Trail
    whose: Callable[[str, Span, Statement], Resolved]

    def meant(self, words: str, span: Span, statement: Statement) -> Resolved | None:
        """Return whose a text is by its own words, else whose a bare statement is, or what a leaked text is called; None of other words."""
        if own := self._owned(words, span, statement):
            return own
        if _LEAKED.fullmatch(words):
            return only(Who(as_described(words), INSTRUMENT), "not named", "nobody is named whose it is")
        bare = _BARE.fullmatch(words)
        if bare and bare["article"].lower().startswith("a"):
            return self._of_who_spoke_last(bare["noun"], span.start)
        return self._before(bare["noun"], span.start) if bare else None

    def _owned(self, words: str, span: Span, statement: Statement) -> Resolved | None:
        """Return who is named as a text's maker beside its noun; a town gives its name to what was made there."""
        found = _BY.fullmatch(words) or _WITH_S.fullmatch(words) or _BESIDE.fullmatch(words)
        if found is None:
            return None
        start, owner = span.end - len(words) + found.start("owner"), found["owner"]
        known = self.cast.unmarked(owner) or self.whose(owner, Span(start, start + len(owner), owner), statement)
        of_a_town = known.rule in ("seat", "place as named") and found.re is _BESIDE
        if of_a_town or any(who.kind in _NOBODYS for who in known.whos):
            return None
        return Resolved(known.whos, "issued", _is_of(known.whos), known.sure)

    def _before(self, noun: str, at: int) -> Resolved | None:
        """Return whose the last such text is of which the text told before a place."""
        first, here = self.cast.origin.within(at - REACH, at, at)
        told = [one for one in _TOLD.finditer(self.cast.text, first, here) if noun.endswith(one["noun"].split()[-1])]
        for one in reversed(told):
            if whos := self._issuers(one):
                return Resolved(whos, "issued", _is_of(whos))
            if made := self._together(one):
                name = f"{made}{one['noun']}".lower()
                return only(Who(name, INSTRUMENT), "issued", "the instrument speaks")
        return None if told else self._of_who_spoke_last(noun, at)

    def _of_who_spoke_last(self, noun: str, at: int) -> Resolved | None:
        if noun not in _OF_WHO_SPOKE_LAST:
            return None
        heard = [one for one in self.trail.before(at) if one.heard and not one.nested]
        last = max((one.at for one in heard), default=None)
        whos = tuple(dict.fromkeys(one.who for one in heard if one.at == last))
        known = whos and not any(who.kind in _NOBODYS for who in whos)
        return Resolved(whos, "issued", f"{_is_of(whos)}, who spoke last") if known else None

    def _together(self, told: re.Match[str]) -> str:
        """Return the words before a noun by which several made a text, else nothing: *joint* of *a joint statement*."""
        found = _TOGETHER.search(self.cast.text, max(0, told.start() - _LONGEST), told.start())
        return found[0] if found else ""

    def _issuers(self, told: re.Match[str]) -> tuple[Who, ...]:
        """Return who is named behind *a statement by*, else who alone speaks in the sentence that tells of a statement."""
        if told["by"]:
            named = self.trail.named_between(told.end(), told.end() + len("the late president "))
            if named:
                return (next((one.who for one in named if one.who.kind in HUMANS), named[0].who),)
        begin, end = self.trail.beginning(told.start()), self.trail.ending(told.start())
        heard = [one for one in self.trail.between(begin, end) if one.heard and not one.nested]
        whos = tuple(dict.fromkeys(one.who for one in heard))
        several = len(whos) > 1 and not self._together(told)
        return () if several or any(who.kind in _NOBODYS for who in whos) else whos


def _is_of(whos: Sequence[Who]) -> str:
    return f"it is that of {'; '.join(who.name for who in whos)}"
