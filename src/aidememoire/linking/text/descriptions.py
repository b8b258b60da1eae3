"""How a source is put that names nobody: a pronoun, a group, a side, an office, somebody who would not be named."""

from __future__ import annotations

import re
from functools import lru_cache

from aidememoire.linking.text.body_nouns import FIGHTERS
from aidememoire.linking.text.names import fold
from aidememoire.reading.wordlists import set_of
from aidememoire.vocabulary.offices import GOVERNING, NEGOTIATING, SENT, SPEAKING

HE_OR_SHE = frozenset(("he", "she", "him", "her", "himself", "herself", "his", "hers"))
_SHE = frozenset(("she", "her", "hers", "herself"))
FIRST = frozenset(("i", "me", "my", "mine", "myself"))
FIRST_MANY = frozenset(("we", "us", "our", "ours", "ourselves"))
IT = frozenset(("it", "its", "itself", "that"))
MANY = frozenset(
    ("they", "them", "their", "themselves", "both", "neither", "all", "each", "the two", "the three", "the pair")
)
WHO = frozenset(("who", "whom", "whose", "which"))
YOU = frozenset(("you", "yourself", "yourselves"))
PRONOUNS = HE_OR_SHE | FIRST | FIRST_MANY | IT | MANY | WHO | YOU
_MAY_LEAD = PRONOUNS - WHO - set_of("all each both neither that his her their its our my")
# Others beside the speaker, by what they are: a name stands for itself.
_AND_I = re.compile(r"(?:[Mm]y|[Oo]ur|[Tt]he) (?:[\w’'-]+ ){1,6}and (?:I|myself)")
_LET_ME = frozenset(("let me", "allow me", "permit me", "let us", "allow us"))
_COUNTRY = re.compile(r"US\b")  # in capitals, as headlines have it without an article
_EMPHATIC = set_of("himself herself themselves itself all both too also")


def _in_both_numbers(nouns: str) -> frozenset[str]:
    """Return nouns with their plurals."""
    special = {"party": "parties", "country": "countries", "man": "men", "woman": "women"}
    return frozenset(form for noun in nouns.split() for form in (noun, special.get(noun, f"{noun}s")))


