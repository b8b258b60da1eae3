"""Speakers: every rule that names one, by an example with invented persons, and the reason that a reader is given."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from aidememoire.linking.speakers.certainty import CERTAINTY
from tests.linking.made import GENERAL, PROCESS, made, speakers_of

CODE = Path(__file__).parents[3] / "src" / "aidememoire" / "linking"
NAMING = (
    "speakers/antecedents",
    "cast/body_names",
    "cast/cast",
    "speakers/common_nouns",
    "speakers/cut_off",
    "speakers/described",
    "cast/holders",
    "speakers/introduced",
    "speakers/issued",
    "speakers/of_each",
    "cast/person_names",
    "cast/place_names",
    "speakers/pronouns",
    "speakers/signatories",
    "speakers/speakers",
    "speakers/spokespersons",
    "speakers/styles",
    "speakers/together",
    "speakers/transcripts",
    "cast/who",
    "speakers/worded",
)  # the modules that name rules
SAID = "[[Q1:said]] [[C1:that talks go on]]"
THEN = "[[Q2:said]] [[C2:that talks go on]]"


class Case(NamedTuple):
    """A rule, a marked text, the speakers of its last statement, the reason, and what else the document says."""

    rule: str
    marked: str
    speaker: str
    reason: str
    about: dict[str, Any] = {}  # noqa: RUF012


NORWAY = {"kind": "readout", "publisher": "Ministry of Foreign Affairs of Norway"}
TURNS = {"kind": "transcript"}
CASES = [
    Case("named", f"[[S1:[[ROLE:Envoy]] [[PER:Bashkim Rexhbeqaj]]]] {SAID}.", "Bashkim Rexhbeqaj", "named here"),
    Case("named", f"[[S1:[[PER:Anna Vik]] and [[PER:Bo Li]]]] {SAID}.", "Anna Vik; Bo Li", "named here"),
    Case("short name", f"[[PER:Anna Vik]] came. [[S1:Ms. [[PER:Vik]]]] {SAID}.", "Anna Vik", "short for Anna Vik"),
    Case("state", f"[[S1:[[GPE:Norway]]]] {SAID}.", "Norway", "named here"),
    Case("state", f"[[S1:[[GPE:US]]]] {SAID}.", "United States", "named here"),
    Case("state", f"[[S1:US]] {SAID}.", "United States", "named here"),
    Case("state", f"[[S1:[[GPE:Norway]] and [[GPE:Chad]]]] {SAID}.", "Norway; Chad", "named here"),
    Case("state", f"[[GPE:Oman]] spoke. [[S1:[[GPE:The Sultanate]]]] {SAID}.", "Oman", "the one sultanate of the text"),
    Case("adjective", f"[[S1:[[GPE:The Norwegians]]]] {SAID}.", "Norway", "named here"),
    Case("seat", f"[[S1:[[GPE:Oslo]]]] {SAID}.", "Norway", "Oslo stands for Norway"),
    Case("seat", f"[[S1:The [[LOC:Kremlin]]]] {SAID}.", "Russia", "Kremlin stands for Russia"),
    Case("side", f"[[S1:The [[GPE:Norwegian]] side]] {SAID}.", "Norway", "those who act for it"),
    Case("side", f"[[S1:[[GPE:The Norwegian side]]]] {SAID}.", "Norway", "those who act for it"),
    Case("side", f"[[S1:The Norwegian delegation]] {SAID}.", "Norway", "those who act for it"),
    Case("subject pair", f"[[GPE:Sudan]] and [[GPE:Chad]] met with the envoy. [[S1:Neither]] {SAID}.", "Sudan; Chad",
         "the two that are the subject here or right before"),
    Case("subject pair", f"[[PER:Anna Vik]] held a call with [[PER:Bo Lund]]. [[S1:They]] {SAID}.", "Anna Vik; Bo Lund",
         "the two of whom the sentence before tells that they met or spoke"),
    Case("signatories", f"Joint Statement of [[GPE:Norway]] and the Republic of Ruritania, made in [[GPE:Oman]]\n\n"
         f"[[S1:The Parties]] {SAID}.", "Norway; Ruritania", "those whom the joint text names as its makers"),
    Case("signatories", f"Joint Statement\n\nThe [[ROLE:Minister]] of [[GPE:Norway]] and [[ORG:the Corvo Front]], meeting in "
         f"[[GPE:Chad]],\n\n[[S1:Each side]] {SAID}.", "Norway; Corvo Front", "those whom the joint text names as its makers"),
    Case("signatories", f"Mali – Joint statement by [[GPE:Norway]] and [[GPE:Chad]]¹\n\n[[S1:We]] {SAID}.", "Norway; Chad",
         "those whom the joint text names as its makers"),
    Case("signatories", f"Full text of joint communique\n\n1. We, the Foreign Ministers of [[GPE:Norway]], [[GPE:Mali]] and [[GPE:Chad]], met.\n\n"
         f"2. [[S1:The Ministers]] {SAID}.", "Norway; Mali; Chad", "those whom the joint text names as its makers"),
    Case("subject pair", f"Joint Statement of [[GPE:Norway]] and [[GPE:Chad]]\n\n[[ROLE:Foreign Minister]] [[PER:Anna Vik]] received "
         f"[[ROLE:Foreign Minister]] [[PER:Bo Lund]]. [[S1:The Ministers]] {SAID}.", "Anna Vik; Bo Lund", "the two whom the text calls that"),
    Case("place as named", f"[[S1:[[GPE:Ruritania]]]] {SAID}.", "Ruritania", "named here"),
    Case("known body", f"[[S1:[[ORG:The UN]]]] {SAID}.", "United Nations", "named here"),
    Case("issuer", f"[[S1:[[ORG:The Ministry]]]] {SAID}.", "Ministry of Foreign Affairs of Norway",
         "the one that the text is from", NORWAY),
    Case("defined", f"[[ORG:The Government of [[GPE:the Republic of Chad]]]] (the Government) came. [[S1:[[ORG:The Government]]]] {SAID}.",
         "Government of Chad", "so called in the text: Government of Chad", NORWAY),
    Case("defined", f"[[ORG:The Corvo Movement]] (hereinafter referred to as “the Movement”) came. [[S1:The Movement]] {SAID}.",
         "Corvo Movement", "so called in the text: Corvo Movement"),
    Case("body of a state", f"[[S1:[[ORG:Norway’s foreign office]]]] {SAID}.", "Ministry of Foreign Affairs of Norway",
         "its kind and its state"),
    Case("body of a state", f"[[S1:The Norwegian navy]] {SAID}.", "Navy of Norway", "its kind and its state"),
    Case("body of a state", f"[[S1:[[ROLE:Norwegian foreign minister]] [[PER:Bo Vik]]]] {SAID}. [[S2:His [[ORG:ministry]]]] {THEN}.",
         "Ministry of Foreign Affairs of Norway", "the one that Bo Vik heads"),
    Case("body as named", f"[[S1:[[ORG:The Grebe Institute]]]] {SAID}.", "Grebe Institute", "named here"),
    Case("body as named", f"[[ORG:The Grebe Institute]] met. [[S1:[[ORG:The Institute]]]] {SAID}.", "Grebe Institute", "named here"),
    Case("office in the text",
         f"[[S1:[[ROLE:Norwegian foreign minister]] [[PER:Anna Vik]]]] {SAID}. [[S2:[[ROLE:The minister]]]] {THEN}.",
         "Anna Vik", "Anna Vik is called that in the text"),
    Case("office of a state", f"[[S1:[[ROLE:Norway’s top diplomat]]]] {SAID}.", "Foreign Minister of Norway",
         "the office, nobody being named"),
    Case("office of a state", f"[[S1:[[GPE:Norway]]’s [[ROLE:top diplomat]]]] {SAID}.", "Foreign Minister of Norway",
         "the office, nobody being named"),
    Case("spokesperson", f"[[S1:[[ROLE:A spokesman for [[ORG:the Norwegian foreign ministry]]]]]] {SAID}.",
         "Ministry of Foreign Affairs of Norway", "a spokesperson of Ministry of Foreign Affairs of Norway"),
    Case("style", f"[[ROLE:His Majesty the King]] met [[PER:Anna Vik]]. [[S1:His Majesty]] {SAID}.", "King of Jordan",
         "King of Jordan, named with His Majesty", {"dateline": "Amman"}),
    Case("spokesperson", f"[[S1:[[ROLE:A spokeswoman]] for [[ORG:the Norwegian foreign ministry]]]] {SAID}.",
         "Ministry of Foreign Affairs of Norway", "a spokesperson of Ministry of Foreign Affairs of Norway"),
    Case("spokesperson", f"[[PER:Anna Vik]], the [[ROLE:mayor]], came. [[S1:[[ROLE:[[PER:Vik]]’s spokesman]]]] {SAID}.",
         "spokesman of Anna Vik", "the spokesman of Anna Vik"),
    Case("spokesperson", f"[[ORG:The Norwegian army]] came. [[S1:[[ROLE:The army’s spokesman]]]] {SAID}.",
         "Armed Forces of Norway", "a spokesperson of Armed Forces of Norway"),
    Case("body of a state", f"[[S1:[[ORG:The Norwegian ministry]]]] {SAID}.", "Ministry of Foreign Affairs of Norway",
         "its kind and its state"),
    Case("body of a state", f"[[ORG:Norway’s interior ministry]] met. [[S1:[[ORG:The Norwegian ministry]]]] {SAID}.",
         "Ministry of the Interior of Norway", "its kind and its state"),
    Case("office of a state", f"[[S1:The Norwegian minister]] {SAID}.", "Foreign Minister of Norway",
         "the office, nobody being named"),
    Case("office of a state", f"[[GPE:Hadran]] met [[GPE:Chad]]. [[S1:[[ROLE:The Hadrani president]]]] {SAID}.", "President of Hadran",
         "the office, nobody being named", {"dateline": "Vienna"}),
    Case("side", f"[[GPE:Quorra]] met [[GPE:Chad]]. [[S1:The Quorran side]] {SAID}.", "Quorra", "those who act for it"),
    Case("body as named", f"[[GPE:Spain]] came. [[S1:[[ORG:The Pellani coast guard]]]] {SAID}.", "Pellani coast guard", "named here",
         {"dateline": "Madrid"}),
    Case("body before", f"[[ORG:The Norwegian army]] met [[GPE:Chad]]. [[S1:The army]] {SAID}.", "Armed Forces of Norway",
         "Armed Forces of Norway, named in the text"),
    Case("state of the context", f"[[S1:[[ORG:The Government]]]] {SAID}.", "Government of Norway",
         "of Norway, where the report is from",
         {"kind": "statement", "publisher": "Office of the Government Spokesman", "dateline": "Oslo"}),
    Case("spokesperson", f"[[S1:[[ROLE:The Norwegian spokesman]]]] {SAID}.", "Norway", "a spokesperson of Norway"),
    Case("instrument", f"[[S1:[[INS:The Corvo Charter]]]] {SAID}.", "Corvo Charter", "the instrument speaks"),
    Case("I", "[[S1:[[PER:Anna Vik]]]] [[Q1:said]] [[C1:that [[S2:I]] [[Q2:hope]] [[C2:for peace]]]].", "Anna Vik",
         "the speaker himself"),
    Case("we of a side", "[[S1:[[PER:Anna Vik]]]] [[Q1:said]] [[C1:that [[S2:we]] [[Q2:hope]] [[C2:for peace]]]].", "Norway",
         "Anna Vik speaks for Norway", NORWAY),
    Case("we of a told side",
         "[[S1:[[ROLE:Swedish envoy]] [[PER:Anna Vik]]]] [[Q1:said]] [[C1:that [[S2:we]] [[Q2:hope]] [[C2:for peace]]]].",
         "Sweden", "Anna Vik speaks for Sweden", NORWAY),
    Case("we of a told side",
         "[[S1:[[ROLE:Norwegian envoy]] [[PER:Anna Vik]]]] [[Q1:said]] [[C1:that [[S2:we]] [[Q2:hope]] [[C2:for peace]]]].",
         "Norway", "Anna Vik speaks for Norway"),
    Case("we of the text", f"[[S1:We]] {SAID}.", "Norway", "the text speaks for its publisher", NORWAY),
    Case("we", "[[S1:[[ORG:The Grebe Institute]]]] [[Q1:said]] [[C1:that [[S2:we]] [[Q2:hope]] [[C2:for peace]]]].",
         "Grebe Institute", "the speaker and those with him"),
    Case("pronoun", f"[[PER:Anna Vik]] came. [[S1:She]] {SAID}.", "Anna Vik", "she is Anna Vik, named before"),
    Case("subject pair", f"[[GPE:Sudan]] and [[GPE:Chad]] met with [[ROLE:the envoy]]. [[S1:Neither]] {SAID}.", "Sudan; Chad",
         "the two that are the subject here or right before"),
    Case("subjects before", "[[S1:The members of [[ORG:the Security Council]]]] [[Q1:met]] [[C1:[[PER:Anna Vik]]]]. [[S2:They]] [[Q2:urged]] [[C2:calm]].",
         "United Nations Security Council", "they goes on from the subject of the sentence before"),
    Case("subject before", f"[[S1:[[PER:Anna Vik]]]] {SAID}. [[S2:She]] {THEN}.", "Anna Vik",
         "she goes on from Anna Vik, who speaks right before"),
    Case("pronoun",
         "[[S1:[[GPE:Chad]]]] [[Q1:urged]] [[C1:[[GPE:Norway]] to open the road [[S2:it]] [[Q2:had promised]] [[C2:to open]]]].",
         "Norway", "what is asked of Norway, or held against it, is its own undertaking"),
    Case("pronoun",
         "[[S1:[[GPE:Togo]]]] [[Q1:accused]] [[C1:[[GPE:Norway]] of arming the rebels]], [[C2:a charge which]] [[S2:it]] [[Q2:denies]].",
         "Norway", "Norway answers what it is accused of"),
    Case("I", "Statement by [[PER:Anna Vik]]\n\n[[S1:I]] [[Q1:hope]] [[C1:for peace]].", "Anna Vik",
         "the text is in the words of Anna Vik", {"kind": "statement"}),
    Case("we of the author",
         "Statement by [[ROLE:Swedish envoy]] [[PER:Anna Vik]]\n\n[[S1:We]] [[Q1:hope]] [[C1:for peace]].", "Sweden",
         "Anna Vik speaks for Sweden", {"kind": "statement"}),
    Case("we of a report", f"[[S1:We]] {SAID}.", "The Daily Lantern", "the report speaks of its publisher"),
    Case("interviewed", "Interview with [[PER:Anna Vik]]\n\nA[[Q1::]] [[C1:Talks go on.]]", "Anna Vik",
         "Anna Vik is the one whom the text interviews", {**TURNS, "title": "Interview with Anna Vik"}),
    Case("pronoun", f"[[S1:Mr. [[PER:Bo Vik]]]] {SAID}. Ms. [[PER:Ada Lund]] left. [[S2:He]] {THEN}.", "Bo Vik",
         "he is Bo Vik, named before"),
    Case("pronoun for a body", f"[[GPE:Norway]] has left. [[S1:It]] {SAID}.", "Norway", "Norway, named before"),
    Case("subject before", f"[[S1:[[GPE:Norway]]]] {SAID}. [[S2:It]] {THEN}.", "Norway",
         "it goes on from Norway, who speaks right before"),
    Case("issued", f"[[S1:A statement by [[PER:Anna Vik]]]] {SAID}.", "Anna Vik", "it is that of Anna Vik"),
    Case("it of the speaker", "[[S1:[[GPE:Norway]]]] [[Q1:said]] [[C1:that [[S2:it]] [[Q2:hopes]] [[C2:for peace]]]].",
         "Norway", "Norway speaks of itself"),
    Case("they", f"[[S1:[[GPE:Norway]]]] {SAID}. [[S2:They]] {THEN}.", "Norway", "Norway, named before"),
    Case("they", f"[[S1:[[GPE:Norway]] and [[GPE:Chad]]]] {SAID}. [[S2:They]] {THEN}.", "Norway; Chad",
         "those named together right before"),
    Case("together", f"[[GPE:Norway]] and [[GPE:Chad]] met. [[S1:Both sides]] {SAID}.", "Norway; Chad",
         "those whom the text names together"),
    Case("together", f"[[PER:Anna Vik]] met [[PER:Bo Li]]. [[S1:The two envoys]] {SAID}.", "Anna Vik; Bo Li",
         "those whom the text names together"),
    Case("together", f"[[S1:[[GPE:Norway]] and [[GPE:Chad]]]] {SAID}. [[S2:Both]] {THEN}.", "Norway; Chad",
         "those whom the text names together"),
    Case("together", f"Talks of [[GPE:Norway]] and [[GPE:Chad]], led by [[ORG:the UN]]. [[S1:[[ORG:Both delegations]]]] {SAID}.",
         "Norway; Chad", "those whom the text names together"),
    Case("together", f"[[MTG:The Norway-Chad talks]] were held. [[S1:Both sides]] {SAID}.", "Norway; Chad",
         "those whom the text names together"),
    Case("together", f"[[MTG:The Norwegian–Chadian talks]] were held. [[S1:Both sides]] {SAID}.", "Norway; Chad",
         "those whom the text names together"),
    Case("together", f"[[MTG:The third round of the Norway Chad commanders’ meeting]] was held. [[S1:The two sides]] {SAID}.", "Norway; Chad",
         "those whom the text names together"),
    Case("together", f"[[MTG:The Norway-Chad-Mali summit]] was held. [[S1:The three sides]] {SAID}.", "Norway; Chad; Mali",
         "those whom the text names together"),
    Case("described", f"[[MTG:The Cairo Chad talks]] were held. [[S1:The two sides]] {SAID}.", "two sides", "as the text describes them"),
    Case("most spoken of", f"[[GPE:Norway]] waits. So does [[GPE:Chad]]. [[S1:Both sides]] {SAID}.", "Norway; Chad",
         "the ones that the text speaks of most"),
    Case("of several states", f"[[S1:The envoys from [[GPE:Norway]] and [[GPE:Chad]]]] {SAID}.",
         "Special Representative of Norway; Special Representative of Chad", "one for each state"),
    Case("of several states", f"[[S1:[[GPE:Norway]], [[ROLE:Chad foreign ministers]]]] {SAID}.",
         "Foreign Minister of Norway; Foreign Minister of Chad", "one for each state"),
    Case("of several states", f"[[S1:[[GPE:Norway]], [[GPE:Chad]] and [[ROLE:Mali presidents]]]] {SAID}.",
         "President of Norway; President of Chad; President of Mali", "one for each state"),
    Case("of several states", f"[[ROLE:Greek Foreign Minister]] [[PER:Anna Vik]] left. [[S1:Turkish, [[ORG:Greek FMs]]]] {SAID}.",
         "Foreign Minister of Turkey; Anna Vik", "one for each state"),
    Case("state", f"[[S1:[[GPE:Norway]] and [[GPE:Chad]]]] {SAID}.", "Norway; Chad", "named here"),
    Case("of several states", f"[[S1:The farmers of [[GPE:Norway]] and [[GPE:Chad]]]] {SAID}.", "Norway; Chad",
         "one for each state"),
    Case("of several states", f"[[S1:[[ROLE:The foreign ministers of [[GPE:Norway]]]], [[GPE:Chad]] and [[GPE:Mali]]]] {SAID}.",
         "Foreign Minister of Norway; Foreign Minister of Chad; Foreign Minister of Mali", "one for each state"),
    Case("each of several", f"[[S1:[[ROLE:Senior Norwegian officials]] and [[PER:Anna Vik]]]] {SAID}.",
         "unnamed senior officials (Norway); Anna Vik", "each by its own name"),
    Case("each of several", f"[[S1:[[ORG:The Council]] and [[PER:Anna Vik]]]] {SAID}.", "Council; Anna Vik", "each by its own name"),
    Case("each of several", f"[[S1:[[PER:Anna Vik]] and [[ORG:the European Union]]]] {SAID}.", "Anna Vik; European Union",
         "each by its own name"),
    Case("named", f"[[S1:[[ROLE:Prime Minister]] and [[ROLE:Foreign Minister]] [[PER:Anna Vik]]]] {SAID}.", "Anna Vik", "named here"),
    Case("named", f"Ms. [[S1:[[PER:[Anna] Vik]]]] {SAID}.", "Anna Vik", "named here"),
    Case("each of several", f"[[S1:[[ORG:The Government of [[GPE:Chad]]]] and [[ORG:the Corvo Movement]]]] {SAID}.",
         "Government of Chad; Corvo Movement", "each by its own name"),
    Case("relative", f"[[PER:Anna Vik]], [[S1:who]] {SAID}, left.", "Anna Vik", "Anna Vik, named right before"),
    Case("host", "[[S1:MODERATOR]][[Q1::]] [[C1:Talks go on.]]", "Moderator", "the label of the turn",
         {**TURNS, "publisher": "The Norden Institute"}),
    Case("host", "[[S1:MODERATOR]][[Q1::]] [[C1:Talks go on.]]", "Moderator of The Daily Lantern",
         "has a programme of The Daily Lantern", TURNS),
    Case("label", "[[ROLE:Envoy]] [[PER:Anna Vik]] came.\n\n[[S1:ENVOY]][[Q1::]] [[C1:Talks go on.]]", "Anna Vik",
         "Anna Vik is called that in the text", TURNS),
    Case("named", "[[S1:[[ROLE:ENVOY]] [[PER:ANNA VIK]]]][[Q1::]] [[C1:Talks go on.]]", "Anna Vik", "named here", TURNS),
    Case("question", "[[S1:Question (Radio Grebe)]][[Q1::]] [[C1:Do they?]]", "Radio Grebe", "the outlet in the label", TURNS),
    Case("question", "[[S1:Question (retranslated)]][[Q1::]] [[C1:Do they?]]", "unnamed journalist", "a question that nobody is named for", TURNS),
    Case("question", "[[S1:Question (Radio Grebe) (in French)]][[Q1::]] [[C1:Do they?]]", "Radio Grebe", "the outlet in the label", TURNS),
    Case("question", "[[S1:Question (to Minister Vik)]][[Q1::]] [[C1:Do they?]]", "unnamed journalist", "a question that nobody is named for", TURNS),
    Case("question", "[[S1:Question]][[Q1::]] [[C1:[[PER:Bo Li]], Radio Grebe. Do they?]]", "Bo Li",
         "the name that the question begins with", TURNS),
    Case("question", "[[S1:Question]][[Q1::]] [[C1:Do they?]]", "unnamed journalist", "a question that nobody is named for",
         TURNS),
    Case("not named", f"[[S1:A senior Norwegian official]] {SAID}.", "unnamed senior official (Norway)", "nobody is named"),
    Case("not named", f"[[S1:Sources in [[GPE:Oslo]]]] {SAID}.", "unnamed sources in Oslo (Norway)", "nobody is named"),
    Case("unknown", "[[Q1:It was stressed]] [[C1:that talks go on]].", "unknown", "nobody is named"),
    Case("unknown", "[[C1:[[GPE:Baku]]]], [[S1:[[PER:Anna Vik]]]] [[Q1:said]], [[C1:[[Q2:was asked]] [[C2:to stop]]]].", "unknown",
         "nobody is named"),
    Case("relative", f"Norway met officials from [[GPE:Chad]], [[GPE:Mali]], and [[GPE:Niger]], [[S1:who]] {SAID}.", "Chad; Mali; Niger",
         "Chad, Mali, Niger, named right before"),
    Case("relative", f"It came from [[GPE:Oslo]] by way of [[PER:Bo Li]] and [[PER:Anna Vik]], [[S1:who]] {SAID}.", "Anna Vik",
         "Anna Vik, named right before"),
    Case("relative", f"[[ROLE:Norway’s foreign minister]], [[S1:whose ministry]] {SAID}.", "Ministry of Foreign Affairs of Norway",
         "the one that the Foreign Minister heads"),
    Case("body before", f"[[ORG:The Supreme Court]] sat. [[GPE:Chad]] waits. [[S1:The judges]] {SAID}.", "Supreme Court",
         "Supreme Court, whose judges they are"),
    Case("cut off", "[[C1:[[GPE:Baku]]]], [[S1:[[PER:Anna Vik]]]] [[Q1:said]], [[C1:[[Q2:would grant]] [[C2:this]]]].",
         "Azerbaijan", "Baku, cut off by another cue"),
    *(
        Case("no one", f"[[GPE:Norway]] met [[GPE:Chad]]. [[S1:{words}]] {SAID}.", "unknown", "the words say that nobody does")
        for words in ("None of the parties", "No party", "No government", "Nobody in [[GPE:Oslo]]", "No one", "Not one of the ministers",
                      "No [[GPE:Norwegian]] official", "None")
    ),
    Case("together", f"[[GPE:Norway]] met [[GPE:Chad]]. [[S1:Neither party]] {SAID}.", "Norway; Chad",
         "those whom the text names together"),
    Case("unknown", f"[[S1:He]] {SAID}.", "unknown", "nobody is named"),
    Case("described", f"[[S1:The villagers]] {SAID}.", "villagers", "as the text describes them"),
    Case("described before", f"[[S1:[[ROLE:Chief harbour pilot]] [[PER:Anna Vik]]]] {SAID}. [[S2:The pilot]] {THEN}.",
         "Anna Vik", "The pilot is Anna Vik, named before"),
    Case("body before", f"[[S1:[[ORG:The European Union]]]] {SAID}. [[S2:The bloc]] {THEN}.", "European Union",
         "European Union, named before"),
    Case("described before", f"[[ORG:The IAEA]] came. [[ORG:The UN]] left. [[S1:The agency]] {SAID}.", "International Atomic Energy Agency",
         "The agency is International Atomic Energy Agency, named before"),
    Case("body as named", f"[[ORG:The Security Council]] met. [[S1:[[ORG:The Agency]]]] {SAID}.", "Agency", "named here"),
    Case("body as named", f"[[ORG:The General Assembly]] met. [[S1:[[ORG:The Organization]]]] {SAID}.", "Organization", "named here"),
    *(
        Case("body before", f"[[S1:[[ORG:Sound Watch]]]] {SAID}. [[S2:The {noun}]] {THEN}.", "Sound Watch", "Sound Watch, named before")
        for noun in ("organization", "group", "watchdog")
    ),
    Case("body as named", f"[[S1:[[ORG:Radio Lisk]]]] {SAID}. [[S2:[[ORG:The organization]]]] {THEN}.", "organization", "named here"),
    Case("body before", f"[[ORG:The Houthis]] met [[ORG:the Red Cross]]. [[S1:The movement]] {SAID}.", "Houthis",
         "Houthis, named before"),
    Case("described", f"[[S1:[[GPE:Bergen]] media]] {SAID}.", "Bergen media", "as the text describes them"),
    Case("described", f"[[S1:[[ORG:Bamako]] media]] {SAID}.", "Bamako media", "as the text describes them"),
    Case("state of the context", f"[[S1:The navy]] {SAID}.", "navy of Norway", "of Norway, where the report is from",
         {"dateline": "Bergen"}),
    Case("state of the context", f"[[GPE:Norway]] and [[GPE:Chad]] signed, [[S1:the navy]] {SAID}.", "navy of Norway",
         "of Norway, named in the same sentence", {"dateline": "Bergen"}),
    Case("state of the context", f"Doors for talks with [[GPE:Chad]] are open, [[S1:the navy]] {SAID}.", "navy of Norway",
         "of Norway, where the report is from", {"dateline": "Bergen"}),
    Case("state of the context", f"In [[GPE:Chad]], [[S1:the navy]] {SAID}.", "navy of Chad", "of Chad, named in the same sentence",
         {"dateline": "Oslo"}),
    Case("state of the context", f"[[GPE:Norway]] rejected [[GPE:Chad]]’s offer, [[S1:the navy]] {SAID}.", "navy of Norway",
         "of Norway, named in the same sentence", {"dateline": "Oslo"}),
    Case("state of the context", f"[[GPE:OSLO]], May 3 (Lisk News) - [[GPE:Mali]] rejected [[GPE:Chad]]’s offer, [[S1:the navy]] {SAID}.", "navy of Mali",
         "of Mali, named in the same sentence", {"dateline": "Oslo"}),
    Case("state of the context", f"[[GPE:Mali]] rejected [[GPE:Chad]]’s offer, [[S1:the navy]] {SAID}.", "navy of Mali",
         "of Mali, named in the same sentence"),
    Case("state of the context", f"[[S1:The army]] {SAID}.", "Sudanese Armed Forces", "of Sudan, where the report is from",
         {"dateline": "Port Sudan"}),
    Case("body before", f"[[GPE:Norway]] waits, [[S1:[[ORG:the defence ministry]]]] {SAID}. [[S2:[[ORG:The ministry]]]] {THEN}.",
         "defence ministry of Norway", "defence ministry of Norway, which spoke before"),
    Case("body as named", f"[[S1:[[ORG:The Treasury]]]] {SAID}.", "Treasury", "named here", {"dateline": "Geneva"}),
    Case("pronoun for a body", "[[GPE:Chad]] signed [[INS:the Corvo Charter]]. [[S1:It]] [[Q1:obliges]] [[C1:all to wait]].",
         "Corvo Charter", "Corvo Charter, named before"),
    Case("not named", f"[[S1:A Norwegian villager]] {SAID}.", "unnamed villager (Norway)", "nobody is named"),
    Case("not named", f"[[ROLE:Mediator]] [[PER:Anna Vik]] came. [[S1:[[ROLE:A mediator]]]] {SAID}.", "unnamed mediator",
         "nobody is named"),
    Case("office in the text", f"Talks were chaired by [[PER:Anna Vik]]. [[S1:[[ROLE:The Chair]]]] {SAID}.", "Anna Vik",
         "Anna Vik is called that in the text"),
    Case("office in the text", f"General [[PER:Anna Vik]] came. [[S1:[[ROLE:The general]]]] {SAID}.", "Anna Vik",
         "Anna Vik is called that in the text"),
    Case("described before",
         f"[[ROLE:The Minister]] [[PER:Anna Vik]] met [[ROLE:the foreign minister of Chad]], [[PER:Bo Li]]. [[S1:The guest]] {SAID}.",
         "Bo Li", "The guest is Bo Li, named before", NORWAY),
    Case("office of a state", f"[[ROLE:Norwegian foreign minister]] [[PER:Bo Vik]] left. [[S1:His Chadian counterpart]] {SAID}.",
         "Foreign Minister of Chad", "the office, nobody being named"),
    Case("office of a state", f"[[S1:[[ROLE:The representative]] of [[GPE:Norway]]]] {SAID}, and [[S2:her counterpart from [[GPE:Chad]]]] [[Q2:asked for]]"
         " [[C2:time]].", "representative of Chad", "the office, nobody being named"),
    Case("subject pair", "[[PER:Anna Vik]] received [[PER:Bo Lund]]. [[GPE:Chad]] was calm. [[S1:The two sides]] [[Q1:agreed]] [[C1:to meet]].",
         "Anna Vik; Bo Lund", "the two whose meeting the account is of", NORWAY),
    Case("label", "[[S1:Spokesperson]][[Q1::]] [[C1:Talks go on.]]", "Ministry of Foreign Affairs of Norway",
         "speaks for Ministry of Foreign Affairs of Norway", {**NORWAY, **TURNS}),
    Case("label", "[[S1:Norwegian facilitator]][[Q1::]] [[C1:Talks go on.]]", "Norwegian facilitator", "the label of the turn", TURNS),
    Case("question", "[[S1:Question, the agency Grebe]][[Q1::]] [[C1:Do they?]]", "Grebe", "the outlet in the label", TURNS),
    Case("known body", f"[[ORG:the IAEA]] came. [[S1:[[ORG:The IAEA]]’s inspectors]] {SAID}.", "International Atomic Energy Agency",
         "named here"),
    Case("you", "[[S1:[[PER:ANNA VIK]]]][[Q1::]] [[C1:Talks go on.]]\n\n[[S2:Question]][[Q2::]] [[C2:[[S3:You]] [[Q3:promised]] [[C3:peace]].]]",
         "Anna Vik", "the one who is asked", TURNS),
    Case("I", "[[S1:[[PER:ANNA VIK]]]][[Q1::]] [[C1:Talks go on.]]\n\n[[S2:I]] [[Q2:hope]] [[C2:for peace]].", "Anna Vik",
         "the speaker himself", TURNS),
]  # fmt: skip
KNOWN = [
    Case("known name", f"[[S1:[[PER:Pashinian]]]] {SAID}.", "Nikol Pashinyan",
         "Pashinian is the one of that name in the profile"),
    Case("office holder", f"[[S1:[[ROLE:The Armenian foreign minister]]]] {SAID}.", "Ararat Mirzoyan",
         "held the office of Foreign Minister of Armenia"),
    Case("office holder", f"[[S1:[[ROLE:Armenia’s foreign minister]]]] {SAID}.", "Ararat Mirzoyan",
         "held the office of Foreign Minister of Armenia"),
    Case("office holder", f"[[S1:[[GPE:Armenia]]’s [[ROLE:foreign minister]]]] {SAID}.", "Ararat Mirzoyan",
         "held the office of Foreign Minister of Armenia"),
    Case("office of a state", f"[[S1:[[ROLE:The German foreign minister]]]] {SAID}.", "Foreign Minister of Germany",
         "the office, nobody being named", {"published": "2020-01-01"}),
    Case("subject pair", f"[[PER:Mirzoyan]] met [[PER:Bairamov]]. [[S1:Both ministers]] {SAID}.",
         "Ararat Mirzoyan; Jeyhun Bayramov", "the two whom the text calls that"),
    Case("together", f"[[PER:Lavrov]] met [[PER:Mirzoyan]] and [[PER:Bayramov]]. [[S1:[[PER:Lavrov]]]] {SAID}. [[S2:The two ministers]] {THEN}.",
         "Ararat Mirzoyan; Jeyhun Bayramov", "those whom the text names together"),
    Case("body of a state", f"[[S1:[[PER:Sergei Lavrov]]]] {SAID}. Earlier [[S2:[[ORG:his ministry]]]] {THEN}.",
         "Ministry of Foreign Affairs of Russia", "the one that Sergey Lavrov heads"),
    Case("described before", f"[[S1:[[PER:Vladimir Putin]]]] {SAID}. [[S2:The Russian leader]] {THEN}.", "Vladimir Putin",
         "The Russian leader is Vladimir Putin, named before"),
    Case("not named", f"[[S1:A senior Azerbaijani official]] {SAID}.", "unnamed senior official (Azerbaijan)",
         "nobody is named"),
    Case("spokesperson", f"[[S1:[[ROLE:The Azerbaijani Foreign Ministry’s spokesman]]]] {SAID}.",
         "Ministry of Foreign Affairs of Azerbaijan", "a spokesperson of Ministry of Foreign Affairs of Azerbaijan"),
    Case("issuer", f"[[S1:[[ORG:The Ministry]]]] {SAID}.", "Ministry of Foreign Affairs of Armenia",
         "the one that the text is from", {"kind": "readout", "publisher": "Armenian Foreign Ministry"}),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}: {case.speaker}")
def test_a_rule_names_its_speaker_and_gives_its_reason(case: Case) -> None:
    check(case, GENERAL)


@pytest.mark.parametrize("case", KNOWN, ids=lambda case: f"{case.rule}: {case.speaker}")
def test_a_profile_of_a_process_names_its_own_people_and_bodies(case: Case) -> None:
    check(case, PROCESS)


def check(case: Case, profile: str) -> None:
    found = speakers_of(made(case.marked, **case.about), profile)[-1]
    assert ("; ".join(who.name for who in found.whos), found.rule, found.reason) == (
        case.speaker,
        case.rule,
        case.reason,
    )


TALKS = "[[GPE:Norway]] hosted [[MTG:talks]] between [[ORG:the Government of [[GPE:Chad]]]] and [[ORG:the Corvo Movement]] in [[LOC:Oslo]]."
ITS_OWN = "[[GPE:Norway]] held [[MTG:talks]] with [[ORG:the Government of [[GPE:Chad]]]] in [[LOC:Oslo]]."
OTHERS = [
    ("[[ORG:The Government]]", "Government of Chad", "Government of Norway"),
    ("[[ORG:The army]]", "Armed Forces of Chad", "Armed Forces of Norway"),
    ("[[ROLE:The Prime Minister]]", "Prime Minister of Chad", "Prime Minister of Norway"),
]


@pytest.mark.parametrize(("source", "of_others", "own"), OTHERS)
def test_in_an_account_of_talks_between_others_the_government_is_theirs_else_its_own(
    source: str, of_others: str, own: str
) -> None:
    for before, speaker in ((TALKS, of_others), (ITS_OWN, own)):
        found = speakers_of(made(f"{before} [[S1:{source}]] {SAID}.", NORWAY["kind"], NORWAY["publisher"]))[-1]
        assert found.one.name == speaker


def test_every_rule_has_an_example_here() -> None:
    assert {case.rule for case in CASES + KNOWN} == set(CERTAINTY)


def test_every_rule_that_the_code_can_give_has_a_confidence_and_none_is_left_over() -> None:
    assert {rule for module in NAMING for rule in rules_in(CODE / f"{module}.py")} == set(CERTAINTY)


def rules_in(path: Path) -> Iterator[str]:
    """Yield the names of rules in a module: what it passes as the next to last argument where a speaker is resolved."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in (
            "Resolved",
            "only",
            "_as",
        ):
            rule = node.args[1]
            branches = (rule.body, rule.orelse) if isinstance(rule, ast.IfExp) else (rule,)
            yield from (str(one.value) for one in branches if isinstance(one, ast.Constant))
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "_most_present":
            yield str(ast.literal_eval(node.args[2]))


