"""The words of generated dossiers: sentence frames with slots, and an invented world that they speak of.

A claim is an opening of its act, whose slot takes the matter of an issue, whose slot takes a place: 33 openings of 18 issues
make 594 frames, before any slot is filled. Nobody and nothing named here exists.
"""

from __future__ import annotations

#: What an act says of a matter (`%s`). Where two slots stand, the first is the party that it is aimed at.
OPENINGS = {
    "assert": (
        "experts of both sides have for some weeks been at work on %s",
        "%s has been on the table since the very first round",
        "much remains to be done about %s",
    ),
    "accuse": (
        "%s has been obstructing %s on purpose",
        "%s was the first to break what had been agreed on %s",
        "%s has for months used %s as a means of pressure",
    ),
    "deny": (
        "there is no truth at all in the reports about %s",
        "nobody has ever made a secret arrangement on %s",
        "what is being said of %s does not correspond to the facts",
    ),
    "demand": (
        "%s must without delay make way for %s",
        "%s should answer in writing what it intends with %s",
        "%s has to stop tying everything else to %s",
    ),
    "propose": (
        "a joint group of experts could take up %s",
        "a timetable of three stages might be drawn up for %s",
        "the mediators could be invited to report on %s",
    ),
    "commit": (
        "the government will do its part for %s",
        "everything that was undertaken on %s is going to be carried out",
        "a draft on %s is to be handed over at the next round",
    ),
    "accept": (
        "the latest wording on %s can be agreed to",
        "the other side's reading of %s is recognised as a basis",
        "the mediators' paper on %s is confirmed in full",
    ),
    "reject": (
        "no discussion of %s can take place under pressure",
        "any outside scheme for %s is out of the question",
        "the draft articles on %s are refused as they stand",
    ),
    "warn": (
        "unless %s changes its course on %s, the talks may break down",
        "further delay by %s over %s will have serious consequences",
        "%s is playing with fire where it puts off %s",
    ),
    "endorse": (
        "the progress that was made on %s deserves every support",
        "the efforts of the mediators over %s are welcome",
        "a settled approach to %s is a success for the whole region",
    ),
    "criticise": (
        "the attitude of %s towards %s is a matter of regret",
        "it is deplorable how little %s has to offer on %s",
        "the words of %s about %s give cause for concern",
    ),
}  # fmt: skip
AIMED = frozenset(("accuse", "demand", "warn", "criticise"))

#: What an issue is about; the slot takes a place.
MATTERS = {
    "borders": ("the delimitation of the boundary near %s", "the old survey maps of the %s sector", "the enclave of %s"),
    "status": ("the sovereignty over %s", "the autonomy of the province of %s", "the recognition of the %s authorities"),
    "ceasefire": ("the silence of arms along the %s line", "the shelling of villages around %s", "the truce of %s"),
    "forces": ("the withdrawal of units from the heights of %s", "the observers posted at %s", "the garrison of %s"),
    "humanitarian": ("the convoys of flour and medicine to %s", "the hospital of %s", "the gas supply of %s"),
    "detainees": ("the prisoners held in %s", "the search for the missing of %s", "the exchange of remains at %s"),
    "displaced": ("the return of families to %s", "the houses left behind in %s", "the camps outside %s"),
    "rights": ("the schools of the community in %s", "the monasteries of %s", "the language of the people of %s"),
    "justice": ("the inquiry into the killings of %s", "the amnesty for the men of %s", "the tribunal sitting in %s"),
    "transport": ("the road corridor through %s", "the railway by way of %s", "the crossing point at %s"),
    "economy": ("the reservoir above %s", "the power line from %s", "the duties on goods from %s"),
    "settlement": ("the draft treaty that was begun in %s", "the signing in %s", "the final articles from %s"),
    "mediation": ("the choice of %s as the venue", "the shuttle missions to %s", "the format of the %s talks"),
    "dialogue": ("the meeting of mayors in %s", "the exchange of students with %s", "the hot line to %s"),
    "governance": ("the vote held in %s", "the constitution drafted at %s", "the interim council of %s"),
    "implementation": ("the carrying out of the %s protocol", "the monitoring of the %s deal", "the %s timetable"),
    "weapons": ("the inspection of the plant in %s", "the missiles stationed near %s", "the enrichment works of %s"),
    "other": ("the flood damage in %s", "the anniversary held in %s", "the football match of %s"),
}  # fmt: skip

#: How a claim goes on, each with one slot: for a place, for a number, for a month; an instrument's name ends a claim.
PLACED = (", as both delegations had said in %s", ", following the incident at %s", ", with engineers from %s present")
COUNTED = (
    " within %s days of the next round",
    ", for which %s million have been set aside",
    " in %s districts at least",
)
MONTHLY = (" before the end of %s", ", a question that dates from last %s", " when the commission meets in %s")
CITED = (" in keeping with the %s", ", as laid down in the %s", " on the basis of the %s")
CONDITION = ", if the other side does the same"

CUES = {
    "assert": ("said", "stated", "noted", "told reporters"),
    "accuse": ("said", "charged", "alleged"),
    "deny": ("insisted", "said", "maintained"),
    "demand": ("demanded", "said", "insisted"),
    "propose": ("suggested", "proposed", "said"),
    "commit": ("pledged", "promised", "said"),
    "accept": ("said", "confirmed", "announced"),
    "reject": ("said", "stressed", "declared"),
    "warn": ("warned", "cautioned", "said"),
    "endorse": ("said", "underlined", "remarked"),
    "criticise": ("said", "complained", "added"),
}

#: Sentences in which nobody says anything; the slot takes a place.
NARRATION = (
    "The delegations had arrived from %s late in the evening and went straight into a closed session.",
    "The road to %s was open again after two days of snow.",
    "Neither side has published the documents that were exchanged in %s.",
    "Residents of %s reported a quiet night, with only a few cars on the streets.",
    "The previous round, held in %s, had ended without a joint text.",
    "Flags of all participants flew over the conference hall, which once served as the customs house of %s.",
)

OFFICES = ("Foreign Minister", "Prime Minister", "President", "Defence Minister", "Deputy Foreign Minister", "Envoy")
LATER_OFFICES = ("Speaker of Parliament", "Ambassador", "Justice Minister", "Security Adviser", "Spokesperson")
SIDES = (
    ("Arvenia", "Tessaly"), ("Belmarkia", "Orvast"), ("Corvathia", "Lunmere"), ("Drumheim", "Saltova"),
    ("Estrovar", "Kilmund"), ("Falkenia", "Breskov"), ("Galdoria", "Ymirsk"), ("Hestmarch", "Pellanor"),
    ("Ilmarien", "Vostrel"), ("Jorvania", "Maridun"), ("Kestriland", "Ashvane"), ("Lorvalia", "Quillon"),
)  # fmt: skip
PRESS = ("Post", "Herald", "Wire", "Courier", "Observer", "Monitor", "Gazette", "News Agency")
INSTRUMENTS = ("Declaration", "Protocol", "Ceasefire Agreement", "Framework Accord", "Memorandum", "Convention")
SYLLABLES = (
    "ka", "lor", "ven", "tis", "mar", "du", "sha", "rel", "gor", "pin", "zal", "be", "nok", "tur", "is", "wen",
    "fa", "rod", "mel", "kir", "ost", "ja", "hul", "ber", "nim", "qua", "sil", "dra", "yev", "con",
)  # fmt: skip
