"""The rules: which words, in which order, name a time of the calendar.

How to read one: `WORD` in capitals is a class of words (see `lexer`), a word in small letters is that
word, `name:` gives what follows a name for the resolver, `{macro}` stands for one of `MACROS`, and the rest
is regular expression syntax: `?` optional, `|` or, `(?<= )` preceded by, `(?! )` not followed by. Spaces
mean nothing; a line that is indented goes on. Every rule matches a bounded number of words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

MACROS: Mapping[str, str] = {
    "a_time": "((CLOCK|HOUR) MERIDIEM|CLOCK|(HOUR|COUNTWORD) OCLOCK|noon|midday|midnight) ZONE? ZONE?",
    "a_month": "(MONTH|MAYMARCH|SHORTMONTH)",
    "a_day": "(DAY|NTH)",
    "a_unit": "(UNIT|UNITS)",
    "clock": "(clock:{a_time} (COMMA|on|of)?)?",
    "portion": "(the? portion:((early|late|mid) (HYPHEN|in|on)?|EDGE of) the?)?",
    "part": "((the (early|small)? (hours)?|the? part:DAYPART) of the?)?",
    "lead": "{clock} {part} {portion} (the? whole:week of)?",
    "tail": "(after:DAYPART|COMMA? at time:{a_time})?",
    "weekday": "(weekday:(WEEKDAY|SHORTDAY) STOP? COMMA? the?)?",
    "month": "month:{a_month}",
    "day": "(the day:NTH|day:{a_day})",
    "year": "year:(YEAR|SPELTYEAR|SHORTYEAR)",
    "which_year": "(COMMA? {year} (?! COUNTED)|of? step:(last|this|next|that|the same|the following) year)?",
    "step": "step:((the|this)? STEP|(the|that|this)? same)",
    "unit": "(or so|or two)? unit:{a_unit} (or so)?",
    "about": "(ABOUT|more than|less than|at least)?",
    "count": "count:(COUNT|COUNTWORD (HYPHEN COUNTWORD)?|a? VAGUE|a? couple of) more?",
    "join": "(COMMA? (and|or)|COMMA|HYPHEN|to|until|through) the?",
    "nth": "nth:(NTH|last|latest|final)",
    "fiscal": "(the? fiscal HYPHEN?)?",
    "like": "the (same|like|corresponding|comparable)",
    "no_count": "(?! COUNTED|UNITSIGN|MERIDIEM)",
    "no_noun": "(?! the|a|an|LEADS|CAPITAL|DEICTIC)",
}

#: In the order of their rank where two match the same words. Before the colon: the name of the resolver.
TABLE = r"""
# 25 July 2023; Tuesday, the 25th of July; 10 a.m. on 25 July; the week of 16 April
day_month: {lead} {weekday} {day} of? {month} {which_year} {tail}
# November 9, 2020; Friday, Nov. 6; the morning of July 25
month_day: {lead} {weekday} {month} {day} {no_count} {which_year} {tail}
month_day: last {month} {day} {no_count} {tail}
# 2023-07-25; 09/11/2020; 9.11.2020
numeric: {clock} {weekday} date:(ISO|NUMERIC) {tail}
# 9 and 10 of `9, 10 and 11 November`; not the number of `QA-31, 9 August`
day: (?<! CAPITAL HYPHEN) {day} (?= ({join} {a_day}){0,6} of? {a_month})
# 26 of `July 25 and 26`, 29 of `June 27-29, 2023`, 11 of `May 9, 10 and 11`
day: (?<= {a_month} {a_day} HYPHEN) {day} {no_count} {which_year}
day: ((?<= {a_month} {a_day} (and|or|to|COMMA))
    |(?<= {a_month} {a_day} COMMA {a_day} (and|or))|(?<= {a_month} {a_day} COMMA {a_day} COMMA and))
    {day} (?! COUNTED|UNITSIGN|MERIDIEM|LOWER|MONTH|MAYMARCH|NUMBER|CLOCK) (COMMA? {year})?
