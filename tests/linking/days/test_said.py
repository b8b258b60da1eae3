"""Each rule for the day of a statement, as a table of marked sentences (corpus/SCHEME.md) and the days expected."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from aidememoire.linking.days.accounts import MEETING, NAMED, PUBLISHED, SIGNED
from aidememoire.linking.days.apart import APART
from aidememoire.linking.days.reports import SAME_DAY
from aidememoire.linking.days.said import CONTINUED, ENTRY, FRAMED, HEAD, OWN, PAPER, QUOTED, SHARED, DaySaid, days_said
from aidememoire.model import DAY_OF_PUBLICATION, Reading
from tests.linking.made import made
from training.gold import gold_reading
from training.passages import parse_passage

WEDNESDAY = "2023-07-26"

#: Kind, marked text, and for each dated statement its number, its day or days, and the reason.
CASES: tuple[tuple[str, str, dict[int, tuple[str, str]]], ...] = (
    # A date beside the cue, after it, before it, or after the content.
    ("news", "[[S1:Dina Orlo]] [[Q1:said]] on Tuesday [[C1:that it was over]].", {1: ("2023-07-25", OWN)}),
    ("news", "[[S1:Dina Orlo]] [[Q1:said]] Tuesday [[C1:it was over]].", {1: ("2023-07-25", OWN)}),
    (
        "news",
        "[[S1:Orlo]] [[Q1:told]] reporters in Geneva on Monday [[C1:that it was over]].",
        {1: ("2023-07-24", OWN)},
    ),
    ("news", "[[C1:“It is over,”]] [[S1:Orlo]] [[Q1:said]] in a statement dated 5 May.", {1: ("2023-05-05", OWN)}),
    ("news", "[[C1:“It is over,”]] [[Q1:said]] [[S1:Orlo]] on Sunday.", {1: ("2023-07-23", OWN)}),
    ("news", "[[S1:Orlo]] [[Q1:welcomes]] [[C1:the outcome of the summit held in Lisk]] on 9 December.", {}),
    ("news", "[[S1:Orlo]] [[Q1:asked for]] [[C1:a map]] on Friday.", {1: ("2023-07-21", OWN)}),
    ("news", "[[S1:The ministry]] on Monday [[Q1:said]] [[C1:it was over]].", {1: ("2023-07-24", OWN)}),
    ("news", "[[S1:Orlo]], speaking in Sava on Sunday, [[Q1:demanded]] [[C1:a map]].", {1: ("2023-07-23", OWN)}),
    ("news", "[[S1:Orlo]] [[Q1:said]] last week [[C1:that it was over]].", {1: ("2023-07-17/2023-07-23", OWN)}),
    ("news", "[[S1:Orlo]] [[Q1:promised]] in June [[C1:to sign]].", {1: ("2023-06-01/2023-06-30", OWN)}),
    ("news", "[[S1:Orlo]] [[Q1:promised]] in 2021 [[C1:to sign]].", {1: ("2021-01-01/2021-12-31", OWN)}),
    ("news", "[[S1:Orlo]] [[Q1:said]] yesterday [[C1:that it was over]].", {1: ("2023-07-25", OWN)}),
    ("news", "[[S1:Orlo]] [[Q1:said]] this morning [[C1:that it was over]].", {1: ("2023-07-26", OWN)}),
    ("news", "[[C1:It is over]], [[S1:Orlo]] [[Q1:said]] after talks in Sava on Monday.", {1: ("2023-07-24", OWN)}),
    ("news", "[[S1:Orlo]] [[Q1:said]] before the council on Monday [[C1:it was over]].", {1: ("2023-07-24", OWN)}),
    # Behind an aside with *as* a date is of what is said.
    ("news", "As [[S1:Orlo]] [[Q1:has stated]], [[C1:on 3 July a ship was hit]].", {}),
    ("news", "As [[S1:Orlo]] [[Q1:said]], on 3 July [[C1:a ship was hit]].", {}),
    ("news", "As [[S1:Orlo]] [[Q1:said]] on 3 July, [[C1:a ship was hit]].", {1: ("2023-07-03", OWN)}),
    # A note is of its own day, not of the meeting to which it refers; what it would be grateful for it says now.
    (
        "statement",
        "[[S1:The Embassy]], with reference to the meeting held on 20 July, [[Q1:informs]] the Ministry "
        "[[C1:that it was over]]. [[S2:The Embassy]] [[Q2:would be grateful for]] [[C2:a reply]].",
        {1: (WEDNESDAY, PUBLISHED), 2: (WEDNESDAY, PUBLISHED)},
    ),
    # As monitors have it, a bare day between who speaks and the verb.
    ("news", "[[S1:Orlo]] 5 July [[Q1:said]] [[C1:that it was over]].", {1: ("2023-07-05", OWN)}),
    ("news", "[[S1:Orlo]] [[Q1:rejected]] [[C1:the 5 July map]].", {}),
    # As American cables have it, a bare day before *that*.
    (
        "news",
        "[[S1:Orlo]] [[Q1:told]] Ambassador Harlan March 11 [[C1:that it was over]].",
        {1: ("2023-03-11", OWN)},
    ),
    ("news", "[[S1:Orlo]] [[Q1:rejected]] [[C1:the March 11 accord]].", {}),
    # A date at the head of the sentence or of the clause.
    ("news", "On 24 July [[S1:the ministry]] [[Q1:said]] [[C1:it was over]].", {1: ("2023-07-24", HEAD)}),
    ("news", "In Sava on Tuesday, [[S1:Orlo]] [[Q1:said]] [[C1:it was over]].", {1: ("2023-07-25", HEAD)}),
    ("news", "On Monday, [[C1:it was over]], [[Q1:said]] [[S1:Orlo]].", {1: ("2023-07-24", HEAD)}),
    (
        "news",
        "[[S1:Orlo]] [[Q1:denied]] [[C1:it]] on Sunday; on Tuesday [[S2:her office]] [[Q2:confirmed]] [[C2:it]].",
        {1: ("2023-07-23", OWN), 2: ("2023-07-25", HEAD)},
    ),
    # A date between *which* and its verb, or between the comma that ends such a clause and the verb behind it.
    (
        "news",
        "[[S2:Orsk's army]], [[S1:which]] in May [[Q1:agreed to]] [[C1:a pause]], [[Q2:rejected]] [[C2:the map]].",
        {1: ("2023-05-01/2023-05-31", OWN)},
    ),
    (
        "news",
        "[[S2:Dina Orlo]], [[S1:who]] last week [[Q1:rejected]] [[C1:the map]], on Monday [[Q2:said]] [[C2:it was over]].",
        {1: ("2023-07-17/2023-07-23", OWN), 2: ("2023-07-24", OWN)},
    ),
    # A clause between commas on that date, or one with *when* that ends with it, keeps nobody from it.
    *(
        ("news", f"{head} [[S1:Orlo]] [[Q1:rejected]] [[C1:the map]].", {1: ("2022-05-01/2022-05-31", HEAD)})
        for head in (
            "In May 2022, when they first met,",
            "In May 2022, after the raid,",
            "When the talks began in May 2022,",
        )
    ),
    ("news", "After the raid of 5 May 2022, [[S1:Orlo]] [[Q1:rejected]] [[C1:the map]].", {}),
    ("news", "When Corvo, which fell in May 2022, [[S1:Orlo]] [[Q1:rejected]] [[C1:the map]].", {}),
    # At the head of its sentence a date holds on for what is told next in the past.
    *(
        (
            "news",
            f"In May 2022 [[S1:Orlo]] [[Q1:rejected]] [[C1:the map]]{join} [[S2:Sava]] [[Q2:agreed to]] [[C2:a road]].",
            {1: ("2022-05-01/2022-05-31", HEAD), 2: ("2022-05-01/2022-05-31", FRAMED)},
        )
        for join in (", and", " but", ";", ", while")
    ),
    (
        "news",
        "In May 2022 [[S1:Orlo]] [[Q1:rejected]] [[C1:the map]], and [[S2:Sava]] [[Q2:still wants]] [[C2:a road]].",
        {1: ("2022-05-01/2022-05-31", HEAD)},
    ),
    (
        "news",
        "In May 2022 [[S1:Orlo]] [[Q1:rejected]] [[C1:the map]], and in June [[S2:Sava]] [[Q2:agreed to]] [[C2:a road]].",
        {1: ("2022-05-01/2022-05-31", HEAD), 2: ("2023-06-01/2023-06-30", HEAD)},
    ),
    # What a dated speech or letter of the speaker's own holds was said that day; one that is cited dates nothing.
    *(
        ("news", f"[[S1:Orlo]] [[Q1:asked for]] [[C1:a map]] {vessel} of 24 July.", {1: ("2023-07-24", OWN)})
        for vessel in (
            "in her briefing",
            "at the talks",
            "in a note verbale",
            "at her second press conference",
            "in Corvo’s reply",
        )
    ),
    ("news", "In his letter of 24 July, [[S1:Orlo]] [[Q1:demanded]] [[C1:a map]].", {1: ("2023-07-24", HEAD)}),
    ("news", "[[S1:Orlo]], in a letter of 3 July to Sava, [[Q1:denied]] [[C1:it]].", {1: ("2023-07-03", OWN)}),
    ("news", "[[S1:Orlo]]’s [[Q1:position of 3 July was]] [[C1:that it was over]].", {1: ("2023-07-03", OWN)}),
    ("news", "[[S1:Orlo]] [[Q1:asked for]] [[C1:a map]] in line with the letter of 3 July.", {}),
    ("news", "[[S1:Orlo]] [[Q1:asked for]] [[C1:a map]] in breach of its promise of 3 July.", {}),
    ("news", "[[S1:Orlo]] [[Q1:denied]] [[C1:the charge in her letter of 3 July]].", {}),
    # Two statements, two dates; one date, two cues of one source.
    (
        "news",
        "[[S1:Orlo]] [[Q1:said]] on Monday [[C1:it was over]], and [[S2:Brusk]] [[Q2:replied]] on Tuesday [[C2:it was not]].",
        {1: ("2023-07-24", OWN), 2: ("2023-07-25", OWN)},
    ),
    (
        "news",
        "[[S1:[[S2:Orlo]]]] on Monday [[Q1:rejected]] [[C1:the map]] and [[Q2:asked for]] [[C2:another]].",
        {1: ("2023-07-24", OWN), 2: ("2023-07-24", SHARED)},
    ),
    # What another statement holds dates what stands there.
    (
        "news",
        "[[S1:Orlo]] [[Q1:said]] [[C1:that [[S2:Sava]] [[Q2:had promised]] on 3 May [[C2:to sign]]]].",
        {2: ("2023-05-03", OWN)},
    ),
    (
        "news",
        "[[S1:Orlo]] [[Q1:said]] on Monday [[C1:that [[S2:Sava]] [[Q2:had promised]] [[C2:to sign]]]].",
        {1: ("2023-07-24", OWN)},
    ),
    # The same speaker goes on.
    (
        "news",
        "[[S1:Dina Orlo]] [[Q1:said]] on Monday [[C1:it was over]]. [[S2:She]] [[Q2:added]] [[C2:that she was tired]].",
        {1: ("2023-07-24", OWN), 2: ("2023-07-24", CONTINUED)},
    ),
    (
        "news",
        "[[S1:Dina Orlo]] [[Q1:said]] on Monday [[C1:it was over]].\n\n[[C2:“I am tired,”]] [[S2:Orlo]] [[Q2:said]].",
        {1: ("2023-07-24", OWN), 2: ("2023-07-24", CONTINUED)},
    ),
    (
        "news",
        "[[S1:Orlo]] [[Q1:said]] on Monday [[C1:it was over]]. [[S2:She]] [[Q2:has since denied]] [[C2:it]].",
        {1: ("2023-07-24", OWN)},
    ),
    (
        "news",
        "[[S1:Orlo]] [[Q1:said]] on Monday [[C1:it was over]]. [[S2:Brusk]] [[Q2:disagreed]]: [[C2:“No.”]]",
        {1: ("2023-07-24", OWN)},
    ),
    (
        "news",
        "[[S1:Orlo]] [[Q1:said]] on Monday [[C1:it was over]]. It rained. It rained on. [[S2:She]] [[Q2:spoke of]] [[C2:rain]].",
        {1: ("2023-07-24", OWN)},
    ),
    # A time of day on the day named last.
    (
        "news",
        "The convoy left on Monday. [[S1:Orlo]] [[Q1:denied]] [[C1:it]] within the hour.",
        {1: ("2023-07-24", SAME_DAY)},
    ),
    (
        "news",
        "The convoy left on Monday. By evening [[S1:Orlo]] [[Q1:denied]] [[C1:it]].",
        {1: ("2023-07-24", SAME_DAY)},
    ),
    ("news", "The convoy left on 3 May 2020. By evening [[S1:Orlo]] [[Q1:denied]] [[C1:it]].", {}),
    # No day: what is said of the saying, or of the speaker, is of another day.
    *(
        ("news", f"[[S1:Orlo]] [[Q1:ruled out]] [[C1:a truce]]{said_of_it} in March.", {})
        for said_of_it in (
            ", a pledge first made",
            " – a vow she made",
            ", the third such refusal",
            ", repeating a pledge made",
        )
    ),
    ("news", "[[C1:“Never,”]] [[S1:Orlo]] [[Q1:said]], a vow first made last May.", {}),
    ("news", "[[S1:Orlo]] [[Q1:demanded]] [[C1:a map, a condition set]] in January.", {}),
    ("news", "[[S1:Orlo]], the envoy, on Monday [[Q1:asked for]] [[C1:a map]].", {1: ("2023-07-24", OWN)}),
    ("news", "[[S1:Orlo]] [[Q1:asked for]] [[C1:a map]], speaking in Sava on Monday.", {1: ("2023-07-24", OWN)}),
    # No day: other clauses, contents, names, bounds, days to come.
    ("news", "[[S1:Orlo]], who met Brusk on Monday, [[Q1:said]] [[C1:it was over]].", {}),
    ("news", "[[S1:Orlo]] [[Q1:said]] [[C1:that it was over on Monday]].", {}),
    ("news", "[[C1:The road was shut on Monday]], [[S1:Orlo]] [[Q1:said]].", {}),
    ("news", "[[S1:The statement of 9 November 2020]] [[Q1:says]] [[C1:it is over]].", {}),
    ("news", "[[S1:Orlo]] [[Q1:invoked]] [[C1:peace]] under the statement of 9 November 2020.", {}),
    ("news", "[[S1:Orlo]] [[Q1:called for]] [[C1:respect]] for the accord signed on 3 May.", {}),
    ("news", "[[S1:Orlo]] [[Q1:has said]] since Monday [[C1:that it is over]].", {}),
    ("news", "[[S1:Orlo]] [[Q1:wants]] [[C1:a map]] by Friday.", {}),
    ("news", "[[S1:Orlo]] [[Q1:will tell]] the council on Friday [[C1:that it is over]].", {}),
    ("news", "[[S1:Orlo]] [[Q1:said]] in an interview published on Sunday [[C1:that it was over]].", {}),
    ("news", "[[S1:Orlo]] [[Q1:regretted]] [[C1:the delay]], and met Brusk on Monday.", {}),
    ("news", "[[S1:Orlo]] [[Q1:said]] [[C1:it was over]].", {}),
    ("news", "They met on Monday in Sava. [[S1:Orlo]] [[Q1:is against]] [[C1:the map]].", {}),
    # A readout is the account of its meeting; what its author says now is of the day of publication.
    (
        "readout",
        "The ministers met in Sava on 25 July.\n\n[[S1:Orlo]] [[Q1:stressed]] [[C1:the map]]. It [[Q2:was agreed]] [[C2:to meet]].",
        {1: ("2023-07-25", MEETING), 2: ("2023-07-25", MEETING)},
    ),
    # A line that says when the page came out, or a heading, is not the day of a meeting that the text dates.
    *(
        (
            "readout",
            f"{head}On 25 July the ministers met in Sava.\n\n[[S1:Orlo]] [[Q1:stressed]] [[C1:the map]].",
            {1: ("2023-07-25", MEETING)},
        )
        for head in (
            "26 July 2023, 09:12\n\n",
            "Orlo received in Sava\n\nJuly 26, 2023\n\n",
            "Published on 26 July 2023\n",
            "Press release:\n\n26 July 2023\n\n",
            "Readout of the talks, 26 July 2023\n\n",
        )
    ),
    (
        "readout",
        "26 July 2023\n\nYesterday the ministers met in Sava.\n\n[[S1:Orlo]] [[Q1:stressed]] [[C1:the map]].",
        {1: ("2023-07-25", MEETING)},
    ),
    (
        "readout",
        "26 July 2023\n\nThe ministers met in Sava.\n\n[[S1:Orlo]] [[Q1:stressed]] [[C1:the map]].",
        {1: ("2023-07-26", MEETING)},
    ),
    (
        "readout",
        "Readout of the talks in Sava, 25 July 2023\n\nThe ministers met.\n\n[[S1:Orlo]] [[Q1:stressed]] [[C1:the map]].",
        {1: ("2023-07-25", MEETING)},
    ),
    (
        "statement",
        "Statement after the talks\n26 July 2023\n\nThe ministers met in Sava on 25 July. [[S1:Orlo]] [[Q1:stressed]] [[C1:the map]].",
        {1: ("2023-07-25", MEETING)},
    ),
    (
        "readout",
        "The ministers met in Sava from 24 to 25 July. [[S1:Orlo]] [[Q1:stressed]] [[C1:the map]].",
        {1: ("2023-07-24/2023-07-25", MEETING)},
    ),
    (
        "readout",
        "Ambassador Brusk received Dina Orlo this morning. [[S1:The host]] [[Q1:thanked]] [[C1:her]].",
        {1: ("2023-07-26", MEETING)},
    ),
    (
        "readout",
        "The ministers met on Monday. [[S1:Orlo]] [[Q1:said]] [[C1:that [[S2:Sava]] [[Q2:had promised]] [[C2:a map]]]].",
        {1: ("2023-07-24", MEETING)},
    ),
    (
        "readout",
        "The panel met on Monday. [[S1:Orlo]] [[Q1:asked for]] [[C1:a map]]. [[S2:The Mission]] [[Q2:stands ready to]] [[C2:help]].",
        {1: ("2023-07-24", MEETING), 2: ("2023-07-26", PUBLISHED)},
    ),
    (
        "readout",
        "The ministers met on Monday. [[S1:Sava]] [[Q1:has offered]] [[C1:a map]].",
        {},
    ),
    # A statement speaks on its day of publication, and so does a transcript.
    (
        "statement",
        "[[S1:The Mission]] [[Q1:condemns]] [[C1:the raid]]. [[S2:Sava]] [[Q2:has denied]] [[C2:it]]. [[S3:We]] [[Q3:urge]] [[C3:calm]].",
        {1: ("2023-07-26", PUBLISHED), 3: ("2023-07-26", PUBLISHED)},
    ),
    (  # The day of a decision is not that of the talks which it is on.
        "statement",
        "[[S1:The Mission]] [[Q1:deplores]] [[C1:the decision announced yesterday to leave the talks]]. [[S2:We]] [[Q2:urge]] [[C2:calm]].",
        {1: ("2023-07-26", PUBLISHED), 2: ("2023-07-26", PUBLISHED)},
    ),
    (
        "statement",
        "The Council held its session on 24 July.\n\n[[S1:The Council]] [[Q1:deplores]] [[C1:the raid]].",
        {1: ("2023-07-24", MEETING)},
    ),
    (
        "transcript",
        "[[S1:ORLO]][[Q1::]] [[C1:Good morning. The road was shut yesterday. [[S2:We]] [[Q2:ask for]] [[C2:calm]]. [[S3:Sava]] [[Q3:has refused]] [[C3:it]].]]",
        {1: ("2023-07-26", PUBLISHED), 2: ("2023-07-26", PUBLISHED)},
    ),
    (
        "transcript",
        "[[S1:ORLO]][[Q1::]] [[C1:Good morning. [[S2:We]] [[Q2:ask for]] [[C2:calm]].]]",
        {1: ("2023-07-26", PUBLISHED), 2: ("2023-07-26", PUBLISHED)},
    ),
    # A heading tells the day; a paragraph after one without a date may tell it too.
    (
        "transcript",
        "Press conference, Sava, 24 July 2023\n\n[[S1:ORLO]][[Q1::]] [[C1:Good morning.]]",
        {1: ("2023-07-24", PUBLISHED)},
    ),
    (
        "statement",
        "Statement of the Mission, Sava, 25 July 2023\n\n[[S1:The Mission]] [[Q1:condemns]] [[C1:the raid of 20 July]].",
        {1: ("2023-07-25", PUBLISHED)},
    ),
    (
        "statement",
        "Comment on the statement of Arland of 24 July\n\n25 July 2023\n\n[[S1:The Mission]] [[Q1:condemns]] [[C1:the raid of 20 July]].",
        {1: ("2023-07-25", PUBLISHED)},
    ),
    (
        "readout",
        "The road opens at last.\n\nThe ministers met on 24 July. [[S1:Sava]] [[Q1:stressed]] [[C1:the map]].",
        {1: ("2023-07-24", MEETING)},
    ),
    # Results are listed in the present; what is cited beside the account is none of it.
    (
        "readout",
        "The ministers met on Monday.\n\n- [[S1:Sava]] [[Q1:undertakes to]] [[C1:pay]].\n\n- It rained.\n\n- It rained on.",
        {1: ("2023-07-24", MEETING)},
    ),
    (
        "readout",
        "The ministers met on Monday. The road, [[Q1:according to]] [[S1:the agency]], [[C1:is shut]]. It rained. It rained on.",
        {},
    ),
    # Of a session of several days its communiqué has the last; an author who did not sit speaks on publication.
    (
        "statement",
        "The Council met on 24 and 25 July.\n\n[[S1:The Council]] [[Q1:deplores]] [[C1:the raid]].",
        {1: ("2023-07-25", MEETING)},
    ),
    (
        "statement",
        "The Council met on 24 July.\n\n[[S1:The Mission]] [[Q1:deplores]] [[C1:the delay]]. [[S2:Orlo]] [[Q2:spoke of]] [[C2:rain]].",
        {1: ("2023-07-26", PUBLISHED), 2: ("2023-07-24", MEETING)},
    ),
    # With no session at its head, what a statement tells in the past has the day named last; others' words only a session's.
    (
        "statement",
        "The raid was on 22 July. [[S1:The Mission]] [[Q1:protested]] [[C1:at once]]. [[S2:Orlo]] [[Q2:spoke of]] [[C2:rain]].",
        {1: ("2023-07-22", NAMED)},
    ),
    (
        "statement",
        "We care.\n\n[[S1:The Mission]] [[Q1:demands]] [[C1:peace]]. Talks were held on 22 July. [[S2:Orlo]] [[Q2:spoke of]] [[C2:rain]].",
        {1: ("2023-07-26", PUBLISHED), 2: ("2023-07-22", NAMED)},
    ),
    ("statement", "[[S1:The Mission]] [[Q1:protested]] [[C1:at once]].", {1: ("2023-07-26", PUBLISHED)}),
    # An agreement is of the day on which it was made; what was offered before is not.
    (
        "agreement",
        "Agreed Record, done at Sava on 24 July 2023.\n\n[[S1:Sava]] [[Q1:undertakes to]] [[C1:pay]]. "
        "[[S2:The bank]] [[Q2:has offered]] [[C2:a loan]].",
        {1: ("2023-07-24", SIGNED)},
    ),
    ("agreement", "[[S1:Sava]] [[Q1:undertakes to]] [[C1:pay by 25 July]].", {}),
    # The speakers of a transcript need no turn of their own around what they say for themselves.
    (
        "transcript",
        "MINISTER: The road is shut. [[S1:We]] [[Q1:demand]] [[C1:a map]]. [[S2:They]] [[Q2:demand]] [[C2:a road]].",
        {1: ("2023-07-26", PUBLISHED)},
    ),
    # What `we` say inside a dated quotation was said then; what we said before was not.
    (
        "news",
        "[[C1:“[[S2:We]] [[Q2:demand]] [[C2:a map]]; [[S3:we]] [[Q3:asked for]] [[C3:one]],”]] [[S1:Orlo]] [[Q1:said]] on Monday.",
        {1: ("2023-07-24", OWN), 2: ("2023-07-24", QUOTED)},
    ),
    # A pronoun goes on across a sentence.
    (
        "news",
        "[[S1:Orlo]] [[Q1:said]] on Monday [[C1:it was over]]. It rained. [[S2:She]] [[Q2:asked for]] [[C2:a map]].",
        {1: ("2023-07-24", OWN), 2: ("2023-07-24", CONTINUED)},
    ),
    (
        "news",
        "[[S1:Orlo]] [[Q1:said]] on Monday [[C1:it was over]]. It rained. [[S2:Orlo]] [[Q2:asked for]] [[C2:a map]].",
        {1: ("2023-07-24", OWN)},
    ),
    # What an entry of a chronology tells; tests/linking/text/test_entries.py has more.
    ("news", "It rained.\n\n24 July – [[S1:Orlo]] [[Q1:rejects]] [[C1:it]].", {1: ("2023-07-24", ENTRY)}),
    # An instrument speaks on its own day.
    (
        "news",
        "[[S1:[[INS:The accord of 9 November 2020]]]] [[Q1:obliges]] [[C1:both to pay]].",
        {1: ("2020-11-09", PAPER)},
    ),
    # So many days or weeks after the date of its sentence or before it; not where the words give no number, nor after publication.
    *(
        ("news", f"The two signed on Monday, {words} [[S1:Orlo]] [[Q1:had asked for]] [[C1:it]].", expected)
        for words, expected in (
            ("two days after", {1: ("2023-07-22", APART)}),
            ("a week after", {1: ("2023-07-17", APART)}),
            ("a day before", {1: ("2023-07-25", APART)}),
            ("3 days after", {1: ("2023-07-21", APART)}),
            ("some days after", {}),
            ("3 days before", {}),
            ("days after", {}),
        )
    ),
    (
        "news",
        "[[S1:Orlo]] [[Q1:said]] on Monday [[C1:the road would open two days after [[S2:Sava]] [[Q2:agreed to]] [[C2:it]]]].",
        {1: ("2023-07-24", OWN)},
    ),
    # What an instrument says in the sentence of a speaker does not keep him from going on.
    (
        "news",
        "[[S1:Orlo]] [[Q1:told]] them on Monday [[C1:it was late]], as [[S2:[[INS:the plan of May 2022]]]] [[Q2:laid down]] [[C2:a term]]."
        " [[S3:He]] [[Q3:cited]] [[C3:two raids]].",
        {1: ("2023-07-24", OWN), 2: ("2022-05-01/2022-05-31", PAPER), 3: ("2023-07-24", CONTINUED)},
    ),
    # Who heads the body that issues a statement is its author; who bears an office of some matter is not.
    *(
        (
            "statement",
            f"[[S1:The Mission]] [[Q1:condemns]] [[C1:the raid]]. [[S2:{source}]] [[Q2:urges]] [[C2:both to stop]].",
            {1: ("2023-07-26", PUBLISHED)} | ({2: ("2023-07-26", PUBLISHED)} if own else {}),
        )
        for source, own in (
            ("The Chairman, Bo Brusk", True),
            ("the Special Envoy", False),
            ("The Representative", True),
            ("the Home Minister, Bo Brusk", False),
            ("The Chairman of the union", False),
        )
    ),
)


def read(kind: str, marked: str, published: str = WEDNESDAY) -> Reading:
    """Return the reading that the marks of a text say."""
    numbers = sorted({int(number) for number in re.findall(r"\[\[[SQC](\d+):", marked)})
    head = f"# id: test\n# kind: {kind}\n# publisher: Press Office of the Mission\n# published: {published}\n"
    table = "".join(f"\n= {number} act=assert issues=other" for number in numbers)
    return gold_reading(parse_passage(head + marked + table))


def written(day: DaySaid) -> tuple[str, str]:
    """Write a day as the table does."""
    start, end = day.interval.start.isoformat(), day.interval.end.isoformat()
    return (start if start == end else f"{start}/{end}"), day.reason


@pytest.mark.parametrize(("kind", "marked", "expected"), CASES, ids=[f"{kind}: {text[:70]}" for kind, text, _ in CASES])
def test_the_days_of_statements_are_those_of_the_table(
    kind: str, marked: str, expected: dict[int, tuple[str, str]]
) -> None:
    """A statement has the day, and the reason, that the table gives it, and none where it gives none."""
    found = days_said(read(kind, marked))
    assert {int(number) + 1: written(day) for number, day in found.items()} == expected


def test_the_table_is_as_long_as_promised() -> None:
    """At least forty cases, and every reason among them."""
    assert len(CASES) >= 40
    reasons = {reason for _, _, expected in CASES for _, reason in expected.values()}
    assert reasons == {
        OWN,
        HEAD,
        ENTRY,
        FRAMED,
        SHARED,
        PAPER,
        APART,
        CONTINUED,
        QUOTED,
        SAME_DAY,
        MEETING,
        NAMED,
        PUBLISHED,
        SIGNED,
    }


@pytest.mark.parametrize(("kind", "marked"), [case[:2] for case in CASES])
def test_every_day_stands_on_words_of_the_text(kind: str, marked: str) -> None:
    """The basis is in the text letter by letter, or says that it is the day of publication, then only inferred."""
    reading = read(kind, marked)
    for day in days_said(reading).values():
        assert day.interval.start <= day.interval.end
        if day.interval.basis == DAY_OF_PUBLICATION:
            assert (day.interval.start, day.interval.reliability) == (reading.document.published, "inferred")
        else:
            assert day.interval.basis in reading.document.text


def test_a_line_break_inside_a_date_stays_in_its_basis() -> None:
    """The basis is the text's own words, also where a line ends among them."""
    (day,) = days_said(read("news", "[[S1:Orlo]] [[Q1:said]] on 24\nJuly [[C1:it was over]].")).values()
    assert day.interval.basis == "on 24\nJuly"


