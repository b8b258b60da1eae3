"""Letters that a document lets stand for a body: *the Grebe Liberation Front (GLF)*, and *the GLF* from there on."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from aidememoire.linking.cast.atlas import Atlas
from aidememoire.linking.text.names import fold, initials_of
from aidememoire.model import Span

_LETTERS = r"[A-Z](?:(?![A-Z])[\w&/-])*+[A-Z][\w&/-]*"
_BEHIND = re.compile(rf"\s?\((?:the |or )?[“\"'‘]?({_LETTERS})[”\"'’]?(?:[,;][^()]*)?\)")
_ALONE = re.compile(_LETTERS)
_OPENED = re.compile(r"\s?\((?:the )?")
_AT_THE_END = re.compile(rf"\s?\({_LETTERS}\)?$")  # the reader may leave the bracket open
_AT_LENGTH = re.compile(
    rf"(?: (?:of|in|for|to|on|and) (?:the )?(?:[A-Z][\w’'-]*)(?: [A-Z][\w’'-]*){{0,3}}){{1,3}}(?= \({_LETTERS}\))"
)
_OF_ITS_OWN = re.compile(r"(?<=[’']s) [a-z][\w’ -]+$")  # *the GLF's military wing*
_SHORTEST = 3  # letters that are the initials of a name without the text saying so


def without_letters(words: str) -> str:
    """Return a name without the letters in brackets that stand for it."""
    return _AT_THE_END.sub("", words)


def _are_letters(words: str) -> bool:
    """Tell whether a name is but letters: GLF, SLA-North."""
    return bool(_ALONE.fullmatch(words))


def at_length(text: str, bodies: Sequence[Span]) -> Iterator[Span]:
    """Yield the names of bodies that go on behind a mention up to letters in brackets: the UN Mission in Grebe (UNMIG).

    In *the Government of Chad and the Grebe Front (GF)* another one begins there.
    """
    begin = {span.start for span in bodies}
    for span in bodies:
        more = _AT_LENGTH.match(text, span.end)
        if more and begin.isdisjoint(range(span.end, more.end())):
            yield Span.of(text, span.start, more.end())


def letters_of(text: str, bodies: Sequence[Span], atlas: Atlas) -> dict[str, Span]:
    """Return the full names that letters stand for in a document: as its brackets tell, else by their initials.

    Words that have no name in them stand for known letters beside them: *the armed opposition (SPLM-IO)*.
    """
    used = {letters for span in bodies if _are_letters(letters := _plain(_OF_ITS_OWN.sub("", span.text)))}
    found: dict[str, Span] = {}
    for letters, full in _in_brackets(text, bodies):
        hit = atlas.exact(letters)
        if not (hit and hit.actor.kind == "state") and (
            _abbreviates(letters, _plain(full.text)) or (letters in used and hit is None)
        ):
            found.setdefault(letters, full)
        elif hit and hit.actor.kind == "body" and _plain(full.text).islower():
            at = text.index(letters, full.start)
            found.setdefault(_plain(full.text), Span.of(text, at, at + len(letters)))
    by_initials: dict[str, dict[str, Span]] = defaultdict(dict)
    for span in bodies:
        for name in {_plain(span.text), without_letters(span.text)}:  # *TSR* is *The Steppe Review*
            by_initials[_initials(name)].setdefault(fold(_plain(span.text)), span)
    for letters in used - found.keys():
        named = list(by_initials[letters].values())
        if len(letters) >= _SHORTEST and len(named) == 1 and atlas.exact(letters) is None:
            found[letters] = named[0]
    return found


def _in_brackets(text: str, bodies: Iterable[Span]) -> Iterator[tuple[str, Span]]:
    """Yield letters and the full name beside them: in brackets behind it, or before it where it stands in these."""
    names = {span.start: span for span in bodies}
    for span in bodies:
        plain = _plain(span.text)
        if _are_letters(plain):
            opened = _OPENED.match(text, span.end)
            full = names.get(opened.end()) or names.get(opened.end() - len("the ")) if opened else None
            if full and text[full.end : full.end + 1] == ")" and not _are_letters(_plain(full.text)):
                yield plain, full
        elif behind := _BEHIND.match(text, span.end) or _AT_THE_END.search(span.text):
            yield behind[1] if behind.re is _BEHIND else behind[0].strip(" ()"), span


def _plain(name: str) -> str:
    return re.sub(r"^[Tt]he |[’']s?$", "", without_letters(name))


def _initials(name: str) -> str:
    return initials_of(name) if " " in name else ""


def _abbreviates(letters: str, name: str) -> bool:
    """Tell whether letters stand in a name in their order, the first at its beginning: UNMIL, of UN Mission in Liberia."""
    rest = iter(fold(name).replace(" ", ""))
    own = [letter for letter in fold(letters) if letter.isalpha()]
    return fold(name)[:1] == own[0] and all(letter in rest for letter in own)
