"""Tables of words, written as one text each, and words that many patterns begin with."""

from __future__ import annotations

_ADVERBS = r"also|again|then|now|later|since|further|first|still|just|only|simply|both|\w{1,20}ly"
#: What stands before a verb and leaves it what it is, but for its tense: *has*, *had also*, *later*.
HAS = rf"(?:(?:has|have|had|{_ADVERBS})\s){{0,3}}"
#: The same with a form of *be*: *was*, *has been*.
HAS_BEEN = rf"(?:(?:has|have|had|is|are|was|were|be|been|{_ADVERBS})\s){{0,3}}"
#: How somebody tells a thing, and takes no stance by the verb alone.
SAYS = (
    r"(?:sa(?:y|ys|id)|t(?:ell|ells|old)|stat(?:es?|ed)|add(?:s|ed)?|not(?:es?|ed)|report(?:s|ed)?|explain(?:s|ed)?|inform(?:s|ed)?"
    r"|remark(?:s|ed)?|observ(?:es?|ed))"
)


def set_of(text: str) -> frozenset[str]:
    """Return the words of a text, between which there is white space of any kind."""
    return frozenset(text.split())