day: (?<= {a_month} {a_day} (HYPHEN|and|to|through)) {day} (?= (for|in|at|with|when|as))
# Friday the 13th
day: weekday:WEEKDAY COMMA? the day:NTH (?! of|MONTH|MAYMARCH|SHORTMONTH|LOWER)
# on the 25th
day: (?<= on|by|until|before) the day:NTH (?= COMMA|STOP|and|or|CLOSE)
# November 2020; early May 2024; June last year
month_year: {portion} {month} (COMMA|of)? {year} (?! COUNTED)
month_year: {portion} {month} of? step:(last|this|next|that|the same|the following) year
# in March; the November statement; mid-May
month: {portion} month:MONTH
month: (?<= GIVER) {portion} month:MAYMARCH (?! (on|of) CAPITAL)
month: the? portion:(early|late|mid) HYPHEN? month:MAYMARCH
# the first and the last of `March, April and May`
month: (?<= MONTH COMMA|MONTH and|MAYMARCH and|MONTH HYPHEN|MAYMARCH HYPHEN) month:MAYMARCH
month: month:MAYMARCH (?= (COMMA|and|HYPHEN|COMMA and) (MONTH|MAYMARCH))
# 2020; the year 2000; the end of 2024; mid-1996
year: (?<! NUMBERED|CURRENCY|NTH|SLASH) (?<! CAPITAL HYPHEN|no STOP)
    (?<! (more|less|fewer|at) (than|least|most)) {portion} (the? year|(the? fiscal year?))? year:(NEARYEAR|SPELTYEAR)
    (?! (HYPHEN|to)? COUNTED|UNITSIGN|ABOUT|SLASH|CURRENCY)
# in '88, of '88
year: (?<= in|since|until|before|after|during|of|by|early|late|mid|HYPHEN|fiscal) year:SHORTYEAR (?! COUNTED|UNITSIGN)
# in 1828; the Treaty of 1828; its 1828 border
year: (?<= in|since|until|before|after|during|between|year) {portion} {year} (?! COUNTED|UNITSIGN|NUMBER)
year: (?<= CAPITAL of|YEARED of) {year} (?! COUNTED|UNITSIGN|NUMBER)
year: (?<= the|its|their|his|her|our|POSSESSIVE) {year} (?= (LOWER|CAPITAL)) (?! COUNTED)
# 21 of `2020-21`
short_year: (?<= NEARYEAR HYPHEN) short:SHORT (?! COUNTED|UNITSIGN|HYPHEN|MONTH|MAYMARCH)
# Tuesday; last Friday; Tuesday evening; Friday of next week
weekday: (?<! every|each) {lead} ({step})? weekday:WEEKDAY
    (COMMA? of? week:(last|this|next|that) week)? {tail}
