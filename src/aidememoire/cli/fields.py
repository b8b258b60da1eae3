"""What `correct` sets of a statement, as arguments and options: its fields, its words, and what is done with it."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from aidememoire.cli.options import day

Statement = Annotated[
    str | None, typer.Argument(metavar="STATEMENT", help="Its id, or a beginning of it; none with --add.")
]
Speaker = Annotated[str | None, typer.Option(metavar="NAME", help="Who said it, by full name.")]
Side = Annotated[str | None, typer.Option(metavar="PARTY", help="The party that the speaker speaks for.")]
Act = Annotated[str | None, typer.Option(metavar="ACT", help="What was done by saying it: demand, reject ...")]
Issues = Annotated[
    list[str] | None, typer.Option(metavar="ISSUE", help="What it is about, the main issue first; repeatable.")
]
On = Annotated[date | None, typer.Option(parser=day, metavar="DAY", help="The day said.")]
To = Annotated[list[str] | None, typer.Option(metavar="NAME", help="Whom it is aimed at; repeatable.")]
Invokes = Annotated[
    list[str] | None,
    typer.Option(metavar="[NAME=]WORDS", help="An instrument, by the words that cite it; repeatable."),
]
Conditional = Annotated[bool, typer.Option("--conditional", help="It hangs on a condition.")]
NotConditional = Annotated[bool, typer.Option("--not-conditional", help="It hangs on none.")]
Hedged = Annotated[bool, typer.Option("--hedged", help="The report keeps its distance.")]
NotHedged = Annotated[bool, typer.Option("--not-hedged", help="The report keeps none.")]
Chain = Annotated[str | None, typer.Option(metavar="A > B > C", help="The way it came, the speaker last.")]
Clear = Annotated[
    list[str] | None, typer.Option(metavar="FIELD", help="Leave a field empty: speaker, on, to ...; repeatable.")
]

Content = Annotated[str | None, typer.Option(metavar="WORDS", help="The exact words of what is said.")]
Cue = Annotated[str | None, typer.Option(metavar="WORDS", help="The exact words that say it is said.")]
Source = Annotated[str | None, typer.Option(metavar="WORDS", help="(--add) The exact words that name who.")]

Add = Annotated[
    str | None, typer.Option("--add", metavar="DOC", help="Add a statement that the reader missed in a document.")
]
Reject = Annotated[bool, typer.Option("--reject", help="It is no statement, or not what the text says.")]
Accept = Annotated[bool, typer.Option("--accept", help="It is right, also where it had been rejected.")]
Note = Annotated[str | None, typer.Option(metavar="WORDS", help="A remark that changes nothing.")]
