"""The words that tell of a meeting: a noun that names it, a verb of meeting, a signing, a council that speaks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from aidememoire.linking.index import Cover, Shelf, ends_with
from aidememoire.linking.pages import Page, page_of
from aidememoire.model import Mention, Reading, Span

BILATERAL, TRILATERAL, MULTILATERAL = "bilateral", "trilateral", "multilateral"
CALL, WORKING_GROUP = "call", "working-group"
#: How words tell of a meeting. TURNS: only by where they stand, the labels of a press conference.
NOUN, VERB, SIGNING, COUNCIL, TURNS = "noun", "verb", "signing", "council", "turns"


def _any(*patterns: str) -> re.Pattern[str]:
    """Return a pattern that finds any of some words, a space in which stands for white space of any kind."""
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b".replace(" ", r"\s+"), re.IGNORECASE)


_MEETINGS = r"(?:talks|meetings?|consultations|negotiations|conversations?|calls?|sessions?|rounds?|discussions?)"
_NOT_OF_PEOPLE = (
    r"(?! (?:[\w’'-]+ ){0,4}?(?:deadlines?|conditions?|demands?|targets?|criteria|needs?"
    r"|obligations?|approval|silence|halfway|requirements?|costs?)\b)"
)
_NOT_AFTER_BE = "".join(rf"(?<!\b{word}\s)" for word in ("was", "were", "are", "is", "been", "be", "being", "if"))
_PHONE = r"(?:by|on the|over the) (?:tele)?(?:phone|hotline)"
_MET = _any(
    rf"{_NOT_AFTER_BE}(?<!\bnot\s)(?<!\bnever\s)(?:met|meets){_NOT_OF_PEOPLE}",
    rf"(?:held|holds?|holding) (?:[\w’'-]+ ){{0,5}}{_MEETINGS}",
    rf"had (?:an? (?:[\w’'-]+ )?{_MEETINGS}|(?:[\w’'-]+ )?(?:talks|meetings|consultations|negotiations|discussions))",
    rf"(?:spoken?|talked) (?:\w+ )?{_PHONE}|telephoned|phoned",
    rf"(?:told|assured|informed|warned|agreed) (?!reporters|journalists)(?:\S+ ){{1,6}}?(?:{_PHONE}|over (?:dinner|lunch|coffee))",
    r"convened|convenes|gathered(?! the)|sat down|came together|brought together|joined by|(?:courtesy|working) call on",
    r"(?<=,\s)meeting(?= (?:in|at|on|under|behind)\b)",
)
_WILL_MEET = _any(
    r"(?:will|would|shall|to) (?:again )?(?:meet|convene|reconvene|gather|come together|see each other|see both"
    rf"|sit (?:down|again|together|next|with)|speak (?:again|with)){_NOT_OF_PEOPLE}",
    rf"(?:will|would|shall|to) (?:resume|continue) (?:the |their )?(?:{_MEETINGS}|dialogue)",
    r"(?:meets?|reconvene|convene) (?:again|next|on|in|at)|sits (?:again|next)",
    r"(?:is|are|due|expected) to (?:see|speak (?:to|with))|(?:is|are) (?:due|expected) in",
)
#: These need somebody who comes: a letter is received too, and *the hosts* are people.
_RECEIVED = _any(
    r"hosted|receiving(?= the)|(?<!\bthe\s)(?<!\bhis\s)(?<!\bher\s)(?<!\btheir\s)(?<!\bits\s)(?<!\bour\s)hosts",
    r"received(?! (?:a|an|the|no|any|it|them|nothing|last|every\w*)\b)|summoned",
    r"(?<=\bwas\s)received(?= by)|(?<=\bwere\s)received(?= by)",
)
_SIGNED = _any(r"signed(?! (?:a )?decree)|initialled|put their names to|shook hands")
#: `had the two ministers to Moscow`
_HAD_TO = re.compile(r"\bhad\s+(?=[A-Z][^.;]{3,80}?\s+to\s+[A-Z])")
#: `received the chief negotiators`, not `received the letter`
_RECEIVED_THE = re.compile(r"\breceived\s+(?=the\b)", re.IGNORECASE)
_THOSE_RECEIVED = re.compile(
    r"\s+the\s+(?:[\w’'-]+\s+){0,2}?(?:negotiators|ministers|delegations?|ambassadors|envoys|leaders|representatives|heads"
    r"|presidents|commanders|delegates)\b",
    re.IGNORECASE,
)
#: The line at the head of a readout: *Call between the Chancellor and the President of Voln, 11 March 2025.*
_HEADED = re.compile(
    r"(?:^|(?<=\n))(?:Telephone |Phone |Video )?(?:Call|Meeting|Talks|Conversation|Consultations|Session)\s+(?=(?:between|with|of)\b)"
)
_GUESTS = frozenset(("PER", "ROLE", "ORG", "GPE", "MTG"))
_NEAR = 60  # letters within which a guest is named
_AT_ONCE = 8  # letters of *the* or *the two* before a guest
_PAST = re.compile(
    r"(?:met|held|had|hosted|received|convened|gathered|sat|came|spoken?|talked|telephoned|phoned|told|assured|informed"
    r"|warned|agreed|signed|initialled|put|shook)\b",
    re.IGNORECASE,
)
_COUNCILS = re.compile(
    r"\b(?:security council|council of ministers|board of governors|steering board)\b|^the (?:council|board)$",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:told|before|briefed|briefing|addressed|addressing|informed)\s+(?:the\s+|a\s+)?\Z", re.IGNORECASE
)
_DECIDES = re.compile(
    r"\s+(?:\w+ly\s+)?(?:adopted|voted|failed|censured|took up|heard|gave|extended|renewed|rejected|approved|met|sat"
    r"|decided|discussed)\b"
)
#: Gatherings at which nobody negotiates, and a format, which is no meeting.
_NO_TALKS = _any(
    r"rall(?:y|ies)|seminars?|briefings?|lectures?|press conferences?|news conferences?|ceremon(?:y|ies)|funerals?",
    r"hearings?|formats?",
)
#: What follows the noun itself: *a meeting in the 1+1 format* is a meeting.
_BEHIND_NOUN = re.compile(r"\s(?:in|of|on|for|at|with|between|under|by|that|which)\s.*", re.DOTALL)
#: Before a noun: what somebody does after it or at it has taken place, whatever the clause says that will.
_OVER = re.compile(
    r"\b(?:after|during|following|at the (?:end|close) of|emerged from|attended|left|came out of)\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)
#: Before a noun: what is refused or asked for does not tell that it took place.
_DENIED = re.compile(
    r"\b(?:rul\w+ out|refus\w+|reject\w+|calls? for|calls? on|called on|urg\w+|demand\w*|wants?|if|without|never|any"
    r"|no|offer\w* to (?:host|hold)|ready to|resume|walk(?:ed|ing)? away from|withdr\w+ from|committed to|return to)\b"
    r"[^.,;:]{0,60}\Z",
    re.IGNORECASE,
)
#: After a noun: what has to come or go on is asked for too.
_ASKED = re.compile(
    r"(?:\s+(?!that\b|which\b|who\b)[\w’'-]+){0,4}?\s+(?:must|should|ought to|ha(?:s|ve) to|needs? to)\s+(?:not\s+)?"
    r"(?:continue|go on|resume|proceed|be (?:held|resumed|continued))\b"
    r"|\s+(?:will |are to )?(?:go(?:es)? on|continue)(?=\s*[.,;\n]|\s*\Z)"
)
#: Before *to meet*: what somebody wishes or refuses, and nobody has agreed to.
_WISHED = re.compile(
    r"\b(?:asked|prepared|ready|willing|wish\w*|wants?|wanted|hop\w+|offer\w*|propos\w+|refus\w+|unable|happy|like)\s+\Z"
    r"|\b(?:never|not|nor)\s+(?:\w+\s+){0,2}\Z",
    re.IGNORECASE,
)
_BY_PHONE = _any(r"(?:tele|video)?phone|calls?|telephoned|phoned|telephone|video-?call|hotline")
_GROUP = _any(r"working group|joint committee|technical|experts?|sub-?committee|commissions?")
_THREE = _any(r"trilateral|tripartite|three-way|three-sided|three-cornered")
_MANY = _any(r"multilateral|quadrilateral|four-way|five-way|summit|conference")
_TWO = _any(r"bilateral|face-to-face|two-way|one-on-one")
_AHEAD = _any(
    r"will|shall|is to|are to|was to|were to|to be held|is set|are set|set for|scheduled|is due|are due|due to",
    r"plan(?:s|ned)? to|propos\w+|next|expected|upcoming|forthcoming|planned|foreseen|invit(?:es|ed)\b(?! by)",
    r"(?:agreed|decided|undertook|pledged|promised) to (?:meet|hold|(?:re)?convene|gather|see|speak|continue|resume)",
    r"(?:resumes?|meets?) (?:on|in|again)|(?:begins?|opens?|follows?) (?:in|on|at)",
)
_OFF = _any(
    r"called off|cancell?ed|postponed|fell through|(?:was|were) to (?:have )?(?:meet|met|hold|held|be held)",
    r"did not take place|stayed away|refused to come|no [^.;]{3,50} (?:took place|(?:was|were) held)",
)
_CLAUSE_END = re.compile(r"[;–—]\s|,\s(?:and|but|while)\s")
_APART = _any(
    r"(?:met|spoke|received|reached|saw) separately|in a separate room|separate (?:meetings|calls|telephone calls)"
    r"|(?:met|spoke|talked)\b[^.;]{0,60} with [^;]{3,160}? and (?:then )?with",
)
_NEXT = _any(r"next|another|second|sixth|further|new|follow-up|upcoming|forthcoming")
_BACK = re.compile(r"(?:the|this|that|these|those|their|its|his|her)\b", re.IGNORECASE)
_PROCESS = re.compile(
    r"(?:direct |formal |technical |peace |further |the |these |those |their )*"
    r"(?:talks|negotiations|meetings|dialogue|contacts)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that tell of a meeting, with the clause and the sentence they stand in; `how` is NOUN, VERB, SIGNING ...

    `number` is that of the sentence; `kind` the format as far as the words tell it; `ahead` where the meeting is still
    to come, `off` where it was to be and was not.
    """

    span: Span
    clause: Span
    sentence: Span
    number: int
    how: str
    kind: str | None
    ahead: bool
    off: bool

    @property
    def vague(self) -> bool:
        """Whether the words may name a process as well as one meeting: *the talks*."""
        return self.how == NOUN and bool(_PROCESS.fullmatch(self.span.text))

    @property
    def following(self) -> bool:
        """Whether the words name one more meeting: *the next round*."""
        return bool(_NEXT.search(self.span.text))

    @property
    def apart(self) -> bool:
        """Whether the words tell of several meetings: *received A and, in a separate room, B*."""
        return self.how != NOUN and bool(_APART.search(self.sentence.text)) and not self.ahead

    @property
    def back(self) -> bool:
        """Whether the words may take up a meeting told of before: *the meeting*, *that session*."""
        return self.how == NOUN and bool(_BACK.match(self.span.text))

    @property
    def past(self) -> bool:
        """Whether the words are a verb in the past, or a council that has spoken."""
        return _is_past(self.how, self.span)


