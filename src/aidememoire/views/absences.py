"""What an account says that it leaves out: *the checkpoints are not in the text* is no word on checkpoints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from aidememoire.linking.voices import words_of
from aidememoire.model import Entry
from aidememoire.views.untold import is_own

_TEXT = r"(?:text|readout|communiqué|communique|account|version|summary|report|passages?|statement|document)s?"
_ITS = rf"(?:the|its|his|her|their|this)\ (?:\w+\ )?{_TEXT}\b"
_SAID = r"""(?:nam(?:e|es|ed)|mention\w*|refer\w*|repeat\w*|quot\w+|cit(?:e|es|ed)|touch\w*|blam\w+|call(?:s|ed)?\b(?!\ off\b)
    |speak\w*|say|says|said)\b"""
# What must not be, will not be or has not been said is no word on a text: it has to be the text that does not say it.
_NOT = r"(?:(?<!\bmust\ )(?<!\bwill\ )(?<!\bshall\ )\bnot|\bnever|\bneither|\bnowhere)\ (?:\w+\ )?"
_ABSENCE = re.compile(
    rf"""
      \b(?:absent|missing)\ from\ {_ITS}
    | \bsilent\b(?:,[^,]+,)?\ (?:on|about|as\ to)\b
    | \b(?:not|nowhere)\ in\ {_ITS}
    | \b{_TEXT}(?:,?\ (?!that\b)\w+){{0,3}}?,?\ {_NOT}{_SAID}
    | \bneither\ {_TEXT}\ {_SAID}
    | (?:^|\b{_TEXT}\ )nor\ {_SAID}
    | {_NOT}{_SAID}[^.;,]{{0,200}}?\ in\ {_ITS}
    | \b(?:(?:do|does|did)\ not|never)\ (?:\w+\ )?mentions?\b
    | \b(?:is|are|was|were)\ {_NOT}(?:named(?!\ (?:to|as|after)\b)|mentioned|quoted|cited|referred\ to)\b(?!\ (?:in|by)\ (?!{_ITS}))
    | \b(?:left|leaves|leaving)\ (?:\w+\ )?(?:unsaid|unnamed|unmentioned)\b
    | \bno\ (?:word|mention|reference)\ (?:of|on|about|to|is|was)\b
    | \b(?:omits|omitted\ from|passes\ over|passed\ over\ in\ silence)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ASIDE = re.compile(r"[,;–—]\s*(?:though|although|but|while|whereas|and)\b", re.IGNORECASE)


def tells_of_absence(words: str) -> bool:
    """Tell whether words say that something is not said: in their main clause, for one behind a *though* is an aside."""
    found = _ABSENCE.search(words)
    return found is not None and not _ASIDE.search(words, 0, found.start())


def left_out(entries: Iterable[Entry]) -> Mapping[str, Entry]:
    """Return by the id of each statement that tells of what its account leaves out the outermost one that says so.

    It is said by a source and its cue (*the text does not repeat*), or in the words of the report itself: what a party says of another's text is
    a complaint, and the account has it.
    """
    held = {one.statement.id: one for one in entries}
    absent = {name for name, one in held.items() if _tells(one)}
    saying = ((name, [each for each in _outward(one, held) if each in absent]) for name, one in held.items())
    return {name: held[outer[-1]] for name, outer in saying if outer}


def _tells(entry: Entry) -> bool:
    said = entry.statement
    of_the_report = said.side is None or is_own(said)
    return tells_of_absence(" ".join(span.text for span in sorted((*said.source, *said.cue)))) or (
        of_the_report and tells_of_absence(words_of(said))
    )


def _outward(entry: Entry, held: Mapping[str, Entry]) -> Iterator[str]:
    """Yield the id of a statement and of those that hold it, from the inside outwards, each once."""
    seen: set[str] = set()
    at: Entry | None = entry
    while at and at.statement.id not in seen:
        seen.add(at.statement.id)
        yield at.statement.id
        at = held.get(at.statement.parent or "")
