"""Words by which a stance, or a wish, is given up: *lifted its veto on*, *no longer insists on*; rules and views use them."""

from __future__ import annotations

import re

_GIVES_UP = (
    r"(?:withdr(?:ew|aws|awn)|lift(?:s|ed)|abandon(?:s|ed)|g(?:ave|ives|iven)\sup|drop(?:s|ped)|revers(?:es|ed)|renounc(?:es|ed)"
    r"|br(?:oke|eaks|oken)|renege[sd]\son|(?:went|goes|gone)\sback\son|backtrack(?:s|ed)\son|walk(?:s|ed)\saway\sfrom"
    r"|retract(?:s|ed)|rescind(?:s|ed)|relinquish(?:es|ed)|waiv(?:es|ed)|revok(?:es|ed)|end(?:s|ed)"
    r"|(?:is|are|was|were)\s(?:withdrawing|lifting|abandoning|giving\sup|dropping|reversing|renouncing|ending))"
)
_IN_A_HEADLINE = r"(?:withdr(?:aws|ew)|abandon(?:s|ed)|drop(?:s|ped)|end(?:s|ed)|g(?:ives|ave)\sup|reverse[sd]|lift(?:s|ed)(?!\s(?:demand|call)s?\b))"  # with no article: *drops demand for*, *ended support for*
#: The verb of it in any form: with a *not* nothing is given up, and the noun keeps its act: *has not withdrawn its opposition*.
GIVING_UP = re.compile(
    r"\b(?:withdr[ae]w\w*|lift\w*|abandon\w*|g(?:iv\w+|ave)\sup|drop\w*|revers\w+|renounc\w+|retract\w*|rescind\w*|relinquish\w*"
    r"|waiv\w+|revok\w+|br(?:ok|eak)\w*|reneg\w+|end(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
_OPPOSED = r"opposition|objections?|veto(?:es)?|resistance|refusal|rejection|reservations?"
_OFFERED = r"support|backing|endorsement|consent|acceptance|approval|recognition|commitments?|pledges?|promises?|offers?|proposals?"
_WISH = r"(?:demands?|requests?|calls?(?=\sfor\b)|insistence|threats?|(?:pre-?)?conditions?)"
# What one no longer wishes is not accepted thereby: *no longer insists on*, *has stopped asking for*.
_WISHES = r"(?:insist|demand|request|require?|(?:ask|call|press|push)(?=(?:s|es|ed|ing)?\sfor\b))(?:s|es|e?d|ing)?|(?:seek(?:s|ing)?|sought)"
_NO_LONGER = rf"(?:no\slonger\s(?:\w{{1,20}}ly\s)?|stop(?:s|ped)\s|ceas(?:es|ed)\s(?:to\s)?)(?:{_WISHES})"
#: A stance, or a wish, that is given up: *lifted its veto on*, *no longer insists on*; `offered` is one for a thing.
GIVEN_UP = re.compile(
    rf"\b(?:(?:{_GIVES_UP}\s(?:all\s(?:of\s)?)?(?:its|his|her|their|our|my|the)\s(?:[\w-]+\s){{0,2}}?|{_IN_A_HEADLINE}\s)(?:(?P<stance>{_OPPOSED}|(?P<offered>{_OFFERED}))|{_WISH})"
    rf"|{_NO_LONGER})\b(?:\s(?:to|on|upon|against|for|of|over|about|from)\b)?",
    re.IGNORECASE,
)
#: The two letters that any of these begins with, for `openings.at_words`.
GIVEN_UP_BEGINS = "wi li ab gi ga dr re br we go ba wa en is ar no st ce"