def cues_of(reading: Reading) -> list[Cue]:
    """Return the cues of a reading, in the order of its words; of those that overlap, the first and longest."""
    page = page_of(reading)
    mentions = Shelf.of((mention.span, mention) for mention in reading.mentions)
    found = (*_nouns(page, reading.mentions), *_verbs(page, mentions), *_councils(page, reading.mentions))
    kept: list[Cue] = []
    for cue in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        if not any(cue.span.overlaps(other.span) for other in kept[-2:]):
            kept.append(cue)
    return [cue for cue in kept if not _is_wish(cue, _before(cue, page))]


def _is_wish(cue: Cue, before: str) -> bool:
    """Tell whether a meeting is only asked for or refused."""
    if cue.how == VERB:
        return bool(_WISHED.search(before))
    if cue.how != NOUN or cue.ahead or cue.off:
        return False
    return bool(_DENIED.search(before) or _ASKED.match(cue.sentence.text, cue.span.end - cue.sentence.start))


def cue_of_turns(reading: Reading, label: Span) -> Cue:
    """Return the cue of a press conference, whose first label stands for the meeting before it."""
    return _cue(page_of(reading), label, TURNS)


def _before(cue: Cue, page: Page) -> str:
    return page.text[cue.sentence.start : cue.span.start]


