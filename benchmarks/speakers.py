"""Whether the right speaker is named, given the right statements.

`python -m benchmarks.speakers [--part PART] [--errors N]`

Protocol: the annotators' spans and mentions, nothing else, go through linking with the profile `general`, and the speakers
are judged as `training/named.py` has it. A statement counts as one with a named speaker unless the annotators have
`unknown`.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from aidememoire.linking.speakers.certainty import certainty
from benchmarks.measures import Tally
from training.annotated import Annotated
from training.named import Answer, answers, is_unknown
from training.passages import read_part


def speaker_rows(texts: Iterable[Annotated]) -> list[tuple[str, str]]:
    """Return the figures."""
    return figures(list(answers(texts)))


def figures(held: Sequence[Answer]) -> list[tuple[str, str]]:
    """Return the figures of some answers."""
    named, nameless = _recall(held, unknown=False), _recall(held, unknown=True)
    return [
        ("speaker right, where one is named", f"{named.recall:.1f} (of {named.gold})"),
        ("speaker left unknown, where none is named", f"{nameless.recall:.1f} (of {nameless.gold})"),
        (
            "expected calibration error, speaker",
            f"{calibration_error((certainty(one.resolved.rule, one.resolved.sure), one.right) for one in held):.3f}",
        ),
    ]


def _recall(held: Sequence[Answer], unknown: bool) -> Tally:
    kept = [one.right for one in held if is_unknown(one.gold) is unknown]
    return Tally(sum(kept), len(kept), len(kept))


def calibration_error(pairs: Iterable[tuple[float, bool]], bins: int = 10) -> float:
    """Return the expected calibration error (Guo et al. 2017): confidence against the share right, in ten bins."""
    held = list(pairs)
    binned: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, right in held:
        binned[min(int(confidence * bins), bins - 1)].append((confidence, right))
    gaps = (abs(sum(c for c, _ in own) - sum(r for _, r in own)) for own in binned.values())
    return sum(gaps) / len(held) if held else 0.0


def main() -> None:
    """Print the figures, on demand the errors, and how often each rule is right."""
    parser = argparse.ArgumentParser(description="Whether the right speaker is named.")
    parser.add_argument("--part", default="dev", choices=("train", "dev", "held"))
    parser.add_argument("--errors", type=int, default=0, help="show so many errors")
    parser.add_argument("--rule", help="only those of one rule")
    parser.add_argument("--rules", action="store_true", help="show how often each rule is right")
    chosen = parser.parse_args()
    texts = read_part(chosen.part)
    for name, figure in speaker_rows(texts):
        print(f"{name:45} {figure}")
    held = list(answers(texts))
    if chosen.rules:
        _print_rules(held)
    wrong = [one for one in held if not one.right and chosen.rule in (None, one.resolved.rule)]
    for one in wrong[: chosen.errors]:
        source = " | ".join(span.text for span in one.statement.source)
        print(f"{one.text.id}  {source!r}: {one.gold!r}, ours {one.ours!r} ({one.resolved.rule})")


def _print_rules(held: Sequence[Answer]) -> None:
    seen = Counter(one.resolved.rule for one in held)
    well = Counter(one.resolved.rule for one in held if one.right)
    for rule, count in seen.most_common():
        print(f"{count:5} {well[rule] / count:6.3f}  {rule}")


if __name__ == "__main__":
    main()