# yesterday; the day after tomorrow; at four o'clock today
deictic: {clock} {portion} (the day side:(before|after))? from:DEICTIC {tail}
# this morning; last night; the next morning; the evening before
part: step:(the? (that? same|last|this|that|next|previous|following)) part:DAYPART (at time:{a_time})?
part: the part:(morning|afternoon|evening|night) way:(before|after)
# last week; earlier this month; the end of this week; the following year; that same day
unit: (rest:(earlier|later|late|early) (in|on)?)? {portion} {step} unit:UNIT (?! UNIT)
unit: rest:(earlier|later|late|early) in the unit:UNIT
# the end of the year; year-end; month's end; by year end; year-end 1988; mid-year
unit: the? portion:((early|late|mid) in|EDGE of) the unit:UNIT
unit: the? unit:(year|month|week) (HYPHEN|POSSESSIVE) whole:end
unit: (?<= by|at|before|until|since) unit:year whole:end
unit: unit:year HYPHEN? whole:end of? {year}
unit: portion:mid HYPHEN unit:(year|month|week)
# the full year; for the year; the year's first summit
unit: the full unit:(year|month|week)
unit: (?<= for|during) the unit:(year|month|week) (?! ended|ending|that|to|in|of|the|and|HYPHEN)
unit: the unit:(week|month|year) (?= POSSESSIVE)
# the weekend
unit: the unit:weekend
# last October; this summer
unit: {portion} {step} {month} (?! {a_day})
unit: {portion} {step} season:SEASON
# the day before; the week after
beside: the unit:UNIT way:(before|after|earlier) {no_noun}
# year-earlier; the year-ago period
counted: unit:year HYPHEN way:(ago|earlier)|the unit:year HYPHEN way:(ago|earlier) (period|quarter)
# years ago; a year and a half ago; two and a half years ago; half a century ago
counted: unit:UNITS way:ago
counted: {about} {count} unit:year half:(and a half) way:(ago|from now|hence|earlier|later)
counted: {about} {count} half:(and a half|COUNT SLASH COUNT) unit:(years|decades|centuries) way:(ago|from now|hence|earlier|later)
counted: {about} (half a|half HYPHEN|a half HYPHEN?) half:(year|decade|century) way:(ago|from now|hence|earlier|later)
# a week ago Tuesday; a week from Friday; two weeks from today
away: {count} unit:(day|days|week|weeks) way:ago ((on|last)? to:WEEKDAY|to:DEICTIC)
away: {count} unit:(day|days|week|weeks) way:from to:(WEEKDAY|DEICTIC)
# two weeks ago; a year earlier; three days later
counted: {about} {count} {unit} way:(ago|from now|hence|earlier|later)
counted: {about} {count} {unit} way:(before|after) {no_noun} (?! LOWER|WEEKDAY|MONTH|MAYMARCH|NUMBER)
# the past two months; the next few days; within thirty days
rolling: the? step:(last|past|next|coming) {count} unit:{a_unit}
rolling: the step:past unit:UNIT
rolling: (?<= within) (the next)? {count} (unit:{a_unit}|hours)
# within the week
rest: (?<= within) the unit:UNIT
# in two weeks
ahead: (?<= in) {count} unit:{a_unit} (?! of|HYPHEN|POSSESSIVE)
# the third quarter of 1984; Q3 2023; next year's first quarter; the 1988 second quarter
quarter: ({fiscal} the? {nth}|{nth} HYPHEN) unit:quarter ((of|COMMA)? fiscal? {year}|of? step:(last|this|next|that) year)?
quarter: the? ({year} POSSESSIVE?|step:(last|this|next|prior|previous) year POSSESSIVE?) {nth} HYPHEN? unit:quarter
quarter: the? ago:(year HYPHEN (ago|earlier)) {nth} HYPHEN? unit:quarter
quarter: code:QUARTERCODE (of|COMMA)? {year}?
quarter: the unit:quarter|the nth:latest period|the most nth:recent (quarter|period)
# the 1988 quarter; the same period of 1988; the like quarter last year
quarter: the {year} unit:(quarter|period)
quarter: {like} unit:(quarter|period) (of|in)? ({year}|step:(last|the previous) year|ago:(a year (ago|earlier|before)))
quarter: the? step:(last|previous|prior) year POSSESSIVE unit:(quarter|period)
quarter: the? ago:(prior HYPHEN year|previous HYPHEN year|year HYPHEN before) unit:(quarter|period)
# the first half of 2019; the second half of the year; the first half of June; first-half
half: the? nth:(first|second|last) half of
    (fiscal? {year}|(whole:the|step:(last|this|next|that)) year|{month} {year}?)
half: the? ({year} POSSESSIVE?|step:(last|this|next) year POSSESSIVE) nth:(first|second) HYPHEN? half
half: nth:(first|second) HYPHEN half|(?<= in|during|for) the nth:(first|second) half (?! of)
# the first week of May; the first weeks of 2019
slice: the? {nth} unit:{a_unit} of ({month} {which_year}|{year}|(the|step:(last|this|next)) year)
# the 1990s; the early eighties; the '80s
decade: {portion} the? (nineteen|twenty)? decade:DECADE
decade: the (portion:(early|late|mid) HYPHEN?)? decade:SHORTDECADE
decade: (?<= DECADE and|DECADE or|DECADE COMMA) decade:SHORTDECADE
# the 20th century; nineteenth-century
century: {portion} the? nth:NTH HYPHEN? unit:century
# spring 2023; the summer of 2014; in the autumn
season: {portion} the? season:SEASON (of|COMMA)? {year}
season: (?<= in|by|until|since|over|during|from|before) {portion} the season:SEASON (?! of)
# right now; currently; in recent years; the near future
reference: (right|just)? ref:(now|currently|nowadays)
reference: (?<= at) (the ref:moment|ref:present)
reference: these ref:days
reference: ref:(current|recent) UNITS?
reference: the? ref:coming UNITS
reference: (the (near|foreseeable|distant)?)? ref:future
reference: (?<= in) the ref:past (?! UNIT|UNITS|COUNT|COUNTWORD|VAGUE)
"""

RULES: tuple[tuple[str, str], ...] = tuple(re.findall(r"^([a-z_]+): (.*(?:\n +.*)*)", TABLE, re.MULTILINE))
