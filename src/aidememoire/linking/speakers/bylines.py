"""Who writes a report in the first person: the sender of a mail, whom a byline or a line about the author names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import PERSON, Who
from aidememoire.linking.text.carriers import has_outlet_word
from aidememoire.linking.text.names import in_title_case, key_words
from aidememoire.reading.quotations import INSIDE, quotation_states

_HEAD_LINES = 4  # of a text, one of which may be a byline
_WORD = r"[A-Z][\w’'-]+"
_NAME = rf"(?P<name>{_WORD}(?: (?:[A-Z]\.|al|bin|de|van|von|da|dos|{_WORD})){{0,3}} {_WORD})"
# An office before the name, which goes with it as its first words: *By Special Envoy Clara Weissmann*.
_OFFICE = (
    r"(?:(?:(?:Deputy|Special|Chief|Former|Foreign|Prime|Permanent|Senior|Retired|UN|EU|the) ){0,3}"
    r"(?:Envoy|Representative|Ambassador|Minister|President|Negotiator|Mediator|Correspondent|Editor|Commissioner|Professor|General"
    r"|Colonel|Judge|Senator|Dr\.?|Prof\.?|Sir|Dame|Lord|Lady),? )?+"
)
_BYLINE = re.compile(rf"(?:By|BY|by):? {_OFFICE}{_NAME}(?:,? [^.!?\n]{{0,120}})?")
_ABOUT = re.compile(
    rf"{_NAME}(?:, [^,.\n]{{1,60}},)? "
    r"(?:is|was|has been|served|serves|heads|headed|led|leads|chairs|chaired|represented|teaches|writes)\b[^.!?\n]{3,200}\.?"
)
_I = re.compile(r"\bI(?=[ ’'])(?! ?[.)])")


def writer_of(cast: Cast) -> Who | None:
    """Return who is I in a report: a person whom it names as its writer, where it says I outside of quotation marks."""
    names = (cast.origin.sender, *_by_lines(cast.text))
    name = next((name for name in names if name and _is_a_persons(cast, name)), None)
    return _person(cast, name) if name and _says_i(cast.text) else None


def _by_lines(text: str) -> Iterator[str]:
    """Yield the names in a byline at the head, and in a line about the writer at the head or the end."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    for way, some in ((_BYLINE, lines[:_HEAD_LINES]), (_ABOUT, [*lines[:1], *lines[-1:]])):
        yield from (found["name"] for line in some if (found := way.fullmatch(line)))


def _is_a_persons(cast: Cast, name: str) -> bool:
    is_another = cast.atlas.exact(name) or cast.atlas.office(name) or cast.atlas.body(name) or has_outlet_word(name)
    return not is_another and re.fullmatch(_NAME, name) is not None


def _person(cast: Cast, name: str) -> Who:
    """Return the person of a name: one whom no profile knows writes for himself, whatever he was."""
    found = next((one for one in cast.people if key_words(one.who.name) == key_words(name)), None)
    if found is None:
        return Who(in_title_case(name), PERSON)
    return found.who if found.who.id else replace(found.who, side=None)


def _says_i(text: str) -> bool:
    states = quotation_states(text)
    return any(states[found.start()] != INSIDE for found in _I.finditer(text))
