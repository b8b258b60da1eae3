"""PDF: the lines of its pages, with where they stand, made into paragraphs."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from aidememoire.documents.days import first_day
from aidememoire.documents.drafts import Draft, Raw
from aidememoire.documents.pdf_lines import HYPHENS, Line, paragraphs, without_running_lines
from aidememoire.documents.properties import created_note, title_facts
from aidememoire.model import SourceError

_TAIL = 4096
_WRONG_PASSWORD = 4
_CUT_OFF = "is damaged or cut off"
_COPY = "copy it anew from where it came"
# The library may be called by one thread at a time only.
_LOCK = threading.Lock()


def load_pdf(raw: Raw) -> Draft:
    """Return the draft of a PDF file; raise SourceError where it is cut off, encrypted or has no text."""
    if b"%%EOF" not in raw.data[-_TAIL:]:
        raise SourceError(raw.name, f"{_CUT_OFF}: its end mark is missing", _COPY)
    with _LOCK:
        pages, properties = _read(raw)
    if not any(pages):
        raise SourceError(
            raw.name, "is a PDF without a text, of pictures only", "give it to a program for text recognition"
        )
    kept, dropped = without_running_lines(pages)
    notes: tuple[str, ...] = (f"running heads and feet left out: {'; '.join(dropped)}",) if dropped else ()
    made = first_day(_dashed(properties.get("CreationDate", "")))
    notes += (created_note(made.day),) if made and made.day else ()
    return Draft(raw.name, paragraphs(kept), tuple(title_facts(properties.get("Title", ""))), notes)


def _dashed(stamp: str) -> str:
    """Return the day of a PDF time stamp, `D:20230726101500Z`, as `2023-07-26`."""
    return f"{stamp[2:6]}-{stamp[6:8]}-{stamp[8:10]}"


def _read(raw: Raw) -> tuple[list[list[Line]], dict[str, str]]:
    from pypdfium2 import PdfDocument, PdfiumError

    try:
        document = PdfDocument(raw.data)
        try:
            return [_lines(document[number]) for number in range(len(document))], document.get_metadata_dict()
        finally:
            document.close()
    except PdfiumError as error:
        if getattr(error, "err_code", None) == _WRONG_PASSWORD:
            raise SourceError(raw.name, "is encrypted with a password", "save a copy without one") from error
        raise SourceError(raw.name, f"{_CUT_OFF} ({error})", _COPY) from error


def _lines(page: Any) -> list[Line]:
    from pypdfium2 import raw as pdfium

    text = page.get_textpage()
    signs = [chr(pdfium.FPDFText_GetUnicode(text, at)) for at in range(text.count_chars())]
    return [line for places in _places_of_lines(signs) if (line := _line(text, signs, places))]


def _places_of_lines(signs: list[str]) -> Iterator[list[int]]:
    """Yield the places of the characters of each line: a newline ends one, or the library's sign for a hyphen."""
    number = 0

    def line_of(at: int) -> int:
        nonlocal number
        ended = at > 0 and (signs[at - 1] == "\n" or signs[at - 1] in HYPHENS)
        number += ended
        return number

    for _, places in groupby(range(len(signs)), line_of):
        yield list(places)


def _line(text: Any, signs: list[str], places: list[int]) -> Line | None:
    shown = [at for at in places if not signs[at].isspace()]
    if not shown:
        return None
    left, bottom, _, top = text.get_charbox(shown[0], loose=True)
    right = text.get_charbox(shown[-1], loose=True)[2]
    # The library gives letters beyond the basic plane as two halves.
    words = "".join(signs[at] for at in range(shown[0], shown[-1] + 1))
    return Line(words.encode("utf-16", "surrogatepass").decode("utf-16", "replace"), left, right, bottom, top)
