"""Groups of speech acts that rules, links and views ask for; a rule that needs another one says so beside it."""

from __future__ import annotations

#: Who does one of these is for a thing.
FOR = frozenset(("accept", "endorse", "commit"))
#: Who does one of these is against it, or says that it is not so.
AGAINST = frozenset(("reject", "deny"))
#: By these somebody takes a side on what lies before him.
TAKING_SIDES = FOR | AGAINST
#: What is wanted, or offered, and not yet answered.
ASKING = frozenset(("demand", "propose", "commit"))
#: Who does one of these would have the thing.
WANTING = FOR | ASKING
#: What answers something that another has put forward.
ANSWERING = frozenset(("accept", "reject", "endorse", "criticise"))
