"""A draft becomes a document: its text is fixed, and each field is taken from the most trusted place that has it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from aidememoire.documents.canonical import canonical, count_controls, one_line
from aidememoire.documents.closings import closing_facts, headed_day, updated_day
from aidememoire.documents.datelines import find_dateline
from aidememoire.documents.days import day_in_address, first_day
from aidememoire.documents.desk import is_of_the_desk
from aidememoire.documents.drafts import Draft, Fact
from aidememoire.documents.emphasis import without_emphasis
from aidememoire.documents.header import is_but_the_day, read_header
from aidememoire.documents.kinds import kind_of, letterhead_below, may_be_a_headline, sender_of_a_note, split_letterhead
from aidememoire.documents.labelled import labelled
from aidememoire.documents.language import foreign_paragraphs, language_of
from aidememoire.documents.mastheads import split_masthead, split_own_name
from aidememoire.documents.options import Options
from aidememoire.documents.threads import with_labels_of_posts
from aidememoire.documents.titles import body_above, office_above, title_line
from aidememoire.model import Document, Found, SourceError
from aidememoire.model.documents import DOCUMENT_KINDS

_LONGEST_TITLE, _LONGEST_HEADING = 120, 250  # of a first sentence, of a line that is none
_HEAD = 2000
_LONGEST_NOTE = 300
_FIRST_WORDS = 8
_QUOTED = re.compile(r"[“\"][^“”\"]+[”\"]")
_YEAR = re.compile(r"/((?:19|20)\d\d)/")


def finish(draft: Draft, options: Options) -> Document:
    """Return the document; raise SourceError where no text is left of it."""
    text, marked = without_emphasis(canonical(draft.text))
    text, posts = with_labels_of_posts(text)
    if not text:
        raise SourceError(draft.origin, "has no text in it", "check that it shows its text when opened")
    settled, notes = _settled([*_overrides(options), *draft.facts])
    notes += _add_from_text(settled, f"{canonical(draft.header)}\n{text[:_HEAD]}", text)
    language = language_of(text)
    notes += _foreign_note(text) if language == "en" else ()
    values = {field: fact.value for field, fact in settled.items()}
    return Document(
        title=values.get("title", ""),
        text=text,
        publisher=values.get("publisher"),
        published=date.fromisoformat(values["published"]) if "published" in values else None,
        dateline=values.get("dateline"),
        kind=values.get("kind", "news"),
        language=language,
        url=values.get("url"),
        side=values.get("side"),
        origin=draft.origin,
        found=tuple(Found(field, fact.where) for field, fact in settled.items()),
        notes=tuple(
            one_line(note)[:_LONGEST_NOTE]
            for note in (*draft.notes, *notes, *_controls_note(draft.text), *_marks_note(marked), *_posts_note(posts))
        ),
    )


def _overrides(options: Options) -> Iterator[Fact]:
    if options.published:
        yield Fact("published", options.published.isoformat(), "option")
    if options.publisher:
        yield Fact("publisher", options.publisher, "option")


def _settled(facts: list[Fact]) -> tuple[dict[str, Fact], list[str]]:
    """Return for each field the first fact that can be used, and a note for each tried in vain before it."""
    settled: dict[str, Fact] = {}
    notes = []
    for fact in facts:
        if fact.field in settled:
            continue
        value, fault = _usable(fact)
        if value:
            settled[fact.field] = Fact(fact.field, value, fact.where)
        elif fault:
            notes.append(f"{fact.where}: {fact.field} {one_line(fact.value)[:60]!r} {fault} and was not taken")
    return settled, notes


def _usable(fact: Fact) -> tuple[str | None, str]:
    """Return the value as a document has it, or what is wrong with it."""
    value = one_line(fact.value)
    if fact.field == "published":
        written = first_day(value)
        day = written.day if written else None
        return (day.isoformat() if day else None), "may be one of two days" if written else "is no day written in full"
    if fact.field == "kind":
        return (value.lower() if value.lower() in DOCUMENT_KINDS else None), f"is none of {', '.join(DOCUMENT_KINDS)}"
    if (fact.field == "side" and value.lower() == "none") or (fact.where == "first heading" and is_of_the_desk(value)):
        return None, ""
    return value or None, ""


def _add_from_text(settled: dict[str, Fact], text: str, whole: str) -> list[str]:
    """Add what only the text, by its head and its foot, tells; return the notes on what it leaves open."""
    address = settled["url"].value if "url" in settled else ""
    year = _YEAR.search(address)
    facts, notes = read_header(text, int(year[1]) if year else None)
    day = day_in_address(address)
    facts += [Fact("published", day.isoformat(), "address")] if day else []
    letterhead, rest = _split_head(text)
    letterhead = letterhead or body_above(rest) or office_above(rest) or sender_of_a_note(rest)
    facts += [Fact("publisher", letterhead, "letterhead")] if letterhead else []
    for fact in [
        *labelled(text),
        *facts,
        *headed_day(rest),
        *closing_facts(whole),
        *updated_day(text),
        _title_from(rest),
    ]:
        settled.setdefault(fact.field, fact)
    if "publisher" not in settled and (below := letterhead_below(rest)):
        settled["publisher"] = Fact("publisher", below, "letterhead")
    title, publisher = (settled[name].value if name in settled else "" for name in ("title", "publisher"))
    kind = kind_of(title, publisher, rest, whole)
    if kind:
        settled.setdefault("kind", kind)
    return [] if "published" in settled else notes


def _split_head(text: str) -> tuple[str, str]:
    """Return the letterhead, or nothing, and the text from its headline on: what a desk writes above it is none, nor a day alone."""
    letterhead, rest = _split_lines(text)
    capitals = letterhead and not is_of_the_desk(_first_line(text)) and may_be_a_headline(text)
    return ("", text) if capitals and not _is_headline(rest) else (letterhead, rest)


def _split_lines(text: str) -> tuple[str, str]:
    letterhead, rest = "", text
    while rest:
        found, below = ("", rest) if letterhead else split_letterhead(rest)
        for split in (split_masthead, split_own_name):
            found, below = (found, below) if found or letterhead else split(rest)
        letterhead = letterhead or found
        line, _, after = below.lstrip().partition("\n")
        if after.strip() and (is_of_the_desk(line) or (is_but_the_day(line) and (letterhead or _is_headline(after)))):
            below = after
        elif not found:
            break
        rest = below
    return letterhead, rest


def _first_line(text: str) -> str:
    return text.strip().split("\n", 1)[0].strip()


def _is_headline(text: str) -> bool:
    """Tell whether a text begins with a headline, not with its first sentence."""
    line = _first_line(text)
    line = line[1:-1] if _QUOTED.fullmatch(line) else line
    return 0 < len(line) <= _LONGEST_HEADING and line[-1] not in '.:;,”"' and not find_dateline(line)


def _title_from(text: str) -> Fact:
    """Return the first line that may be one as the title, cut after a word where it is long."""
    line = title_line(text)
    if len(line) > _LONGEST_TITLE and not _is_headline(line):
        line = line[:_LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    return Fact("title", line, "first line")


def _foreign_note(text: str) -> Iterator[str]:
    found = list(foreign_paragraphs(text))
    if found:
        which = "a paragraph is" if len(found) == 1 else f"{len(found)} paragraphs are"
        languages = ", ".join(dict.fromkeys(one.language for one in found))
        first = " ".join(text[found[0].start : found[0].end].split()[:_FIRST_WORDS])
        yield f"{which} not in English ({languages}) and not read: “{first} …”"


def _controls_note(text: str) -> Iterator[str]:
    count = count_controls(text)
    if count:
        yield f"{count} control characters were taken out of the text"


def _marks_note(count: int) -> Iterator[str]:
    if count:
        yield f"the marks * and _ around {count} labels and headings were taken out of the text"


def _posts_note(count: int) -> Iterator[str]:
    if count:
        yield f"a colon was set behind the names above {count} posts, whose words follow"
