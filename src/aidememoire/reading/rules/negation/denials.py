"""Denials: who *denied having agreed to a truce* denies it, and has not agreed to it, nor does who *denied that* accuse anybody.

The network takes the whole of the first for one cue, and the act from its last verb; of the second it now and then takes the act from what is denied. In *You write
that I undertook to pay. I did not.* nobody has undertaken it, and *I* deny that I have: the network finds no cue in a sentence that is but a subject, an auxiliary and
a *not*, and leaves the claim before it standing. So it does with *That is false*, with *I promised no such thing*, and where the answer to a question opens with any of
these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from aidememoire.model import Reason, Span
from aidememoire.reading.network.attributions import Attribution
from aidememoire.reading.network.sense import acting, plain
from aidememoire.reading.network.spans import joined
from aidememoire.reading.rules.mending import because, taken_as
from aidememoire.reading.rules.negation.refusals import DENY
from aidememoire.reading.rules.placing import before, over, put, sentence_ends, tells
from aidememoire.reading.wordlists import HAS, SAYS
from aidememoire.vocabulary.groups import AGAINST, WANTING

FLAT = Reason("content", "what is claimed right before it, and flatly denied")
UNTRUE = Reason("denied", "the next sentence says that it is not so")
_SURE = 0.9  # *denied* with what is denied, a sentence of three words; corpus/ has too few to measure it by
_DENIES = re.compile(
    r"(?P<not>(?:(?:not|never|[Nn]either|nor)\s|n[’']t\s|(?:refus|declin|fail)(?:es|ed|ing)?\sto\s)(?:\w{1,20}ly\s)?)?"
    rf"\b(?P<cue>(?:(?:has|have|had)\s(?:since\s|also\s|again\s|repeatedly\s|always\s)?)?{DENY})\s"
    r"(?P<deed>(?:ever\s|also\s)?(?:having\s(?:ever\s)?\w{2,20}|(?!during\b|according\b|regarding\b|concerning\b|following\b)\w{2,20}ing)\b)"
)
# Of 590 in the train passages of corpus/ annotators have 588 as `deny`, and one as `reject` (*denied them entry*).
_PLAINLY = re.compile(rf"{HAS}{DENY}", re.IGNORECASE)
# What is refused, not said to be untrue: *denied the observers access*.
_REFUSED = re.compile(
    r"(?:(?!(?:that|any|ha[sd]|have|was|were|is|are|w(?:ould|ill)|having|reports?|rumou?rs|claims?|charges|allegations?|accusations?|\w+ing)\b)[\w’'()-]{1,30}\s){0,7}?"
    r"(?:(?:re-?)?entry|access|(?:safe\s)?passage|permission|clearance|visas?|transit|leave|overflight)\b(?!\s(?:is|was|were|are|had|has|have|would|will)\b)"
)

# Where a denial begins: a sentence, the answer below a question.
_BEGINS = r"(?:(?<=[.!?:”\"]\s)|(?<=\n))(?:No[.,]\s|But\s|Well,\s|In\sfact,?\s|That\sis\s(?:false|untrue)[:;,]\s)?"
_NO_SUCH = r"(?:no\ssuch\s\w{1,20}|nothing\sof\sthe\s(?:kind|sort))"
_FLAT = re.compile(
    rf"{_BEGINS}(?P<who>I|We|He|She|It|They|[Ww]e|it|he|she|they|(?:The\s)?[A-Z][\w’'-]{{1,30}}(?:\s[A-Z][\w’'-]{{1,30}}){{0,3}})"
    r"\s(?P<not>(?:has|have|had|did|do|does|was|were|is|are)(?:n[’']t|\snot|\snever)|never\s(?:has|have|had|did|was|were|do|does)"
    rf"|(?:(?:has|have|had|did)\s)?(?:\w{{3,20}}(?<=ed|en|de|ve|id)\s(?:to\s)?)?{_NO_SUCH})"
    r"(?:\s(?:done|do|agreed|said|promised|so|any\ssuch\sthing|anything\sof\sthe\s(?:kind|sort)|at\sall)){0,3}"
    r"(?:[.!](?=\s|\Z|[”\"])|[,;](?=\s(?:and|but|nor)\b))"
)
_FALSE = (
    r"(?:false|untrue|not\s(?:true|so|correct|accurate|right|the\scase)|wrong|incorrect|inaccurate|nonsense|lies?|fabrications?|inventions?"
    r"|baseless|unfounded|groundless)"
)
_VERDICT = re.compile(
    rf"{_BEGINS}(?:(?:That|This|It|Which)(?:\s(?:is|was)|[’']s)\s(?:(?:\w+ly|just|an?|quite|pure|outright|complete)\s){{0,2}}{_FALSE}"
    rf"|(?:Untrue|Not\strue|False|Wrong|Nonsense|A\slie|Not\sat\sall|(?:Absolutely|Certainly|Definitely)\snot)|(?P<no>No))(?=[.!,;])"
)
_IS_IT = re.compile(
    r"(?:Is|Was|Are) (?:that|this|it|these|those) (?:true|right|so|correct|accurate|the case)\?\W*\Z", re.IGNORECASE
)
# *Corvo says that you had promised boats. Did you?*
_SHORT = re.compile(
    r"\b(?P<aux>Did|Have|Has|Had|Is|Are|Was|Were|Do|Does|Will|Would)(?: you|[’']?n[’']t you| they| it| he| she)\?\W*\Z"
)
_LABEL = re.compile(r"(?:[^\n:“”\"]{1,80}:\s)?")
_OWN = re.compile(r"I|We", re.IGNORECASE)
_YOU = re.compile(r"your?\b", re.IGNORECASE)
_OTHER = re.compile(r"he|she|it|they", re.IGNORECASE)
_PRONOUN = re.compile(r"I|we|he|she|it|they", re.IGNORECASE)
_MINE = re.compile(r"\b(?:I|me|my|we|us|our)\b")
_GROUPS = {
    "have": re.compile(r"(?:ha[sd]|have)(?:\b|n[’'])", re.IGNORECASE),
    "be": re.compile(r"(?:is|are|was|were|am)(?:\b|n[’'])", re.IGNORECASE),
    "will": re.compile(r"(?:will|would|shall|can|could|may|might|must|should|to)\b", re.IGNORECASE),
}
# What another tells: *wrote that*, *claims that*. Of what somebody asks, nothing is claimed.
_TELLS = re.compile(
    rf"{HAS}(?:{SAYS}|writ(?:e[sn]?|ing)|wrote|claim(?:s|ed)?|alleg(?:e[sd]?|ing)|assert(?:s|ed)?|maintain(?:s|ed)?|suggest(?:s|ed)?|insist(?:s|ed)?"
    r"|believ(?:e[sd]?)|accus(?:e[sd]?)|argu(?:e[sd]?)|declar(?:e[sd]?)|announc(?:e[sd]?))\b",
    re.IGNORECASE,
)
_STANCES = WANTING | {"reject", "warn"}
_BEFORE = 8  # attributions before a denial, among which the claim and what is claimed stand
_FAR = 600  # code points of the sentence that is denied, at most


def with_denials(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, who denies a thing denying it, and a deed of his own with all of that for what he denies."""
    found = [_plainly(one) for one in attributions]
    if "deny" not in text and "denie" not in text:
        return found
    for match in _DENIES.finditer(text):
        own = over(found, Span.of(text, match.start("cue"), match.end("deed")))
        denial = next((one for one in own if one.cue.start <= match.start("cue")), None)
        astray = next((one for one in own if match.start("deed") <= one.cue.start), None)
        told = denial or (astray if astray and astray.source and astray.source[0].end <= match.start("cue") else None)
        if told and (told.cue.end > match.end("cue") or told is astray):
            put(found, (_denied(text, told, match),), (told,))
    return found


