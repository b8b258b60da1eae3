"""Which format a source has: its content tells first, its suffix only where the content leaves it open."""

from __future__ import annotations

import json
import re
from enum import StrEnum

from aidememoire.documents.decoding import encoding_by_mark, is_binary
from aidememoire.documents.drafts import Raw
from aidememoire.model import SourceError


class Format(StrEnum):
    """A format that can be read, by the name that messages give it."""

    PLAIN = "plain text"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    PDF = "PDF"
    WORD = "DOCX"
    MAIL = "mail"
    JSON_LINES = "JSON Lines"


SUFFIXES = {
    ".txt": Format.PLAIN,
    ".text": Format.PLAIN,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".pdf": Format.PDF,
    ".docx": Format.WORD,
    ".eml": Format.MAIL,
    ".jsonl": Format.JSON_LINES,
    ".ndjson": Format.JSON_LINES,
}
"""The suffixes that are looked for in folders, and the format that each stands for."""

_OTHERS = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (DOC, XLS, PPT)", "save it as DOCX"),
    (b"{\\rtf", "an RTF file", "save it as DOCX"),
    (b"\x89PNG", "a picture (PNG)", "give the text that it shows"),
    (b"\xff\xd8\xff", "a picture (JPEG)", "give the text that it shows"),
    (b"GIF8", "a picture (GIF)", "give the text that it shows"),
    (b"\x1f\x8b", "a compressed file (gzip)", "unpack it first"),
    (b"7z\xbc\xaf", "an archive (7z)", "unpack it first"),
    (b"Rar!", "an archive (RAR)", "unpack it first"),
)
_HEAD = 4096
# Possessive: comments without number before what is no page are gone through once.
_PAGE = re.compile(
    r"(?><\?xml[^>]*>|<!--.*?-->|\s+)*+<(!doctype\s+html|html|head|body|meta|title|article)\b", re.I | re.S
)
_FIELD_OF_MAIL = re.compile(
    r"(?m)^(From|To|Subject|Date|Received|Return-Path|MIME-Version|Message-ID|Content-Type): ?\S", re.I
)
_SURE_OF_MAIL = re.compile(r"(?m)^(From|Received|Return-Path|MIME-Version|Message-ID):", re.I)
_LINE_OF_MAIL = re.compile(r"[!-9;-~]+:|[ \t]+\S|From ")
_MARKED_UP = re.compile(r"(---[ \t]*\n([\w-]+[ \t]*:|#|---)|#{1,6} \S)")


def format_of(raw: Raw) -> Format:
    """Return the format of a source; raise SourceError where it is empty or of none that can be read."""
    if not raw.data.strip(b"\x00 \t\r\n\x0b\x0c"):
        raise SourceError(
            raw.name, "holds nothing but blanks" if raw.data else "is empty", "check that it was saved whole"
        )
    if b"%PDF-" in raw.data[:1024] and (raw.data.lstrip().startswith(b"%PDF-") or is_binary(raw.data)):
        return Format.PDF
    if raw.data.startswith(b"PK\x03\x04"):
        return Format.WORD
    _refuse_others(raw)
    return _text_format(raw)


def format_note(raw: Raw, found: Format) -> tuple[str, ...]:
    """Return what is to be said where the content of a source belies its suffix."""
    named = SUFFIXES.get(raw.suffix, found)
    # What is named as text may well be Markdown, mail or a page: there is nothing to wonder at.
    return () if named in (found, Format.PLAIN) else (f"it is named {raw.suffix} but was read as {found}",)


def _refuse_others(raw: Raw) -> None:
    for signature, what, mend in _OTHERS:
        if raw.data.startswith(signature):
            raise SourceError(raw.name, f"is {what}", mend)
    if is_binary(raw.data):
        raise SourceError(raw.name, "is binary, not text", "give it in one of the formats that can be read")


def _text_format(raw: Raw) -> Format:
    encoding, skipped = encoding_by_mark(raw.data)
    head = raw.data[skipped : skipped + _HEAD].decode(encoding, "replace").replace("\r\n", "\n")
    named = SUFFIXES.get(raw.suffix, Format.PLAIN)
    if _PAGE.match(head):
        return Format.HTML
    if named == Format.JSON_LINES or _is_json_line(raw.data):
        return Format.JSON_LINES
    if _is_mail(head, named):
        return Format.MAIL
    if named == Format.PLAIN and _MARKED_UP.match(head) and (not raw.suffix or head.startswith("---")):
        return Format.MARKDOWN
    return named if named in (Format.MARKDOWN, Format.HTML) else Format.PLAIN


def _is_mail(head: str, named: Format) -> bool:
    """Tell whether a text opens with header fields of mail: one is enough where it is named as mail."""
    fields = head.lstrip("\n").split("\n\n", 1)[0]
    if not all(_LINE_OF_MAIL.match(line) for line in fields.split("\n")[:-1]):
        return False
    found = {name.lower() for name in _FIELD_OF_MAIL.findall(fields)}
    return bool(found) if named == Format.MAIL else len(found) > 1 and bool(_SURE_OF_MAIL.search(fields))


def _is_json_line(data: bytes) -> bool:
    first = data.lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 1)[0]
    if not first.startswith(b"{"):
        return False
    try:
        return isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        return False
