"""The words of calendar expressions: plain tables from a word, in small letters, to what it means."""

from __future__ import annotations

from collections.abc import Mapping

from aidememoire import days
from aidememoire.reading.wordlists import set_of


def _list(text: str) -> list[str]:
    return text.split()


_MONTHS = [month.lower() for month in days.MONTHS]
MONTHS: Mapping[str, int] = {
    **{name: number for number, name in enumerate(_MONTHS, 1)},
    **{name[:3]: number for number, name in enumerate(_MONTHS, 1)},
    "sept": 9,
}

_WEEKDAYS = [weekday.lower() for weekday in days.WEEKDAYS]
WEEKDAYS: Mapping[str, int] = {
    **{name: number for number, name in enumerate(_WEEKDAYS)},
    **{name[:3]: number for number, name in enumerate(_WEEKDAYS)},
    "tues": 1,
    "thur": 3,
    "thurs": 3,
}

SEASONS: Mapping[str, int] = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}

UNITS: Mapping[str, str] = {
    **{unit: unit for unit in _list("day week month quarter year decade century weekend fortnight")},
    **{unit + "s": unit for unit in _list("day week month quarter year decade weekend fortnight")},
    "centuries": "century",
}

_SMALL = _list("one two three four five six seven eight nine ten eleven twelve")
_TEENS = _list("thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
_TENS = _list("twenty thirty forty fifty sixty seventy eighty ninety")
#: Numbers of one word, below a hundred.
SPELT: Mapping[str, int] = {
    **{word: number for number, word in enumerate(_SMALL + _TEENS, 1)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
}
COUNTS: Mapping[str, int] = {
    **SPELT,
    "a": 1,
    "an": 1,
    "dozen": 12,
    "hundred": 100,
}
#: Counts that name no number: their value is unknown, `X` in TIMEX3.
VAGUE_COUNTS = frozenset({"several", "few", "some", "many"})

_ORDINALS = _list(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS: Mapping[str, int] = {name: number for number, name in enumerate(_ORDINALS, 1)}

DECADES: Mapping[str, int] = {
    "twenties": 2, "thirties": 3, "forties": 4, "fifties": 5,
    "sixties": 6, "seventies": 7, "eighties": 8, "nineties": 9,
}  # fmt: skip

#: Days counted from the day of publication.
DEICTIC_DAYS: Mapping[str, int] = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}

#: Parts of the day and the mark that TIMEX3 gives them.
DAY_PARTS: Mapping[str, str] = {
    "morning": "MO", "dawn": "MO", "afternoon": "AF", "evening": "EV",
    "night": "NI", "midnight": "NI", "noon": "MI", "midday": "MI",
}  # fmt: skip

#: Which part of a period: see `periods.narrowed`. Those of `EDGES` need an `of`.
EDGES: Mapping[str, str] = {
    "beginning": "start",
    "start": "start",
    "middle": "mid",
    "end": "end",
}
PORTIONS: Mapping[str, str] = {"early": "early", "mid": "mid", "late": "late", **EDGES}

#: How far `last`, `this`, `next` ... lie from the period that is counted from.
STEPS: Mapping[str, int] = {
    **dict.fromkeys(("last", "past", "previous", "preceding", "prior"), -1),
    **dict.fromkeys(("this", "current", "same", "that"), 0),
    **dict.fromkeys(("next", "coming", "following", "upcoming"), 1),
}
#: Those of them that count from the last day the text has named, not from the day of publication.
ANAPHORIC = frozenset({"previous", "preceding", "prior", "same", "that", "following"})

#: What follows a count of units: the way to count.
BACKWARD = frozenset({"ago", "earlier", "before"})
FORWARD = frozenset({"later", "after", "on", "hence", "thereafter"})

REFERENCES: Mapping[str, str] = {
    **dict.fromkeys(("now", "currently", "nowadays", "current", "present", "moment", "days"), "PRESENT_REF"),
    **dict.fromkeys(("recent", "past"), "PAST_REF"),
    **dict.fromkeys(("future", "coming"), "FUTURE_REF"),
}

#: After a number these are counted, so that the number is no year and no day.
COUNTED = set_of(
    """
    people persons men women children civilians soldiers troops peacekeepers observers monitors fighters
    rebels militants refugees families households homes houses villages prisoners detainees hostages
    victims members workers employees delegates officers police deputies students protesters
    demonstrators voters residents miles kilometers kilometres km metres meters hectares acres tonnes
    tons barrels feet yards gallons litres liters percent dollars euros rubles roubles drams manats
    pounds yen cents points shares votes seats trucks vehicles tanks drones missiles rockets flights
    pages casualties deaths dead times million billion thousand hours minutes seconds others cases dwt
    """
)

#: Before a number these make it a name or a count, so that it is no year.
NUMBERED = set_of(
    """
    resolution resolutions decree decision nos number numbers article paragraph flight room route law
    order unscr case regulation directive channel highway page about some nearly almost roughly
    approximately
    """
)

#: `about two years ago`: approximations that belong to the expression.
ABOUT = set_of(
    """
    about nearly almost around roughly approximately barely some just over exactly
    """
)

#: What may stand before a bare `May` or `March` that is a month.
MONTH_GIVERS = set_of(
    """
    in of since until till by for from between and or to before after during through last this next
    early late mid the its their his her our every each coming previous following throughout beginning
    end
    """
)

#: What begins a noun phrase: `the day before his trip` counts from the trip, not from a day.
LEADS = set_of("its their his her our my your this these those")

#: What carries its year after `of` also where it is long ago: `the treaty of 1828`.
YEARED = set_of(
    """
    treaty agreement accord protocol convention declaration constitution law act war battle siege border
    map borders maps summer winter spring autumn events
    """
)

#: Verbs and auxiliaries that look back; regular past forms in -ed need no list.
PAST_VERBS = set_of(
    """
    was were had did said told met held went took came began broke brought called chose cut drew drove
    fell felt found fought gave got grew heard hit kept knew led left lost made meant paid put ran rose
    sat saw sent shot showed spoke spent spread stood struck swore taught thought threw understood
    withdrew won wrote flew hurt became built caught sold sought laid read set has have been gone taken
    given seen broken written fallen known shown spoken flown grown drawn driven chosen risen withdrawn
    """
)
#: Of these what may be the past of a cue by itself, *has* not among them, and verbs that tell who said what and seldom date it.
SIMPLE_PAST = (
    PAST_VERBS
    | set_of("undertook foresaw forbade forgave forswore let bade bore clung dwelt lent spelt arose overthrew upheld")
) - {"has", "have"}
#: Words that look ahead.
FUTURE_WORDS = set_of(
    """
    will shall 'll ’ll won't would should must may might could due scheduled planned slated upcoming forthcoming
    deadline expected expire expires expiring payable plans intends hopes wants going
    """
)
#: After `to` these make an infinitive, which looks ahead: `agreed to meet on Friday`.
INFINITIVES = set_of(
    """
    meet visit hold sign begin start resume open return leave arrive discuss host travel attend take
    vote go be have convene withdraw launch speak address give make send continue end finish complete
    reach ratify submit present join participate release exchange deploy hand receive come see talk
    decide announce publish pay redeem close report gather act deliver free fly head implement move pull
    stop set buy sell purchase acquire remove answer appear approve adopt carry cease consider debate
    elect establish extend fulfil issue lift honour let provide put recall refer remain restore resign
    respond run serve step suspend transfer turn unblock undertake use vacate work
    """
)
#: Before `to` and an infinitive: what was done to that end, or was not, lies back all the same.
PURPOSES = set_of(
    """
    refused failed managed continued began started tried sought able forced used helped travelled
    traveled came went flew returned gathered arrived met declined
    """
)
#: Before `to` these look ahead whatever verb follows: `is to rule`.
POISED = set_of("is are ready set due likely plan plans hope hopes intend intends want wants")
#: Verbs that set a term: `gave them until Friday` looks ahead.
TERMS = set_of(
    """
    given gave asked told ordered set demanded urged called warned extended granted has have
    """
)
#: In the present these look ahead where a date follows: `the talks begin on Monday`, `he arrives on Friday`.
SCHEDULED = set_of(
    """
    begin begins start starts opens resume resumes convene convenes reconvene reconvenes arrive arrives leaves
    meets comes expires departs flies
    """
)
