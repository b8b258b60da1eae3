"""Whether the words of an instrument are of the very paper that they stand in: *this Agreement shall enter into force*."""

from __future__ import annotations

import re

from aidememoire.linking.instruments.names import Label
from aidememoire.linking.instruments.parts import is_part
from aidememoire.model import Document

_MADE = frozenset(("agreement", "protocol", "statement"))  # what parties make together
_SAID = frozenset(("statement",))  # and what alone a statement calls its own: *this communiqué*
_THIS = re.compile(r"\b(?:this|present)\s+(?:[\w’'-]+\s+){0,5}[\w-]+\Z", re.IGNORECASE)
_ARTICLE = 12  # letters of *the present* before a mention


def is_itself(label: Label, document: Document) -> bool:
    """Tell whether an agreement speaks of itself, *this Agreement*, *the present Protocol*, *Article 2*: it cites no other paper.

    Nor does a statement by *this communiqué*, *this Declaration*.
    """
    if document.kind == "agreement" and is_part(label.span.text):
        return True
    telling = label.words - {"present"} or label.days or label.numbers
    own = _MADE if document.kind == "agreement" else _SAID if document.kind == "statement" else frozenset[str]()
    if telling or label.plural or label.family not in own:
        return False
    before = document.text[max(0, label.span.start - _ARTICLE) : label.span.start]
    return bool(_THIS.search(before + label.span.text))