def _nouns(page: Page, mentions: Iterable[Mention]) -> Iterator[Cue]:
    named = (mention.span for mention in mentions if mention.type == "MTG")
    return (_cue(page, span, NOUN) for span in named if not _NO_TALKS.search(_BEHIND_NOUN.sub("", span.text)))


def _verbs(page: Page, mentions: Shelf[Mention]) -> Iterator[Cue]:
    marked = Cover.of((mention.span, mention) for mention in mentions.items if mention.type == "MTG")
    for pattern in (_MET, _WILL_MEET, _RECEIVED, _RECEIVED_THE, _SIGNED, _HAD_TO, _HEADED):
        for found in pattern.finditer(page.text):
            span = Span.of(page.text, found.start(), found.start() + len(found[0].rstrip()))
            if marked.overlapping(span):
                continue
            if _has_guest(pattern, page, span, mentions):
                yield _cue(page, span, SIGNING if pattern is _SIGNED else VERB, ahead=pattern is _WILL_MEET)


def _has_guest(pattern: re.Pattern[str], page: Page, verb: Span, mentions: Shelf[Mention]) -> bool:
    """Tell whether a verb of receiving is followed by somebody, or a meeting, in its own sentence; any other verb is."""
    if pattern is _RECEIVED_THE:
        marked = any(one.type in ("PER", "ROLE") for one in mentions.beginning(verb.end, verb.end + _AT_ONCE))
        return marked or bool(_THOSE_RECEIVED.match(page.text, verb.end))
    if pattern is not _RECEIVED:
        return True
    near = mentions.beginning(verb.end, verb.end + _NEAR)
    guests = (one.span.start for one in near if one.type in _GUESTS)
    return any(not re.search(r"[.;]", page.text[verb.end : start]) for start in guests)