def test_how_sure_a_day_is() -> None:
    """A date of its own keeps the reliability of the grammar; a day taken over is inferred."""
    text = "[[S1:Orlo]] [[Q1:said]] on {} [[C1:no]]. [[S2:She]] [[Q2:added]] [[C2:more]]."
    for words, sure in (("24 July 2023", "explicit"), ("Monday", "relative"), ("24 July", "inferred")):
        first, second = days_said(read("news", text.format(words))).values()
        assert (first.interval.reliability, second.interval.reliability) == (sure, "inferred")


def test_a_linked_speaker_tells_who_goes_on() -> None:
    """Where the speakers are linked, one speaker under two names goes on, and another under a pronoun does not."""
    reading = read("news", "[[S1:Orlo]] [[Q1:said]] on Monday [[C1:no]]. [[S2:The envoy]] [[Q2:added]] [[C2:more]].")
    for second, count in (("Dina Orlo", 2), ("Ano Brusk", 1)):
        named = zip(reading.statements, ("Dina Orlo", second), strict=True)
        linked = replace(reading, statements=tuple(replace(one, speaker=name) for one, name in named))
        assert len(days_said(linked)) == count


def test_no_day_goes_on_into_the_next_report_of_a_round_up() -> None:
    """Whom the next report names said that on another day, though it is the same speaker."""
    text = "SAVA, July 24 (Agency) - [[S1:Orlo]] [[Q1:said]] on Monday [[C1:it was over]].{}[[S2:Orlo]] [[Q2:promised]] [[C2:help]]."
    for between, count in ((" ", 2), ("\n\nCORVO, July 25 (Agency) - ", 1)):
        assert len(days_said(read("news", text.format(between)))) == count


