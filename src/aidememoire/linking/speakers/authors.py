"""In whose words a document is: who makes a statement, by its title or byline, and who is interviewed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from aidememoire.documents.kinds import TRANSCRIBED, is_a_summary
from aidememoire.linking.cast.atlas import OF_NO_STATE
from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.people import Person
from aidememoire.linking.cast.who import BODY, OFFICE, PERSON, STATE, Who
from aidememoire.linking.speakers.bylines import writer_of
from aidememoire.linking.speakers.interviews import FIRST_LABEL, has_bare_questions, office_named, people_in_the_lead
from aidememoire.linking.speakers.letters import addressed_in, diarist, office_reporting, signature_of, signed_below
from aidememoire.linking.speakers.signing_bodies import signing_body
from aidememoire.linking.text.descriptions import is_movement, without_article
from aidememoire.linking.text.names import in_title_case, key_words

_HEAD, _LINES, _LONGEST = 1_500, 6, 200
_NOUN = (
    r"(?:statement|remarks|address|briefing|speech|message|intervention|comment|declaration|testimony|lecture|doorstep|stakeout"
    r"|explanation of (?:vote|position))s?(?: and (?:the )?(?:answers?|repl(?:y|ies)|q ?& ?a|questions and answers))?"
)
# What is but commented on or answered: *Comment on the statements by Minister Vik*.
_ANOTHERS = rf"\b(?:on|to|over|about|regarding) (?:the )?(?:\w+ )?{_NOUN}\b"
_ON_ANOTHER = re.compile(rf"{_ANOTHERS}.*", re.IGNORECASE)
_BY = re.compile(
    rf"(?<!\bon )(?<!\bto )(?<!\bthe )\b{_NOUN}\b(?:(?:(?!{_ANOTHERS})[^.:;\n]){{0,90}}? by| of| from) (?:the )?(?P<who>[^;\n]+)",
    re.IGNORECASE,
)
_LETTER = re.compile(
    r"^(?:identical )?letters?\b(?: dated? [\w ,]{4,25}?)? from (?:the )?(?P<who>[^;\n]+)", re.IGNORECASE
)
_SIGNED = re.compile(r"^\(?Signed\)?:? (?P<who>[^\n]{3,80})$", re.MULTILINE)
_INTERVIEW = re.compile(
    r"\b(?:interview|conversation|Q ?& ?A)\b[^.:;\n]{0,40}? (?:with|of) (?P<who>[^;\n]+)", re.IGNORECASE
)
# Where the words for somebody end and those for the occasion begin: `X at the Security Council`.
_OCCASION = re.compile(
    r",? (?:addressed|at|to|before|on|in|during|following|after|upon|regarding|concerning|about)\b", re.IGNORECASE
)
_OFFICE = (
    r"(?:Excellency|Official|President|Vice[- ]President|Prime|Foreign|Minister|Defen[cs]e|Deputy|Acting|Secretary|General"
    r"|(?:Under-)?Secretary-General|Special|Personal|High|Permanent|Envoy|Representative|Commissioner|Ambassador"
    r"|Chancellor|Spokes\w+|Chair\w*|King|Queen|Emir|Director|Head|Chief|Commander|Senator|Judge|Professor|Sir|Lord|Lady"
    r"|Mr|Ms|Mrs|Dr|H\.E)\b\.?"
)
_WORD = r"(?:[A-Z]|[^\W\d_a-z])[\w’'-]+"
_TOLD_OF = re.compile(r"\b(?:that|is|are|was|were|has|had)\b")
_NAME = re.compile(
    rf"(?:{_OFFICE} )*(?P<name>(?!{_OFFICE}){_WORD}(?: (?:(?:al|bin|de|van|von|da|dos) )?{_WORD}){{1,3}})"
)
_MISSION = re.compile(r"^(?:(?:permanent )?mission|delegation|government|embassy) of (?:the )?", re.IGNORECASE)
_ON_BEHALF = re.compile(r"\bon behalf of (?=\w)", re.IGNORECASE)
# A heading that goes on in the next line: *Statement / by / H.E. Mr X / Permanent Representative of Chad*.
_BROKEN = re.compile(r"(?<=by)\n|\n(?=(?:(?:delivered|made|read|given) )?by\b)", re.IGNORECASE)
_OFFICE_BELOW = re.compile(
    rf"((?:^|\n)by\n[^\n,]+|(?:^|\n)by [^\n,]+|\b{_NOUN} by [^\n,]+)\n(?={_OFFICE})", re.IGNORECASE
)
# Offices of a state's mission, which the words for them name.
_OF_A_MISSION = frozenset(("Ambassador", "Permanent Representative", "Charge d'Affaires"))
_SEAT = re.compile(r"\bSecretary[- ]General\b")


@dataclass(frozen=True, slots=True)
class Author:
    """Somebody in whose words a text is, and for whom he says we: his state or body where known, else himself."""

    who: Who
    side: Who


def author_of(cast: Cast) -> Author | None:
    """Return who makes the statement that a document is, where its title or a line at its head names one; who writes a report."""
    if cast.origin.kind == "transcript":
        return _briefs(cast)
    if guest := _guest(cast):
        return _with_side(cast, guest, "")
    if TRANSCRIBED.search(cast.text[:_HEAD]) and (speaker := _briefs(cast)):
        return speaker
    for line in _head(cast) if cast.origin.kind == "statement" else ():
        found = _LETTER.match(line) or _BY.search(line)
        words = _OCCASION.split(found["who"] if found else line)[0]
        if found and _TOLD_OF.search(words):  # *The statement by X that the talks failed is false* is not X's
            continue
        who = _person_in(cast, words) if found else _in_front(cast, line)
        if who:
            return _for_a_group(cast, _with_side(cast, who, words))
        if found:
            state = _state_named(cast, words)
            return _for_a_group(cast, Author(state, state)) if state else _signer(cast) or _office_in(cast, words)
    if signer := _signer(cast) or _by_its_form(cast):
        return signer
    if (body := signing_body(cast)) and cast.origin.kind in ("news", "statement"):
        return Author(body, body)
    writer = writer_of(cast) if cast.origin.kind in ("news", "statement") else None
    return Author(writer, writer) if writer else None


def _office_in(cast: Cast, words: str) -> Author | None:
    """Return the office that words are but the name of, where they tell neither its holder nor his state."""
    office = cast.atlas.office(without_article(words.strip())) if cast.atlas.is_office(words.strip()) else None
    return _reporting(cast, office) if office else None


def _signer(cast: Cast) -> Author | None:
    """Return who signs a text below it: *(Signed) Ana Vik*."""
    found = (
        _SIGNED.search(cast.text, max(0, len(cast.text) - _HEAD)) if cast.origin.kind in ("statement", "news") else None
    )
    who = _person_in(cast, found["who"]) if found else None
    return _with_side(cast, who, found["who"]) if found and who else None


def _by_its_form(cast: Cast) -> Author | None:
    """Return who signs a letter, keeps a diary, or of which office a report is."""
    if cast.origin.kind not in ("statement", "news"):
        return None
    if signed := signature_of(cast.text) or (signed_below(cast.text) if cast.origin.kind == "statement" else None):
        who = _person_in(cast, signed.name)
        return _with_side(cast, who, f"{signed.name}, {signed.office}") if who else None
    if name := diarist(_title(cast)):
        who = _person_in(cast, name)
        return _with_side(cast, who, name) if who else None
    return _reporting(cast, office_reporting(_title(cast)))


def _reporting(cast: Cast, office: str) -> Author | None:
    """Return the holder of an office, where a text is his own report, as it names him; else the office."""
    if not office:
        return None
    named = next(
        (one for one in cast.mentions if one.type == "ROLE" and one.span.text.casefold() == office.casefold()), None
    )
    known = cast.resolve(named) if named else None
    who = known.one if known else Who(office, OFFICE)
    return Author(who, who)


def _guest(cast: Cast) -> Who | None:
    """Return who answers in an interview without labels, in whose words a paper then has most of it."""
    return interviewed(cast) if cast.origin.kind == "news" and has_bare_questions(cast.text) else None


def spoken_to(cast: Cast) -> Who | None:
    """Return whom a letter is written to, where a person of the text or of the profile bears the name; whom an interview asks."""
    if guest := _guest(cast):
        return guest
    words = addressed_in(cast.text) if cast.origin.kind in ("statement", "news") else ""
    return _person_in(cast, words) if words and not cast.atlas.office(words.strip()) else _only(_people_in(cast, words))


def author_name(cast: Cast) -> str | None:
    """Return the name of who makes the statement that a document is, of an interview that of who answers."""
    author = author_of(cast)
    who = author.who if author else interviewed(cast) if cast.origin.kind == "transcript" else None
    return who.name if who else None


def _state_named(cast: Cast, words: str) -> Who | None:
    """Return the state that words are but the name of, or of a mission of it: *the delegation of Chad*."""
    name = _MISSION.sub("", without_article(words))
    mention = next((one for one in cast.mentions if one.type == "GPE" and one.span.text == name), None)
    known = cast.atlas.exact(name)
    resolved = cast.resolve(mention) if mention else None
    one = cast.state_in(name) if known else resolved.one if resolved else None
    return one if one and one.kind == STATE else None


def _for_a_group(cast: Cast, author: Author) -> Author:
    """Return an author with the group on whose behalf the head of the text says that he speaks."""
    found = _ON_BEHALF.search(cast.text[:_HEAD])
    near = cast.shelf.beginning(found.end(), found.end() + 1) if found else ()
    group = next((cast.resolve(one) for one in near if one.type == "ORG"), None)
    return replace(author, side=group.one) if group and group.one.kind == BODY and group.one.side is None else author


def _briefs(cast: Cast) -> Author | None:
    """Return whose briefing a transcript is by its title or first line: what stands outside of turns is in his words."""
    found = TRANSCRIBED.search(cast.text[:_HEAD]) or _BY.search(_title(cast))
    words = _OCCASION.split(found["who"])[0] if found else ""
    who = _person_in(cast, words) if found else None
    return _with_side(cast, who, words) if who else None


def interviewed(cast: Cast) -> Who | None:
    """Return whom a document interviews, or who briefs: the one whom its title names, else the one of an office in its lead."""
    title = _title(cast)
    if briefs := _briefs(cast):
        return briefs.who
    title = _ON_ANOTHER.sub("", title)
    if FIRST_LABEL.match(title) or title.endswith("?"):  # whom a question names is asked about, and need not answer
        title = ""
    found = _INTERVIEW.search(title)
    words = _OCCASION.split(found["who"])[0] if found else ""
    named = _person_in(cast, words) or _only(_people_in(cast, title)) or _only(people_in_the_lead(cast))
    return named or office_named(cast, words)


def _title(cast: Cast) -> str:
    """Return the title, in full where it is the first line of the text and was cut."""
    title, first = cast.origin.title, cast.text.lstrip().partition("\n")[0]
    return first if title.endswith("…") and first.startswith(title.removesuffix("…")) else title


def _head(cast: Cast) -> Iterator[str]:
    """Yield the title, then the short lines at the head of the text that are no sentences."""
    yield _title(cast)
    lines = [line.strip() for line in cast.text[:_HEAD].split("\n") if line.strip()]
    heads = [
        line for line in lines[:_LINES] if len(line) <= _LONGEST and (line[-1] not in ".!?:" or is_a_summary(line))
    ]
    yield from _BROKEN.sub(" ", _OFFICE_BELOW.sub(r"\1, ", "\n".join(heads))).split("\n")


def _person_in(cast: Cast, words: str) -> Who | None:
    """Return the one person of the text whom words name, else the one whom only they name."""
    people = _people_in(cast, words)
    if people or " and " in words:
        return _only(people)
    ways = (_NAME.match(words), *map(_NAME.fullmatch, words.split(", ")[1:]))  # `the Spokesperson of X, Ana Vik`
    names = (found["name"] for found in ways if found)
    return next(
        (Who(in_title_case(name), PERSON) for name in names if not (cast.atlas.office(name) or cast.state_in(name))),
        None,
    )


def _people_in(cast: Cast, words: str) -> list[Who]:
    """Return the persons of the text whom some words name as the text does."""
    own = " ".join(["", *key_words(words), ""])
    return [
        person.who
        for person in cast.people
        if any(f" {' '.join(key_words(name))} " in own for name in {*_names(person)} if key_words(name))
    ]


def _names(person: Person) -> Iterator[str]:
    yield person.who.name
    yield from (span.text for span in person.spans)


def _in_front(cast: Cast, line: str) -> Who | None:
    """Return whose name and office a line is: `Ana Vik, Special Envoy of the Secretary-General`."""
    name, _, office = line.partition(", ")
    if not office or "," in office or not cast.atlas.office(office):
        return None
    return _only([one for one in _people_in(cast, name) if key_words(name) == key_words(one.name)])


def _only(people: Sequence[Who]) -> Who | None:
    return people[0] if len(people) == 1 else None


def _with_side(cast: Cast, who: Who, words: str) -> Author:
    """Return an author with the side that the words for him, else the publisher, tell."""
    side = cast.side_of(who) if who.side else _side_told(cast, who, words)
    if side is None:
        return Author(who, who)
    return Author(who if who.side else replace(who, side=side.side or side.name), side)


def _side_told(cast: Cast, who: Who, words: str) -> Who | None:
    """Return the side that the words for somebody name, or whose own text it is."""
    office = cast.atlas.office(words)
    if (office not in OF_NO_STATE or office in _OF_A_MISSION) and (state := cast.state_in(words)):
        return state
    if _SEAT.search(words):
        return cast.state_in("United Nations")
    body = cast.body_led_by(who)
    led = cast.body(body, body.text).one if body else None
    if led and led != cast.origin.issuer:
        return led
    own = cast.origin.publisher or _of_the_letterhead(cast)
    if own is None or not (own.kind == STATE or _has_a_voice(cast, own.name)):
        return None
    actor = cast.atlas.actors.get(own.id or "")
    is_guest = office and office not in OF_NO_STATE and actor and actor.kind == "body"  # a minister before the Council
    return None if is_guest else own


def _of_the_letterhead(cast: Cast) -> Who | None:
    """Return the state whose mission or ministry is alone on the first line: `PERMANENT MISSION OF CHAD TO THE UNITED NATIONS`."""
    first = cast.text.lstrip().partition("\n")[0]
    found = _MISSION.match(first)
    return cast.state_in(_OCCASION.split(first[found.end() :])[0]) if found else None


def _has_a_voice(cast: Cast, publisher: str) -> bool:
    """Tell whether a publisher is an office or a movement, which speaks for itself as no outlet does."""
    return bool(cast.atlas.body(publisher) or cast.atlas.office(publisher)) or any(
        map(is_movement, key_words(publisher))
    )