REPORTED = "[[PER:Aro Bek]] had come, and [[S2:he]] [[Q2:hoped]] [[C2:for peace]]"


@pytest.mark.parametrize(
    ("marked", "speaker"),
    [
        (f"[[S1:[[PER:Bo Vik]]]] [[Q1:said]] [[C1:that {REPORTED}]].", "Bo Vik"),
        (f"[[S1:[[PER:Bo Vik]]]] [[Q1:said]]: [[C1:“{REPORTED}.”]]", "Aro Bek"),
    ],
)
def test_he_in_reported_speech_is_the_speaker_and_in_quoted_speech_another(marked: str, speaker: str) -> None:
    assert speakers_of(made(marked))[1].one.name == speaker


@pytest.mark.parametrize(
    ("source", "speaker"),
    [("Baku", "Azerbaijan"), ("The UN", "United Nations"), ("Lavrov", "Sergey Lavrov"), ("lavrov", "lavrov")],
)
def test_a_name_of_the_profile_is_known_though_no_mention_marks_it(source: str, speaker: str) -> None:
    assert speakers_of(made(f"[[S1:{source}]] {SAID}."), PROCESS)[0].one.name == speaker


@pytest.mark.parametrize(
    ("day", "speaker"),
    [("2023-07-26", "Annalena Baerbock"), ("2025-07-26", "Foreign Minister of Germany")],
)
def test_an_office_is_that_of_the_day_of_publication(day: str, speaker: str) -> None:
    reading = made(f"[[S1:[[ROLE:The German foreign minister]]]] {SAID}.", published=day)
    assert speakers_of(reading, PROCESS)[0].one.name == speaker


