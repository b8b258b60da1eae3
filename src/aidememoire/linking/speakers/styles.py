"""Whom a style alone means: *His Majesty*, *Her Excellency*, *HRH* are the one last named with it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import NOBODY, Resolved, Who, only
from aidememoire.linking.speakers.belonging import Belonging
from aidememoire.linking.text.descriptions import NOUN_OF_STYLE
from aidememoire.model import Mention

_STYLE = re.compile(
    rf"\b(?:(?P<whose>His|Her|Their) (?:\w+ )?(?P<noun>{NOUN_OF_STYLE})|(?P<letters>H\.?R\.?H|H\.?[MHE])(?:(?<=\.\w)\.)?)(?!\w)"
)
_LETTERS = {"HRH": "Highness", "HM": "Majesty", "HH": "Highness", "HE": "Excellency"}
_BESIDE = re.compile(
    r",? ?(?:the )?(?:(?:Prince|Princess|King|Queen|Sheikha?|Sayyid|Pope|Sir|Dr|Mr|Mrs|Ms|Eng|General)\.? ?)?"
)
_FARTHEST = 10_000  # code points back to where it was last named
_NEXT = 14  # code points between a style and who bears it, or between his office and his name, at most


@dataclass(frozen=True, slots=True)
class Styles:
    """Resolves the styles of one document."""

    cast: Cast
    belonging: Belonging

    def meant(self, words: str, at: int) -> Resolved | None:
        """Return whom a style alone means: who was last named with it, nobody where two were side by side; None for other words."""
        own = _STYLE.fullmatch(words)
        if own is None:
            return None
        borne: list[tuple[int, Who]] = []
        for found in _STYLE.finditer(self.cast.text, max(0, at - _FARTHEST), at):
            who = self._bearer(found) if _is_same(found, own) else None
            if who:
                borne.append((found.start(), who))
        last = borne[-1][0] if borne else 0
        beside = {
            who
            for start, who in borne
            if "\n" not in self.cast.text[start:last] and ". " not in self.cast.text[start:last]
        }
        if len(beside) != 1:
            return only(NOBODY, "style", f"no one alone is named with {words}")
        return only(borne[-1][1], "style", f"{borne[-1][1].name}, named with {words}")

    def _bearer(self, style: re.Match[str]) -> Who | None:
        """Return who is named with a style: by the name behind it, else by the office."""
        mentions = [
            one
            for one in self.cast.shelf.beginning(style.start(), style.end() + _NEXT)
            if one.type in ("PER", "ROLE") and one.span.end > style.end() + 1 and self._is_beside(style.end(), one)
        ]
        persons = [one for one in mentions if one.type == "PER"]
        role = next((one for one in mentions if one.type == "ROLE"), None)
        if role:
            behind = self.cast.shelf.beginning(role.span.end, role.span.end + _NEXT)
            persons += [one for one in behind if one.type == "PER" and self._is_beside(role.span.end, one)]
        return self._who(persons[0]) if persons else self._office(role) if role else None

    def _is_beside(self, end: int, one: Mention) -> bool:
        return one.span.start < end or bool(_BESIDE.fullmatch(self.cast.text[end : one.span.start]))

    def _office(self, role: Mention) -> Who | None:
        """Return who holds an office, of the state that its sentence or the dateline gives it; nobody named only behind it."""
        words = _STYLE.sub("", role.span.text).strip()
        state, _ = self.belonging.of(words, role.span.start) or (None, "")
        resolved = self.cast.office(role.span, words, state)
        named = {person.who: person.spans[0].start for person in self.cast.people}
        return resolved.one if resolved and named.get(resolved.one, 0) <= role.span.start else None

    def _who(self, mention: Mention) -> Who | None:
        resolved = self.cast.resolve(mention)
        return resolved.one if resolved else None


def _is_same(one: re.Match[str], other: re.Match[str]) -> bool:
    """Tell whether two styles are the same: *His Royal Highness*, *His Highness* and *HRH*, but not *Her Highness*."""
    nouns = {_LETTERS.get((each["letters"] or "").replace(".", ""), each["noun"]) for each in (one, other)}
    whose = {each["whose"] for each in (one, other)} - {None}
    return len(nouns) == 1 and len(whose) < 2
