"""The line of a head that is the title of a text: none that only marks it, sends it, greets, or names who issues it.

*CONFIDENTIAL*, *FM PORT LISK*, *Dear Minister,* and *United Nations* stand above many texts and tell none of them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from aidememoire.documents.datelines import is_place
from aidememoire.documents.desk import is_of_the_desk
from aidememoire.documents.header import is_but_the_day, without_kept_day
from aidememoire.documents.kinds import INITIALS, is_an_occasion
from aidememoire.documents.labelled import is_labelled
from aidememoire.documents.publishers import source_in

_HEAD, _MOST_LINES = 1_500, 16
_LONGEST, _LONGEST_PAPER = 160, 300  # a readout has all titles of whoever met in its own
# What sort of paper it is, above what it is on.
_SORT = re.compile(
    r"(?i)\W*(?:non-?paper|aide-m[eé]moire|memorandum|note verbale|policy (?:brief|paper)|briefing note|position paper)\W*"
)
_FAR_RIGHT = re.compile(r"(?<! ) {4,}")
_MARKING = re.compile(
    r"(?i)\W*(?:(?:strictly|top|very|most|highly)[ -])?(?:confidential|secret|restricted|unclassified|sensitive|official(?:[ -]sensitive)?|unofficial"
    r"|limited distribution|limited official use|(?:for )?official use only|eyes only|provisional|noforn|immediate|priority|routine)"
    r"(?:\W{1,4}(?:confidential|sensitive|restricted|eyes only|noforn|unofficial|(?:for )?official use only|nodis|exdis|sbu|not for circulation))*\W*"
)
# The time of a flash, alone above its headline.
_HOUR = re.compile(r"\d{1,2}[:.h]\d\d(?: ?(?:[A-Z]{2,4}|[ap]\.?m\.?|hrs))?")
# Who sends a text out for whoever issues it.
_SENDER = re.compile(
    r"(?i)(?:the )?(?:press|information|media|public information)(?: and [a-z]+)? (?:service|office|department|division|cent(?:re|er))"
)
# What a page has above all that it shows, and a copy of it too.
_NAVIGATION = re.compile(r"(?i)(?:skip|jump) to (?:the )?(?:main |page )?(?:content|navigation)")
# The first line of a cable's address, whose lines go on to an empty one.
_ROUTE = re.compile(r"(?:FM|FROM) [A-Z][A-Z0-9 ,./()-]{2,60}")
_GREETING = re.compile(
    r"(?:(?:My )?[Dd]ear (?:Mr|Ms|Mrs|Dr|Sir|Madam|Minister|Ambassador|Colleague|Excellency|President|Secretary|[A-Z])[^.!?\n]{0,60}|(?:Your )?Excellenc(?:y|ies)),"
)
_BODY = (
    r"(?:United Nations|Nations|Office|Council|Committee|Commission|Court|Tribunal|Parliament|Assembly|Agency|Union|Congress|Senate|House|Board"
    r"|Secretariat|Organi[sz]ation|Mechanism|Mission)"
)
_PROPER = r"(?:[A-Z][\w’'-]*|of|the|and|for|to|on)"
_OF_A_BODY = re.compile(
    rf"(?i:the )?(?:{_PROPER} ){{0,8}}{_BODY}(?: (?:of|for|on|to)(?: {_PROPER}){{1,6}})?(?: \([A-Z]{{2,12}}\))?"
    r"(?: (?i:established (?:pursuant to|by|under)) [^.;:\n]{3,120})?"
)
_OF_AN_OFFICE = re.compile(
    rf"(?i:the )?(?:Minister|Ministry|President|Prime Minister|Deputy Prime Minister|Embassy|Ambassador|Chancellor|Secretary|Chairman|Governor|Office)"
    rf"(?: {_PROPER}){{0,12}}"
)
# What a paper puts above a headline for the kind or the part that it belongs to.
_KICKER = re.compile(
    r"(?i)(?:news )?(?:analysis|opinion|comment|commentary|exclusive|explainer|editorial|feature|factbox|background|wrap|urgent|breaking(?: news)?)"
    r"|(?:live|world|international|politics|diplomacy|foreign|africa|asia|europe|middle east|the americas)(?: (?:news|blog|updates?))?"
)
# The number of a document beside the name of whoever issues it, or above: *United Nations   A/C.4/79/SR.7*.
_SYMBOL = re.compile(r"(?:^|(?<!\s)\s{1,80})[A-Z]{1,6}(?:[/.][A-Z\d][\w.]*){1,6}$")
_AGENDA = re.compile(r"(?:provisional )?agenda", re.IGNORECASE)
# A title goes on below where it would else break off: *PROTOCOL / on the Release of Detainees / between / Chad / and / Togo*.
_GOING_ON = r"(?:on|of|between|for|regarding|concerning|following|and)"
_ENDS_OPEN, _BEGINS_OPEN = re.compile(rf"(?i).*\s{_GOING_ON}|{_GOING_ON}"), re.compile(rf"(?i){_GOING_ON}\b")
_NAMES_A_KIND = re.compile(
    r"(?i)(?:(?:joint|final|trilateral|bilateral|additional|second|third|draft) ){0,3}(?:protocol|agreement|treaty|accord|memorandum(?: of understanding)?"
    r"|communiqu[eé]|declaration|statement|arrangements?|road ?map)"
)
_SMALL = frozenset(("of", "the", "and", "for", "to", "on"))
_SESSION = re.compile(
    r"(?i)(?:[\w,-]+ )?(?:session|meeting|year)(?: \((?:[ap]m|(?:part|resumption) \w+|closed)\))?"
    r"|(?-i:[A-Z]{1,6}(?:[/.][A-Z\d][\w.]*){1,6})(?: ?\(\d{4}\))?|(?:item|agenda item) [^.!?]{1,100}|for official use only|(?:press|media) release|distr\.?:? ?\w+"
    r"|[^.!?\n]{0,60}, [^.!?\n]{0,40}\b\d{4,5}\b[^.!?\n]{0,40}"
)
# What names a document for what it is: among the lines below a letterhead the title is the first of these.
_NAMES_A_PAPER = re.compile(
    r"(?i)\b(?:report|resolution|letter|statement|note|minutes|communiqu[eé]|evidence|conclusions|judge?ment|decision|order|opinion|declaration|briefing"
    r"|read-?out|remarks|record|presidential statement|recommendations|summary|v\.)(?!\w)"
)


def title_line(text: str) -> str:
    """Return the line of the head of a text that is its title, with those that it goes on over: its first line, where no other is."""
    lines = _lines(text)
    return _gone_on(_title_among(lines), lines)


def _gone_on(title: str, lines: Sequence[str]) -> str:
    """Return the title of an agreement or communiqué with the lines right below that go on from it."""
    below = lines[lines.index(title) + 1 :] if _NAMES_A_KIND.fullmatch(title) else ()
    for line in takewhile(lambda one: one and not _is_sentence(one), below):
        if not (_ENDS_OPEN.fullmatch(title) or _BEGINS_OPEN.match(line)):
            break
        title = f"{title} {line}"
    return title


def _title_among(lines: Sequence[str]) -> str:
    first = next((line for line in lines if line), "")
    rest = list(_without_marks(lines))[:_MOST_LINES]
    rest = rest[1:] if len(rest) > 1 and not _SYMBOL.sub("", rest[0]) else rest
    if not rest:
        return first
    if below := _below_letterhead(rest):
        return below
    return _below_sort(rest) or _after_greeting(rest) or _below_place_and_day(rest) or _below_kicker(rest)


def _below_sort(lines: Sequence[str]) -> str:
    """Return the headline below a line that but says what sort of paper it is; nothing where none does."""
    return lines[1] if _SORT.fullmatch(lines[0]) and len(lines) > 1 and not _is_sentence(lines[1]) else ""


def _below_place_and_day(lines: Sequence[str]) -> str:
    """Return the title below the place and the day, each alone on its line: *Lisk / 4 June 2025 / Readout of the meeting with*."""
    place, day, title = [*lines, "", "", ""][:3]
    headed = (
        is_place(place)
        and is_but_the_day(day)
        and _NAMES_A_PAPER.search(title)
        and not _is_sentence(title, _LONGEST_PAPER)
    )
    return title if headed else ""


def _below_kicker(lines: Sequence[str]) -> str:
    """Return the headline that stands below the kind or the part of a paper that it belongs to, else the first line."""
    is_kicker = len(lines) > 1 and _KICKER.fullmatch(lines[0]) is not None and not _is_sentence(lines[1])
    return lines[1] if is_kicker else lines[0]


def body_above(text: str) -> str:
    """Return the body whose name alone is the first line of a text and no title, as other texts write it; else nothing."""
    lines = list(_without_marks(_lines(text)))[:_MOST_LINES]
    return _in_name_case(_SYMBOL.sub("", lines[0])).partition(" (")[0] if lines and _below_letterhead(lines) else ""


def office_above(text: str) -> str:
    """Return the office whose name is the head of a letter in capitals, on one line or two, as other texts write it; else nothing."""
    lines = _lines(text)
    above, below = next(((one, two) for one, two in pairwise([*lines, ""]) if one), ("", ""))
    goes_on = below.isupper() and below.startswith("OF ")
    name = _in_name_case(f"{above} {below}" if goes_on else above)
    return (
        name
        if above.isupper()
        and _OF_AN_OFFICE.fullmatch(name)
        and " of " in name
        and _after_greeting(list(filter(None, lines)))
        else ""
    )


def _lines(text: str) -> list[str]:
    """Return the lines of a head; what stands far to the right on one, as the number of a paper does, is a line of its own."""
    lines = map(without_kept_day, text[:_HEAD].split("\n"))
    return [part.strip() for line in lines for part in _FAR_RIGHT.split(line.strip())]


def _without_marks(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a head that are not empty and no marking, sender, address or labelled line."""
    routed = False
    for line in lines:
        routed = bool(line) and (routed or _ROUTE.fullmatch(line) is not None)
        if line and not (
            routed
            or _HOUR.fullmatch(line)
            or _MARKING.fullmatch(line)
            or _SENDER.fullmatch(line)
            or _NAVIGATION.fullmatch(line)
            or is_labelled(line)
            or source_in(line)
        ):
            yield line


