"""Sources turned into documents: files, pages, PDF, Word, mail and JSON lines, their text fixed once."""

from aidememoire.documents.loading import load_documents
from aidememoire.documents.options import LIMIT, Fields, Options, Overrides
from aidememoire.documents.sources import find_sources

__all__ = ["LIMIT", "Fields", "Options", "Overrides", "find_sources", "load_documents"]