def _plainly(one: Attribution) -> Attribution:
    """Return who plainly *denied* a thing as denying it, whatever the network has him do; who *denied them entry* as refusing it."""
    if one.negation or not _PLAINLY.fullmatch(one.cue.text):
        return one
    if one.content[0].start == one.cue.end + 1 and _REFUSED.match(one.content[0].text):
        return taken_as(one, "reject", _SURE)
    return one if one.act in AGAINST else taken_as(one, "deny", _SURE)


def _denied(text: str, one: Attribution, match: re.Match[str]) -> Attribution:
    """Return a denial whose cue ends with its *denied*, with the deed for the beginning of its content."""
    cue = Span.of(text, min(one.cue.start, match.start("cue")), match.end("cue"))
    behind = [span for span in one.content if span.start >= match.end("cue")]
    end = max((span.end for span in behind), default=match.end("deed"))
    first = Span.of(text, match.start("deed"), max(end, match.end("deed")))
    others = [span for span in one.content if span.end <= match.start("cue")]
    chances = one.chances if match["not"] else acting(one.chances, "deny", _SURE)
    return replace(one, cue=cue, content=joined((*others, first), text), chances=chances)


def with_flat_denials(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions, sorted by cue, what is claimed in the sentence before a flat denial being denied.

    *I* and *we* deny it themselves, in a statement of their own; what *he had not* is the word of whoever tells it, and so is no statement.
    """
    found = list(attributions)
    for match in (*_FLAT.finditer(text), *_VERDICT.finditer(text)):
        claim, deeds = _claimed(text, found, match)
        if claim:
            put(found, (_told(claim), *(because(one, UNTRUE) for one in deeds)), (claim, *deeds))
            put(found, _denial(text, match, claim, found))
    return found


def _claimed(
    text: str, found: Sequence[Attribution], match: re.Match[str]
) -> tuple[Attribution | None, list[Attribution]]:
    """Return what is claimed in the sentence right before a denial, and the deeds in it that are denied: all that stand in its first clause."""
    end, answers = _end_of_claim(text, match)
    verdict = match.re is _VERDICT
    near = [
        one
        for one in before(found, end, _BEFORE)
        if end - one.cue.end < _FAR and sentence_ends(text, one.cue.end, end) <= 1
    ]
    claim = next((one for one in near if _TELLS.match(one.cue.text) and one.content[-1].end > one.cue.end), None)
    asks = answers and _IS_IT.search(text, max(0, end - 40), end)
    if claim is None or (verdict and match["no"] and not asks):
        return None, []
    held = [one for one in near if tells(claim, one)]
    if verdict:
        return (claim, held) if held else (None, [])
    short = _SHORT.search(text, max(0, end - 40), end) if answers else None
    deeds = [one for one in held if (_is_asked(one, match, short) if answers else _is_denied(one, match))]
    mine = _OWN.fullmatch(match["who"]) and any(_MINE.search(span.text) for span in claim.content)
    return (claim, deeds) if deeds or mine else (None, [])


def _end_of_claim(text: str, match: re.Match[str]) -> tuple[int, bool]:
    """Return where what a denial denies ends, and whether it opens an answer: what it denies then stands in the paragraph above."""
    line = text.rfind("\n", 0, match.start()) + 1
    answers = line > 0 and _LABEL.fullmatch(text, line, match.start()) is not None
    return (len(text[:line].rstrip()) if answers else match.start()), answers


def _is_denied(one: Attribution, match: re.Match[str]) -> bool:
    """Tell whether a deed that another tells is what a denial denies, by its subject and its auxiliary: *had agreed*, *he had not*."""
    who = one.source[0].text.lower() if one.source else ""
    same = (
        bool(_OTHER.fullmatch(match["who"])) != bool(_OWN.fullmatch(who))
        if _PRONOUN.fullmatch(match["who"])
        else who == match["who"].lower()
    )
    return same and _group(one.cue.text) == _group(match["not"].removeprefix("never "))


def _is_asked(one: Attribution, match: re.Match[str], short: re.Match[str] | None) -> bool:
    """Tell whether a deed in a question is what the answer to it denies: *you had agreed*, *I had not*; *Did you?*, *We did not*."""
    who = one.source[0].text.lower() if one.source else ""
    denied = _group(match["not"].removeprefix("never "))
    if short and _group(short["aux"]) == denied:
        return True
    same = _YOU.match(who) if _OWN.fullmatch(match["who"]) else not (_YOU.match(who) or _OWN.fullmatch(who))
    return bool(same) and _group(one.cue.text) == denied


def _group(words: str) -> str:
    """Return which auxiliary a verb goes with in an answer: *have*, *be*, *will*, else *do*."""
    return next((name for name, forms in _GROUPS.items() if forms.match(words)), "do")


def _told(claim: Attribution) -> Attribution:
    """Return a claim as a claim: who writes that another has promised a thing promises nothing."""
    return taken_as(claim, "assert", _SURE) if claim.act in _STANCES else claim


def _denial(text: str, match: re.Match[str], claim: Attribution, found: Sequence[Attribution]) -> Iterator[Attribution]:
    """Yield the denial of one's own, *I did not*, where the network has none of these words; an answer denies as a whole."""
    if "\n" in text[claim.cue.end : match.start()] or match.re is not _FLAT:
        return
    cue = Span.matched(match, "not")
    if _OWN.fullmatch(match["who"]) and not over(found, cue):
        content = tuple(span for span in claim.content if span.start > claim.cue.start)
        chances = acting(plain(claim.chances), "deny", _SURE)
        yield Attribution((Span.matched(match, "who"),), cue, content, _SURE, chances, (FLAT,))
