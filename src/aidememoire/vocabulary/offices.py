"""Nouns for those who hold an office or act for a side, in groups, for all who have to know one.

A list elsewhere says which groups it goes by and adds what is its own. Not made of them, because they ask something else:
what stands before a name in a byline, a salutation or a turn (*Professor*, *Excellency*), where any title may; whose task is told
behind them (*the envoy for Syria*, `linking/cast/envoys.py`); and how a title says by whom something was said, where any name may follow.
"""

from __future__ import annotations

#: Who heads a state, a government or a part of one.
GOVERNING = ("president", "premier", "minister", "secretary", "chancellor")
#: Who is sent to act for somebody.
SENT = ("ambassador", "envoy", "representative")
#: Who negotiates for a side, or between sides.
NEGOTIATING = ("negotiator", "mediator", "facilitator")
#: Who says what another says, and is not at the table.
SPEAKING = ("spokesman", "spokeswoman", "spokesperson")
#: By whom sides meet, each in the plural with an *s* alone.
MEETING = ("president", "minister", "leader", "negotiator", *SENT, "delegation")


def either(*groups: tuple[str, ...]) -> str:
    """Return what matches any noun of some groups, as the alternatives of a pattern."""
    return "|".join(noun for group in groups for noun in group)


def plural(*groups: tuple[str, ...]) -> str:
    """Return what matches the plural of any noun of some groups, all of which take an *s*, as the alternatives of a pattern."""
    return "|".join(f"{noun}s" for group in groups for noun in group)
