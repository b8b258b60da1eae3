"""The commands by which people have the last word on the record: correct, merge, split, join, part, status."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from aidememoire.cli import fields
from aidememoire.cli.options import RECORD, Record, Status, day, examples, opened
from aidememoire.model.errors import SettingsError

if TYPE_CHECKING:
    from aidememoire.record import Correction

app = typer.Typer()

By = Annotated[
    str | None, typer.Option("--by", metavar="NAME", help="Who says so; else git's user.name, else the system's user.")
]
Why = Annotated[str | None, typer.Option("--why", metavar="WORDS", help="Why.")]
Several = Annotated[
    list[str], typer.Argument(metavar="STATEMENT", help="Two or more, by their ids or beginnings of them.")
]


@app.command(
    epilog=examples(
        "correct 665537a1 --act demand --why 'his own demand'",
        "correct 665537a1 --speaker 'Ararat Mirzoyan' --clear on",
        "correct 665537a1 --reject --why 'words of the desk'",
        "correct --add 482a7b59 --content 'exact words' --act accuse",
    )
)
def correct(
    statement: fields.Statement = None,
    record: Record = RECORD,
    speaker: fields.Speaker = None,
    side: fields.Side = None,
    act: fields.Act = None,
    issue: fields.Issues = None,
    on: fields.On = None,
    to: fields.To = None,
    invokes: fields.Invokes = None,
    conditional: fields.Conditional = False,
    not_conditional: fields.NotConditional = False,
    hedged: fields.Hedged = False,
    not_hedged: fields.NotHedged = False,
    chain: fields.Chain = None,
    clear: fields.Clear = None,
    content: fields.Content = None,
    cue: fields.Cue = None,
    source: fields.Source = None,
    add: fields.Add = None,
    reject: fields.Reject = False,
    accept: fields.Accept = False,
    note: fields.Note = None,
    why: Why = None,
    by: By = None,
) -> None:
    """Correct a statement, or add one that the reader missed.

    It is tied to the words and holds for every new reading of the document. Everything is checked before anything is recorded; what one command says is recorded whole or not at all.
    """
    from aidememoire.correcting.events import Signed, Wanted, added, corrected, recorded
    from aidememoire.correcting.wanted import Fields, cited, remarks
    from aidememoire.exports.terminal import clean

    said = Fields(
        speaker=speaker,
        side=side,
        act=act,
        issue=tuple(issue or ()),
        on=(on, on) if on else None,
        to=tuple(to or ()),
        invokes=tuple(map(cited, invokes or ())),
        conditional=_either(conditional, not_conditional, "conditional"),
        hedged=_either(hedged, not_hedged, "hedged"),
        chain=tuple(chain.split(">")) if chain else (),
        clear=tuple(clear or ()),
    )
    wanted = Wanted(fields=said, content=content, cue=cue, source=source, reject=reject, accept=accept, note=note)
    if add and statement:
        raise SettingsError("--add makes a new statement; name a document after it and no statement")
    if not (target := add or statement):
        raise SettingsError("name the statement to be corrected, or a document with --add")
    with opened(record) as dossier:
        made = (added if add else corrected)(target, dossier, wanted, Signed.now(by, why))
        noticed = remarks(said, dossier.register.document(made[0].document).document, dossier)
        say(recorded(dossier, made))
    for one in noticed:
        typer.echo(clean(f"aidememoire: {one}"), err=True)


@app.command(epilog=examples("merge 665537a1 b2c7f104 --why 'both from one briefing'"))
def merge(statements: Several, record: Record = RECORD, why: Why = None, by: By = None) -> None:
    """Say that several statements tell one utterance.

    They may be of one document or of several, but of one party. That meetings are one, `join` says.
    """
    _tie(statements, record, "merge", by, why)


@app.command(epilog=examples("split 665537a1 b2c7f104 --why 'a day apart'"))
def split(statements: Several, record: Record = RECORD, why: Why = None, by: By = None) -> None:
    """Say that statements do not tell one utterance.

    Alike as they may be, the views then count each by itself. That a meeting is two, `part` says.
    """
    _tie(statements, record, "split", by, why)


@app.command(epilog=examples("join 2023-07-25-moscow 2023-07-25 --why 'one session'"))
def join(
    meetings: Annotated[
        list[str], typer.Argument(metavar="MEETING", help="Two or more, by their ids or beginnings of them.")
    ],
    record: Record = RECORD,
    why: Why = None,
    by: By = None,
) -> None:
    """Say that several meetings are one.

    Day, place and who was there are then those that most of all their accounts give; `meetings` names meetings.
    """
    from aidememoire.correcting.events import Signed, recorded
    from aidememoire.correcting.joining import joined, now
    from aidememoire.exports.wording import listed

    with opened(record) as dossier:
        event = joined(meetings, dossier, Signed.now(by, why))
        say(recorded(dossier, [event]))
        typer.echo(f"now the meeting {listed(now(dossier, event))}")


@app.command(
    epilog=examples(
        "part 2023-07-25-moscow 482a7b59 --why 'the talks of the evening'",
        "part 2023-07-25-moscow 'a three-sided session'",
    )
)
def part(
    meeting: Annotated[str, typer.Argument(metavar="MEETING", help="Its id, or a beginning of it.")],
    accounts: Annotated[
        list[str],
        typer.Argument(
            metavar="ACCOUNT", help="Those of another meeting, by their documents or by some of their words."
        ),
    ],
    record: Record = RECORD,
    why: Why = None,
    by: By = None,
) -> None:
    """Say that some accounts of a meeting tell of another one.

    `show` gives the documents and the words of each account of a meeting.
    """
    from aidememoire.correcting.events import Signed, recorded
    from aidememoire.correcting.joining import now, parted
    from aidememoire.exports.wording import listed

    with opened(record) as dossier:
        event = parted(meeting, accounts, dossier, Signed.now(by, why))
        say(recorded(dossier, [event]))
        typer.echo(f"now the meetings {listed(now(dossier, event))}")


@app.command(
    epilog=examples(
        "status cf540e05 kept --why 'the road was opened' --source 482a7b59",
        "status cf540e05 broken --why 'shut' --source 'a call' --known 2023-08-02",
        "status cf540e05 open --why 'closed again'",
    )
)
def status(
    statement: Annotated[str, typer.Argument(metavar="STATEMENT", help="Any statement of the undertaking.")],
    status: Annotated[Status, typer.Argument(metavar="STATUS", help="What has become of it.")],
    record: Record = RECORD,
    why: Annotated[str | None, typer.Option("--why", metavar="WORDS", help="Why; always needed.")] = None,
    source: Annotated[
        str | None,
        typer.Option(metavar="SOURCE", help="From where: a document's id, an address or words; needed unless open."),
    ] = None,
    known: Annotated[
        date | None,
        typer.Option(parser=day, metavar="DAY", help="Known from this day; else from its document's, else from today."),
    ] = None,
    by: By = None,
) -> None:
    """Say what has become of an undertaking.

    It is open until somebody says that it was kept, broken or withdrawn; `commitments` shows the ids.
    """
    from aidememoire.correcting.events import Fate, Signed, judged, recorded

    fate = Fate(status.value, source, known)
    with opened(record) as dossier:
        say(recorded(dossier, [judged(statement, dossier, fate, Signed.now(by, why))]))


def _either(yes: bool, no: bool, name: str) -> bool | None:
    """Return what two options say of a field, None where neither does; raises SettingsError where both do."""
    if yes and no:
        raise SettingsError(f"--{name} and --not-{name} say the opposite; leave one out")
    return yes if yes or no else None


def _tie(statements: list[str], record: str, kind: str, by: str | None, why: str | None) -> None:
    from aidememoire.correcting.events import Signed, recorded, tied

    with opened(record) as dossier:
        say(recorded(dossier, [tied(statements, dossier, kind, Signed.now(by, why))]))


def say(made: Iterable[Correction]) -> None:
    """Print what was recorded, one event a line; that there is nothing new where there is none."""
    from aidememoire.exports.events import correction_words

    lines = [correction_words(event) for event in made]
    typer.echo("\n".join(lines) or "exactly this was there already; nothing was recorded")
