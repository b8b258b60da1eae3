"""Who answers in an interview whose title does not name him: by the words before the first question.

A paper often sets its questions in bold and no labels before them; then paragraphs that are but questions tell that it is one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.people import Person
from aidememoire.linking.cast.who import Who
from aidememoire.linking.text.carriers import has_outlet_word
from aidememoire.linking.text.descriptions import without_article
from aidememoire.model import Span

_BEFORE = 120  # code points
#: The label of the first question or answer.
FIRST_LABEL = re.compile(
    r"^[^\w\n]*(?:(?:Q|A|Questions?|Answer|Query)\b[^:\n]{0,40}:|(?:[QA]|Question|Answer|QUESTION|ANSWER) ?\d{0,3}[.:] )",
    re.MULTILINE,
)
# A paragraph below another that is a question, as in print: *You walked out. Why?*
_BARE_QUESTION = re.compile(r"(?<=\n)[^\n“”\"]{8,300}\?(?=\n)")
_OWN = re.compile(r"\b(?:I|[Ww]e|my|our|me|us)\b")
_YOURS = re.compile(r"\byour?\b", re.IGNORECASE)
_FEWEST = 3
_PRESS = re.compile(r"\b(?:journalist|reporter|correspondent|editor|writer|columnist|interviewer)\b", re.IGNORECASE)
# Right before the name of who asks: *our correspondent Jon Tell*, *the Herald's Jon Tell*, *an interview by Jon Tell*.
_ASKED_BY = re.compile(
    rf"(?:{_PRESS.pattern}|\b(?P<outlet>[A-Z][\w-]+)[’']s|(?<!granted )(?<!given )(?<!answers )\bby)\W*\Z"
)
# Behind the name of who answers, *Ana Vik, 52, spoke to the Herald*, and before it, *spoke with Minister Ana Vik*.
_ANSWERS = re.compile(
    r"(?: of (?:the )?[A-Z][\w ’'-]{1,40}?|,[^.;:\n]{2,80},)? (?:(?:has|had|also|recently) ){0,2}"
    r"(?:sp[eo]aks?|spoken?|talk(?:s|ed)|s[ai]ts? down|answer(?:s|ed)|g[ai]ves?|given|grant(?:s|ed)|told|tells|discuss(?:es|ed)|explain(?:s|ed)"
    r"|comment(?:s|ed)|respond(?:s|ed)|repl(?:ies|ied)|react(?:s|ed))\b"
)
_ASKED = re.compile(
    r"\b(?:(?:interview|conversation) (?:with|of)|(?:sp[eo]aks?|spoken?|talk(?:s|ed)?|s[ai]ts? down) (?:\w+ ){0,2}?(?<!talks )(?:with|to)"
    r"|interview(?:s|ed)|questions to|asked)\b(?:(?!\b(?:about|on|over|regarding|by|before|after|that)\b)[^.;:\n]){0,60}\Z",
    re.IGNORECASE,
)
# Before the name of one whose words are but asked about: *commented on the statements made by Minister Jon Tell*.
_ASKED_ABOUT = re.compile(
    r"\b(?:on|to|over|about|regarding) (?:the )?(?:\w+ )?(?:statement|remark|comment|speech|claim|allegation)(?:s|es)?\b[^.;:\n]{0,90}\Z"
)
# Before a name: another one speaks too, *Ana Vik and President Aro Bek spoke to us*.
_AND = re.compile(r"\band (?:[\w’'-]+ ){0,5}\Z")


def has_bare_questions(text: str) -> bool:
    """Tell whether a text is an interview without labels: some paragraphs are questions to *you*, and *I* or *we* answer between them."""
    questions = [] if FIRST_LABEL.search(text) else list(_BARE_QUESTION.finditer(text))
    if len(questions) < _FEWEST or not any(_YOURS.search(one[0]) for one in questions):
        return False
    answers = (text[one.end() : end] for one, end in zip(questions, _ends(text, questions), strict=True))
    return sum(_OWN.search(answer) is not None for answer in answers) >= _FEWEST


def _ends(text: str, questions: Sequence[re.Match[str]]) -> list[int]:
    """Return where the answer to each question ends."""
    return [*(one.start() for one in questions[1:]), len(text)]


def people_in_the_lead(cast: Cast) -> list[Who]:
    """Return who is named before the first question: those told to answer there, else those of an office, else all; the press left out."""
    label = FIRST_LABEL.search(cast.text) or _BARE_QUESTION.search(cast.text)
    end = label.start() if label else 0
    early = [
        one for one in cast.people if one.spans[0].start < end and not _only_asks_or_is_asked_about(one, cast.text)
    ]
    answer = [one for one in early if any(span.end <= end and _answers(span, cast.text) for span in one.spans)]
    ways = ([one for one in some if one.roles or not office] for some in (answer, early) for office in (True, False))
    return [one.who for one in next(filter(None, ways), [])]


def _only_asks_or_is_asked_about(one: Person, text: str) -> bool:
    """Tell whether somebody asks for the press or is but asked about, by his office or by what stands before his name."""
    at = one.spans[0].start
    if _ASKED_ABOUT.search(text, max(0, at - _BEFORE), at):
        return True
    before = _ASKED_BY.search(text, max(0, at - _BEFORE), at)
    asks = before is not None and (before["outlet"] is None or has_outlet_word(before["outlet"]))
    return asks or any(map(_PRESS.search, one.roles))


def _answers(span: Span, text: str) -> bool:
    """Tell whether somebody is told to have spoken to the press, by the words behind his name or before it."""
    before = text[max(0, text.rfind("\n", 0, span.start) + 1, span.start - _BEFORE) : span.start]
    return bool(_ASKED.search(before) or (_ANSWERS.match(text, span.end) and not _AND.search(before)))


def office_named(cast: Cast, words: str) -> Who | None:
    """Return the holder of an office, unnamed, whom words begin with: *the Foreign Minister of Chad*."""
    own = without_article(words)
    roles = (one for one in cast.mentions if one.type == "ROLE" and own.startswith(without_article(one.span.text)))
    known = next(filter(None, map(cast.resolve, roles)), None)
    return known.one if known else None
