"""The sides that a sentence names by one office or body: the *Arlish and Bestrian* ministers, *her Arlish* colleague."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aidememoire.linking.meetings.cues import Cue
from aidememoire.linking.meetings.matters import is_beside_it, is_matter
from aidememoire.linking.meetings.scene import Scene
from aidememoire.linking.text.index import ends_with
from aidememoire.model import Mention, Span
from aidememoire.vocabulary.offices import MEETING, plural

_WORD = r"[A-Z][\w’'.-]{0,40}(?:\s[A-Z][\w’'.-]{0,40})?"
_PEOPLE = (
    rf"(?:{plural(MEETING)}|premiers|chancellors|secretaries|delegates|teams|diplomats|officials|deputies|generals|commanders"
    r"|sides|chiefs|counterparts|experts|lawmakers|mediators|officers)"
)
_KIND = r"(?!(?:their|his|her|its|the|an?|of|in|to|and|with|for|from|sent|said|met|meet|\w+ed)\b)[a-z][\w’'-]*\s+"
_OFFICE = rf"\s+(?:{_KIND}){{0,3}}?{_PEOPLE}\b"
#: `the Arlish, Bestrian and Corvan foreign ministers`, `Arlish and Bestrian negotiators`
_JOINED = re.compile(rf"(?:\b[Tt]he\s+)?({_WORD}(?:,\s{_WORD}){{0,20}})\s+and\s+(?:the\s+)?({_WORD}){_OFFICE}")
#: `her Arlish counterpart`
_OTHER = re.compile(
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Mm]y|[Oo]ur)\s+({_WORD})\s+(?:[a-z][\w’'-]*\s+)?(?:counterpart|colleague|opposite number)\b"
)
#: `the joint commission on water of Chad and Sudan`, `the Chad-Sudan border committee`
_BODY = r"(?:[Jj]oint|[Mm]ixed|[Bb]ilateral|[Ii]ntergovernmental|[Bb]order)\s+(?:[\w-]+\s+){0,3}?(?:[Cc]ommission|[Cc]ommittee|[Cc]ouncil|[Ww]orking\s[Gg]roup)"
_BODY_OF = re.compile(
    rf"(?:\b[Tt]he\s+)?\b{_BODY}(?:\s+(?:on|for)\s+[\w\s-]{{3,50}}?)?\s+(?:of|between)\s+(?:the\s+)?"
    rf"({_WORD}(?:,\s{_WORD}){{0,5}})\s+and\s+(?:the\s+)?({_WORD})"
)
_BODY_OF_TWO = re.compile(rf"(?:\b[Tt]he\s+)?\b([A-Z]\w+)[-–]([A-Z]\w+)\s+{_BODY}")
#: Before a body: one of its people, or its work, is told of.
_ITS = re.compile(r"\b(?:chair\w*|members?|heads?|reports?|decisions?|secretary|work|terms)\s+of\s+\Z")
_AFTER = 3  # letters between an office and the name of who holds it


def paired_sides(cue: Cue, scene: Scene) -> tuple[tuple[Span, tuple[str, ...]], ...]:
    """Return the words of a sentence that name sides by adjectives before one office, and the names of these.

    Several sides have one plural office, or one body; where a name stands behind *her Arlish counterpart*, it tells who that is.
    """
    return tuple(
        (words, names)
        for words, names in (*_joined(cue, scene), *_others(cue, scene))
        if not is_matter(Mention("ROLE", words), cue, scene) and not is_beside_it(words, cue, scene)
    )


def _joined(cue: Cue, scene: Scene) -> Iterator[tuple[Span, tuple[str, ...]]]:
    patterns = (_JOINED, _BODY_OF, _BODY_OF_TWO)
    for found in (one for each in patterns for one in each.finditer(scene.text, cue.sentence.start, cue.sentence.end)):
        adjectives = (*_listed(found.start(1), scene.text[found.start(1) : found.end(1)]), (found.start(2), found[2]))
        names = [_side(start, words, scene) for start, words in adjectives]
        if all(names) and len(set(names)) > 1 and not ends_with(_ITS, scene.text, found.start()):
            yield Span(found.start(), found.end(), found[0]), tuple(dict.fromkeys(name for name in names if name))


def _listed(start: int, words: str) -> Iterator[tuple[int, str]]:
    """Yield the words between commas, each with where it begins in the text."""
    for found in re.finditer(r"[^,\s][^,]*", words):
        yield start + found.start(), found[0]


def _others(cue: Cue, scene: Scene) -> Iterator[tuple[Span, tuple[str, ...]]]:
    for found in _OTHER.finditer(scene.text, cue.sentence.start, cue.sentence.end):
        name = _side(found.start(1), found[1], scene)
        if name and not scene.persons.beginning(found.end(), found.end() + _AFTER):
            yield Span(found.start(), found.end(), found[0]), (name,)


def _side(start: int, words: str, scene: Scene) -> str | None:
    return next(iter(scene.who(Span(start, start + len(words), words))), None)