@pytest.mark.parametrize(
    ("heading", "day"),
    [
        ("2003", "2003-12-13"),
        ("**2003**", "2003-12-13"),
        ("January 2004 Forecast", "2003-12-13"),
        ("The plan of 2003", None),
        ("2003 deal in doubt", None),
    ],
)
@pytest.mark.parametrize("opens", ["Dec 13 - ", "Dec. 13: ", "On December 13, "])
def test_a_heading_tells_the_year_where_the_day_of_publication_is_not_known(
    heading: str, day: str | None, opens: str
) -> None:
    marked = (
        f"Talks\n\n{heading}\n\n{opens}[[S1:Orlo]] [[Q1:rejected]] [[C1:the map]].\n\nMarch 3, 2005: The map was lost."
    )
    reading = made(marked)
    reading = replace(reading, document=replace(reading.document, published=None))
    found = days_said(reading)
    assert [str(one.interval.start) for one in found.values()] == ([day] if day else [])


def test_without_a_day_of_publication_only_full_dates_count() -> None:
    """A document without a date still dates what names its year, and invents nothing."""
    reading = read(
        "statement", "[[S1:We]] [[Q1:ask]] [[C1:for calm]]. [[S2:Orlo]] [[Q2:said]] on 3 May 2020 [[C2:no]]."
    )
    undated = replace(reading, document=replace(reading.document, published=None))
    assert [written(day) for day in days_said(undated).values()] == [("2020-05-03", OWN)]