def test_the_same_body_has_the_same_id_however_it_is_named() -> None:
    ways = (
        "[[ORG:Azerbaijan’s Foreign Ministry]]",
        "[[ORG:the Azerbaijani Foreign Ministry]]",
        "[[ORG:Azerbaijan’s MFA]]",
    )
    ids = [speakers_of(made(f"[[S1:{way}]] {SAID}."), PROCESS)[0].one.id for way in ways]
    assert ids == ["azerbaijani-foreign-ministry"] * 3


@pytest.mark.parametrize(
    "source",
    [
        "an aide to [[PER:Anna Vik]]",
        "[[PER:Anna Vik]]’s lawyer",
        "people near [[PER:Anna Vik]]",
        "a friend of [[PER:Anna Vik]]",
    ],
)
def test_who_only_describes_a_source_is_not_the_speaker(source: str) -> None:
    (found,) = speakers_of(made(f"[[PER:Anna Vik]] came. [[S1:{source}]] {SAID}."))
    assert found.one.name != "Anna Vik"


def test_a_pronoun_never_points_to_somebody_who_is_named_only_later() -> None:
    first, _ = speakers_of(made(f"[[S1:She]] {SAID}. [[S2:[[PER:Anna Vik]]]] {THEN}."))
    assert first.one.name == "unknown"