_TOGETHER = re.compile(
    r"""(?x)
      ^(?: both | neither | each | either | all\ present
        | all\ (?:the\ )?(?: sides | parties | participants | delegations | three | four | five )
        | (?:the|these)\ two | the\ (?: three | four | five )
      )\b
    | ^(?:the\ )?(?:
          parties | sides | delegations | governments | capitals
        | interlocutors | counterparts | principals | participants | guests | visitors
        | leaders | negotiators | co\ chairs | special\ representatives | heads\ of\ (?: delegation | state )
        | presidents | (?: (?:foreign|defence)\ )?ministers
      )$
    """
)
_SIDES = _in_both_numbers("side party delegation government capital state country panel bank camp")
_STATES = _in_both_numbers("government capital state country")
# By these alone several who are meant together are persons: *the mediators* or *the guarantors* may be states.
_PEOPLE = _in_both_numbers(
    "man woman leader minister president negotiator envoy official diplomat ambassador counterpart interlocutor principal"
    " colleague chief head general commander speaker guest visitor participant chair representative"
)
_PEOPLE_OF = _PEOPLE | _in_both_numbers("member judge justice delegate deputy lawmaker mediator secretary")
_HUMAN = frozenset((*GOVERNING, *SENT, *NEGOTIATING, *SPEAKING)) | set_of(
    "man woman leader official diplomat counterpart colleague chief head general commander speaker host guest politician"
    " lawmaker deputy adviser aide chair chairman chairwoman chairperson coordinator director commissioner governor mayor"
    " lawyer counsel judge prosecutor officer colonel delegate visitor moderator historian priest bishop imam king queen"
    " emir sheikh prince guarantor observer professor analyst trader driver elder veteran"
)
_MORE_HUMAN = set_of(
    "guard sergeant major captain lieutenant corporal marshal brigadier bishop archbishop monk nun cleric sheik mullah"
    " mother father brother sister son daughter widow wife husband uncle aunt cousin neighbour boy girl child nurse cook"
    " clerk resident refugee survivor detainee student pupil activist lawmaker parliamentarian magistrate attorney curator"
    " merchant surgeon mechanic pilot consul attache recruit conscript deserter migrant veterinarian physician technician"
    " musician librarian guardian civilian chieftain captive graduate admiral abbot goldsmith emissary rapporteur"
)
_NO_AGENT = set_of(
    "letter paper order number matter newspaper river border power tower poster banner register quarter chapter charter"
    " offer factor sector corridor error mirror terror tremor answer water weather winter summer computer"
)
# Human nouns that tell so little that they may mean whoever was just heard.
ANYBODY = set_of("diplomat official politician man woman envoy negotiator latter veteran interviewee witness")
# What a text does rather than somebody who speaks.
PROVIDES = re.compile(
    r"\b(?:bind|oblige|provide|require|stipulate|prescribe|foresee|record|entitle|forbid|define|envisage|guarantee)s?\b"
)
COUNTERPARTS = set_of("counterpart colleague homologue")
GUESTS, HOSTS = set_of("guest visitor"), set_of("host hostess")
_MOVEMENT = FIGHTERS | set_of("party group guerrilla liberation")
_MOVEMENTS = set_of("movements factions fronts militias groups rebels organisations organizations")
_NAMELESS = _in_both_numbers(
    "official diplomat source person aide insider envoy delegate ambassador officer adviser member minister negotiator"
    " lawmaker participant observer analyst expert journalist reporter correspondent outlet newspaper report rumour rumor"
    " reader other interpreter attendant bystander figure colleague"
) | set_of("people media one some several few many someone somebody nobody everyone anyone voices")
_OF_SOMETHING_NEW = re.compile(r"the (?:[\w’'-]+ ){1,3}of an? ", re.IGNORECASE)  # *the commander of a unit near Corvo*
_SOME = set_of("a an one another some two three four several many few most other")
_NO_NAME_FOLLOWS = _SOME | set_of("senior unnamed local western no")
# Those who speak or act for whoever is named behind them, one or several; by the plural they are but those several.
_FOR_OTHERS = _in_both_numbers(
    " ".join((*SENT, *NEGOTIATING, *SPEAKING))
    + " aide adviser advisor lawyer delegate liaison source official member diplomat supporter ally delegation team side"
)
_SIDES_PEOPLE = set_of("representatives delegations delegates negotiators envoys teams sides officials members")
_LABELS = re.compile(r"^(?:question|query|q(?:\d{1,3})?|a question|journalist|reporter|correspondent)\b")
_QUALIFIERS = set_of("deputy vice under assistant former ex designate elect") | frozenset(SPEAKING)
_FORMER = set_of("former formerly ex onetime erstwhile ousted deposed")
_NO_ONE = re.compile(r"(?:nobody|none(?! other)|no(?! \d)|not (?:one|any|a single))\b")
_SIDE = re.compile(r"\b(?:side|delegation|government|authorities|diplomacy|camp)\b")
#: Words that begin with whose somebody or something is, and those whose owner can be told: *your* is said to anybody.
_NO_STYLE = r"(?!\s(?:\w+\s)?(?:majest|highness|excellenc|holiness|eminence))"
OWNED = re.compile(rf"(?:its|his|her|their|our|my|your)\b{_NO_STYLE}", re.IGNORECASE)
OWNER = re.compile(rf"(its|his|her|their|our|my)\b{_NO_STYLE}", re.IGNORECASE)
#: The noun of a style: *His Highness*, *Her Excellency*.
NOUN_OF_STYLE = r"(?:Majest|Highness|Excellenc|Holiness|Eminence|Beatitude|Grace)(?:y|ies|es)?"
#: A style before an office or a name: *His Highness* the President, *H.E.* Mr. Orlo.
STYLED = re.compile(
    rf"^(?:(?:His|Her|Their) (?:\w+ )?{NOUN_OF_STYLE},? (?=\w)"
    r"|(?:H\.?R\.?H|H\.?[MHE])\.?,? (?=(?:the\b|[A-Z][a-z])))"
)
_NUMBERS = {"both": 2, "two": 2, "neither": 2, "either": 2, "pair": 2, "three": 3, "four": 4, "five": 5}
_POLITE = re.compile(r"(?:distinguished|honou?rable|esteemed) (?=\w)", re.IGNORECASE)
_SPOKES = re.compile(r"\b(?:spokes\w+|press secretary|press service|press office)\b")