def _renumbered(marked: str, by: int) -> str:
    return re.sub(r"\[\[([SQC])(\d+):", lambda found: f"[[{found[1]}{int(found[2]) + by}:", marked)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(CASES), min_size=1, max_size=4), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
@example([next(case for case in CASES if "24 and 25 July" in case[1])], date(2000, 7, 24))  # out before it closed
def test_days_lie_in_order_and_never_after_publication(cases: list[tuple[str, str, object]], published: date) -> None:
    """For texts put together from the table on any day: closed intervals, none begins after publication, always the same."""
    shifted = [_renumbered(marked, 10 * place) for place, (_, marked, _) in enumerate(cases)]
    reading = read(cases[0][0], "\n\n".join(shifted), published.isoformat())
    found = days_said(reading)
    assert found == days_said(reading)
    assert set(found) <= {one.id for one in reading.statements}
    for day in found.values():
        assert day.interval.start <= min(day.interval.end, published)


BRIEFED = (
    "The negotiator, Ana Orlo, today briefed the Cabinet on the session, which took place in Sava on 22-23 July. {}",
    "Ana Orlo today informed the Cabinet of her talks with Ino Brusk of Arland, held in Sava on 22-23 July.\n\n{}",
    "On Wednesday Ana Orlo reported to members of the Cabinet on the meeting of 22-23 July in Sava. {}",
)


