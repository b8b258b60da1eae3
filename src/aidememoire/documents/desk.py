"""What a desk writes above a text for those who print it: *EMBARGOED UNTIL 00:01 GMT, 20 MAY 2025*, *URGENT*, *Press release No 44*.

Such a line is no headline. It is known by all its words: each is of a desk, a number or of a day and its hours. *Embargo on
grain lifted* has others.
"""

from __future__ import annotations

import re

from aidememoire.days import MONTHS

_LONGEST = 120
# One of these makes such a line; the others only stand in it.
_TELLING = re.compile(
    r"(?i)\b(?:embargo(?:ed)?|urgent|flash|breaking|snap|advisory|alert|exclusive|update(?:d)? ?\d*|corrections?|corrected"
    r"|refile|repeat|rpt|recasts?|publication|(?:immediate|press|media|news|not for|for) release|check against delivery"
    r"|(?:press|media) (?:note|notice|bulletin|statement)|(?:unofficial|courtesy|informal) translation)\b"
)
_NUMBERED = re.compile(
    r"(?i)(?:(?:press|media|ref|our) )?(?:no|nr|№|n°|ref|reference|number)[.:]{0,2} ?(?=\S*\d)[\w/.–-]+$"
)
# The number of a paper of an organisation, and the languages that it is in: *S/2025/331*, *PC.DEL/644/25*, *Original: RUSSIAN*.
_SYMBOL = re.compile(
    r"(?=\D{1,40}\d)[A-Z]{1,6}(?:\.[A-Z]{1,6}){0,3}(?:/[A-Z0-9.-]{1,16}){1,5}(?: ?\([^()]{1,30}\))?(?:/(?:Rev|Add|Corr)\.\d{1,2})?"
    r"|Original: ?[A-Z][A-Za-z]+(?:,? (?:and )?[A-Z][A-Za-z]+){0,5}|ENGLISH(?: only)?|Distr\.?: ?\w+"
)
_WORD = re.compile(
    r"""(?xi)(?:
        embargo(?:ed)? | strictly | under | not | for | before | until | till | by | use | hold | publication | published
      | released? | immediate | press | media | news | urgent | flash | breaking | snap | advisory | alert | exclusive | updated?
      | corrections? | corrected | refile | repeat | rpt | recasts? | lead | check | against | delivery | note | notice | bulletin | statement
      | unofficial | courtesy | informal | translation | on | no | nr | № | n° | ref | reference | number | of | to | all | editors
      | attention | the | at | and | from | [ap]\.?m | noon | mid(?:night|day) | hours? | hrs | h | o’clock | local | time | today
      | tomorrow | gmt | utc | bst | [cew]es?t | [ecmp][sd]?t | [im]s[tk] | trt
      | (?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)? | \S*\d\S*
    )"""
)
_MONTHS = frozenset(name.lower()[:size] for name in MONTHS for size in (3, 4, len(name)))
_BETWEEN = re.compile(r"[\s,;:()\[\]|/*_–—-]+")


def is_of_the_desk(line: str) -> bool:
    """Tell whether a line is one to those who print the text, or but its number."""
    words = line.strip(" *_#[]()–—-")
    if not words or len(words) > _LONGEST:
        return False
    if _NUMBERED.match(words) or _SYMBOL.fullmatch(words):
        return True
    return _TELLING.search(words) is not None and all(map(_is_its_word, _BETWEEN.split(words.strip(" .!:"))))


def _is_its_word(word: str) -> bool:
    bare = word.strip(".!").lower()
    return not bare or bare in _MONTHS or _WORD.fullmatch(bare) is not None
