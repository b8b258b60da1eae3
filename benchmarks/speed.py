"""How fast the program reads and how much memory it takes, on one core.

`python -m benchmarks.speed [--write]` prints the figures; `--write` puts them into docs/performance.md.

Protocol. The process is tied to one core. Words are counted at blanks; the way goes from a document's text to its
line of JSON; the median of five runs over the articles of PolNeAR dev, after one that is not counted. Two ways are
compared on every fourth article, run in turn; the fp32 model where it lies in runs/fp32 (`python -m training.export
--fp32 --out runs/fp32`). Memory is the highest that the operating system saw of a whole `aidememoire read`.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any, TypeVar

from aidememoire.exports.json import to_json_line
from aidememoire.linking import Linker
from aidememoire.model import Document
from aidememoire.profiles import load_profile
from aidememoire.reading import Reader
from aidememoire.reading.network.encoder import WEIGHTS, OnnxModel
from benchmarks.report import machine, table, write_block
from training.passages import read_passages
from training.polnear import DEFAULT_FOLDER, read_polnear

RUNS = 5
_EVERY = 4  # of the articles are read where two ways are compared
_PUBLISHED = date(2016, 10, 1)  # of all articles, so that their dates can be resolved
FP32 = Path("runs/fp32")
FOLDER_SIZE = 1000
Row = tuple[str, str]
K = TypeVar("K")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="How fast the program reads.")
    parser.add_argument("--write", action="store_true", help="put the table into docs/performance.md")
    parser.add_argument("--polnear", type=Path, default=DEFAULT_FOLDER, help="folder of PolNeAR's JSON lines")
    chosen = parser.parse_args()
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    texts = list(_texts(chosen.polnear))
    rows = [*_speeds(texts), *_linking(texts), *_shares(texts), *_threads(texts, cores), *_starts(), *_memory(texts)]
    shown = table(("measure", "figure"), rows)
    print(shown)
    if chosen.write:
        write_block(Path("docs/performance.md"), "Speed and memory", f"{shown}\n\nMeasured on {machine()}.")


def _texts(polnear: Path) -> Iterator[str]:
    if (polnear / "dev.jsonl.gz").exists():
        yield from (article.text for article in read_polnear("dev", polnear, first_only=True))
    else:
        print(f"{polnear} holds no dev.jsonl.gz: the passages of corpus/ are read instead", file=sys.stderr)
        yield from (passage.text for passage in read_passages())


def _speeds(texts: list[str]) -> Iterator[Row]:
    seconds = _in_turn({"int8": _pass(texts, OnnxModel())})["int8"]
    yield "words read a second, one core", f"{_words(texts) / seconds:,.0f}"
    if FP32.exists():
        some = texts[::_EVERY]
        both = _in_turn({name: _pass(some, OnnxModel(folder)) for name, folder in (("int8", WEIGHTS), ("fp32", FP32))})
        ratio, absolute = both["fp32"] / both["int8"], _words(some) / both["fp32"]
        yield "int8 against fp32, side by side", f"{ratio:.2f} times as fast (fp32: {absolute:,.0f} words a second)"


def _linking(texts: list[str]) -> Iterator[Row]:
    """Yield what linking costs: reading with it against reading without, run in turn."""
    some, model = texts[::_EVERY], OnnxModel()
    seconds = _in_turn({linked: _pass(some, model, linked) for linked in (True, False)})
    yield "with linking against without, side by side", f"{seconds[True] / seconds[False]:.2f} times as long"


def _shares(texts: list[str]) -> Iterator[Row]:
    """Yield where the time goes: each part of the model, and everything around it."""
    model = OnnxModel()
    taken: dict[str, float] = dict.fromkeys(("encode", "roles", "sense"), 0.0)
    for part in taken:
        setattr(model, part, _timed(getattr(model, part), part, taken))
    began = time.perf_counter()
    _pass(texts, model)()
    whole = time.perf_counter() - began
    named = {"encode": "the encoder", "roles": "sources and contents", "sense": "acts and issues"}
    yield from ((f"of the time: {name}", f"{100 * taken[part] / whole:.0f} %") for part, name in named.items())
    rest = whole - sum(taken.values())
    yield "of the time: pieces, decoding, spans, linking, JSON", f"{100 * rest / whole:.0f} %"


def _timed(call: Callable[..., Any], part: str, taken: dict[str, float]) -> Callable[..., Any]:
    def timed(*arguments: Any) -> Any:
        began = time.perf_counter()
        found = call(*arguments)
        taken[part] += time.perf_counter() - began
        return found

    return timed


def _threads(texts: list[str], cores: set[int]) -> Iterator[Row]:
    if len(cores) < 2:
        return
    some = texts[::_EVERY]
    os.sched_setaffinity(0, cores)
    seconds = _in_turn({threads: _pass(some, OnnxModel(threads=threads)) for threads in (1, 2)})
    os.sched_setaffinity(0, {min(cores)})
    ratio, absolute = seconds[1] / seconds[2], _words(some) / seconds[2]
    yield "two threads against one, side by side", f"{ratio:.2f} times as fast ({absolute:,.0f} words a second)"


def _words(texts: list[str]) -> int:
    return sum(len(text.split()) for text in texts)


def _pass(texts: list[str], model: OnnxModel, linked: bool = True) -> Callable[[], object]:
    reader, linker = Reader(model, "general"), Linker.of(load_profile("general"))
    documents = [Document(title="", text=text, published=_PUBLISHED) for text in texts]
    if not linked:
        return lambda: [to_json_line(reader.read(document)) for document in documents]
    return lambda: [to_json_line(linker.link(reader.read(document))) for document in documents]


def _in_turn(jobs: dict[K, Callable[[], object]]) -> dict[K, float]:
    """Return the median seconds of each job; they run in turn, so that the machine's moods hit all alike."""
    taken: dict[K, list[float]] = {name: [] for name in jobs}
    for _ in range(RUNS + 1):
        for name, job in jobs.items():
            began = time.perf_counter()
            job()
            taken[name].append(time.perf_counter() - began)
    return {name: median(seconds[1:]) for name, seconds in taken.items()}


def _starts() -> Iterator[Row]:
    command = [sys.executable, "-m", "aidememoire.cli", "--help"]
    helped = [_process(command)[0] for _ in range(2 * RUNS)]
    yield "`aidememoire --help`", f"{median(helped):.2f} s"
    began = time.perf_counter()
    OnnxModel()
    yield "model loaded", f"{time.perf_counter() - began:.2f} s"


def _memory(texts: list[str]) -> Iterator[Row]:
    with tempfile.TemporaryDirectory() as folder:
        for number in range(FOLDER_SIZE):
            Path(folder, f"{number:04}.txt").write_text(texts[number % len(texts)], encoding="utf-8")
        command = [sys.executable, "-m", "aidememoire.cli", "read", "--format", "json"]
        yield "peak memory, one article", f"{_process([*command, f'{folder}/0000.txt'])[1] / 1e6:.0f} MB"
        yield f"peak memory, a folder of {FOLDER_SIZE:,}", f"{_process([*command, folder])[1] / 1e6:.0f} MB"


def _process(command: list[str]) -> tuple[float, int]:
    """Return the seconds and the peak memory in bytes of a whole process."""
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return time.perf_counter() - began, usage.ru_maxrss * 1024


if __name__ == "__main__":
    main()
