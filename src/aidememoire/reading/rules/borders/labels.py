"""Labels that nobody speaks under: *ALERT:* before a line of an agency, *Court:* before an item of a list of matters, *Demand:* in a note.

So are datelines: *CORVO, Feb 28 (Agency) -*, *Muscat: Oman welcomed*, and the states of a round-up, *- CHAD: “No”, a minister said*. The
network takes the colon, or the dash, for that of a turn. Who speaks is told behind it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from aidememoire.days import ANY_WEEKDAY
from aidememoire.documents.datelines import find_dateline, sent_from
from aidememoire.model import Mention, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.spans import line_end
from aidememoire.reading.network.turns import is_turns_cue
from aidememoire.reading.rules.borders.lists import MARKER

_TAG = re.compile(
    r"(?:NEWS\s?)?(?:ALERT|URGENT|FLASH|BREAKING|BREAKING NEWS|SNAP|BULLETIN|UPDATE(?:\s?\d)?|UPDATED|DEVELOPING|EXCLUSIVE|LEAD|WRAP(?:UP)?|CORRECTED|CORRECTION"
    r"|RECAP|FACTBOX|TIMELINE|EXPLAINER|ANALYSIS|JUST IN|LATEST|HEADLINES?)"
)
#: The fields of a note: what stands behind them is what its writer puts there.
_FIELD = re.compile(
    r"(?:(?:Key|Main|Their|Our|Opening|Current)\s)?(?:Positions?|Demands?|Next steps?|Assessments?|Actions?(?: points?)?|Follow-up|Outcomes?|Background|Purpose"
    r"|Subject|Objectives?|Summary|Comments?|Context|Status|Issues?|Conclusions?|Recommendations?|Agenda|Venue|Participants|Points? raised|Corrections?|Clarifications?|Erratum|Corrigendum|Editor[’']s note)",
    re.IGNORECASE,
)
_ITEM = re.compile(
    rf"^[ \t]*{MARKER}\s+(?P<label>[^\W\d_][^\W\d_-]{{2,30}}(?:\s[a-z-]{{2,20}}){{0,2}})\Z", re.MULTILINE
)
# The heading of a part of a record, where what stands behind is told of it.
_PART = re.compile(
    r"(?:Contact Group|Working Group|Drafting Group|Main Committee|Agenda item|Item|Cluster|Topic|Session|Part|Section|Chapter|Article|Theme|Panel)s? (?:\d{1,3}|[IVX]{1,5})(?:\([a-z]\)|[a-z])?"
)
# The second half of a title, which names a paper: *Chad: Situation Report No. 14*; not *Chad: Report it to us.*.
_PAPER = re.compile(
    r"[ \t]*(?:[A-Z][\w’'-]*\s){0,4}(?:Report|Update|Bulletin|Snapshot|Overview|Brief|Briefing|Factsheet|Dashboard|Appeal|Summary|Digest|Chronology|Timeline)\b[^!?\n]{0,40}(?<![.…])$",
    re.MULTILINE,
)
# In a bulletin parties stand in capitals, as in no transcript.
_IN_CAPITALS = re.compile(r"(?:the )?[A-Z][A-Z’'-]{2,}\b")
_OWN = re.compile(r"(?:I|we|you|he|she|it)", re.IGNORECASE)
# Who speaks himself says so, but in the words that an account quotes of another.
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Uu]s|[Mm]y|me)\b")
_QUOTED = re.compile(r"[“\"][^”\"\n]*[”\"]?")
_DAY = re.compile(rf"\b(?:on {ANY_WEEKDAY}|today|yesterday)\b")
_MARKED = re.compile(rf"[ \t]*{MARKER}\s+")
_ANOTHER = re.compile(r"(?:the|an?|its|his|her) ", re.IGNORECASE)
_SPEAKS = frozenset(("PER", "ROLE", "GPE"))
_PLACES = frozenset(("GPE", "LOC", "ORG"))
Turn = tuple[Attribution, Sequence[Attribution]]  # and what is told behind it
_AFTER = 4  # attributions behind a label, the first of which is told there
_REACH = 4  # names that begin before some words, one of which may reach into them
_LONGEST = 80  # code points of a marker and a label


def without_labels(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions but for the turns of an agency's tag, and of the label of an item that begins with who speaks."""
    named = sorted(one.span for one in mentions if one.type in _SPEAKS)
    turns = [(one, attributions[n + 1 : n + 1 + _AFTER]) for n, one in enumerate(attributions) if is_turns_cue(one.cue)]
    told = _told_under(text, turns, mentions)
    nobodys = {id(one) for one, behind in turns if _is_of_nobody(text, one, behind, named)}
    return [one for one in attributions if id(one) not in nobodys | told]


