"""Which way a clause looks: back, as `met`, or ahead, as `will meet` and `agreed to meet`.

The verb nearest before the expression decides, else the nearest after it; a sentence's end stops the search.
"""

from __future__ import annotations

from collections.abc import Iterable

from aidememoire.reading.dates import words
from aidememoire.reading.dates.lexer import Token, Tokens

BACK, OPEN, AHEAD = -1, 0, 1

_REACH = 24  # tokens; keeps the search linear in the length of the text
_STOPS = frozenset(".!?;")
_POSSESSIVES = frozenset({"'s", "’s"})
_NOUN_PHRASE = words.LEADS | _POSSESSIVES | {"the", "a", "an"}
_BEFORE_PARTICIPLE = frozenset({"be", "being", "to", "will", "get"})
_BEFORE_INFINITIVE = frozenset({"to", "not", "did", "never", "could", "left", "kept", "is", "was", "were", "are", "be"})
_PLANS = frozenset({"due", "scheduled", "planned", "slated", "expected"})
_MODALS = frozenset({"would", "should", "must", "may", "might", "could"})
_AFTER = frozenset({"after", "following", "since"})
_DEADLINES = frozenset({"by", "until", "till", "before"})


def direction(tokens: Tokens, first: int, last: int) -> int:
    """Return BACK, AHEAD or OPEN for the clause around the tokens from `first` up to `last`."""
    leading = tokens.tokens[first - 1].word if first else ""
    if leading == "since":
        return BACK
    earlier, later = (
        range(first - 1, max(-1, first - _REACH), -1),
        range(last, min(len(tokens.tokens), last + _REACH)),
    )
    if last < len(tokens.tokens) and tokens.tokens[last].word in _POSSESSIVES:
        return _of_possessive(tokens.tokens, first, later)
    if _follows_ahead_of(tokens.tokens, first):
        return AHEAD
    place = _first_sense(tokens.tokens, earlier)
    if place is None and _follows_an_event(tokens.tokens, first):
        return BACK
    if leading in _DEADLINES and (place is None or tokens.tokens[place].word in words.TERMS):
        return AHEAD
    if place is not None and tokens.tokens[place].word in _PLANS:
        return _planned(tokens.tokens, place, last)
    if place is None:
        place = _first_sense(tokens.tokens, later)
    return _sense(tokens.tokens, place) if place is not None else OPEN


def _of_possessive(tokens: tuple[Token, ...], first: int, later: Iterable[int]) -> int:
    """`Friday's ruling` has been made, unless what follows or `ahead of` says that it is to come."""
    if _follows_ahead_of(tokens, first):
        return AHEAD
    if _follows_an_event(tokens, first):
        return BACK
    place = _first_sense(tokens, later)
    return AHEAD if place is not None and _sense(tokens, place) == AHEAD else BACK


def _planned(tokens: tuple[Token, ...], place: int, last: int) -> int:
    """Return where a plan lies: `was due in June` is open, `due on Thursday did not take place` back."""
    if place and tokens[place - 1].word in {"was", "were", "been"}:
        return AHEAD if tokens[place + 1].word == "for" else OPEN
    undone = {"was", "were", "did", "had", "didn't", "wasn't"}
    return BACK if last < len(tokens) and tokens[last].word in undone else AHEAD


def _follows_an_event(tokens: tuple[Token, ...], first: int) -> bool:
    """Tell whether a date stands in a phrase with `after` and no verb: `After the attack on Monday, officials will`."""
    before = [token.word for token in tokens[max(0, first - 6) : first]]
    stops = [place for place, word in enumerate(before) if word in _STOPS or word == "," or not word.strip()]
    return not _AFTER.isdisjoint(before[stops[-1] + 1 if stops else 0 :])


def _follows_ahead_of(tokens: tuple[Token, ...], first: int) -> bool:
    return first > 1 and (tokens[first - 2].word, tokens[first - 1].word) == ("ahead", "of")


def _first_sense(tokens: tuple[Token, ...], places: Iterable[int]) -> int | None:
    """Return the first place that looks back or ahead before the sentence ends."""
    for place in places:
        if tokens[place].word in _STOPS or not tokens[place].word.strip():
            return None
        if _sense(tokens, place):
            return place
    return None


def _is_month(previous: str, following: str) -> bool:
    """Tell `in May` and `May 5` from the verb."""
    return previous in words.MONTH_GIVERS or following[:1].isdigit()


def _sense(tokens: tuple[Token, ...], place: int) -> int:
    """Return whether a word looks back or ahead, by the words beside it; OPEN where it tells neither."""
    word = tokens[place].word
    previous = tokens[place - 1].word if place else ""
    following = tokens[place + 1].word if place + 1 < len(tokens) else ""
    if word == "to" and (following in words.INFINITIVES or previous in words.POISED):
        return OPEN if previous in words.PURPOSES else AHEAD
    if word in _MODALS and following == "have":
        return BACK
    if (word == "could" and following == "not") or (word == "may" and _is_month(previous, following)):
        return OPEN
    if word in words.FUTURE_WORDS:
        return AHEAD
    if word.endswith("ing") and previous in {"is", "are", "am"}:
        return AHEAD
    if word in words.SCHEDULED and previous not in _BEFORE_INFINITIVE | _NOUN_PHRASE:
        return AHEAD
    if word == "set" and (previous, following) in {("is", "for"), ("are", "for")}:
        return AHEAD
    regular = word.endswith("ed") and len(word) > 4 and not word.startswith("un")
    if (regular or word in words.PAST_VERBS) and previous not in _NOUN_PHRASE and previous not in _BEFORE_PARTICIPLE:
        return BACK
    return OPEN
