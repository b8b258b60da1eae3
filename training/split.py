"""Divides the passages into train, dev and held: `python -m training.split` writes corpus/split.tsv.

A passage that has a part keeps it. Of new passages from the files in DIVIDED about one in six is dev, and one
in nine is held for the last figures and never looked at; those from all other files train.
"""

from __future__ import annotations

import hashlib

from training.passages import CORPUS, read_passages

DIVIDED = tuple(f"{letter}-" for letter in "abcde")
SPLIT = CORPUS / "split.tsv"


def part_of(name: str) -> str:
    """Return the part of a new passage, by the hash of its id."""
    if not name.startswith(DIVIDED):
        return "train"
    share = int(hashlib.sha256(name.encode()).hexdigest()[:8], 16) / 16**8
    return "dev" if share < 1 / 6 else "held" if share < 1 / 6 + 1 / 9 else "train"


def main() -> None:
    """Add the passages that have no part yet to corpus/split.tsv."""
    lines = SPLIT.read_text(encoding="utf-8").splitlines() if SPLIT.exists() else ["id\tpart"]
    known = {line.split("\t")[0] for line in lines}
    lines += [f"{p.id}\t{part_of(p.id)}" for p in read_passages() if p.id not in known]
    SPLIT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