def gender_of(pronoun: str) -> str:
    """Return `she` or `he`, whichever a pronoun for a person is a form of."""
    return "she" if pronoun in _SHE else "he"


def is_together(words: str) -> bool:
    """Tell whether words mean several who were named before: `both sides`, `the two leaders`, `neither party`."""
    return bool(_TOGETHER.search(fold(words)))


def number_of(words: str) -> int | None:
    """Return how many folded words mean, where they say: both, two, three."""
    return next((_NUMBERS[word] for word in words.split() if word in _NUMBERS), None)


def are_sides(words: str) -> bool:
    """Tell whether several who are meant together are states, delegations, parties: `both capitals`."""
    return not _SIDES.isdisjoint(fold(words).split())


def are_states(words: str) -> bool:
    """Tell whether several who are meant together are states and no persons: `both governments`."""
    return not _STATES.isdisjoint(fold(words).split())


def are_movements(words: str) -> bool:
    """Tell whether several meant together are bodies, and neither persons nor states: `both factions`."""
    return not _MOVEMENTS.isdisjoint(fold(words).split())


def are_people(words: str) -> bool:
    """Tell whether several who are meant together are persons: `the two ministers`."""
    return not _PEOPLE.isdisjoint(fold(words).split())


def are_several(name: str) -> bool:
    """Tell whether somebody unnamed is several: `unnamed three diplomats`, `unnamed senior officials (Norway)`."""
    words = name.removeprefix("unnamed ")
    return words != name and head_of(words).endswith("s")


def is_human(noun: str) -> bool:
    """Tell whether a folded noun stands for one person."""
    return noun in _HUMAN


def are_members(words: str) -> bool:
    """Tell whether words mean several persons by a body or by sides that they are of: `the members of the Council`."""
    noun = head_of(words)
    return noun in _PEOPLE_OF and noun.endswith("s") and not is_indefinite(words)


def acts_for_others(noun: str) -> bool:
    """Tell whether a folded noun stands for one who acts for whoever is named behind it, maybe for several: the envoy."""
    return noun in _FOR_OTHERS


def is_sides_people(noun: str) -> bool:
    """Tell whether a folded noun stands for several by whom sides act: representatives, delegations."""
    return noun in _SIDES_PEOPLE


def is_nameless(words: str) -> bool:
    """Tell whether words stand for somebody who is not named: `a senior official`, `sources`, `some media`."""
    first, *rest = fold(words).split() or [""]
    return first in _NAMELESS or (first in _NO_NAME_FOLLOWS and not _NAMELESS.isdisjoint(rest))


def is_somebody(noun: str) -> bool:
    """Tell whether a folded noun stands for a person, also by its ending, or for one that is none but speaks."""
    person = noun in _HUMAN or noun in _NAMELESS or noun in _MORE_HUMAN or noun.endswith(("man", "woman", "ist", "eer"))
    return person or (noun.endswith(("er", "or")) and noun not in _NO_AGENT)


