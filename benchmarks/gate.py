"""The accuracy gate: fails where a figure on corpus dev falls below its floor in floors.json."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from benchmarks.accuracy import corpus_rows, linking_rows, read_all
from training.passages import read_part

FLOORS = Path(__file__).parent / "floors.json"


def main() -> int:
    """Print each figure beside its floor; return 1 where one falls below."""
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    dev = read_part("dev")
    figures = {
        name: float(value.split()[0]) for name, value in (*corpus_rows(read_all(dev, "corpus")), *linking_rows(dev))
    }
    fallen = 0
    for name, floor in floors.items():
        held = figures[name] >= floor
        fallen += not held
        print(f"{'held  ' if held else 'FALLEN'} {figures[name]:5.1f} (floor {floor:.1f})  {name}")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
