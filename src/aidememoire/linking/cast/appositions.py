"""The offices that stand in apposition to a name: *Foreign Minister Ana Vik*, *Ana Vik, the envoy of Chad*."""

from __future__ import annotations

import re
from functools import cache

from aidememoire.linking.cast.atlas import Atlas
from aidememoire.linking.text.descriptions import head_of, is_former
from aidememoire.linking.text.index import Shelf
from aidememoire.model import Span
from aidememoire.reading.openings import is_fronted

_WORD = r"[A-Z][\w’'-]{0,60}"
_STYLE = (
    r"(?:Mr|Ms|Mrs|Dr|Sir|Dame|Lord|Lady|Baron(?:ess)?|Prof|Gen|Col|Lt|General|Colonel|Major|Lieutenant|Brigadier|Admiral|Ambassador|Senator"
    r"|Prince(?:ss)?|Sh(?:ei|ai)kha?|Sayyid|Shri|Eng|H\.?(?:R\.?)?[HE]|(?:(?:Rt|Right) )?Hon|(?:Right )?Honou?rable)"
)
_BETWEEN_ROLE_AND_NAME = re.compile(rf"(?: \([A-Z][\w-]{{1,11}}\))?,? ?(?:(?:the )?{_STYLE}\.? ){{0,3}}")
_ARTICLE = re.compile(
    r"(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir) "
)  # a headline lists without: *Foreign Minister, Vik, and aid*
# What follows on an office that no comma parts from its verb or its own name.
_GOES_ON = re.compile(
    rf"(?: (?:of|for) (?:the )?{_WORD}(?: {_WORD}){{0,3}})? (?!(?:and|or|of|who|for|in|to|from|at|on|with|until|since|as well) )\w"
)
# Nor is an office that of the name before it where who else its holder was stands behind: *According to Vik, the mediator, former judge Bo Lund, said*.
_WHO_ELSE = re.compile(r", (?:former|retired|veteran|onetime|ex-)")
# Between the office of one who serves another and the name of that one.
_SERVES = re.compile(
    rf"[a-z] (?:to|of|for) (?:{_WORD} )?(?:President|Minister|Premier|Chancellor|King|Queen|Emir|Secretary|Governor|Envoy|Ambassador|Commander) \Z"
)
_BETWEEN_NAME_AND_ROLE = re.compile(r", (?:[Yy]our )?|\s?\(|,?\n(?!\n)")  # a signature has the office on the next line
_YOURS = re.compile(r"\b[Yy]our\b")  # *Mr. President, your minister said* is put to the one, and said by the other
_IN_BRACKETS = re.compile(r"\)[^\n:.?!]{0,40}:(?=\s)")
_AND, _OF_TWO = " and ", ("Minister of", "Minister for")
_FIRST_OF_TWO = re.compile(r"\b(?:Prime Minister|Premier|Vice[- ]President|Deputy)\b")
_OPENS = re.compile(r"\((?:(?:Mr|Ms|Mrs|Dr|Sir|Dame|Lord|Baroness)\.? )?\Z")
_STYLED = 11  # code points of a bracket and a style before a name
_BEFORE, _BEHIND = 36, 2  # code points that what stands between a role and a name, a name and a role, has at most


def roles_beside(text: str, name: Span, roles: Shelf[Span], atlas: Atlas) -> list[Span]:
    """Return the roles that stand in apposition to a name, and who by a comma is that: *the mediator, former judge Ana Vik*.

    In a label the office stands before the name in brackets: *The Minister of State, Foreign Office (X):*.
    """
    line = text.rfind("\n", 0, name.start) + 1
    if _OPENS.search(text[max(line, name.start - _STYLED) : name.start]) and _IN_BRACKETS.match(text, name.end):
        return [role for role in roles.beginning(line, name.start) if role.end < name.start][:1]  # then his ministry
    behind = roles.beginning(name.end, name.end + _BEHIND + 1)
    near = dict.fromkeys([*roles.ending(name.start - _BEFORE, name.end + 1), *behind])
    own = [_with_another(text, role, roles) for role in near if _belongs(text, name, role)]
    gaps = [text[role.end : name.start] for role in own if role.end < name.start]
    if stop := next((gap for gap in gaps if gap in (", ", " ")), ""):  # by offices before names
        own = [role for role in own if role.start < name.end or not _next_name(stop).match(text, role.end)]
    first = next((role for role in own if role.end <= name.start and _tells_what_else(text, role, name, atlas)), None)
    return [
        *own,
        *(roles.ending(first.start - 2, first.start - 1) if first and text.startswith(", ", first.start - 2) else ()),
    ]


@cache
def _next_name(stop: str) -> re.Pattern[str]:
    """Return what tells the next of a list by the same stop: *the President, Ana Vik, the Speaker, Bo Lund*; *President Ana Vik, Speaker Bo Lund*."""
    return re.compile(rf"{stop}{_WORD}(?: {_WORD})*(?:,| and |\.)")


def _with_another(text: str, role: Span, roles: Shelf[Span]) -> Span:
    """Return an office with the one that *and* joins to it, where one person holds both: *Deputy Prime Minister and Minister of Works*."""
    end = role.start - len(_AND)
    before = roles.ending(end, end + 1) if role.text.startswith(_OF_TWO) and text.startswith(_AND, end) else []
    joined = before and _FIRST_OF_TWO.search(before[0].text)
    return Span.of(text, before[0].start, role.end) if joined else role


def _tells_what_else(text: str, role: Span, name: Span, atlas: Atlas) -> bool:
    """Tell whether words before a name tell but what somebody is beside an office: a former one, or none: *retired general*, *lawyer*."""
    return (is_former(role.text) or not atlas.office(role.text)) and not text.startswith(" and ", name.end)


def _belongs(text: str, name: Span, role: Span) -> bool:
    """Tell whether a role stands in apposition to a name: `Foreign Minister X`, `X, the foreign minister of Y`.

    In *Answering Ana Vik, the Agent of Ilmaria said* it does not: what goes on with its verb is the subject, as he is in *Pressed by
    the envoy, Vik said*; nor is *an aide to President Vik* she herself.
    """
    if role.start < name.start and _SERVES.search(text, role.start, name.start):
        return False
    if role.end <= name.start:
        by_comma = text[role.end] == "," and _GOES_ON.match(text, name.end) and is_fronted(text, role.start)
        between = text[role.end : name.start]
        several = between.startswith(",") and head_of(role.text).endswith("s")  # *after talks with envoys, Vik said*
        of_a_list = between == ", " and text.startswith(", and ", name.end) and not _ARTICLE.match(role.text)
        return not (by_comma or several or of_a_list) and bool(_BETWEEN_ROLE_AND_NAME.fullmatch(between))
    if name.end <= role.start:
        beside = bool(_BETWEEN_NAME_AND_ROLE.fullmatch(text[name.end : role.start]))
        goes_on = _GOES_ON.match(text, role.end)
        yours = goes_on and _YOURS.search(text, name.end, role.end)
        of_another = goes_on or _WHO_ELSE.match(text, role.end)
        return beside and not (yours or (of_another and is_fronted(text, name.start)))
    return role.holds(name) and role.end == name.end