@pytest.mark.parametrize("kind", ["readout", "statement"])
@pytest.mark.parametrize("opening", BRIEFED)
def test_what_a_briefing_tells_of_a_session_was_said_at_the_session(opening: str, kind: str) -> None:
    """What the Cabinet was told, and decided, is of the day of the briefing; what its giver said may be of either."""
    for told, day in (
        ("[[S1:Arland]] [[Q1:asked for]] [[C1:a map]].", "2023-07-22/2023-07-23"),
        ("[[S1:Orlo]] [[Q1:stressed]] at the session [[C1:that it was over]].", "2023-07-22/2023-07-23"),
        ("[[S1:Orlo]] [[Q1:told]] the Cabinet [[C1:that it was over]].", "2023-07-26"),
        ("[[S1:The Cabinet]] [[Q1:rejected]] [[C1:the map]].", "2023-07-26"),
        ("[[S1:Orlo]] [[Q1:ruled out]] [[C1:a truce]].", None),
    ):
        days = [written(each)[0] for each in days_said(read(kind, opening.format(told))).values()]
        assert days == ([day] if day else [])


@pytest.mark.parametrize("behind", ["; it was Sava that closed it in November 2022", "; the observers left on 5 May"])
def test_the_day_of_a_clause_behind_a_semicolon_is_its_own(behind: str) -> None:
    reading = made(f"[[S1:[[PER:Orlo Brusk]]]] [[Q1:backed]] [[C1:the mission]]{behind}.")
    assert days_said(reading) == {}