def test_a_transcript_goes_from_label_to_label() -> None:
    marked = "\n\n".join((
        "[[S1:[[ROLE:Foreign Minister]] [[PER:Anna Vik]]]][[Q1::]] [[C1:Talks go on.]]",
        "[[S2:Question]][[Q2::]] [[C2:Do they?]]",
        "[[S3:[[PER:Vik]]]][[Q3::]] [[C3:Yes, and [[S4:we]] [[Q4:hope]] [[C4:for more]].]]",
        "[[S5:[[ROLE:Foreign Minister]]]][[Q5::]] [[C5:Thank you.]]",
    ))  # fmt: skip
    names = [
        one.one.name
        for one in speakers_of(made(marked, kind="transcript", publisher="Ministry of Foreign Affairs of Norway"))
    ]
    assert names == ["Anna Vik", "unnamed journalist", "Anna Vik", "Norway", "Anna Vik"]


def test_the_reference_gives_reasons_as_they_are_printed() -> None:
    page = (CODE.parents[2] / "docs" / "reference" / "linking.md").read_text(encoding="utf-8")
    printed = {case.reason for case in CASES + KNOWN}
    shown = {
        cells[4].strip()
        for line in page.splitlines()
        if len(cells := line.split("|")) == 7 and cells[1].strip() in CERTAINTY
    }
    assert shown
    assert shown <= printed