def _councils(page: Page, mentions: Iterable[Mention]) -> Iterator[Cue]:
    """Yield the councils that sat: one that is told something, or that decides something, sits."""
    for span in (mention.span for mention in mentions if mention.type == "ORG"):
        sits = _COUNCILS.search(span.text)
        if sits and (ends_with(_TOLD, page.text, span.start) or _DECIDES.match(page.text, span.end)):
            yield _cue(page, span, COUNCIL)


def _cue(page: Page, span: Span, how: str, *, ahead: bool = False) -> Cue:
    number = page.sentence(span.start)
    sentence = Span.of(page.text, page.starts[number - 1], page.end_of(number))
    clause = _clause(sentence, span)
    return Cue(
        span=span,
        clause=clause,
        sentence=sentence,
        number=number,
        how=how,
        kind=MULTILATERAL if how == COUNCIL else _kind(span.text, clause.text),
        ahead=ahead or _is_ahead(how, span, page, clause),
        off=bool(_OFF.search(clause.text)),
    )


def _is_ahead(how: str, span: Span, page: Page, clause: Span) -> bool:
    """Tell whether the clause of some words, which are no verb in the past, speaks of what is to come."""
    over = _is_past(how, span) or (how == NOUN and ends_with(_OVER, page.text, span.start))
    return not over and bool(_AHEAD.search(clause.text))


def _is_past(how: str, words: Span) -> bool:
    return how == COUNCIL or (how != NOUN and bool(_PAST.match(words.text)))


def _clause(sentence: Span, span: Span) -> Span:
    """Return the part of the sentence between semicolons, dashes and *, and* that holds the cue."""
    at, ends = span.start - sentence.start, list(_CLAUSE_END.finditer(sentence.text))
    start = max((found.end() for found in ends if found.end() <= at), default=0)
    end = min((found.start() for found in ends if found.start() >= at + len(span.text)), default=len(sentence.text))
    return Span(sentence.start + start, sentence.start + end, sentence.text[start:end])


def _kind(words: str, clause: str) -> str | None:
    tests = (
        (_BY_PHONE, CALL),
        (_GROUP, WORKING_GROUP),
        (_THREE, TRILATERAL),
        (_MANY, MULTILATERAL),
        (_TWO, BILATERAL),
    )
    told = next((kind for pattern, kind in tests if pattern.search(words)), None)
    return told or (TRILATERAL if _THREE.search(clause) else None)
