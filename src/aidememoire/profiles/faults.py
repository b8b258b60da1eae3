"""What is wrong with a profile: every fault with its line, all told at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from aidememoire.model.errors import ProfileError
from aidememoire.profiles.yaml_lines import Step, Tree


class FaultyProfileError(ProfileError):
    """A profile with one or more faults: as an error it is the first of them, as a message all of them."""

    def __init__(self, faults: Sequence[ProfileError]) -> None:
        first = faults[0]
        super().__init__(first.file, first.line, first.fault, first.mend)
        self.faults = tuple(faults)

    def __str__(self) -> str:
        return "\n".join(map(str, self.faults))


@dataclass(slots=True)
class Report:
    """Collects the faults of a profile made of `trees`: its own file first, then the files of its bases."""

    trees: Sequence[Tree]
    faults: list[ProfileError] = field(default_factory=list)

    def add(self, path: Sequence[Step], fault: str, mend: str = "") -> None:
        """Note what is wrong at `path`, in the first of the files that has it."""
        tree = next((each for each in self.trees if each.has(path)), self.trees[0])
        self.faults.append(ProfileError(tree.file, tree.line(path), fault, mend))

    def close(self) -> None:
        """Raise FaultyProfileError where there were faults, in the order of their lines."""
        if self.faults:
            raise FaultyProfileError(
                sorted(self.faults, key=lambda each: (each.file != self.trees[0].file, each.line or 0))
            )


def nearest(word: str, known: Iterable[str], otherwise: str) -> str:
    """Return a mend that names the known word most like this one, or else `otherwise`."""
    from difflib import get_close_matches

    near = get_close_matches(word, list(known), n=1)
    return f"did you mean {near[0]}?" if near else otherwise
