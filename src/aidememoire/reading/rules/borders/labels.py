"""Labels that nobody speaks under: *ALERT:* before a line of an agency, *Court:* before an item of a list of matters, *Demand:* in a note.

So are datelines: *CORVO, Feb 28 (Agency) -*. The network takes the colon, or the dash, for that of a turn. Who speaks is told behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from aidememoire.documents.datelines import find_dateline
from aidememoire.model import Mention, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.turns import is_turns_cue
from aidememoire.reading.rules.borders.markers import MARKER

_TAG = re.compile(
    r"(?:NEWS\s?)?(?:ALERT|URGENT|FLASH|BREAKING|BREAKING NEWS|SNAP|BULLETIN|UPDATE(?:\s?\d)?|UPDATED|DEVELOPING|EXCLUSIVE|LEAD|WRAP(?:UP)?|CORRECTED|CORRECTION"
    r"|RECAP|FACTBOX|TIMELINE|EXPLAINER|ANALYSIS|JUST IN|LATEST|HEADLINES?)"
)
#: The fields of a note: what stands behind them is what its writer puts there.
_FIELD = re.compile(
    r"(?:(?:Key|Main|Their|Our|Opening|Current)\s)?(?:Positions?|Demands?|Next steps?|Assessments?|Actions?(?: points?)?|Follow-up|Outcomes?|Background|Purpose"
    r"|Subject|Objectives?|Summary|Comments?|Context|Status|Issues?|Conclusions?|Recommendations?|Agenda|Venue|Participants|Points? raised)",
    re.IGNORECASE,
)
_ITEM = re.compile(
    rf"^[ \t]*{MARKER}\s+(?P<label>[^\W\d_][^\W\d_-]{{2,30}}(?:\s[a-z-]{{2,20}}){{0,2}})\Z", re.MULTILINE
)
# The heading of a part of a record, where what stands behind is told of it.
_PART = re.compile(
    r"(?:Contact Group|Working Group|Drafting Group|Main Committee|Agenda item|Item|Cluster|Topic|Session|Part|Section|Chapter|Article|Theme|Panel)s? (?:\d{1,3}|[IVX]{1,5})(?:\([a-z]\)|[a-z])?"
)
# The first half of a title: *After Oslo: Can the truce hold?*.
_WHEN = re.compile(
    r"(?:After|Before|Beyond|Inside|Behind|Since|Amid|Despite|Without|Between|Towards?|Ahead of|Back to)\s[^\W\d_]"
)
# The second half of one, which names a paper: *Chad: Situation Report No. 14*.
_PAPER = re.compile(
    r"\s*(?:[A-Z][\w’'-]*\s){0,4}(?:Report|Update|Bulletin|Snapshot|Overview|Brief|Briefing|Factsheet|Dashboard|Appeal|Summary|Digest|Chronology|Timeline)\b[^!?\n]{0,40}$",
    re.MULTILINE,
)
# In a bulletin parties stand in capitals, as in no transcript.
_IN_CAPITALS = re.compile(r"(?:the )?[A-Z][A-Z’'-]{2,}\b")
_OWN = re.compile(r"(?:I|we|you|he|she|it)", re.IGNORECASE)
_SPEAKS = frozenset(("PER", "ROLE", "GPE"))
_AFTER = 4  # attributions behind a label, the first of which is told there
_LONGEST = 80  # code points of a marker and a label


def without_labels(text: str, attributions: Sequence[Attribution], mentions: Sequence[Mention]) -> list[Attribution]:
    """Return the attributions but for the turns of an agency's tag, and of the label of an item that begins with who speaks."""
    named = [one.span for one in mentions if one.type in _SPEAKS]
    return [
        one
        for number, one in enumerate(attributions)
        if not is_turns_cue(one.cue)
        or not _is_of_nobody(text, one, attributions[number + 1 : number + 1 + _AFTER], named)
    ]


def _is_of_nobody(text: str, turn: Attribution, behind: Sequence[Attribution], named: Sequence[Span]) -> bool:
    start = text.rfind("\n", 0, turn.cue.start) + 1
    if turn.cue.start - start > _LONGEST:
        return False
    told = text[start : turn.cue.start].strip(" *_#")
    if (
        _TAG.fullmatch(told)
        or _FIELD.fullmatch(told)
        or _PART.fullmatch(told)
        or _WHEN.match(told)
        or _PAPER.match(text, turn.cue.end)
    ):
        return True
    if _begins_in_capitals(text, turn, behind) or _is_dateline(text[start : turn.cue.end + 1]):
        return True
    item = _ITEM.match(text[start : turn.cue.start])
    if not item:
        return False
    label = Span(start + item.start("label"), turn.cue.start, item["label"])
    return not any(label.overlaps(one) for one in named) and _begins_with_who_speaks(text, turn, behind)


def _begins_in_capitals(text: str, turn: Attribution, behind: Sequence[Attribution]) -> bool:
    """Tell whether what stands behind a label opens with the source of a statement in capitals: *TUNA: CHAD tabled a proposal*."""
    sources = (one.source[0] for one in behind if one.source and _IN_CAPITALS.match(one.source[0].text))
    return any(not text[turn.cue.end : span.start].removesuffix("the ").strip() for span in sources)


def _is_dateline(lead: str) -> bool:
    """Tell whether the beginning of a line, up to the cue of a turn, is all of a dateline."""
    found = find_dateline(f"{lead.rstrip()} …")
    return found is not None and bool(found.when or found.agency) and not lead.rstrip().endswith(":")


def _begins_with_who_speaks(text: str, turn: Attribution, behind: Sequence[Attribution]) -> bool:
    """Tell whether what stands behind a label opens with the source of a statement, who is not the speaker himself."""
    sources = (one.source[0] for one in behind if one.source and not _OWN.fullmatch(one.source[0].text))
    return any(not text[turn.cue.end : span.start].removesuffix("the ").strip() for span in sources)
