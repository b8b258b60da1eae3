"""The verbs by which anybody denies what is said, or turns a thing down, for the patterns that go by them; last, the acts of those that have one by themselves.

Whole verbs in all their forms stand first; behind them stems, for patterns that take what begins with one, verb or noun. Bare answers
(*declined*, *demurred*) are for the rule that looks for them, and so are the acts that a *not* makes of each verb, which were counted.
"""

from __future__ import annotations

DENY = r"den(?:y|ies|ied|ying)"
DENIES = rf"(?:{DENY}|disput(?:es?|ed|ing)|contest(?:s|ed|ing)?|refut(?:es?|ed|ing)|contradict(?:s|ed|ing)?)"
REJECTS = r"(?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disavow(?:s|ed|ing)?|disown(?:s|ed|ing)?|repudiat(?:es?|ed|ing)|veto(?:es|ed|ing)?)"
#: Who turns down what is offered or asked, whatever is said to be so.
TURNS_DOWN = (
    r"(?:refus(?:es?|ed|ing)|declin(?:es?|ed|ing)|turn(?:s|ed|ing)?\s(?:it\s)?down|rul(?:es?|ed|ing)\sout|rebuff(?:s|ed|ing)?|spurn(?:s|ed|ing)?"
    r"|oppos(?:es?|ed|ing)|brush(?:es|ed|ing)?\saside)"
)
ACCEPTS = r"(?:accept(?:s|ed|ing)?|agree(?:s|d)\sto|consent(?:s|ed)\sto|t(?:akes|ook)\sup)"

#: What one puts to others, for them to take or turn down.
PUT = r"(?:offer|proposal|demand|request|invitation|draft|text|plan|map|resolution|ultimatum|amendment|treaty|initiative|compromise)s?"

#: What somebody who does not share it rejects.
VIEWS = (
    r"(?:views?|opinions?|assessments?|understandings?|premises?|positions?|readings?|interpretations?|conclusions?|attitudes?|beliefs?"
    r"|judge?ments?|analys[ie]s|perceptions?|convictions?|optimism|pessimism|enthusiasm|concerns?|fears?)"
)

#: Stems of *denies*, the noun with it.
DENIAL = r"den(?:y|ie[sd]|ials?)"
#: Stems of what is done to a claim: it is held to be untrue, or turned down.
REBUTS = "reject|dismiss|refut|rebut|repudiat|disput"
#: Stems of what is done to a plan.
OPPOSES = "refus|oppos|object|veto"

_ACTS = {
    "endorse": "welcomed|praised|hailed|supported|backed|endorsed|blessed",
    "accept": "accepted|approved|signed|initialled|ratified",
    "propose": "proposed|tabled|put forward|suggested",
    "reject": "rejected|opposed|dismissed|refused|vetoed|disavowed|disowned|repudiated|blocked|turned down|rebuffed|spurned|ruled out",
    "assert": "announced",
    "criticise": "condemned|criticised|criticized|denounced|deplored",
}
#: The act that each verb of a closed table has by itself, by its participle.
ACT_OF = {verb: act for act, verbs in _ACTS.items() for verb in verbs.split("|")}
