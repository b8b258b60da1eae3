"""DOCX: headings, paragraphs and tables in the order of the document."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from aidememoire.documents.drafts import Draft, Fact, Raw, facts_from
from aidememoire.documents.options import LIMIT
from aidememoire.documents.properties import created_note, title_facts
from aidememoire.documents.tables import rows_as_text, tables_note
from aidememoire.model import SourceError

if TYPE_CHECKING:
    from docx.document import Document as WordFile

_PART = "word/document.xml"
_BLOCKS = (
    ".//w:p[not(ancestor::w:tbl) and not(ancestor::w:txbxContent)]"
    " | .//w:tbl[not(ancestor::w:tbl) and not(ancestor::w:txbxContent)]"
)
# Deleted words stand in an element of another name; inserted ones and links are wrapped, so that all levels are searched.
_WORDS = ".//w:r/*[not(ancestor::w:txbxContent)][self::w:t or self::w:tab or self::w:br or self::w:cr or self::w:noBreakHyphen]"
# Bytes, unpacked: pictures are packed already, so that a file holds no more of them than its own size.
_WITH_PICTURES = 2 * LIMIT
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def load_word(raw: Raw) -> Draft:
    """Return the draft of a DOCX file; raise SourceError where it is damaged or something else in a ZIP archive."""
    _check_archive(raw)
    from docx import Document

    word = Document(io.BytesIO(raw.data))
    body = word.element.body
    text = "\n\n".join(filter(None, map(_text_of_block, body.xpath(_BLOCKS))))
    if not text.strip():
        raise SourceError(raw.name, "is a Word document without a text", "check that it shows its text when opened")
    return Draft(raw.name, text, tuple(_facts(word)), tuple(_notes(word)))


def _check_archive(raw: Raw) -> None:
    try:
        with ZipFile(io.BytesIO(raw.data)) as archive:
            if _PART not in archive.namelist():
                raise SourceError(raw.name, "is a ZIP archive, but no Word document", "unpack it, or save it as DOCX")
            sizes = [(one.filename, one.file_size) for one in archive.infolist()]
    except BadZipFile as error:
        raise SourceError(raw.name, "is a damaged or cut off DOCX file", "copy it anew from where it came") from error
    _check_size(raw, sum(size for name, size in sizes if name.endswith(".xml")), LIMIT, "split it into several files")
    _check_size(raw, sum(size for _, size in sizes), _WITH_PICTURES, "save it without its pictures and attachments")


def _check_size(raw: Raw, size: int, limit: int, mend: str) -> None:
    if size > limit:
        raise SourceError(raw.name, f"unpacks to more than {limit / 2**20:.3g} MiB", mend)


def _text_of_block(block: Any) -> str:
    """Return the words of a paragraph, or the rows of a table, each a paragraph."""
    if block.tag.endswith("}p"):
        return _words(block)
    return "\n\n".join(rows_as_text(_rows(block)))


def _rows(table: Any) -> list[list[str]]:
    return [[_cell(one) for one in row.xpath("./w:tc")] for row in table.xpath("./w:tr")]


def _cell(cell: Any) -> str:
    return " ".join(filter(None, (_words(paragraph) for paragraph in cell.xpath(".//w:p"))))


def _words(paragraph: Any) -> str:
    parts = (_SIGNS.get(part.tag.rpartition("}")[2], part.text or "") for part in paragraph.xpath(_WORDS))
    return "".join(parts).strip()


def _facts(word: WordFile) -> Iterator[Fact]:
    yield from title_facts(word.core_properties.title)
    styled = (
        one.text for one in word.paragraphs if one.style and (one.style.name or "").startswith(("Title", "Heading"))
    )
    yield from facts_from("first heading", [("title", next(filter(str.strip, styled), ""))])


def _notes(word: WordFile) -> Iterator[str]:
    yield from tables_note(_rows(block) for block in word.element.body.xpath(_BLOCKS) if block.tag.endswith("}tbl"))
    if word.element.body.xpath(".//w:txbxContent"):
        yield "text boxes were left out"
    created = word.core_properties.created
    if created:
        yield created_note(created.date())
