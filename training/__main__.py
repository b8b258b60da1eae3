"""`python -m training [PLAN ...]` trains as the plans say; `python -m training.export [PLAN]` writes the model."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from training.loop import Run
from training.plan import FROM_NOTHING, PLANS
from training.polnear import DEFAULT_FOLDER


def main() -> None:
    """Train one plan after the other, each from its checkpoint where it has one."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("plans", nargs="*", default=list(FROM_NOTHING), choices=[*PLANS, []], help="in this order")
    parser.add_argument("--polnear", type=Path, default=DEFAULT_FOLDER, help="the folder of PolNeAR's JSON lines")
    arguments = parser.parse_args()
    for name in arguments.plans:
        Run(replace(PLANS[name], polnear=arguments.polnear)).train()


if __name__ == "__main__":
    main()
