"""Files made as the world makes them, for the tests of this folder."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from pathlib import Path

from aidememoire.documents import Options, Overrides, load_documents
from aidememoire.model import Document, SourceError

WORDS = "The ministers met in Moscow on 25 July and spoke about the border, the transport links and the treaty."

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Talks resume in Brussels - Asbarez</title>
%s</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/world">World news</a></li></ul></nav>
<div class="cookie-banner">We use cookies to improve your experience. <button>Accept all</button></div>
<article><h1>Talks resume in Brussels</h1><p class="byline">By Asbarez | Wednesday, 26 July 2023</p>
<p>YEREVAN — The “road” is <b>open</b>, the minister <a href="/said">said</a> on&nbsp;Tuesday. &ldquo;It stays open,&rdquo;
he added, and "we" don't agree with that at all.</p>
<h2>What was said</h2>
<p>The talks about the road went on for many hours, officials of the ministry said. He said: &ldquo;One.</p>
<p>&ldquo;Two.&rdquo; And nobody answered, although the question had been put to them in writing a week before.</p>
<ul><li>First point of the agreement</li><li>Second point of the agreement</li></ul>
<table><tr><th>Day</th><th>Place</th></tr><tr><td>25 July</td><td>Moscow</td></tr></table>
</article><aside><a href="/x">Read more of our news</a></aside>
<footer>Copyright 2023 Asbarez. All rights reserved.</footer></body></html>"""

JSON_LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
{"@type": "WebSite", "name": "Asbarez.com"},
{"@type": ["NewsArticle"], "headline": "Talks resume &amp; go on", "datePublished": "2023-07-26T22:10:00-07:00",
 "publisher": {"@type": "Organization", "name": "Asbarez"}, "mainEntityOfPage": {"@id": "https://example.org/talks"}}]}</script>"""


def load(path: Path, data: bytes | str, options: Options | None = None) -> list[Document | SourceError]:
    """Write the file and load it."""
    path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return list(load_documents(str(path), options or Overrides()))


def load_one(path: Path, data: bytes | str, options: Options | None = None) -> Document:
    """Write the file and load the one document that it holds."""
    (loaded,) = load(path, data, options)
    assert isinstance(loaded, Document), loaded
    return loaded


def where(document: Document, field: str) -> str | None:
    """Return where a field was found."""
    return {found.field: found.where for found in document.found}.get(field)


def pdf(paragraphs: Sequence[str], head: str = "", foot: str = "", password: str = "", title: str = "") -> bytes:
    """Return a PDF file as a word processor sets it, with running head and foot."""
    from fpdf import FPDF

    class Paper(FPDF):  # type: ignore[misc]
        def header(self) -> None:
            self.set_font("Helvetica", size=9)
            self.cell(0, 10, head, align="C")
            self.ln(14)

        def footer(self) -> None:
            self.set_y(-15)
            self.cell(0, 10, foot.format(page=self.page_no()), align="C")

    paper = Paper()
    if password:
        paper.set_encryption("owner", password)
    if title:
        paper.set_title(title)
    paper.add_page()
    paper.set_font("Times", size=12)
    for paragraph in paragraphs:
        paper.multi_cell(0, 6, paragraph, align="L")
        paper.ln(3)
    return bytes(paper.output())


def picture_pdf() -> bytes:
    """Return a PDF file that shows a drawing and no text, as a scanner makes it."""
    from fpdf import FPDF

    paper = FPDF()
    paper.add_page()
    paper.rect(20, 20, 100, 100)
    return bytes(paper.output())


def word(*, title: str = "", rows: Sequence[Sequence[str]] = ()) -> bytes:
    """Return a DOCX file with a heading, a paragraph, a table where there are rows, and a last paragraph."""
    from docx import Document as WordFile

    file = WordFile()
    file.core_properties.title = title
    file.add_heading("Readout of the call", 1)
    file.add_paragraph("Yerevan, 26 July 2023")
    file.add_paragraph("“The road is open,” the minister said.")
    if rows:
        table = file.add_table(len(rows), len(rows[0]))
        for number, row in enumerate(rows):
            for cell, words in zip(table.rows[number].cells, row, strict=True):
                cell.text = words
    file.add_paragraph("Nothing else was agreed.")
    stream = io.BytesIO()
    file.save(stream)
    return stream.getvalue()


def without_properties(file: bytes) -> bytes:
    """Return a DOCX file without its core properties, as Google Docs and converters write one."""
    left, stream = zipfile.ZipFile(io.BytesIO(file)), io.BytesIO()
    with zipfile.ZipFile(stream, "w") as copy:
        for name in left.namelist():
            if name != "docProps/core.xml":
                copy.writestr(name, re.sub(rb"<[^<>]*core(?:-properties|\.xml)[^<>]*/>", b"", left.read(name)))
    return stream.getvalue()
