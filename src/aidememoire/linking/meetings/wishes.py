"""Tables of the words by which a meeting is only wished for, asked for, refused or spoken of; cues uses them."""

from __future__ import annotations

import re

from aidememoire.linking.meetings.words import AT_HOME, any_of

#: Before a noun: what is refused or asked for does not tell that it took place.
DENIED = re.compile(
    r"\b(?:rul\w+ out|refus\w+|reject\w+|calls? for|calls? on|called on|urg\w+|demand\w*|wants?|if|without|never|any"
    r"|no|offer\w* to (?:host|hold)|ready to|resume|walk(?:ed|ing)? away from|withdr\w+ from|committed to|return to"
    r"|(?:pave|clear|open|paving|clearing|opening) the (?:way|door|path) (?:for|to)|(?:create|prepare|lay|creating|preparing|laying) (?:the )?(?:conditions|ground|groundwork|basis) for)\b"
    r"[^.,;:]{0,60}\Z",
    re.IGNORECASE,
)
#: Before a noun, also of what is to come: nobody has taken the offer yet.
OFFERED = re.compile(
    r"\b(?:ready|willing|prepared|readiness|willingness|offer\w*)(?:\s+(?:by|of|from)\s+[^,.;]{3,50}?)?\s+to\s+(?:host|hold|convene|organi[sz]e|arrange)\s+(?:[\w’'-]+\s+){0,4}\Z",
    re.IGNORECASE,
)
#: Before a vague noun: who serves a process, or speaks of it, does not tell that it was held then.
OF_A_PROCESS = re.compile(
    r"\b(?:(?:facilitator|mediator|envoy|coordinator) (?:for|of|in|to|at)|brokered|mediates|mediated|brokers|belongs in"
    r"|briefed on|future of|represents \w+ in|about)\s+(?:the\s+|new\s+)?\Z",
    re.IGNORECASE,
)
#: Before a noun: it is judged, harmed or missed, and where and when that was is not where they met.
JUDGED = re.compile(
    r"\b(?:gaps|pause|deadlock|impasse|stalemate|hiatus)\s+in\s+\Z"
    r"|\b(?:welcom|hail|prais|applaud|criticis|criticiz|condemn|denounc|deplor|skip|boycott|pre-?empt|prejudg|jeopardi[sz]|endanger)\w*\s+(?:[\w’'-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
#: Before a noun: it goes on for long, or is left or harmed, and was not held on a day that is told.
FOR_LONG = re.compile(
    r"\b(?:(?:months|years|decades?|prospects|hopes|chances|future|pace|state|collapse"
    r"|breakdown|suspension|resumption|success|failure)\s+(?:of|for|in)"
    r"|(?:quit|suspend|abandon|boycott|undermin|derail|sabotag|torpedo|delay|block|stall|obstruct|revive|reviv|restart|relaunch)\w*)"
    r"\s+(?:the\s+|any\s+)?(?:[\w’'-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
#: Before a noun: another meeting that those who meet are at, or of which they speak.
ASIDE = re.compile(
    r"\b(?:in|within)\s+the\s+(?:framework|context)\s+of\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,3}\Z|"
    r",\s+(?:who|which)\s+(?:is|are|was|were)\s+(?:\w+\s+)?(?:attending|taking\s+part\s+in|participating\s+in)\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,3}\Z"
    r"|\b(?:discuss|review|assess|examin)(?:ed|es|ing)\s+(?:the\s+)?(?:outcomes?|results?|conclusions?)\s+of\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}\Z",
    re.IGNORECASE,
)
#: After a noun: how a process stands, which tells of no meeting.
STANDS = re.compile(
    r"(?:\s+(?:with|between|on|over|about|to)\b[^.;,]{1,80}?)?\s+(?:that\s+|which\s+)?"
    r"(?:(?:have|has|had)\s+(?:(?:long|now|all|but|again|so|far|already|since|also|effectively)\s+)*"
    r"(?:stalled|collapsed|faltered|foundered|broken\s+(?:down|off)|dragged|stopped|ceased|slowed"
    r"|(?:made|got|come\s+to|yielded|produced|brought|reached)\s+(?:no|little|nothing|nowhere|stuck|few|hardly|an?\s+(?:impasse|deadlock|stalemate|standstill|halt|dead\s+end))"
    r"|failed|hit|run\s+into|gone\s+nowhere|been\s+(?:\w+\s+)?(?:stalled|deadlocked|frozen|suspended|on\s+hold|stuck|blocked|going\s+(?:on|nowhere)))"
    r"|(?:is|are|was|were|remain|remains|remained|stay|stays|seem|seems|appear|appears)\s+(?:\w+\s+){0,2}?"
    r"(?:stalled|deadlocked|frozen|on\s+hold|paused|at\s+(?:an?|the)\s+(?:impasse|dead\s+end|standstill|deadlock|stalemate)|stuck|blocked"
    r"|in\s+(?:limbo|deadlock|crisis|trouble)|dead|bogged|going\s+nowhere|ongoing|under\s+way|underway))\b",
    re.IGNORECASE,
)
#: After a noun: what has to come or go on is asked for too.
ASKED = re.compile(
    r"(?:\s+(?!that\b|which\b|who\b)[\w’'-]+){0,4}?\s+(?:must|should|ought to|ha(?:s|ve) to|needs? to)\s+(?:not\s+)?"
    r"(?:continue|go on|resume|proceed|be (?:held|resumed|continued))\b"
    r"|\s+(?:will |are to )?(?:go(?:es)? on|continue)(?=\s*[.,;\n]|\s*\Z)"
)
#: A sentence that asks whether somebody meets: *Minister, will you meet again?*
WHETHER = re.compile(
    r"[\s\"'“‘(]*+(?:[\w. ,:()’'-]{1,60}[,:]\s++)?(?:and|but|so)?\s*+(?:will|would|do|does|did|have|has|are|is|were|was|could|can|may|shall|should)\b"
    r".*\?[\s\"'”’»)]*",
    re.IGNORECASE | re.DOTALL,
)
#: Before *to meet*: what somebody wishes or refuses, and nobody has agreed to.
WISHED = re.compile(
    r"\b(?:asked|prepared|ready|willing|wish\w*|wants?|wanted|hop\w+|offer\w*|propos\w+|refus\w+|unable|happy|like)\s+\Z"
    r"|\b(?:never|not|nor)\s+(?:\w+\s+){0,2}\Z"
    r"|\bno\s+(?:\w+\s+)?(?:plans?|intentions?|wish|desire|reason|need|appointments?|arrangements?)\s+(?:either\s+|yet\s+)?\Z"
    r"|\b(?:may|can|could|shall\s+be\s+entitled\s+to)\s+(?:request|ask|invite|call\s+(?:up)?on|require)\s+[^.;,]{2,60}\Z",
    re.IGNORECASE,
)
_PUTS = r"(?:offer|propos|suggest|demand|insist|request|recommend)(?:e|es|s|ed|ing)?"
#: Before a cue, in its clause: what somebody puts forward or demands, and what somebody but wishes.
PUT_FORWARD = re.compile(rf".*\b{_PUTS}\b[^.;]*", re.IGNORECASE | re.DOTALL)
WISHED_FOR = re.compile(
    r".*\b(?:(?:call|ask|appeal|push|press)(?:s|es|ed|ing)?(?: \w+)? for|urg(?:e|es|ed|ing)|want(?:s|ed)?|would like|hop(?:e|es|ed|ing) to|offer(?:s|ed)? to host"
    r"|(?:consider|explor|weigh|float)(?:e|s|es|ed|ing)?|(?:open|ready|willing|prepared) (?:to|for)(?: \w+,[^.;,]{1,120}, )?|(?:idea|possibility|prospects?) of)\b[^.;,]{0,60}",
    re.IGNORECASE | re.DOTALL,
)
#: What is not put forward but will be, whatever else is asked for beside it.
FIRM = re.compile(r"(?:will|shall)\b", re.IGNORECASE)
#: In the sentence of what was put forward, or in the next: it was taken up.
AGREED_TO = any_of(
    r"(?<!not\s)(?<!to\s)(?:agree[ds]?|accept(?:s|ed)?|confirm(?:s|ed)?|welcom(?:es|ed)|took up|consented)"
)
#: Behind who puts forward that others meet, up to their verb.
OF_OTHERS = re.compile(
    rf"\s+(?:has |had |then |also )?{_PUTS}\s+that\s+(?!they\b|we\b|both\b|he\b|she\b)[^.;]*", re.IGNORECASE
)
#: In the sentence of what was put forward, or in the next: it was turned down, or has no answer yet.
TURNED_DOWN = any_of(
    r"(?:rejected|refused|declined|dismissed|turned down|ruled out) (?:(?:the|this|that|his|her|its|their) )?"
    r"(?:offer|idea|proposal|suggestion|invitation|demand|plan|request|meeting|it|this|that|to (?:come|meet|attend))",
    r"turned (?:(?:the|this|that) [\w-]+|it|this|that) down|ruled (?:it|this|that) out",
    r"(?:has|have|had|did) not (?:yet )?(?:replied|reply|responded|respond|answered|answer|commented|comment|agreed|agree|said|say)",
    r"(?:has|have|had) yet to (?:reply|respond|answer|agree|decide)|(?:is|are|was|were) (?:still )?(?:considering|studying|weighing|examining) (?:it|this|that|the \w+)",
    r"no (?:immediate )?(?:reply|answer|response|comment)|would (?:consider|study) (?:it|this|that|the \w+)",
)
#: A body that goes by the name of a meeting, and what stands behind it where it is one.
BODY = re.compile(r"the (?:Conference|Meeting|Congress|Assembly|Session)")
OF_A_BODY = re.compile(
    r"\s+(?:would|will|should|could|might|may|had\s+not|did\s+not|wished|decided|agreed|wants?|wanted)\b"
)
#: In a noun or right before it: nobody says that there is or will be one.
POSSIBLE = re.compile(
    r"\bpossibly\s+(?:during|at|in)\s|\bany\s+(?:new|further|future|other|more|next)\s|\b(?:possible|potential|eventual|hypothetical|prospective|would-be)\s+(?:[\w’'-]+\s+){0,2}(?:meetings?|calls?|talks|summits?|conversations?|visits?|contacts|negotiations|rounds?|sessions?|discussions|consultations)\b"
    r"|\b(?:possibility|likelihood|prospects?|chances?|idea)\s+of\s+(?:(?:convening|holding|resuming|organi[sz]ing|arranging)\s+)?(?:an?|any|such)\s",
    re.IGNORECASE,
)
#: Before a noun that names none of which is known: somebody is only asked about it.
ASKED_ABOUT = re.compile(
    r"\b(?:asked|questions?|questioned|pressed|quizzed|speculation|rumou?rs)\s+(?:[\w’'-]+\s+){0,2}?(?:about|on|whether|if)\s+(?:(?:an?|any)\s+)?(?:[\w’'-]+\s+){0,3}\Z",
    re.IGNORECASE,
)
#: Behind a noun: there is none in view.
NOT_IN_VIEW = re.compile(
    r"[^.;,”\"]{0,80}?\b(?:(?:is|are|was|were)\s+(?:currently\s+|still\s+)?(?:not|out)\s+(?:yet\s+|currently\s+|being\s+)?"
    r"(?:on\s+the\s+(?:agenda|table|cards)|in\s+(?:view|prospect|sight)|planned|scheduled|foreseen|envisaged|expected|considered|of\s+the\s+question))\b",
    re.IGNORECASE,
)
#: Before a cue, in its sentence: somebody leaves it open whether it will be.
LEFT_OPEN = re.compile(
    r"\b(?:not|n[’']t|refus\w+\s+to|declin\w+\s+to)\s+(?:rul(?:e|ed|ing)\s+out|exclud(?:e|ed|ing))\b[^.;]{0,120}\Z",
    re.IGNORECASE,
)
#: In or behind a noun: the cabinet sat, or somebody with his own.
OF_THE_HOUSE = re.compile(rf"(?:[^,.;]{{0,40}}?\b)?(?:of|with) {AT_HOME}".replace(" ", r"\s+"), re.IGNORECASE)
#: Before *the call*: it is what somebody asks for, and no telephone call.
CALL_MADE = re.compile(
    r"\b(?:support|echo|join|back|second|heed|endors|repeat|renew|reiterat|reaffirm|answer|reject|dismiss|ignor|issu|repris|amplif|sign"
    r"|adopt|underlin|stress|add(?:ed|s)?\s+(?:its|his|her|their)\s+voice)\w*\s+(?:(?:to|up|on)\s+)?(?:[\w’'-]+\s+){0,2}\Z",
    re.IGNORECASE,
)
CALL = re.compile(r"(?:(?!tele|phone|video)[\w’'-]+\s+){0,3}calls?\b(?!\s+(?:with|between)\b)", re.IGNORECASE)
#: Before a noun: something else came so long after it.
LONG_AFTER = re.compile(
    r"\b(?:days?|weeks?|months?|years?|fortnight|hours?)\s+(?:after|before|since|following|ahead\s+of)\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+)?\Z",
    re.IGNORECASE,
)
#: Before a cue, up to the noun or up to who met: its day is counted from another one. *Days after* counts nothing.
_COUNTED = (
    r"\b(?:(?P<many>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s+days?\s+(?P<way>after|before|following|ahead\s+of)"
    r"|the\s+day\s+(?P<next>after|before)|on\s+the\s+eve\s+of)\s+"
)
COUNTED = re.compile(
    _COUNTED + r"(?:(?:the|an?|this|that|their|his|her|its)\s+(?:[\w’'-]+\s+)?)?(?:[\w’'-]+\s+)?\Z", re.IGNORECASE
)
COUNTED_BY_WHO = re.compile(
    _COUNTED
    + r"(?:(?-i:[A-Z])|he\b|she\b|they\b|both\b|the\s+two\b)(?:(?!\b(?:said|says|told|announced|that|who|which)\b)[^.,;:]){0,60}\Z",
    re.IGNORECASE,
)
#: Before a verb, in its clause: on what condition something else is done. *Once again* is none, nor is *they once met*.
ON_CONDITION = re.compile(
    r"\b(?:(?:provided|providing|on\s+(?:the\s+)?condition|as\s+long\s+as|only\s+if|if|unless|so\s+that)\s"
    r"|(?<!\ba\s)(?<!\bat\s)(?<!\bthe\s)once\s+(?!again\b|more\b)(?!(?:\w+ly\s+)*\Z))[^.;,]*\Z"
    r"|\b(?:until|till|before)\s(?!\w+ing\b)[^.;,]{1,60}\s(?:has|have)\s+(?:\w+ly\s+)?\Z",
    re.IGNORECASE,
)
