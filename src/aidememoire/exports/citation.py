"""Ready citations of a document, or of a statement in it: in plain words, for BibTeX and as CSL-JSON 1.0.2.

What is not known is left out, never made up; a text from outside cannot break out of its field.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import singledispatch
from typing import Any
from urllib.parse import quote

from anyascii import anyascii

from aidememoire.exports import view_words, wording
from aidememoire.exports.wording import SHORT_ID
from aidememoire.model import Account, Statement
from aidememoire.views.shown import Shown, ShownDocument, ShownMeeting, ShownStatement

PLAIN, BIBTEX, CSL = "plain", "bibtex", "csl"
FORMS = (PLAIN, BIBTEX, CSL)
_CSL_TYPES = {"news": "article-newspaper", "agreement": "treaty", "transcript": "speech"}
_FACELESS = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LETTERS = re.compile(r"[a-z0-9]+")
_INNER_MARKS = str.maketrans({"“": "‘", "”": "’", '"': "’"})
# Braces by name: BibTeX counts those that a backslash escapes too, and one alone would swallow the next entry.
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{mark: rf"\{mark}" for mark in "&%$#_"},
    }
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SAFE = "/:?#[]@!$&'()*+,;=%~"  # what an address may hold besides letters and digits


@dataclass(frozen=True, slots=True)
class Cited:
    """What is cited: a document, in the language of that ISO 639-1 code, and where one is meant a statement in it."""

    account: Account
    language: str = "en"
    statement: Statement | None = None

    @property
    def key(self) -> str:
        """A short name in small ASCII letters: `lantern2023-8c1e0f21`, of a statement with the beginning of its id."""
        account = self.account
        named = _LETTERS.search(anyascii(account.publisher or account.title).lower())
        year = account.published.year if account.published else ""
        ids = [account.id[:SHORT_ID], *([self.statement.id[:SHORT_ID]] if self.statement else [])]
        return f"{named[0] if named else 'document'}{year}-{'-'.join(ids)}"


def cite(cited: Sequence[Cited], form: str) -> str:
    """Return citations in one of FORMS, a line break at the end; ValueError for another one."""
    if form not in _WRITERS:
        raise ValueError(f"no form of a citation: {form}; there are {', '.join(FORMS)}")
    return _WRITERS[form](cited)


@singledispatch
def cited(shown: Shown) -> tuple[Cited, ...]:
    """Return what is cited of what is shown: its document, of a meeting all that tell of it."""
    raise TypeError(f"nothing that is shown: {type(shown).__name__}")


@cited.register
def _cited_statement(shown: ShownStatement) -> tuple[Cited, ...]:
    return (Cited(shown.entry.account, shown.document.language, shown.entry.statement),)


@cited.register
def _cited_document(shown: ShownDocument) -> tuple[Cited, ...]:
    return (Cited(Account.of(shown.held.document), shown.held.document.language),)


@cited.register
def _cited_meeting(shown: ShownMeeting) -> tuple[Cited, ...]:
    return tuple(Cited(Account.of(one), one.language) for one in shown.documents)


def citation(shown: Shown, form: str) -> str:
    """Return the citation of what is shown in one of FORMS."""
    return cite(cited(shown), form)


def _plain(cited: Sequence[Cited]) -> str:
    return "".join(f"{_sentence(one)}\n" for one in cited)


def _sentence(one: Cited) -> str:
    account = one.account
    title = f"“{_line(account.title).translate(_INNER_MARKS)}”"
    published = account.published and wording.day(account.published)
    parts = (account.publisher, title, account.kind, account.dateline, published, account.url and _address(account.url))
    whole = f"{', '.join(_line(part) for part in parts if part)}."
    return f"{whole} {_line(_quotation(one.statement))}." if one.statement else whole


def _bibtex(cited: Sequence[Cited]) -> str:
    return "\n".join(map(_entry, cited))


def _entry(one: Cited) -> str:
    account, news = one.account, one.account.kind == "news"
    published = account.published
    fields = {
        "author": f"{{{{{_tex(account.publisher)}}}}}" if account.publisher and not news else None,
        "title": f"{{{{{_tex(account.title)}}}}}",  # twice: the capitals are the title's own
        "journal": f"{{{_tex(account.publisher)}}}" if account.publisher and news else None,
        "howpublished": None if news else f"{{{_tex(account.kind)}}}",
        "year": f"{{{published.year:04d}}}" if published else None,
        "month": _MONTHS[published.month - 1] if published else None,
        "day": f"{{{published.day}}}" if published else None,
        "url": f"{{{_address(account.url)}}}" if account.url else None,
        "language": f"{{{_tex(one.language)}}}",
        "note": f"{{{_tex(_quotation(one.statement))}}}" if one.statement else None,
    }
    lines = "".join(f"  {name} = {value},\n" for name, value in fields.items() if value)
    return f"@{'article' if news else 'misc'}{{{one.key},\n{lines}}}\n"


def _csl(cited: Sequence[Cited]) -> str:
    return json.dumps([_item(one) for one in cited], ensure_ascii=False, indent=1) + "\n"


def _item(one: Cited) -> dict[str, Any]:
    account, news = one.account, one.account.kind == "news"
    publisher, day = account.publisher and _line(account.publisher), account.published
    found = {
        "id": one.key,
        "type": _CSL_TYPES.get(account.kind, "document"),
        "title": _line(account.title),
        "author": [{"literal": publisher}] if publisher and not news else None,
        "container-title": publisher if news else None,
        "publisher": None if news else publisher,
        "genre": None if news else _line(account.kind),
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else None,
        "URL": _address(account.url) if account.url else None,
        "language": _line(one.language),
        "note": _line(_quotation(one.statement)) if one.statement else None,
    }
    return {name: value for name, value in found.items() if value}


def _quotation(statement: Statement) -> str:
    """Return who says what, and where in the text: `Ana Vik: “...” (characters 12 to 40, statement 77b1c0de)`."""
    spans = statement.content or statement.cue or statement.source
    words = view_words.in_full(statement) or f"‘{wording.words(spans)}’"
    where = f"characters {spans[0].start} to {spans[-1].end}, " if spans else ""
    return f"{wording.who(statement)}: {words} ({where}statement {statement.id})"


def _tex(words: str) -> str:
    return _line(words).translate(_TEX)


def _line(words: str) -> str:
    """Return the words on one line, without characters that steer or cannot be written."""
    return _FACELESS.sub("\ufffd", " ".join(words.split()))


def _address(url: str) -> str:
    return quote(url.strip(), safe=_SAFE, errors="replace")


_WRITERS: dict[str, Callable[[Sequence[Cited]], str]] = {PLAIN: _plain, BIBTEX: _bibtex, CSL: _csl}
