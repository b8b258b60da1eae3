"""Tables of the words by which meetings are told, for people to read and add to; cues and verbs use them."""

from __future__ import annotations

import re

from aidememoire.days import ANY_WEEKDAY
from aidememoire.vocabulary.offices import MEETING, either, plural


def any_of(*patterns: str) -> re.Pattern[str]:
    """Return a pattern that finds any of some words, a space in which stands for white space of any kind."""
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b".replace(" ", r"\s+"), re.IGNORECASE)


def _not_after(words: str) -> str:
    """Return what holds where none of some words stands right before."""
    return "".join(rf"(?<!\b{word}\s)" for word in words.split())


_MEETINGS = r"(?:talks|meetings?|consultations|negotiations|conversations?|calls?|sessions?|rounds?|discussions?)"
_NOT_OF_PEOPLE = (
    r"(?! (?:[\w’'-]+ ){0,4}?(?:deadlines?|conditions?|demands?|targets?|criteria|needs?"
    r"|obligations?|approval|silence|halfway|requirements?|costs?)\b)"
    r"(?! with (?:(?:the|an?|some|little|much|no|strong|stiff|fierce|immediate|general) )?(?:objections?|refusals?|rejection|resistance|scepticism|skepticism|criticism"
    r"|indifference|hostility|disapproval|disbelief|protests?|reservations?|success|applause|opposition(?= (?:from|by|in|of)\b|[.,;]))\b)"
    r"(?! (?:with )?(?:the |foreign |local )*(?:press|media|reporters|journalists|newsmen|correspondents|editors)\b)"
)
#: Whom somebody has at home, or the press: to sit with them or to brief them is to negotiate with nobody. *The Omani cabinet* is another's.
AT_HOME = (
    r"(?:(?:(?:his|her|its|their|our) (?:[\w’'-]+ )?|the (?:security |war |inner |full |whole )?)?(?:cabinet|parliament|lawmakers|staff|advisers|advisors"
    r"|aides)|(?:the |an? )?(?:(?:senate|parliament|congress|national assembly|lower house|upper house|duma|seimas|knesset|bundestag)[’']?s? |parliamentary |congressional )"
    r"(?:[\w’'-]+ ){0,3}(?:committee|commission|panel)s?|(?:(?:the|his|her|its|their|our) )?(?:[\w’'-]+ )?(?:press|media|reporters|journalists))\b"
    r"(?!(?:[’']s?)? (?:\w+ )?(?:speaker|chair\w*|president|member|secretar(?:y|ies)|minister|delegat\w+|leader|chief|head|official)s?\b)"
)
_PHONE = r"(?:by|on the|over the) (?:tele)?(?:phone|hotline)"
MET = any_of(
    rf"(?=me){_not_after('was were are is been be being if not never')}(?:met|meets(?=\s))(?! (?:[\w’'-]+ )?(?:times|twice)\b){_NOT_OF_PEOPLE}",
    rf"(?:held|holds?|holding) (?:[\w’'-]+ ){{0,5}}{_MEETINGS}(?! (?:of|with) {AT_HOME})",
    rf"had (?:an? (?:[\w’'-]+ )?{_MEETINGS}|(?:[\w’'-]+ )?(?:talks|meetings|consultations|negotiations|discussions))",
    rf"(?:spoken?|talked) (?:\w+ )?{_PHONE}|telephoned|phoned",
    rf"(?:told|assured|informed|warned|agreed) (?!reporters|journalists)(?:\S+ ){{1,6}}?(?:{_PHONE}|over (?:dinner|lunch|coffee))",
    r"convened|convenes|gathered(?! the)|sat (?:down|together)|dined together|came together|br(?:ought|ings?) (?:[^.;]{3,70}? )?together",
    r"(?:sat|had|met) (?:[^.;,]{1,30} )?at one table",
    r"courtesy calls?(?= on| in)|working call on",
    r"(?<=,\s)meeting(?= (?:in|at|on|under|behind)\b)",
)
WILL_MEET = any_of(
    r"(?:will|would|shall|to) (?:again )?(?:meet|convene|reconvene|gather|come together|see each other|see both"
    rf"|sit (?:down|again|together|next|with)|speak (?:again|with)){_NOT_OF_PEOPLE}",
    rf"(?:will|would|shall|to) (?:resume|continue) (?:the |their )?(?:{_MEETINGS}|dialogue)(?! at (?:the )?\w+ levels?\b)",
    r"(?:meets?|(?:re)?convenes?|gathers?) (?:again|next|on|in|at)|meets? (?:\S+ ){1,3}again|sits (?:again|next)",
    r"(?:will|is to|are to) sit (?:on|in|from|at)|(?:will|is to|are to) be received(?= by)|be (?:re)?convened",
    r"confers? again|(?:is|are) back at (?:the )?table",
    r"(?:is|are|due|expected) to (?:see|speak (?:to|with))|(?:is|are) (?:due|expected) in",
)
_THINGS = (
    r"(?:letters?|proposals?|texts?|notes?|messages?|drafts?|lists?|requests?|offers?|repl(?:y|ies)|answers?|reports?|support|backing|help|aid"
    r"|assistance|assurances?|guarantees?|approval|consent|loans?|funds?|money|weapons|arms|credits?|views?|responses?|invitations?|documents?|names)"
)
_DELEGATION = r"(?:(?:today|yesterday) |on \w+ )?an? (?:[\w’'-]+ ){0,3}(?:delegation|mission|team)\b"
#: Who is received with honours is a guest; with interest, a proposal.
_BY = r"(?!with (?!(?:\w+ )?hono))(?:[^.;,]{1,60} )?by"
#: These need somebody who comes: a letter is received too, and *the hosts* are people.
RECEIVED = any_of(
    rf"hosted|receiving(?= the)|(?:(?<=after\s)|(?<=before\s)|(?<=when\s)|(?<=upon\s)|(?<=while\s))receiving(?! (?:{_THINGS}|an?|no|his|her|their|its)\b)|(?=hosts){_not_after('the his her their its our')}hosts",
    rf"(?<!\bbeen\s)received(?! with (?!(?:\w+ )?hono))(?! (?:a|an|the|no|any|it|them|nothing|last|every\w*)\b)(?! (?:today|yesterday|also|on \w+) an? (?:[\w’'-]+ )?(?:calls?|{_THINGS})\b)|summon(?:ed|ing)",
    rf"(?<!\bbeen\s)received(?= {_DELEGATION})",
    rf"(?<=\bwas\s)received(?= {_BY})|(?<=\bwere\s)received(?= {_BY})|(?<=\bbeen\s)received(?= {_BY})",
)
#: Between *received* and a name: what was received is of that name, or for it. A thing was received before the verb, and behind a state.
FROM = re.compile(r"(?!\s+(?:him|her|us|me)\b).*\b(?:from|for|of|about)\b", re.IGNORECASE | re.DOTALL)
GUESTS = any_of(rf"(?:{either(MEETING)}|team|official|diplomat|general|officer|commander|expert|lawmaker|delegate)s?")
A_THING_WAS = re.compile(
    rf"\b{_THINGS}\s+(?:(?:was|were|is|are|had|has|have|be|been|being|to|not|yet|will|shall|may|should|must|can|could)\s+)*\Z",
    re.IGNORECASE,
)
A_THING_OF = re.compile(rf"(?:[’']s?)?\s+(?:\w+\s+)?{_THINGS}\b", re.IGNORECASE)
#: *After meeting Anna Vik*, not *after meeting the deadline*: somebody has to be named at once.
AFTER_MEETING = any_of(r"(?<=\bafter\s)meeting")
#: `joined by a ramp` is no meeting.
JOINED = any_of(r"joined by")
#: Of these somebody has to be the object at once, and a day has to be told: *I see a way*, *they spoke to reporters*.
SEEN = any_of(
    rf"(?=meet){_not_after('to will would shall should can could may might must not')}meet",
    r"saw|sees|(?:had|has|have) (?:just |already |last |first )?seen",
    r"(?:will|is to|are to|was to|shall|may|hopes to|intends to) (?:also |then |again )?"
    r"(?:see|receive|brief|address|call on|visit|consult)",
    r"receives?|received(?= (?:him|her|them|us|both|me)\b)|received by",
    r"(?:spoken?|talk(?:s|ed)?|speaks?) (?:again )?(?:\w+ ){0,4}?(?:with|to)|(?:speaks?|talks?) again",
    r"(?:dine[ds]|lunched|sat|sits?) (?:\w+ ){0,4}?with|spent (?:[\w’'-]+ ){1,5}?(?:with|in)",
    rf"(?:briefs|briefed|addresses)(?! {AT_HOME})|confers?|conferred",
    r"call(?:ed|s) on(?! [^.;]{1,60}\bto\b)|visit(?:ed|s)",
)
#: Who may be the object without a name.
HIM = re.compile(r"\s+(?:him|her|them|us|me|both|each|the\s+(?:two|three|four|five|pair|other))\b", re.IGNORECASE)
MET_HIM = re.compile(
    r"\s+(?:him|her)(?=[.,;!?]|\s+(?:in|on|at|again|for|today|yesterday|last|there|here|and|to|over)\b)"
)
#: Somebody goes to a place on a day: he meets those who sit there.
TRIP = any_of(
    r"(?:(?:had|has|have) )?(?:flew|flown|fl(?:y|ies)|go(?:es|ne)?|went|travel(?:s|l?ed)?|return(?:s|ed)?|continues|moves|comes?|came|been"
    r"|(?:leaves?|left) for)(?: on| back)?(?! (?:back )?from)",
    r"(?:will|is to|are to|plans to|intends to|due to|shall) visit|visit(?:s|ed)|paid an? (?:\w+ )?visit(?= to)",
    r"(?:will|would|is to|shall|to) be (?:back )?in|(?:is|are) (?:awaited|expected) (?:in|at|to)|(?:is|are) back in",
)
#: Between who travels and the verb, which begins at the end.
_AUXILIARIES = r"(?:\s+(?:will|would|is|are|was|to|due|had|has|have|then|also|himself|herself|who))*\s+\Z"
#: Behind the name of a traveller.
GOING = re.compile(r",?" + _AUXILIARIES)
#: Travellers without a name.
TRAVELLER = re.compile(
    r"\b(?:he|she|they|who|we|I|both|two|three|delegations?|teams|guests|ministers|leaders|presidents|negotiators|envoys"
    r"|mediators|parties|sides|commissioners|generals|experts|his excellency)" + _AUXILIARIES,
    re.IGNORECASE,
)
#: Of what is to come, with a day.
INVITED = any_of(
    r"(?:invites?|(?:has |have |had )?invited)(?= [^.;]{2,80}? to (?-i:[A-Z]))",
    r"(?:asked|called on|summoned|calls) [^.;]{2,60}? to (?:come|send [\w\s]{2,30}) to(?= (?-i:[A-Z]))",
    r"(?:(?<=been\s)|(?<=is\s)|(?<=are\s)|(?<=was\s)|(?<=were\s))invited(?= to (?-i:[A-Z]))",
    r"accepted (?:\w+ )?invitation to (?:visit|come to|travel to|attend)",
    r"agreed to (?:return|come back|go)|(?:will|to) have (?:them|both|the two|him|her) (?:there |here )?(?:again|back)",
)
#: How somebody was talked to, whatever the verb: *suggested over dinner on Saturday*.
IN_TALK = any_of(
    rf"{_PHONE}|(?:by|over) video(?: link)?|over (?:an? (?:\w+ )?)?(?:dinner|lunch|coffee|tea|breakfast)",
    r"(?:at|to) (?:dinner|lunch|breakfast)(?= with| on| in|[.,])",
)
#: Before these words: the press was talked to.
BY_THE_PRESS = re.compile(r"\b(?:reporters|reached|briefing|this agency|radio)\b[^.;]{0,40}\Z", re.IGNORECASE)
THE_PRESS = re.compile(r"\b(?:press|media|reporters?|journalists?|correspondents?|editors?)\b", re.IGNORECASE)
#: Where there are hosts and guests, there is a meeting; *Oman, the host, said* tells but what Oman is.
HOSTS = any_of(
    r"(?<=the\s)(?:\w+ )?host(?=,| (?-i:[A-Z]))(?<!,\sthe\shost)",
    rf"(?=[ht]){_not_after('thanked thanks thank')}(?:his|her|their|the) (?:(?:\w+ )?guests?|visitors|hosts?)(?! of\b)(?![’']s?\b)(?:(?<!,\sthe\shost)|(?!,))",
)
SIGNED = any_of(r"signed(?! (?:a )?decree)|initialled|put their names(?: [^.;,]{1,25})? to|shook hands|shaking hands")
#: Before it: a paper that was signed, of which nobody tells here but by the way, *true to the accord signed in Oslo*.
A_PAPER = re.compile(
    r"\b(?:accords?|agreements?|arrangements?|charters?|deals?|documents?|memorand(?:um|a)|pacts?|papers?|protocols?|treat(?:y|ies))\s\Z",
    re.IGNORECASE,
)
#: `had the two ministers to Moscow`
HAD_TO = re.compile(r"\bhad\s+(?=[A-Z][^.;]{3,80}?\s+to\s+[A-Z])")
#: `received the chief negotiators`, not `received the letter`
RECEIVED_THE = re.compile(r"\breceived\s+(?=the\b)", re.IGNORECASE)
THOSE_RECEIVED = re.compile(
    rf"\s+the\s+(?:[\w’'-]+\s+){{0,2}}?(?:{plural(MEETING)}|delegation|heads|commanders|delegates)\b",
    re.IGNORECASE,
)
#: `the first had taken place on 12 April`, of meetings told of before.
ORDINAL = any_of(
    r"the (?:first|second|third|last|previous|latter)(?: one)?"
    r"(?= (?:had |has )?(?:(?:taken|took) place|was held|had been held|been held|met))"
)
#: `the leaders had talked in Singapore`, with a day: two whose names may stand elsewhere talk to each other.
TALKED = any_of(
    r"(?:(?<=leaders\s)|(?<=two\s)|(?<=ministers\s)|(?<=presidents\s))(?:had )?(?:talked|spoken?)",
    r"(?:talked|spoke) for (?:\w+ ){1,3}?(?:minutes|hours?)|dined in",
    r"(?:told|accused|reminded|asked|assured|warned) (?:his|her|their) (?:[\w-]+ )?(?:guests?|hosts?)",
    r"(?:pressed|questioned)(?= (?:him|her|them|both)\b)",
)
#: `Ana Bel and Cyr Dol spoke in Corvo`, `the border committee sat in Corvo`, with a day: of persons, and of bodies.
SPOKE_IN = any_of(r"(?:spoke|talked)(?= in (?-i:[A-Z]))")
SAT = any_of(r"sat(?= (?:in|for|on|at|until)\b)")
#: The line at the head of a readout: *Call between the Chancellor and the President of Voln, 11 March 2025.*
HEADED = re.compile(
    r"(?:^|(?<=\n))(?:Telephone |Phone |Video )?(?:Call|Meeting|Talks|Conversation|Consultations|Session)\s+(?=(?:between|with|of)\b)"
)
#: Behind these a sentence is again on who met.
TABLE = any_of(
    r"met|meet|meeting|talks|session|summit|call|received|hosted|held|conversation|spoke|saw|shook|signed|agreed|told|said|announced"
)
WEEKDAY = any_of(rf"(?:on )?{ANY_WEEKDAY}(?: (?:morning|afternoon|evening|night))?")
COUNCILS = re.compile(
    r"\b(?:security council|council of ministers|board of governors|steering board)\b|^the (?:council|board)$",
    re.IGNORECASE,
)
TOLD = re.compile(
    r"\b(?:told|before|briefed|briefing|addressed|addressing|informed)\s+(?:the\s+|a\s+)?\Z", re.IGNORECASE
)
DECIDES = re.compile(
    r"\s+(?:\w+ly\s+)?(?:adopted|voted|failed|censured|took up|heard|gave|extended|renewed|rejected|approved|met|sat"
    r"|decided|discussed|resolved)\b"
)
#: Gatherings at which nobody negotiates, and a format, which is no meeting.
NO_TALKS = any_of(
    r"(?:months?|years?|weeks?|phases?|stages?)\Z|rall(?:y|ies)|seminars?|briefings?|lectures?|panels?|press conferences?|news conferences?|funerals?|formats?",
)
#: What follows the noun itself: *a meeting in the 1+1 format* is a meeting.
BEHIND_NOUN = re.compile(r"\s(?:in|of|on|for|at|with|between|under|by|that|which)\s.*", re.DOTALL)
BY_PHONE = any_of(r"(?:tele|video)?phone|calls?|telephoned|phoned|telephon(?:e|ic)|video-?call|hotline")
GROUP = any_of(r"working group|joint committee|technical|experts?|sub-?committee|commissions?")
THREE = any_of(r"trilateral|tripartite|three-way|three-sided|three-cornered")
MANY = any_of(r"multilateral|quadrilateral|four-way|five-way|summit|conference")
TWO = any_of(r"bilateral|face-to-face|two-way|one-on-one")
#: Who meets without a name: *the mediators met*, *received families from Corvo*. Ministers and negotiators stand for their sides.
_GROUP = (
    r"(?:ambassadors|envoys|relatives|families|villagers|elders|chiefs|mothers|widows|teachers|traders|officers|delegates"
    r"|deputies|mayors|(?<!board of )governors|commanders|students|activists|bishops|clerics|donors|mediators|guarantors|experts|lawmakers|farmers|fishermen|engineers)"
)
_WHOSE = r"(?:(?!(?:the|two|three|both|by|as|a|an|of|with|and|that|who|had|told)\b)[\w-]+\s+)?"
_FROM_WHERE = (
    r"(?:\s+(?:of|from)\s+(?:the\s+)?(?:\w+\s+)?[A-Z][\w’'-]+(?:\s+and\s+[A-Z][\w’'-]+\b(?!\s+[A-Z])|\s+states)?)?"
)
GROUP_BEFORE = re.compile(
    rf"(?:\A|[\s“])(?:[Tt]he\s+)?({_WHOSE}{_GROUP}{_FROM_WHERE})(?:\s+(?:had|will|have|are to|also|then|who))*\s+\Z"
)
#: One who meets and has no name: *the mediator met*.
ONE_BEFORE = re.compile(
    rf"(?:\A|[\s“])[Tt]he\s+({_WHOSE}(?:mediator|facilitator|envoy|guarantor|rapporteur))(?:\s+(?:had|has|will|also|then))*\s+\Z"
)
GROUP_AFTER = re.compile(rf"\s+(?:(?:with|between|among|of)\s+)?(?:the\s+)?({_WHOSE}{_GROUP}{_FROM_WHERE})\b")
CLAUSE_END = re.compile(
    r"[;–—]\s|,\s(?:and|but|while)\s|\sand\s(?=(?:agreed|decided|undertook|pledged|promised|urged|asked|called\s+on|demanded"
    r"|(?:is|are|was|were)\s+(?:\w+\s+)?(?:expected|due|scheduled|set|to)|(?:the\s+next|another|a\s+new)\s+(?:round|session|meeting))\b)"
)
APART = any_of(
    r"(?:met|spoke|received|reached|saw|held|had) (?:[^.;]{3,90} )?(?:separately|in turn|one (?:after|by) (?:the other|one|another)|in succession|successively"
    r"|consecutively|back[ -]to[ -]back)|in a separate room|separate (?:meetings|(?:telephone )?calls|talks|conversations|consultations|discussions)"
    r"|(?:met|spoke|talked)\b[^.;]{0,60} with [^;]{3,160}? and (?:then )?with",
)
#: Where a sentence turns from those who met to something else.
OTHERWISE = re.compile(r"[;–—]\s|,\s(?:but|while|whereas)\s")
#: Before the words: who spoke after a meeting sat there, not whom he spoke of.
SAID_AFTER = re.compile(r"\b(?:said|says|told|stated|announced)\b[^.;]{0,300}\b(?:after|in)\s+\Z")
BOTH = any_of(r"both|the (?:two|parties|sides)")
NEXT = any_of(r"next|another|second|third|fourth|fifth|sixth|further|new|follow-up|upcoming|forthcoming")
BACK = re.compile(r"(?:the|this|that|these|those|their|its|his|her)\b", re.IGNORECASE)
PROCESS = re.compile(
    r"(?:(?:in)?direct |formal |technical |peace |further |the |these |those |their )*"
    r"(?:(?:ceasefire|truce|hostage|prisoner|trade|tariff|nuclear|border|water|dam|gas|grain|accession|normali[sz]ation|reconciliation|status"
    r"|coalition|disarmament|climate|stalled|long-running|ongoing)[ -])*"
    r"(?:talks|negotiations|meetings|dialogue|contacts)(?: (?:with|between|on|over|about|to)\b.*)?",
    re.IGNORECASE | re.DOTALL,
)