@pytest.mark.parametrize("words", ["The chief mediator", "His army"])
def test_an_office_of_no_state_and_what_is_somebody_s_own_are_not_given_to_the_state_of_the_dateline(
    words: str,
) -> None:
    (found,) = speakers_of(made(f"[[GPE:Norway]] is calm. [[S1:{words}]] {SAID}.", dateline="Oslo"))
    assert "Norway" not in found.one.name


def test_a_description_never_means_who_holds_another_office_of_that_noun() -> None:
    marked = f"[[ROLE:Norwegian defence minister]] [[PER:Anna Vik]] came. [[S1:The foreign minister]] {SAID}."
    assert speakers_of(made(marked))[0].one.name != "Anna Vik"


def test_he_is_none_of_several_who_are_not_named() -> None:
    marked = f"[[ROLE:Envoy]] [[PER:Bo Vik]] came. [[S1:Three diplomats]] {SAID}. [[S2:He]] {THEN}."
    assert speakers_of(made(marked))[1].one.name == "Bo Vik"


def test_an_office_without_a_state_is_the_publisher_s_in_its_own_account() -> None:
    marked = f"[[S1:[[ROLE:Prime Minister]] [[PER:Anna Vik]]]] {SAID}."
    own = speakers_of(made(marked, NORWAY["kind"], NORWAY["publisher"]))
    news = speakers_of(made(marked, dateline="Oslo"))
    assert (own[0].one.side, news[0].one.side) == ("Norway", None)


