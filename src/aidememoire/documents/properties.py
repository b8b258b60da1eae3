"""What the properties of a PDF or Word file are worth: a title at times, a day of publication never.

Word keeps the day that a template or an older paper was made, and PDF the day of the last export. A
wrong day would shift every "yesterday" of the text, so that it is said, not taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from aidememoire.documents.drafts import Fact, facts_from

# *Word Document* is what python-docx takes for the title of a file without properties, such as Google Docs writes.
_NO_TITLE = re.compile(
    r"(?i)^(microsoft word\b.*|word document|untitled\b.*|document\d*|\S.*\.(docx?|docm|dotx?|pdf|indd|qxd|rtf|odt|txt|tmp|md|tex|dvi|ps|x?html?|pages|wpd|pub|pptx?|xlsx?))$"
)


def title_facts(title: str) -> Iterator[Fact]:
    """Yield the title from the properties, where it is no name of a file, nor one that the program itself gave."""
    if not _NO_TITLE.match(title.strip()):
        yield from facts_from("document properties", [("title", title)])


def created_note(day: date) -> str:
    """Return what is to be said of the day on which a file was made."""
    return f"document properties: made on {day.isoformat()}, which was not taken for the day of publication"
