"""What two tellings of one utterance cannot differ in: numbers, days, opposites, what is done or to be done, the act."""

from __future__ import annotations

import re

from aidememoire.linking.text.keeping import kept
from aidememoire.linking.text.plain import numbers_in, plain
from aidememoire.reading.wordlists import set_of

_CHOICES = (  # of each line a text takes one group; two texts that take none in common speak of different things
    "north northern | south southern | east eastern | west western",
    "before | after",
    "open opened opening opens | close closed closing closes",
    "armed | unarmed",
    "above | below",
    "grant granted accept accepted | refuse refused reject rejected",
    "included including | excluded excluding",
    "more | less fewer",
    "first | last",
    "import imports | export exports",
    "legal lawful | illegal unlawful",
    "increase increased rise | decrease decreased cut",
    "war | peace",
    "january | february | march | april | june | july | august | september | october | november | december",
    "monday | tuesday | wednesday | thursday | friday | saturday | sunday",
)
_TAKEN = {
    word: (line, group)
    for line, groups in enumerate(_CHOICES)
    for group, words in enumerate(groups.split(" | "))
    for word in words.split()
}
_NOT = set_of(
    """
    no not never nor neither none nothing cannot without nobody unfounded false unacceptable impossible denied refused
    rejected
    """
)
_NT = re.compile(r"\b(?:do|does|did|is|are|was|were|has|have|had|wo|would|ca)nt\b")
_KINDS = {
    "demand": "asks", "propose": "asks", "commit": "gives", "accept": "gives", "endorse": "praises",
    "accuse": "blames", "criticise": "blames", "warn": "blames", "deny": "refuses", "reject": "refuses",
}  # fmt: skip
_REFUSES = "refuses"
_TO_DO = re.compile(r"\b(?:will|would|shall|should|must|may|can|could|ought|to be|is to|are to)\b")
_DONE = re.compile(
    r"\b(?:has|have|had) (?:already |never |not )?(?:been|\w+e[dn]|met|sent|had|cut|put|built|found)\b|\b(?:was|were)\b"
)


def facts_clash(one: str, other: str) -> bool:
    """Tell whether each of two texts has a number that the other lacks, or they choose differently: north, south."""
    first, second = _numbers(one), _numbers(other)
    if first - second and second - first:
        return True
    chosen, others = _chosen(one), _chosen(other)
    lines = {line for line, _ in chosen} & {line for line, _ in others}
    return any(not {each for each in chosen & others if each[0] == line} for line in lines)


def acts_clash(one: str | None, other: str | None) -> bool:
    """Tell whether two acts cannot be of one utterance: a demand is no promise; an assertion goes with all."""
    first, second = _KINDS.get(one or ""), _KINDS.get(other or "")
    return first is not None and second is not None and first != second


def times_clash(one: str, act: str | None, other: str, other_act: str | None) -> bool:
    """Tell whether one text speaks only of what has been done and the other only of what is to be done."""
    return {_time(one, act), _time(other, other_act)} == {"done", "to do"}


def is_negative(words: str, act: str | None) -> bool:
    """Tell whether a statement says *not*: by its words, or by an act that denies or rejects them."""
    return _KINDS.get(act or "") == _REFUSES or says_not(words)


@kept
def says_not(words: str) -> bool:
    """Tell whether a wording says *not*: two that are else alike then tell the opposite of each other."""
    told = plain(words)
    return bool(_NOT & set(told.split()) or _NT.search(told))


@kept
def _numbers(words: str) -> frozenset[str]:
    return frozenset(numbers_in(words))


@kept
def _chosen(words: str) -> frozenset[tuple[int, int]]:
    return frozenset(_TAKEN[word] for word in plain(words).split() if word in _TAKEN)


@kept
def _time(words: str, act: str | None) -> str | None:
    told = plain(words)
    to_do = _KINDS.get(act or "") in ("asks", "gives") or bool(_TO_DO.search(told))
    done = bool(_DONE.search(told))
    return None if to_do == done else "done" if done else "to do"
