"""How much a saying tells by itself: a stub is shown with the words around it, what is substantial comes before the rest."""

from __future__ import annotations

import re

from aidememoire.linking.text.plain import telling
from aidememoire.model import Statement
from aidememoire.reading.rules.negation.negations import is_turned_round, is_wish_turned_round
from aidememoire.reading.wordlists import set_of
from aidememoire.views.sayings import Saying
from aidememoire.views.stances import AGAINST, stance

_UNDERSTOOD = 2  # telling words from which on a saying can be understood by itself: *closed roads*
_SUBSTANTIAL = 3  # telling words from which on it says what a party stands for
# Acts that tell by themselves what a *not* in the cue has done; of the first two, but for that before a wish.
_FOR_IT = frozenset(("accept", "endorse"))
_ARTICLE = re.compile(r"[“\"‘']?(?:the|this|that|its|their)\s", re.IGNORECASE)
_DEED = re.compile(
    r"(?:will|shall|would|(?:is|are)\sto)\s(?:\w+ly\s|also\s|then\s)?(?!be\b|not\b|have\b)\w+(?:\s\w+){0,2}",
    re.IGNORECASE,
)
_POINTING = set_of("all both each either him me none not same so some such there these us what you")


def told_in(one: Saying) -> frozenset[str]:
    """Return the words of a saying that tell something, beside the names of who says it: *it*, *all of these* have none."""
    return telling(one.words) - telling(one.statement.speaker or "") - _POINTING


def is_stub(one: Saying) -> bool:
    """Tell whether a saying cannot be understood by itself: it has fewer than two telling words."""
    return len(told_in(one)) < _UNDERSTOOD


def is_turned(one: Statement) -> bool:
    """Tell whether a *not* in the cue turns the words round, and the act does not show it: *has not asked for* monitors.

    Who *no longer insists on* a thing accepts to go without: the act alone would say that the thing is accepted.
    """
    if one.act in _FOR_IT:
        return is_wish_turned_round(one.cue)
    return stance(one.act) != AGAINST and is_turned_round(one.cue)


def is_of_its_cue(one: Statement) -> bool:
    """Tell whether the deed that is undertaken stands in the cue, so that the content alone would tell of another one: *will lift* the embargo."""
    return one.act == "commit" and len(one.cue) == 1 and _DEED.fullmatch(one.cue[0].text) is not None


def is_substantial(one: Saying) -> bool:
    """Tell whether a saying has three telling words or more, so that it can stand for what its party says."""
    return len(told_in(one)) >= _SUBSTANTIAL


def opens_with_an_instrument(one: Saying) -> bool:
    """Tell whether the content of a saying begins with an instrument: *the Pact as the only basis* is said of the Pact itself."""
    begins = min((span.start for span in one.statement.content), default=0)
    text = next((span.text for span in one.statement.content if span.start == begins), "")
    article = _ARTICLE.match(text)
    start = begins + (article.end() if article else 0)
    return any(begins <= cited.span.start <= start < cited.span.end for cited in one.statement.invokes)
