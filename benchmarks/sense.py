"""Acts, issues and whole statements, over the statements that the reader found and the annotators have too."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from aidememoire.model import Statement
from aidememoire.reading.network.labels import ACTS
from benchmarks.measures import Tally
from benchmarks.speakers import calibration_error
from training.annotated import Sense
from training.named import UNKNOWN, is_unknown, same_speakers

Row = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """The sense of a statement as the annotators have it, and the statement as we have it."""

    gold: Sense
    ours: Statement

    @property
    def act(self) -> bool:
        """Whether the act is right."""
        return self.gold.act == self.ours.act

    @property
    def issue(self) -> bool:
        """Whether the main issue is right."""
        return bool(self.ours.issues) and self.gold.issues[0] == self.ours.issues[0]

    @property
    def speaker(self) -> bool:
        """Whether the speaker is right."""
        gold, ours = self.gold.values.get("speaker", UNKNOWN), self.ours.speaker
        return is_unknown(ours) if is_unknown(gold) else ours is not None and same_speakers(gold, plain_name(ours))


def plain_name(name: str) -> str:
    """Return a name without what marks one who is not named."""
    return name.replace("unnamed ", "")


def sense_rows(judged: Sequence[Judged], wanted: int) -> list[Row]:
    """Return the figures; `wanted` is how many statements the annotators have, found or not."""
    issues = sum(one.gold.issues[0] in one.ours.issues for one in judged)
    whole = sum(one.act and one.issue and one.speaker for one in judged)
    return [
        (
            "of those found, right act / macro F1 over the acts",
            f"{_share(one.act for one in judged)} / {macro_f1(judged):.1f}",
        ),
        (
            "of those found, right main issue / among those given",
            f"{_share(one.issue for one in judged)} / {100 * issues / max(len(judged), 1):.1f}",
        ),
        ("of those found, right speaker", _share(one.speaker for one in judged)),
        ("whole statement right: found, speaker, act and main issue", f"{100 * whole / max(wanted, 1):.1f}"),
        ("expected calibration error, act / main issue", f"{_error(judged, 'act')} / {_error(judged, 'issue')}"),
    ]


def macro_f1(judged: Iterable[Judged]) -> float:
    """Return the mean F1 of the acts that the annotators use, in per cent."""
    held = list(judged)
    tallies = [
        Tally(
            sum(one.act for one in held if one.gold.act == act),
            sum(one.ours.act == act for one in held),
            sum(one.gold.act == act for one in held),
        )
        for act in ACTS
    ]
    used = [tally.f1 for tally in tallies if tally.gold]
    return sum(used) / len(used) if used else 100.0


def _error(judged: Iterable[Judged], field: str) -> str:
    pairs = ((getattr(one.ours.confidence, field) or 0.0, bool(getattr(one, field))) for one in judged)
    return f"{calibration_error(pairs):.3f}"


def _share(answers: Iterable[bool]) -> str:
    held = list(answers)
    return f"{100 * sum(held) / len(held):.1f}" if held else "-"