@pytest.mark.parametrize(
    ("title", "lead", "whose"),
    [
        ("Statement", "[[ORG:The Government of Chad]] and [[ORG:the Corvo Front]] met in [[GPE:Oslo]].", "Chad"),
        ("Statement", "[[ORG:The Corvo Front]] and [[ORG:the Government of Chad]] met in [[GPE:Oslo]].", "Chad"),
        ("Statement", "[[ORG:The Government of Velmar]] and [[ORG:the Corvo Front]] met.", "Velmar"),
        ("Communiqué of the Government of the Republic of Velmar and the Corvo Front", "They met.", "Velmar"),
        ("Statement", "[[ORG:The Government of Norway]] and [[ORG:the Corvo Front]] met.", "Norway"),
        ("Statement", "[[ORG:The Government of Chad]] and [[ORG:the Government of Norway]] met.", "Norway"),
        ("Statement", "[[GPE:Norway]] and [[ORG:the Government of Chad]] met.", "Norway"),
        ("Statement", "[[ORG:The Government of Chad]] has resigned.", "Norway"),
    ],
)
def test_the_government_is_that_of_the_party_that_a_host_s_text_names_beside_another(
    title: str, lead: str, whose: str
) -> None:
    marked = f"{lead} [[S1:[[ORG:The Government]]]] {SAID}."
    found = speakers_of(made(marked, NORWAY["kind"], NORWAY["publisher"], title=title))
    assert found[-1].one.name == f"Government of {whose}"