def _told_under(text: str, turns: Sequence[Turn], mentions: Sequence[Mention]) -> set[int]:
    """Return which turns, by their id, are but the places that a report tells of one after the other, or is sent from."""
    people = sorted(one.span for one in mentions if one.type == "PER")
    offices = {one.span.start for one in mentions if one.type == "ROLE"}
    named = {one.span.start for one in mentions if one.type in _PLACES}
    own = [one for one in turns if one[0].source and one[0].source[0].start not in offices]
    places = [one for one in own if one[0].source[0].start in named or _is_item_in_capitals(text, one[0])]
    if any(_speaks_of_himself(_line(text, turn)) for turn, _ in own):
        return set()
    if any(_quotes_another(text, *one, people) for one in places):
        return {id(turn) for turn, _ in places}
    lone = len(turns) == 1 and not _speaks_of_himself(text[turns[0][0].cue.end :])
    return {id(turn) for turn, behind in own if lone and _is_sent_from(text, turn, behind)}


def _speaks_of_himself(words: str) -> bool:
    """Tell whether words have an I or a we outside quotation marks."""
    return _FIRST_PERSON.search(_QUOTED.sub("", words)) is not None


def _is_item_in_capitals(text: str, turn: Attribution) -> bool:
    """Tell whether a label stands in capitals in an item of a list."""
    label = turn.source[0]
    lead = text[text.rfind("\n", 0, label.start) + 1 : label.start]
    return label.text.isupper() and _MARKED.fullmatch(lead) is not None


def _line(text: str, turn: Attribution) -> str:
    """Return what stands behind the label of a turn, up to the end of its paragraph."""
    return text[turn.cue.end : line_end(text, turn.cue.end)]


def _quotes_another(text: str, turn: Attribution, behind: Sequence[Attribution], people: Sequence[Span]) -> bool:
    """Tell whether what stands behind a label has words in quotation marks that somebody else is told to say: *a minister said*."""
    end = turn.cue.end + len(_line(text, turn))
    told = (
        one
        for one in behind
        if one.source and one.cue.end <= end and any(_QUOTED.search(part.text) for part in one.content)
    )
    return any(_ANOTHER.match(one.source[0].text) or _is_among(one.source[0], people) for one in told)


def _is_among(words: Span, named: Sequence[Span]) -> bool:
    """Tell whether words overlap one of some names, which are sorted."""
    first = bisect_left(named, words.start, key=lambda span: span.start)
    last = bisect_left(named, words.end, key=lambda span: span.start)
    return any(words.overlaps(one) for one in named[max(0, first - _REACH) : last])


def _is_sent_from(text: str, turn: Attribution, behind: Sequence[Attribution]) -> bool:
    """Tell whether a report goes on below its first sentence, whose label is no speaker: *Muscat: Oman said on Sunday*."""
    line = _line(text, turn)
    is_lead = line.rstrip().endswith(".") and bool(text[turn.cue.end + len(line) :].strip())
    return is_lead and bool(_DAY.search(line)) and _begins_with_who_speaks(text, turn, behind)


def _is_of_nobody(text: str, turn: Attribution, behind: Sequence[Attribution], named: Sequence[Span]) -> bool:
    """Tell whether what stands before the colon of a turn is no speaker: a tag, a field, a part of the text, a dateline, a matter."""
    start = text.rfind("\n", 0, turn.cue.start) + 1
    if turn.cue.start - start > _LONGEST:
        return False
    told = text[start : turn.cue.start].strip(" *_#")
    if any(each.fullmatch(told) for each in (_TAG, _FIELD, _PART)) or _PAPER.match(text, turn.cue.end):
        return True
    line = text[start : turn.cue.end] + _line(text, turn)
    if _begins_in_capitals(text, turn, behind) or _is_dateline(text[start : turn.cue.end + 1]) or sent_from(line, text):
        return True
    item = _ITEM.match(text, start, turn.cue.start)
    matter = item and not _is_among(Span.matched(item, "label"), named)
    return bool(matter and _begins_with_who_speaks(text, turn, behind))


def _begins_in_capitals(text: str, turn: Attribution, behind: Sequence[Attribution]) -> bool:
    """Tell whether what stands behind a label opens with the source of a statement in capitals: *TUNA: CHAD tabled a proposal*."""
    return any(_IN_CAPITALS.match(span.text) for span in _sources_at_once(text, turn, behind))


def _is_dateline(lead: str) -> bool:
    """Tell whether the beginning of a line, up to the cue of a turn, is all of a dateline."""
    found = find_dateline(f"{lead.rstrip()} …")
    return found is not None and bool(found.when or found.agency) and not lead.rstrip().endswith(":")


def _begins_with_who_speaks(text: str, turn: Attribution, behind: Sequence[Attribution]) -> bool:
    """Tell whether what stands behind a label opens with the source of a statement, who is not the speaker himself."""
    return any(not _OWN.fullmatch(span.text) for span in _sources_at_once(text, turn, behind))


def _sources_at_once(text: str, turn: Attribution, behind: Sequence[Attribution]) -> Iterator[Span]:
    """Yield the sources, one at most, with which what stands behind a label opens."""
    sources = (one.source[0] for one in behind if one.source)
    yield from (span for span in sources if not text[turn.cue.end : span.start].removesuffix("the ").strip())
