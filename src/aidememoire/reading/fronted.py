"""Phrases that stand before the subject of a sentence: *In reply to Judge Amadi,*, *After talks with his guest, Luc Martin,*.

Whoever is named in one is not who then speaks, and the comma behind his name ends the phrase.
"""

from __future__ import annotations

import re

_BEGINS = r"(?:\A|(?<=\n)|(?<=\n\n)|(?<=\)\s)|(?<=[.!?:;]\s)|(?<=[.!?:;][\"”’)]\s)|(?<=\d\.\s))"
_PHRASE = re.compile(
    _BEGINS
    + r"(?:(?:Shortly|Soon|Immediately|Right)\s)?(?:In|At|On|Under|After|Following|Before|During|Upon|Alongside|Beside|Besides|Amid"
    r"|According\sto|Ahead\sof|Together\swith|With"
    r"|Answering|Replying|Responding|Reacting|Speaking|Talking|Commenting|Addressing|Meeting|Receiving|Welcoming|Hosting"
    r"|Greeting|Thanking|Citing|Quoting|Accusing|Urging|Telling|Asking|Contradicting|Standing|Visiting|Joining|Turning|Referring"
    r"|Asked|Pressed|Questioned|Quizzed|Challenged|Prompted|Interrupted|Flanked|Accompanied|Joined|Received|Urged|Criticised|Accused)\s",
)
_ENDS = re.compile(
    r"[,;:\n]|(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bProf)(?<!\bGen)(?<!\bCol)(?<!\bAmb)(?<!\bLt)(?<!\b[A-Z])[.!?]\s"
)
_LONGEST = 200  # code points from the beginning of a sentence to the name in such a phrase


def is_fronted(text: str, at: int) -> bool:
    """Tell whether a place stands in a phrase before the subject, no comma between its beginning and the place."""
    begin = max(0, at - _LONGEST)
    found = [one.end() for one in _PHRASE.finditer(text, begin, at)]
    return bool(found) and _ENDS.search(text, found[-1], at) is None
