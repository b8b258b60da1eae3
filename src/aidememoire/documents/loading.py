"""A source becomes documents: one for each, but one for each line of a JSON Lines file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module

from aidememoire.documents.drafts import Draft, Raw
from aidememoire.documents.finishing import finish
from aidememoire.documents.formats import Format, format_note, format_of
from aidememoire.documents.options import LIMIT, Fields, Options, Overrides
from aidememoire.documents.sources import read_source
from aidememoire.model import Document, SourceError

_LOADERS = {
    Format.PLAIN: ("plain", "load_plain"),
    Format.MARKDOWN: ("markdown", "load_markdown"),
    Format.HTML: ("html", "load_html"),
    Format.PDF: ("pdf", "load_pdf"),
    Format.WORD: ("word", "load_word"),
    Format.MAIL: ("mail", "load_mail"),
}
"""The module and the function that make a draft of each format: only those that are needed get imported."""

_NOTHING_ASKED = Overrides()


def load_documents(
    source: str, options: Options = _NOTHING_ASKED, limit: int = LIMIT
) -> Iterator[Document | SourceError]:
    """Yield the documents of one source, `-` for the standard input, or an error for each that cannot be read.

    No other error is raised, whatever the bytes are, but SettingsError where `options.fields` names a
    field that there is not.
    """
    fields = Fields.of(options.fields)
    try:
        for draft in _drafts(read_source(source, limit), fields):
            yield _finished(draft, options)
    except SourceError as error:
        yield error


def _drafts(raw: Raw, fields: Fields) -> Iterator[Draft | SourceError]:
    found = format_of(raw)
    if found == Format.JSON_LINES:
        from aidememoire.documents.json_lines import load_json_lines

        yield from load_json_lines(raw, fields)
        return
    draft = _loaded(raw, found)
    yield replace(draft, notes=draft.notes + format_note(raw, found))


def _loaded(raw: Raw, found: Format) -> Draft:
    module, name = _LOADERS[found]
    load: Callable[[Raw], Draft] = getattr(import_module(f"aidememoire.documents.{module}"), name)
    try:
        return load(raw)
    except SourceError:
        raise
    except Exception as error:
        # The libraries below state no errors, and no file may end the reading of the others.
        cause = f"cannot be read as {found} ({type(error).__name__})"
        raise SourceError(raw.name, cause, "check that it opens elsewhere, or save it anew") from error


def _finished(draft: Draft | SourceError, options: Options) -> Document | SourceError:
    try:
        return draft if isinstance(draft, SourceError) else finish(draft, options)
    except SourceError as error:
        return error
