"""How to cite what the record shows: in words, as BibTeX, as CSL-JSON."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from aidememoire.exports import wording
from aidememoire.exports.view_words import cut
from aidememoire.linking.voices import words_of
from aidememoire.model import Account, Entry

_SPECIAL = re.compile(r"([&%$#_{}~^\\])")
_IN_WORDS = 120  # characters of the statement


@dataclass(frozen=True, slots=True)
class Citation:
    """One way to cite: its name, and the text to copy."""

    name: str
    text: str


def citations(entry: Entry, address: str) -> tuple[Citation, ...]:
    """Return the ways to cite a statement that stands at `address`."""
    return (
        Citation("Plain", _plain(entry, address)),
        Citation("BibTeX", _bibtex(entry.account, entry.statement.id, address)),
        Citation("CSL-JSON", _csl(entry.account, entry.statement.id, address)),
        Citation("Link", address),
    )


def _plain(entry: Entry, address: str) -> str:
    account, statement = entry.account, entry.statement
    words = cut(words_of(statement), _IN_WORDS).strip("“”‘’ ")
    published = wording.day(account.published) if account.published else None
    source = ", ".join(part for part in (account.publisher, f"“{account.title}”", published, account.url) if part)
    return f"{wording.who(statement)}: “{words}”, in: {source}; statement {statement.id}, {address}"


def _bibtex(account: Account, statement: str, address: str) -> str:
    published = account.published
    fields = {
        "title": account.title,
        "author": f"{{{account.publisher}}}" if account.publisher else None,
        "date": published.isoformat() if published else None,
        "url": account.url,
        "note": f"Statement {statement}, {address}",
    }
    lines = [f"  {name} = {{{_escaped(name, value)}}}" for name, value in fields.items() if value]
    return f"@online{{{statement},\n" + ",\n".join(lines) + "\n}"


def _escaped(name: str, value: str) -> str:
    if name == "author":
        return "{" + _SPECIAL.sub(r"\\\1", value[1:-1]) + "}"
    return value if name == "url" else _SPECIAL.sub(r"\\\1", value)


def _csl(account: Account, statement: str, address: str) -> str:
    published = account.published
    item: dict[str, object] = {
        "id": statement,
        "type": "webpage",
        "title": account.title,
        "URL": account.url or address,
    }
    if account.publisher:
        item["author"] = [{"literal": account.publisher}]
    if published:
        item["issued"] = {"date-parts": [[published.year, published.month, published.day]]}
    item["note"] = f"Statement {statement}, {address}"
    return json.dumps([item], indent=1)
