"""The YAML at the head of a Markdown file: facts about the document, between two lines of `---`."""

from __future__ import annotations

import re

from aidememoire.documents.drafts import Fact, facts_from
from aidememoire.model import SourceError

KNOWN = ("title", "publisher", "published", "dateline", "kind", "url", "side")
_OPENED = re.compile(r"---[ \t]*\n(?=[ \t]*([\w-]+[ \t]*:|#|\n|---))")
_CLOSED = re.compile(r"(?m)^(---|\.\.\.)[ \t]*$\n?")
_LONGEST = 64_000
# What YAML takes for its own signs in a plain value: a colon, a quotation or brackets at its head, *title: Vik: No agreement*.
_PLAIN = re.compile(
    r"""(?m)^(?P<key>[\w-]+:[ \t]+)(?P<value>(?:[^\s'"\[{|>#&*!%@`][^\n#]*:(?=[ \t]|$)|(?:"[^"\n]*"|'[^'\n]*'|\[[^\]\n]*\])[ \t]+[^\s#]|[%@`])[^\n#]*)$"""
)


def split_front_matter(text: str, source: str) -> tuple[tuple[Fact, ...], tuple[str, ...], str]:
    """Return the facts of the front matter, notes on what it has besides, and the text after it.

    Raise SourceError, with the line, where it is never closed or is no valid YAML.
    """
    opened = _OPENED.match(text)
    if not opened:
        return (), (), text
    closed = _CLOSED.search(text, opened.end(), opened.end() + _LONGEST)
    if not closed:
        raise SourceError(f"{source}:1", "its front matter is never closed", "end it with a line of ---")
    values = _parsed(text[opened.end() : closed.start()], source)
    facts = tuple(facts_from("front matter", [(key, values.get(key)) for key in KNOWN]))
    return facts, _notes(values, {fact.field for fact in facts}), text[closed.end() :]


def _parsed(block: str, source: str) -> dict[str, object]:
    """Return the keys and values of front matter; raises SourceError with the line where it is none."""
    import yaml

    try:
        # The base loader leaves every value as it is written: a title `No` is no truth value.
        values = yaml.load(_PLAIN.sub(_quoted, block), yaml.BaseLoader) or {}  # noqa: S506
    except yaml.MarkedYAMLError as error:
        mark = error.context_mark or error.problem_mark
        line = mark.line + 2 if mark else 1
        raise SourceError(f"{source}:{line}", f"its front matter is no valid YAML ({error.problem})", _MEND) from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise SourceError(f"{source}:1", "its front matter is no valid YAML", _MEND) from error
    if not isinstance(values, dict):
        raise SourceError(f"{source}:2", "its front matter is not made of `key: value` lines", _MEND)
    return {str(key): value for key, value in values.items()}


def _quoted(line: re.Match[str]) -> str:
    """Return a plain `key: value` line as YAML has to have it."""
    return "{}'{}'".format(line["key"], line["value"].rstrip().replace("'", "''"))


_MEND = "mend it, or put the value between quotation marks"


def _notes(values: dict[str, object], taken: set[str]) -> tuple[str, ...]:
    unknown = [key for key in values if key not in KNOWN]
    odd = [key for key in values if key in KNOWN and key not in taken and values[key]]
    notes = (f"front matter: not a field of a document, left out: {', '.join(unknown)}",) if unknown else ()
    return notes + tuple(f"front matter: {key} is not a single value and was left out" for key in odd)
