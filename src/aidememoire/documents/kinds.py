"""What kind of document a text is, where nothing says so: by its turns, its title, its publisher.

A kind decides much: an account of a side's own speaks for it and tells of one day, a report does not. So only plain
signs count, and the kind is noted with the place where it was found, like every other field.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile

from aidememoire.documents.drafts import Fact
from aidememoire.documents.threads import has_posts
from aidememoire.documents.turns import has_turns

_READOUT = re.compile(
    r"(?i)^(?:read-?out\b|summary of (?:the |a )?(?:[\w’'-]+ ){0,4}(?:call|meeting|talks|conversation|consultations)\b"
    r"|press release on the (?:[\w’'-]+ ){0,4}(?:call|meeting|talks|conversation|consultations)\b)"
)
_READOUT_LINE = re.compile(r"^(?:[Rr]ead-?out|READ-?OUT|Read-?out of [^\n]{5,250}[^.!?:\n])$", re.MULTILINE)
_THUS = r"(?:[\w’'-]+ ){0,5}(?:(?:is|was) attributable to|(?:was|has been) (?:today )?issued)"
_ATTRIBUTED = re.compile(rf"(?i)\b(?:following|below) {_THUS}\b")
_NOUN = (
    r"(?:(?:joint|press|media|opening|closing|introductory|written|full|text of|the)[ ,]+)*(?:statement|remarks|address|speech"
    r"|message|comment|declaration|briefing|intervention|doorstep|stakeout|explanation of (?:vote|position))s?(?: and (?:the )?(?:answers?|repl(?:y|ies)|q ?& ?a|questions and answers))?"
)
#: What a text says of itself before the words that were spoken: *The following is a near-verbatim transcript of the noon briefing by*.
TRANSCRIBED = re.compile(
    r"(?im)^the following is (?:an? |the )(?:[\w‑-]+ ){0,2}transcript of [^.\n]{0,60}?\b(?:briefing|remarks|statement|speech|address)\b[^.\n]{0,20}? by (?P<who>[^\n]{3,120}?)\.?$"
)
_BY_WHOM = r"(?:the )?(?:(?-i:[A-Z])|(?:foreign |prime |official )?(?:minister|president|spokes|secretary))"
# What it is on may stand before: `Corvo: Statement by the High Representative`, `Corvo – Joint statement by Chad and Togo`.
_STATEMENT = re.compile(
    rf"(?i)^(?:[^:\n]{{2,60}}?(?::| [–—-]) )?{_NOUN} (?:(?:by|of|from|attributable to)|(?:to|at|before|in|on) [^.:;\n]{{1,80}}? by) {_BY_WHOM}"
)
# A word in the name of a body; what ends like the verb of a headline is none, but for these: *Russia Slams EU Statement*.
_NAMING = r"(?:(?:Nations|States|Affairs|Rights|Emirates|Parties|Friends|Islands)|(?-i:[A-Z])[\w’'-]*(?<![^\W_aiosu]s))"
# What a council or several states have adopted is their own word: `Council conclusions on Chad`, `Joint Communiqué on the Visit of`.
_ADOPTED = re.compile(
    r"(?i)^(?:(?:joint|final|press|council|presidency|summit|bilateral|trilateral) ){0,3}(?:communiqu[eé]|conclusions)(?: (?:on|of|by|adopted|issued)\b|\W*$)"
    r"|^(?:[^:\n]{2,60}?(?::| [–—-]) )?joint (?:press )?(?:statement|declaration) (?:on|of|by|between|from|following|after)\b"
    rf"|^(?!(?:why|how|what)\b)(?:{_NAMING} |of |the |for ){{0,8}}(?:representative|spokesperson|council|commission|secretary-general|ministry|presidency|minister|president"
    r"|government|delegation|mission|office|troika|quartet|union|group|eu|un|au|osce|nato)(?:[’']s)? (?:press )?statement (?:on|following|regarding|concerning|after)\b"
    r"|^(?:the )?(?:co-?)?(?:chair(?:man|woman|person)?|president|presidency|facilitator|mediator|moderator)(?:[’']s?|s[’']) (?:summary|conclusions)(?: (?:of|on|from|at|after|following)\b|\s*(?:[^\w\s]|$))"
)
# A letter, by who sends it and to whom: `Letter dated 3 May 2025 from the Special Envoy to the President of the Council`.
_LETTER = re.compile(
    r"(?i)^(?:identical )?letters?(?: dated? [\w ,]{4,25}?)? from [^:;\n]{3,160}? (?:addressed )?to (?:the )?\w"
)
# What is said begins with whom it is said to: `Mr. President,` on a line of its own.
_SALUTATION = re.compile(
    r"^(?:(?:Mr|Ms|Mrs|Madam|Madame)\.? (?:President|Chair\w*|Speaker|Secretary-General)|Excellenc(?:y|ies)|Your Excellenc(?:y|ies)"
    r"|Distinguished [^.\n]{3,80})(?:, [^.\n]{3,80})?[,!:]$",
    re.MULTILINE,
)
# The form of a note verbale, which names its sender first.
_NOTE = re.compile(
    r"^(?:The )?(?P<sender>(?:Royal |Federal )?(?:Embassy|Ministry|Permanent Mission|Mission|Delegation|Consulate|High Commission|Secretariat|Government)\b[^.;:\n]{0,140}?),?"
    r" presents its compliments to",
    re.MULTILINE,
)
_RESOLUTION = re.compile(r"(?:\w+ ){0,3}[Rr]esolution (?:No\.? ?)?\d[\w./-]*(?: ?\(\d{4}\))?\W*")
# What several have made is plainly titled: `Treaty of Friendship between Chad and Togo`. A report's title has a verb: `sign`.
_AGREEMENT = re.compile(
    r"(?!(?i:statement|remarks|comment|press|speech|message|readout|address|briefing|why|how|what)\b)"
    r"(?:(?:[A-Z][\w’'-]*|of|on|for|and|the|text) ){0,6}"
    r"(?i:agreement|treaty|protocol|accord|arrangement|memorandum of understanding|road ?map)"
    r" (?i:of|between|among|on|for|concerning|regarding)\b"
)
_LAID_DOWN = re.compile(
    r"^[ \t]*(?:(?i:article) (?:\d{1,3}|[IVX]+)\b[^\n]{0,60}$|(?:Article \d{1,3}[.:]?|\(?\d{1,3}(?:\.\d{1,2})*[.)])[ \t][^\n]*\bshall\b"
    r"|[-–•*] (?:(?:The )?[A-Z][^\n:]{2,80}? shall|(?:The |Both )?[Pp]arties will)\b)",
    re.MULTILINE,
)
# What is only put to others: *Bridging proposal of the mediators*, *Non-paper*, *Draft agreement on a ceasefire*; no *Chad accepts proposal*.
_OFFERED = (
    r"(?:(?:the|a|bridging|revised|amended|updated|new|first|second|third|final|initial|joint|informal|written|compromise|peace|truce|ceasefire"
    r"|draft|mediat\w+)|\w+[’']s?|(?-i:[A-Z]+(?!\w)|[A-Z][\w-]*(?:ss|[^\W_sd])(?!\w)))"
)
_ABOUT = r"(?= (?:of|by|from|for|on|to|between|among|concerning|regarding)\b|\W*$)"
_PROPOSAL = re.compile(
    rf"(?i)(?:{_OFFERED} ){{0,4}}?(?:non-?paper\b|(?:options?|discussion|concept|food[ -]for[ -]thought) paper\b|elements (?:of|for) an? |proposals?{_ABOUT}"
    r"|draft (?:\w+ ){0,2}?(?:text|agreement|treaty|protocol|accord|framework|memorandum|arrangement|resolution|declaration"
    rf"|communiqu[eé]|statement){_ABOUT})"
)
_PUT_TO = re.compile(
    r"(?im)\b(?:submit|put|present|propos|tabl|offer|circulat|hand|transmit|share)[a-z]{0,4}\b (?:the following|this|the (?:present|attached|enclosed))\b"
    r"[^.;\n]{0,120}\bfor (?:[\w’']+ ){0,4}consideration\b"
    r"|^(?:proposed|submitted|tabled|put forward|presented|circulated) (?:jointly )?by\b"
)
_OFFICIAL = re.compile(
    r"\b(?:Ministry|MFA|MOFA|Department of State|State Department|Foreign Office|Development Office|FCDO|Chancellery|Kremlin|White House|Presidency"
    r"|Government of|Embassy|Permanent Mission|External Action Service|EEAS|Office of (?:the )?(?:\w+ )?(?:President|Prime Minister"
    r"|Spokes\w+|High Representative|Secretary-General|Special (?:Envoy|Representative)))\b"
)
_PROPER = r"(?:[A-Z][\w’'-]*|of|the|and|for|to|in|at)"
_LETTERHEAD = re.compile(
    rf"(?:{_PROPER} )*?(?:Ministry|MFA|MOFA|MoFA|Presidency|Permanent Mission|Embassy|Government|Secretariat|Delegation"
    r"|Office of the (?:Prime Minister|(?:Vice[- ])?President|Presidency|Foreign Minister|Spokes\w+|High Representative|Secretary-General"
    r"|Special (?:Envoy|Representative)))"
    rf"(?: (?:of|for|to)(?: {_PROPER},?){{1,12}})?"
)
# What begins with a paper or an occasion is that and no body: *Press Briefing by the Office of the Spokesperson*, *Visit to the Embassy*.
_OF_A_BODY = r"(?:of|by|for|to|at|in|from|with|before|between|on|and|,|:|[-–—])(?!\S)"
_OCCASION = re.compile(
    rf"(?i)(?:(?!{_OF_A_BODY})[^\s,:]+ ){{0,6}}?(?:{_NOUN}|(?:press|news) (?:conference|release|note)s?|interview|readout|transcript|communiqu[eé]|conclusions"
    r"|reports?|letter|note|minutes|summary|resolution|decision|agreement|proposal|questions|answers?|repl(?:y|ies)|responses?|reaction|position|views"
    rf"|meetings?|talks|negotiations|consultations|session|call|visit|arrival|opening|signing)[,:]? {_OF_A_BODY}"
)
# *Ministry of Foreign Affairs, Singapore* is named as others are.
_OF_THE_STATE = re.compile(r"(?<=Affairs|Defence|Defense), (?=[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}$)")
# A letterhead of two lines begins with the state or ends with the seat: *Republic of Chad*, *in Corvo*.
_A_STATE = re.compile(
    r"(?:[Tt]he )?(?:[A-Z]\w+ )?(?:Republic|Kingdom|State|Sultanate|Emirate|Federation|Principality|Union|Government) of (?:the )?[A-Z][\w’'-]*(?: (?:and )?[A-Z][\w’'-]*){0,4}"
)
# Whose it is already, so that the line above tells nothing more: *Embassy of Chad*, *Ministry of Roads of the Republic of Chad*.
_NAMES_A_STATE = re.compile(
    r"\b(?:Embassy|Mission|Government|Delegation|Presidency) of [A-Zt]|\bof (?:the )?(?:Republic|Kingdom|State|Sultanate|Emirate|Federation|Principality|Union) of\b"
)
_GOVERNMENT = re.compile(r"(?:The )?Government of (?P<state>(?:the )?[A-Z][^.:;]{1,60})")
_OFFICE_ALONE = re.compile(
    r"Office of the (?:Prime Minister|(?:Vice[- ])?President|Foreign Minister|Spokes\w+)|(?:The )?Presidency|(?:The )?Ministry of [^,.;:]{3,60}"
)
_SEATED = re.compile(r"[Ii]n [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}")
_MINISTRY_OF = re.compile(r"(?:The )?(?:Federal )?(?:Ministry|MFA|MOFA|MoFA) .*\bof [A-Z][^,]+$")
_GOES_ON = re.compile(r"(?i)\b(?:of|by|from|to|at|and|between|with|in|on|for|the)$")
_WHOLE_NAME = re.compile(
    r"\b(?:MINISTRY|MFA|MOFA|PRESIDENCY|PERMANENT MISSION|EMBASSY|GOVERNMENT|SECRETARIAT|DELEGATION)$"
)
INITIALS = frozenset(("MFA", "MOFA", "UN", "EU", "US", "USA", "UK", "UAE", "OSCE", "NATO", "DPRK"))
_SMALL = frozenset(("of", "the", "and", "for", "to", "in", "at"))
_MET = re.compile(
    r"(?i)\b(?:met|meets|meetings?|talks|negotiations|consultations|conversation|call|dinner|session|round|visit(?:ed)?|received|spoke"
    r"|hosted)\b"
)
_LEAD = 240
_TOLD_OF = re.compile(r"\b(?:that|is|are|was|were|has|had)\b")
_HEAD, _LONGEST_LINE, _FEW = 600, 200, 6


def split_letterhead(text: str) -> tuple[str, str]:
    """Return the name of the office that issues a text, where that is all of its first line, and the rest; else nothing and the text.

    A ministry's own text often begins so, and its title stands on the next line. A name in capitals is given as other texts
    write it.
    """
    first, rest = _head_of_a_letter(text.strip())
    name = _OF_THE_STATE.sub(" of ", first)
    is_one = rest.strip() and _LETTERHEAD.fullmatch(name) and not is_an_occasion(name)
    return (name, rest.strip()) if is_one else ("", text)


def _head_of_a_letter(text: str) -> tuple[str, str]:
    """Return the first line, as names are written, and the rest; what stands on two lines is one name.

    *Republic of Chad / Ministry of Foreign Affairs*, or the other way round, is the *Ministry of Foreign Affairs of the Republic of Chad*, *Office of the Prime
    Minister / Government of Chad* is that of Chad, and *IN CORVO* below *EMBASSY OF CHAD* is of the same head.
    """
    first, _, rest = text.partition("\n")
    below, _, after = rest.strip().partition("\n")
    above, under = _in_small_letters(first.strip()), _in_small_letters(below.strip())
    if _A_STATE.fullmatch(above) and _LETTERHEAD.fullmatch(under):
        if _NAMES_A_STATE.search(under):
            return under, after
        return f"{under} of {above if above.startswith('the ') else f'the {above}'}", after
    if (
        _A_STATE.fullmatch(under)
        and _LETTERHEAD.fullmatch(above)
        and above.endswith(("Affairs", "Defence", "Defense", "Justice"))
    ):
        return f"{above} of {under if under.startswith('the ') else f'the {under}'}", after
    if (its := _GOVERNMENT.fullmatch(under)) and _OFFICE_ALONE.fullmatch(above):
        return f"{above} of {its['state']}", after
    if _SEATED.fullmatch(under) and _LETTERHEAD.fullmatch(above):
        return above, after
    return above, rest


def is_an_occasion(line: str) -> bool:
    """Tell whether a line begins with a paper or an occasion of those whom it names: *Statement of the Council*, *Visit to the Embassy*."""
    return _OCCASION.match(line) is not None


def letterhead_below(text: str) -> str:
    """Return the ministry that issues a text where the line below its title is but that, with its state; else nothing."""
    title, _, rest = text.strip().partition("\n")
    name, below = split_letterhead(rest) if title[-1:] not in ".:;," and not _GOES_ON.search(title) else ("", "")
    return name if below and _MINISTRY_OF.match(name) else ""


def sender_of_a_note(text: str) -> str:
    """Return who sends a note verbale, by the words with which it opens; else nothing."""
    found = _NOTE.search(text[:_HEAD])
    return found["sender"] if found else ""


def may_be_a_headline(text: str) -> bool:
    """Tell whether the letterhead that a text begins with is in capitals and goes on behind its noun.

    *MINISTRY OF DEFENCE DENIES CLAIMS* is written as *MINISTRY OF DEFENCE OF NORWAY* is.
    """
    first = text.strip().partition("\n")[0].strip()
    return first.isupper() and _WHOLE_NAME.search(first) is None


def _in_small_letters(line: str) -> str:
    """Return a line in capitals as a name is written: *MINISTRY OF WATER OF CHAD* as *Ministry of Water of Chad*."""
    if not line.isupper():
        return line
    words = (
        word if word in INITIALS else word.lower() if word.lower() in _SMALL else word.title() for word in line.split()
    )
    return " ".join(words).replace("’S", "’s").replace("'S", "'s")


def kind_of(title: str, publisher: str, text: str, whole: str = "") -> Fact | None:
    """Return the kind, and what tells it; None where nothing does, as of most reports.

    `text` is the head of the text from its title on, or all of it; `whole` is all of it, for an opening speech may be longer than that.
    """
    if has_turns(whole or text):
        return Fact("kind", "transcript", "turns of speakers")
    if has_posts(whole or text):
        return Fact("kind", "transcript", "posts of accounts")
    if _titles_an_agreement(title, text) and not is_put_forward(title, text) and _LAID_DOWN.search(text):
        return Fact("kind", "agreement", "title and articles")
    if _READOUT.search(title):
        return Fact("kind", "readout", "title")
    if _STATEMENT.search(title) or _LETTER.match(title) or _ADOPTED.match(title):
        return Fact("kind", "statement", "title")
    if _RESOLUTION.fullmatch(title) or sender_of_a_note(text):
        return Fact("kind", "statement", "form of the text")
    if below := _told_by_the_lines_below(title, text):
        return Fact("kind", below, "first lines")
    if _SALUTATION.search(text[:_HEAD]):
        return Fact("kind", "statement", "salutation")
    if _OFFICIAL.search(publisher):
        lead = text.lstrip().split("\n", 1)[0][:_LEAD]
        return Fact("kind", "readout" if _MET.search(f"{title} {lead}") else "statement", "publisher")
    return None


def _told_by_the_lines_below(title: str, text: str) -> str | None:
    """Return the kind that the lines between the title and the first sentence tell: *READOUT*, *The following is attributable to*."""
    headings = _headings(text)
    attributed = _ATTRIBUTED.search(text[:_HEAD])
    if _READOUT_LINE.search(text[:_HEAD]) or (attributed and _MET.search(title)):
        return "readout"
    stated = (
        attributed
        or TRANSCRIBED.search(text[:_HEAD])
        or any(map(is_a_summary, _lines(text)[:_FEW]))
        or any(map(_STATEMENT.search, headings))
        or any(map(_LETTER.match, headings[:1]))
    )
    return "statement" if stated else None


def _titles_an_agreement(title: str, text: str) -> bool:
    return any(map(is_agreement_title, (title, *_headings(text))))


@lru_cache(maxsize=4)  # reading and linking ask it again and again of one text
def is_put_forward(title: str, text: str) -> bool:
    """Tell whether a text is but put to others: a proposal, non-paper or draft by its heading, or *for consideration*."""
    headed = any(_PROPOSAL.match(line) for line in (title, *_headings(text)))
    return headed or _PUT_TO.search(text[:_HEAD]) is not None


def is_agreement_title(words: str) -> bool:
    """Tell whether words are the title of what several have made: an agreement, treaty or protocol of, between or on."""
    return _AGREEMENT.match(words) is not None


def is_a_summary(line: str) -> bool:
    """Tell whether a line with a full stop only says whose words follow: *Statement by Ambassador Aru at the Council meeting on Estmark*."""
    return line[-1:] == "." and _STATEMENT.match(line) is not None and _TOLD_OF.search(line) is None


def _headings(text: str) -> list[str]:
    """Return the lines at the head of a text, up to the first sentence."""
    return list(takewhile(lambda line: len(line) <= _LONGEST_LINE and line[-1] not in '.!?:”"', _lines(text)))


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text[:_HEAD].split("\n") if line.strip()]