def is_new(words: str) -> bool:
    """Tell whether words bring up somebody whom they do not name: `a driver`, `senior officials`, `two of them`, `the head of a unit`."""
    if is_nameless(words):
        return not words.lower().startswith("the ")
    head = head_of(words)
    singular = f"{head[:-3]}y" if head.endswith("ies") else head.removesuffix("s")
    told = is_indefinite(words) or _OF_SOMETHING_NEW.match(words) is not None
    return told and (head in _SOME or is_somebody(singular))


def is_question(words: str) -> bool:
    """Tell whether words are the label of a question in a transcript."""
    return bool(_LABELS.search(fold(words)))


def is_indefinite(words: str) -> bool:
    """Tell whether words bring somebody up for the first time: `a driver`, `two deputies`."""
    return fold(words).partition(" ")[0] in _SOME


def is_no_one(words: str) -> bool:
    """Tell whether words deny that anybody does what is told: `none of the mediators`, `no party`, `nobody in Tbilisi`."""
    return bool(_NO_ONE.match(fold(words)))


def is_movement(noun: str) -> bool:
    """Tell whether a folded noun stands for a party to a conflict that is no state: the movement, the rebels."""
    return noun in _MOVEMENT


def is_side(words: str) -> bool:
    """Tell whether words mean a side by those who act for it: `the Armenian side`, `her government`."""
    return bool(_SIDE.search(fold(words)))


def is_spokesperson(words: str) -> bool:
    """Tell whether words mean one who speaks for a body."""
    return bool(_SPOKES.search(fold(words)))


@lru_cache(maxsize=20_000)
def pronoun_of(words: str) -> str | None:
    """Return the pronoun where words are but one, with `himself`, `both` or a number at most; *US* is a country, *my colleagues and I* are we."""
    if _COUNTRY.match(words):
        return None
    if _AND_I.fullmatch(words):
        return "we"
    folded = fold(words)
    if folded in PRONOUNS:
        return folded
    if folded in _LET_ME:
        return folded.rpartition(" ")[2]
    first, _, rest = folded.partition(" ")
    return first if first in _MAY_LEAD and rest in _EMPHATIC else None


def in_small_letters(words: str) -> str:
    """Return words for somebody unnamed without the capital that only the beginning of a sentence gave them."""
    first = words.split(" ", 1)[0]
    common = is_nameless(first) or is_indefinite(first) or first.lower() in ("senior", "local")
    return words[:1].lower() + words[1:] if common else words


def qualifiers_of(words: str) -> frozenset[str]:
    """Return what makes an office another one: deputy, former, spokesman."""
    return frozenset(fold(words).split()) & _QUALIFIERS


def is_former(words: str) -> bool:
    """Tell whether words are for an office that somebody has left: *the former foreign minister*, *ex-premier*."""
    return not _FORMER.isdisjoint(fold(words).split())


@lru_cache(maxsize=20_000)
def head_of(words: str) -> str:
    """Return the folded noun that a description turns on: `trader` of `the Chinese trader from the border`."""
    plain = re.sub(r"[’']s?$", "", without_article(words))
    phrase = re.split(
        r",|\(|\b(?:of|from|in|at|for|with|who|whom|whose|which|that|to|on|by|near|close|familiar|there|here|across|along|outside|inside)\b",
        plain,
    )[0]
    folded = fold(phrase).split()
    return folded[-1] if folded else ""


@lru_cache(maxsize=20_000)
def without_article(words: str) -> str:
    """Return words without an article or a possessive pronoun before them."""
    return re.sub(
        r"^(?:the|a|an|one(?! of)|its|his|her|their|our|my)\s+", "", words.strip(' ,“”"‘’'), flags=re.IGNORECASE
    )


def as_described(words: str) -> str:
    """Return how a text describes somebody, without article, possessive ending and what only points: `doctors there`."""
    plain = _POLITE.sub("", without_article(words))
    plain = re.sub(r"\s+(?:here|there|outside|inside|alike)$", "", plain, flags=re.IGNORECASE)
    return re.sub(r"[’']s$|(?<=s)[’']$", "", plain)