def _below_letterhead(lines: Sequence[str]) -> str:
    """Return the title that stands below the name of a body alone on the first line; nothing where none does."""
    if not _is_body(lines[0]):
        return ""
    heads = []
    for line in lines[1:]:
        if _is_sentence(line) and not is_but_the_day(line):
            break
        if not (_is_body(line) or _SESSION.fullmatch(line) or is_of_the_desk(line) or is_but_the_day(line)):
            heads.append(line)
    items = (below for above, below in pairwise(heads) if _AGENDA.fullmatch(above))
    papers = (line for line in heads if _NAMES_A_PAPER.search(line))
    return next(items, None) or next(papers, heads[0] if heads else "")


def _is_body(line: str) -> bool:
    name = _in_name_case(_SYMBOL.sub("", line))
    return _OF_A_BODY.fullmatch(name) is not None and not is_an_occasion(line)


def _in_name_case(line: str) -> str:
    if not line.isupper():
        return line
    return " ".join(
        word if word.startswith("(") or word in INITIALS else word.lower() if word.lower() in _SMALL else word.title()
        for word in line.split()
    )


def _is_sentence(line: str, longest: int = _LONGEST) -> bool:
    return len(line) > longest or line[-1] in '.!?:;,”"'


def _after_greeting(lines: Sequence[str]) -> str:
    """Return the first line of a letter that has no title: behind the greeting, with but an office's name and an address above it."""
    at = next((at for at, line in enumerate(lines) if _GREETING.fullmatch(line)), None)
    if at is None or at + 1 >= len(lines) or (at and not _OF_AN_OFFICE.fullmatch(_in_name_case(lines[0]))):
        return ""
    return lines[at + 1]
