"""The language of a text, and of a paragraph that is in another one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FEWEST_LETTERS = 80
_ENOUGH = 20_000
# Words that are common in English, and in no other language that is written with these letters.
_ENGLISH = re.compile(r"(?i)\b(the|of|and|that|with|which|from|this|were|have)\b")
_ENGLISH_SHARE = 0.1  # of all words: running English has about twice as many, another language close to none

# In a few lines names weigh too much: another language is one only where it leads by so much a letter (log likelihood). What
# is plainly another leads by 0.9 to 10, English full of names is led by 0.3 at most; a creole of English is no other one.
_FEW_LETTERS, _LEAD_A_LETTER = 600, 0.5
_CREOLES = ("pcm",)

_FEWEST_WORDS = 8
# No English sentence of some length does without all of these; the next are hardly ever in one, and of no name either.
_ENGLISH_ALONE = re.compile(
    r"(?i)\b(?:the|and|that|with|which|from|this|were|their|they|said|would|been|by|for|it|its|his|are|not|had|at)\b"
)
_OTHERS = re.compile(
    r"\b(?:les|et|une|est|sont|que|qui|pour|dans|sur|avec|aux|au|ne|pas|ont|ses|el|los|las|una|por|para|se|su|um|uma|não|com|em|na|il|gli"
    r"|della|dell|che|nella|una|und|dem|ein|eine|wird|werden|wurde|sind|hat|im|am|zum|zur|bei|als|auch|nicht|mit|zu|für|auf|ist|sich|dass|das|het|een|niet|zijn|voor|dat|ve|bir|bu|ile|için|olarak"
    r"|nie|że|się|jest|przez|și|în)\b"
)
_FEWEST_OTHERS, _SHARE_OF_OTHERS = 2, 0.1  # of all words
_A_SENTENCE = re.compile(r"[.!?…:;][\s\"”’»)\]]*$")


@dataclass(frozen=True, slots=True)
class Foreign:
    """A paragraph in another language than English, from `start` to `end`; `language` is an ISO 639-1 code."""

    start: int
    end: int
    language: str

    def holds(self, at: int) -> bool:
        """Tell whether a place lies in it."""
        return self.start <= at < self.end


def foreign_paragraphs(text: str) -> Iterator[Foreign]:
    """Yield the paragraphs, of a sentence and some words at least, that are plainly in another language."""
    for found in re.finditer(r"[^\n]+", text):
        language = _language_of_another(found[0])
        if language:
            yield Foreign(found.start(), found.end(), language)


def _language_of_another(paragraph: str) -> str | None:
    words = len(paragraph.split())
    if words < _FEWEST_WORDS or not _A_SENTENCE.search(paragraph) or _ENGLISH_ALONE.search(paragraph):
        return None
    others = len(_OTHERS.findall(paragraph))
    if _is_latin(paragraph) and (others < _FEWEST_OTHERS or others < _SHARE_OF_OTHERS * words):
        return None
    language = _classified(paragraph)
    return None if language == "en" else language


def _is_latin(text: str) -> bool:
    letters = [sign for sign in text if sign.isalpha()]
    return 2 * sum(sign < "\u0250" for sign in letters) >= len(letters)


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the language of a text; one of few Latin letters is taken for English.

    So is one of a few lines in which no other language leads clearly.
    """
    head = text[:_ENOUGH]
    letters = sum(sign.isalpha() for sign in head)
    if not letters or (letters < _FEWEST_LETTERS and _is_latin(head)):
        return "en"
    if len(_ENGLISH.findall(head)) > _ENGLISH_SHARE * len(head.split()):
        return "en"  # py3langid takes a second to unpack, which a reader of English need not wait for
    language = _classified(head)
    return "en" if letters < _FEW_LETTERS and not _leads(language, head, letters) else language


def _leads(language: str, text: str, letters: int) -> bool:
    """Tell whether a text is plainly in a language and not in English."""
    import py3langid

    if language in _CREOLES:
        return False
    likely = dict(py3langid.rank(text))
    return bool(likely[language] - likely["en"] > _LEAD_A_LETTER * letters)


def _classified(text: str) -> str:
    import py3langid

    return str(py3langid.classify(text)[0])
