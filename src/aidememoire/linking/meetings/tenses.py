"""Tables of the words that tell whether a meeting was held, is still to come or did not come about, for people to read and add to."""

from __future__ import annotations

import re

from aidememoire.linking.meetings.words import any_of

#: A verb by which a meeting is told as held.
PAST = re.compile(
    r"(?:met|held|had|hosted|received|convened|gathered|sat|came|spoken?|talked|telephoned|phoned|told|assured|informed"
    r"|warned|agreed|signed|initialled|put|shook|saw|spent|flew|went|visited|dined|lunched|called|briefed|conferred|been|returned|left"
    r"|travelled|ha(?:s|ve) (?:come|gone|flown|been|moved|returned|travelled|left))\b",
    re.IGNORECASE,
)
#: Verbs in the present, by which news tells what is planned.
NOW = any_of(
    r"sees|meet|receives?|fl(?:y|ies)|go(?:es)?|travels?|returns?|comes?|continues|leaves? for|moves|briefs|addresses"
    r"|confers?|calls on|dines|sits?|speaks?|talks?",
)
#: Before a noun: what somebody does after it or at it has taken place, whatever the clause says that will.
OVER = re.compile(
    r"\b(?:(?:after|during|following)(?:\s+[\w’'-]+){0,3}\s+(?:hours?|days?|weeks?|months?|rounds?)\s+of|readouts?\s+of"
    r"|after|since|during|following|at the (?:end|close) of|emerged from|attended|left|came out of|informed|told|reminded"
    r"|addressed|opening|closing|chaired|led|concluded|ended|closed)\s+(?:the\s+(?:(?:start|beginning|opening|end|close)\s+of\s+(?:the\s+)?)?|an?\s+)?\Z|,\s+at\s+(?:the|an?)\s+\Z",
    re.IGNORECASE,
)
_PREPARED = r"(?:is|are|was|were) (?:being (?:prepared|arranged|organi[sz]ed|planned|set up)|in preparation)|(?:was|were) due(?= (?:on|for|in|at|this|next)\b)"
#: What was in the making when it was told was still to come, on the next day of the week that is named.
PREPARED = any_of(_PREPARED)
#: What was to be on a day that is past, and nobody says whether it was.
APPOINTED = any_of(
    r"(?:was|were|had been) (?:\w+ )?(?:to|due|scheduled|planned|supposed|set|slated|expected|meant)",
    r"(?:scheduled|planned|set|due|slated|foreseen) (?:for|on)",
)
#: What had been appointed before something else: its day is past however long ago it was.
HAD_APPOINTED = any_of(
    r"had (?:\w+ )?(?:planned|scheduled|arranged|fixed|set|appointed|foreseen|announced|agreed (?:on|to)|expected)",
    r"had (?:\w+ )?been (?:\w+ )?(?:planned|scheduled|arranged|fixed|set|appointed|foreseen|announced|expected|due|slated|supposed|meant)",
    r"(?:was|were) to have (?:met|been|held|taken|begun|convened|opened)",
)
#: The news tells in the present what is to be on the weekday to come: the verb itself, and before a noun.
_HOLDS = r"(?:hold|open|begin|start|launch|resume|convene|reconvene|gather|assemble|kick off)(?:s|es)?(?! of\b)"
HOLDS = any_of(_HOLDS)
HOLDS_BEFORE = re.compile(
    rf"(?<!\bdid\s)(?<!\bnot\s)(?<!\bthe\s)\b{_HOLDS}\s+(?:(?!(?:\w+ed|said|told|met|held)\b)[\w’'-]+\s+){{0,8}}\Z".replace(
        "kick off", r"kick\s+off"
    ),
    re.IGNORECASE,
)
#: Before a verb that looks like the present and is none: *did not hold*.
DID = re.compile(r"\b(?:did|didn[’']t|could|would)\s+(?:\w+\s+)?\Z", re.IGNORECASE)
#: In a clause, before the verb or the noun: what it tells of is still to come.
AHEAD = any_of(
    r"will|shall|is to|are to|was to|were to|to be held|is set|are set|set for|scheduled|is due|are due|due to",
    _PREPARED,
    r"plan(?:s|ned)? to|propos\w+|next|expected|upcoming|forthcoming|planned|foreseen|invit(?:es|ed)\b(?! by)",
    r"had (?:\w+ )?been due|would (?:soon |then |also )?(?:hold|convene|have)(?= (?:\w+ ){0,3}(?:meetings?|talks|consultations|sessions?|rounds?)\b)",
    r"(?:agreed|decided|undertook|pledged|promised) to (?:meet|hold|(?:re)?convene|gather|see|speak|continue|resume)",
    r"(?:would|will) (?:be )?(?:resumed?|reconvened?|continued?) at(?= \d)|(?:resumes?|meets?) (?:on|in|again)|(?:begins?|opens?|follows?) (?:in|on|at)",
    r"(?:could|may|might) (?:take place|be held|meet|follow|open|begin)",
)
#: Before a noun: what something waits for is still to come: *nothing until the summit*.
WAITS_FOR = re.compile(
    r"\b(?:until|till|pending|ahead of|in the run-up to|preparations? (?:for|of)|prepar(?:e|es|ed|ing) for)\s+(?:(?:the|an?|this|that|their)\s+(?:[\w’'-]+\s+){0,2})?\Z",
    re.IGNORECASE,
)
#: Before a noun: what is to be opened or held is still to come.
TO_HOLD = re.compile(
    r"\bto (?:open|start|begin|launch|hold|convene|organise|attend|host|celebrate)(?:,[^,;.]{1,120},)?\s+(?:[\w-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
#: Before a noun, and behind one: it is still to be held.
WILL_HOLD = re.compile(
    r"\b(?:will|shall|(?:is|are)\s+(?:(?:due|set|scheduled|expected)\s+)?to)\s+(?:hold|have|host|attend|convene|conduct)\s+(?:[\w’'-]+\s+){0,3}\Z"
)
IS_SCHEDULED = re.compile(
    r"(?:\s+(?:between|with|of)\b[^.;,]{1,80}?)?,?\s+(?:which\s+)?(?:is|are|has\s+been|have\s+been)\s+(?:scheduled|set|due|planned)\s+(?:for|to|on)\b"
)
#: Before *to meet*: somebody came or met to that end.
CAME = re.compile(
    r"(?<!\bis\s)(?<!\bare\s)(?<!\bbeing\s)\b(?:met|travell?ed|flew|went|came|arrived|gathered|returned|sat\s+down|convened)\b(?!\s+again)[^.;]{0,60}?,?\s+\Z"
)
#: Behind a noun: it came to its end.
ENDED = re.compile(r"\s+(?:(?:has|have|had)\s+)?(?:just\s+)?(?:ended|concluded|closed|wrapped\s+up|broke\s+up)\b")
#: After a noun, before the day and place that are its own: *the statement today on the meeting held on 1 May*.
WAS_HELD = re.compile(r"(?:\s+[\w’'-]+){0,6}?\s+(?:held|convened|hosted|that took place|which took place)\b")
#: Behind a noun, up to its day: *talks in Corvo on 15 May*.
IN_A_PLACE_ON = re.compile(r"\s+in\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*\s+on\s+")
#: In a sentence of what is to come: it may be on the day of publication.
STILL_TODAY = any_of(r"again|tonight|later today|this (?:afternoon|evening)")
_WAS_NOT = (
    r"did not (?:take place|go ahead|happen|materiali[sz]e|come (?:about|off))|never (?:took place|happened|materiali[sz]ed)"
    r"|(?:was|were) never held|failed to (?:take place|materiali[sz]e|come (?:about|off))|no [^.;]{3,50} (?:took place|(?:was|were) held)"
)
#: What was not is of a day that is past.
WAS_NOT = any_of(_WAS_NOT)
#: Where these stand too, it is not off: *had been put off and was finally held*.
HELD_AFTER_ALL = any_of(r"(?<!never\s)took place|(?:was|were) (?:finally |eventually |at last )held")
#: In a clause: what it tells of was not, or is not to be.
OFF = any_of(
    r"called off|cancell?ed|postponed|fell through|(?:was|were) to (?:have )?(?:meet|met|hold|held|be held|reconvened?)",
    r"(?:meetings?|talks|rounds?|sessions?|summits?|negotiations|consultations|conferences?|dialogue)(?: (?:of|between|with|in|on)\b[^.;,]{1,60}?)? (?:which |that )?(?:was|were) to (?:have )?(?:resumed?|beg[iu]n|start(?:ed)?|open(?:ed)?)",
    rf"put off|stayed away|refused to come|{_WAS_NOT}",
)