@pytest.mark.parametrize(
    ("source", "name"),
    [("Corvo’s", "Corvo’s"), ("[[ORG:Corvo & Vik's]]", "Corvo & Vik's"), ("The ministry's", "ministry")],
)
def test_a_name_may_end_in_an_s_of_its_own_where_nothing_stands_behind_it(source: str, name: str) -> None:
    assert speakers_of(made(f"[[S1:{source}]] {SAID}."))[-1].one.name == name


ROUND_UP = """[[GPE:YEREVAN]], 24 July - [[S1:[[ORG:The Armenian Foreign Ministry]]]] [[Q1:said]] [[C1:that talks go on]]. \
[[S2:[[ROLE:President]] [[PER:Aram Orlo]]]] [[Q2:said]] [[C2:that talks go on]].

[[LOC:{place}]], 24 July - [[S3:{words}]] [[Q3:said]] [[C3:that talks go on]]."""


@pytest.mark.parametrize(
    ("place", "words", "speaker"),
    [
        ("BAKU", "[[ORG:The Foreign Ministry]]", "Foreign Ministry of Azerbaijan"),
        ("OSLO", "[[ORG:The Foreign Ministry]]", "Foreign Ministry of Norway"),
        ("OSLO", "The foreign ministry", "foreign ministry of Norway"),
        ("OSLO", "[[ROLE:The president]]", "president of Norway"),
        ("OSLO", "[[ORG:The Armenian Foreign Ministry]]", "Ministry of Foreign Affairs of Armenia"),
        ("OSLO", "[[PER:Orlo]]", "Aram Orlo"),
        ("OSLO", "He", "unknown"),
        ("GENEVA", "[[ORG:The Foreign Ministry]]", "Foreign Ministry"),
        ("GENEVA", "[[ROLE:The president]]", "president"),
    ],
)
def test_in_a_round_up_an_office_or_body_without_a_state_is_of_the_dateline_above_it(
    place: str, words: str, speaker: str
) -> None:
    found = speakers_of(made(ROUND_UP.format(place=place, words=words), dateline="Yerevan"))
    assert found[-1].one.name == speaker


