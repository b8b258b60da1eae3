"""Which of several instruments *the second protocol*, *the earlier accord* means, and of which *Annex II* is a part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from aidememoire.linking.instruments.names import FAMILY_OF, Label
from aidememoire.linking.instruments.parts import is_part
from aidememoire.linking.instruments.threads import Thread
from aidememoire.reading.dates.words import ORDINALS

_WHICH = re.compile(r"(?:(?:the|an?|this|that|their|its|his|her)\s+)?(?P<which>[\w-]+)\b", re.IGNORECASE)
_HOLDING = frozenset(
    ("agreement", "statement", "resolution", "law", "protocol")
)  # families that have parts with numbers
_FIRST, _LAST = frozenset(("earlier",)), frozenset(("later",))


def which_of(label: Label, fitting: Sequence[Thread]) -> Thread | None:
    """Return which of the threads that fit a mention, the latest last, it goes on with; None where it begins a new one.

    Without an ordinal that is the latest. *The second* is the one called so, else the second in the order of their days,
    or of the text where not all have one; of two, *the earlier* comes first.
    """
    if not fitting or label.plural:
        return fitting[-1] if fitting else None
    word, order = _word_of(label), _in_order(fitting)
    if len(order) == 2 and word in _FIRST | _LAST:
        return order[0 if word in _FIRST else 1]
    if word not in ORDINALS:
        return fitting[-1]
    called = [one for one in fitting if word in _ordinals_of(one)]
    if called:
        return called[-1]
    place = ORDINALS[word] - 1
    free = place < len(order) and not _ordinals_of(order[place])
    return order[place] if free else None


def _word_of(label: Label) -> str:
    found = _WHICH.match(label.span.text)
    return found["which"].casefold() if found else ""


def _ordinals_of(thread: Thread) -> set[str]:
    return {word for label in thread.labels if (word := _word_of(label)) in ORDINALS}


def _in_order(threads: Sequence[Thread]) -> list[Thread]:
    """Return threads by their days, or as the text names them first where one has none."""
    days = [one.days for one in threads if one.days]
    if len(days) == len(threads):
        return [one for _, one in sorted(zip(days, threads, strict=True), key=lambda pair: pair[0])]
    return sorted(threads, key=lambda one: one.labels[0].span.start if one.labels else 0)


def holder(threads: Iterable[Thread]) -> Thread | None:
    """Return the paper mentioned last, of which a part that is named alone is; None where there is none but parts."""
    fitting = [one for one in threads if not one.plural and _has_parts(one)]
    return fitting[-1] if fitting else None


def _has_parts(thread: Thread) -> bool:
    families = {FAMILY_OF.get(noun or "") for noun in thread.nouns}
    return not families.isdisjoint(_HOLDING) and not all(is_part(label.span.text) for label in thread.labels)