NORWEGIAN = "[[GPE:Norwegian]] [[ROLE:Foreign Minister]] [[PER:Ingrid Solheim]] left."


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        (f"{NORWEGIAN} ", ""),
        ("[[ROLE:Foreign Minister]] [[PER:Ingrid Solheim]] of [[GPE:Norway]] left. ", ""),
        ("[[GPE:LISK]], March 18 ([[ORG:Agency]]) - ", f"\n\n{NORWEGIAN}"),
    ],
)
def test_its_minister_is_of_the_state_that_its_points_to_whoever_of_another_is_named(before: str, behind: str) -> None:
    told = "[[GPE:Sudan]] will not return, [[S1:its [[ROLE:foreign minister]]]] [[Q1:said]] [[C1:that day]]."
    (found,) = speakers_of(made(before + told + behind))
    assert found.one.name == "Foreign Minister of Sudan"


@pytest.mark.parametrize(
    ("before", "who", "they"),
    [
        ("[[ORG:The Council]] met", "The mission of [[GPE:Chad]]", "it"),
        ("[[PER:Ana Vik]] left", "[[PER:Bo Lund]]", "she"),
        ("[[ORG:The Foreign Ministry of Chad]] spoke", "[[PER:Bo Lund]]", "they"),
    ],
)
def test_what_it_called_is_told_by_whoever_the_sentence_tells_of(before: str, who: str, they: str) -> None:
    blamed = f"[[S1:{who}]] [[Q1:condemned]] [[C1:what [[S2:{they}]] [[Q2:called]] [[C2:gangs]]]]."
    one, other = speakers_of(made(f"{before}. {blamed}"))
    assert other.one.name == one.one.name != "unknown"


def test_whose_somebody_is_may_be_told_by_a_bare_noun_for_a_body() -> None:
    marked = "[[ORG:The Houthis]] left. [[S1:The group's observer]] [[Q1:said]] [[C1:that it hoped for peace]]."
    assert speakers_of(made(marked))[-1].one.name == "observer of Houthis"
    other = marked.replace("The Houthis", "The Treasury")
    assert speakers_of(made(other))[-1].one.name != "observer of Treasury"


@pytest.mark.parametrize(
    "opening",
    [
        "With regard to the proposal of [[ORG:the Ministry of Chad]] to refer the matter to a panel",
        "In response to the note of [[ORG:the Ministry of Chad]]",
        "Asked about the demand of [[ORG:the Ministry of Chad]]",
    ],
)
def test_it_goes_on_from_who_speaks_behind_an_opening_phrase(opening: str) -> None:
    """Not from whoever that phrase names; behind a person it is weighed as before."""
    marked = (
        f"{opening}, [[S1:[[ORG:the Government of Norway]]]] [[Q1:agreed to]] [[C1:wait]]. "
        "[[S2:It]] [[Q2:rejected]] [[C2:the map]]."
    )
    assert speakers_of(made(marked))[1].one.name == "Government of Norway"
    person = marked.replace("[[ORG:the Government of Norway]]", "[[PER:Ana Vik]]")
    assert speakers_of(made(person))[1].one.name != "Ana Vik"
