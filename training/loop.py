"""The training loop: seeded, resumable after each epoch, its progress in runs/NAME/log.tsv; on a GPU where there is one."""

from __future__ import annotations

import math
import time
from collections.abc import Iterable
from dataclasses import asdict
from random import Random
from typing import Any

import torch
from torch import Tensor
from torch.utils.data import DataLoader

from training.annotated import Annotated
from training.base import base_weights
from training.batches import Batch, batches, collate
from training.claims import read_claims
from training.examples import FOLDS, Labelled, label, windows
from training.imagined import imagined
from training.losses import imitation, losses, mixed, scores_of, total
from training.meanings import Group, groups, reference_of, sayings, unlikeness
from training.network import SMALL, Network
from training.passages import read_part
from training.plan import PLANS, Plan
from training.polnear import read_polnear
from training.retold import confusion, recognised, stories
from training.shipped import load_shipped
from training.teachers import teacher_base
from training.watch import Watch

WARM_UP = 0.06
WORKERS = 4  # processes that lay out batches for a GPU, which would wait for one
IMAGINED_TIMES = 3  # cuts of the same articles into windows, of which each epoch takes one


class Run:
    """One training run: the network, its running average, the optimizer and where it stands."""

    def __init__(self, plan: Plan) -> None:
        torch.manual_seed(plan.seed)
        self.plan = plan
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.network = beginning(plan).to(self.device)
        freeze(self.network, plan.frozen)
        self.average = {name: value.detach().clone() for name, value in self.network.state_dict().items()}
        self.optimizer = self._optimizer()
        articles = read_polnear("train", plan.polnear)
        self.polnear = self._seen(articles) if plan.polnear_share else []
        self.corpus = self._seen(self._dwelt_on(read_part("train")))
        self.claims = self._seen(read_claims()) if plan.claims_share else []
        self.watch = Watch(plan.polnear)
        self.teachers = [self._teacher(PLANS[name]) for name in plan.teachers]
        self.guides = self.teachers or self._memory()
        self.imagined = [self._imagined(cut) for cut in range(min(IMAGINED_TIMES, plan.epochs) if plan.imagines else 0)]
        self.meanings = self._meanings() if plan.meaning else []
        self.stories = [story.to(self.device) for story in stories("train")] if plan.retold else []
        self.epoch = self.step = 0
        self.steps = plan.epochs * len(self._epoch_batches(0))
        plan.folder.mkdir(parents=True, exist_ok=True)

    def train(self) -> None:
        """Train to the end of the plan, from the checkpoint where there is one."""
        self._resume()
        while self.epoch < (self.plan.stop or self.plan.epochs):
            torch.manual_seed(self.plan.seed + self.epoch)
            self._train_epoch()
            self.epoch += 1
            self._save()
            self._log({"epoch": self.epoch, "dev": ""} | self._watched(self._averaged()))

    def _train_epoch(self) -> None:
        self.network.train()
        began, seen = time.monotonic(), 0
        groups = self._epoch_batches(self.epoch)
        for number, (group, batch) in enumerate(zip(groups, self._laid_out(groups), strict=True)):
            found = self._train_batch(batch.to(self.device), group[0].fold)
            seen += sum(len(window.pieces) for window in group)
            if number % 20 == 0:
                speed = seen / (time.monotonic() - began)
                told = {name: round(value.item(), 4) for name, value in found.items()}
                self._log({"epoch": self.epoch, "step": f"{self.step}/{self.steps}", "speed": round(speed)} | told)

    def _watched(self, network: Network) -> dict[str, float]:
        shown = self.watch(network)
        return shown | {"retold.right": round(recognised(network.encoder), 4)} if self.stories else shown

    def _laid_out(self, groups: list[list[Labelled]]) -> Iterable[Batch]:
        if self.device.type == "cpu":
            return map(collate, groups)
        torch.multiprocessing.set_sharing_strategy("file_system")
        return DataLoader(groups, batch_size=None, collate_fn=collate, num_workers=WORKERS)  # type: ignore[arg-type]

    def _train_batch(self, batch: Batch, fold: int) -> dict[str, Tensor]:
        for part in self.optimizer.param_groups:
            part["lr"] = part["peak"] * self._schedule()
        hidden = batch.with_hidden(self.plan.masked)
        with torch.autocast(self.device.type, dtype=torch.bfloat16, enabled=self.device.type == "cuda"):
            scores = scores_of(self.network, hidden)
            found = losses(scores, batch)
            loss = total(found, self.plan.sense)
            if self.guides:
                with torch.no_grad():
                    said = scores_of(self.guides[fold], batch)
                loss = total(mixed(found, imitation(scores, said, batch), self.plan.shares), self.plan.sense)
            if self.meanings and self.step % self.plan.meant == 0:
                group = self.meanings[self.step // self.plan.meant % len(self.meanings)]
                found["meaning"] = unlikeness(self.network.encoder, group)
                loss = loss + self.plan.meaning * found["meaning"]
            if self.stories:
                # Each once before any comes again, in another order each time.
                times, at = divmod(self.step, len(self.stories))
                story = Random(times).sample(self.stories, len(self.stories))[at]
                found["retold"] = confusion(self.network.encoder, story)
                loss = loss + self.plan.retold * found["retold"]
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        self.step += 1
        self._update_average()
        return found

    @torch.no_grad()
    def _update_average(self) -> None:
        if self.step % 5:
            return
        keep = min(self.plan.average, self.step / (self.step + 50)) ** 5
        for name, value in self.network.state_dict().items():
            self.average[name].lerp_(value, 1 - keep)

    def _schedule(self) -> float:
        """Return the share of the peak rate: a linear warm-up, then a cosine down to nothing."""
        warm = self.steps * WARM_UP
        if self.step < warm:
            return (self.step + 1) / warm
        return 0.5 * (1 + math.cos(math.pi * (self.step - warm) / (self.steps - warm)))

    def _epoch_batches(self, epoch: int) -> list[list[Labelled]]:
        """Return the batches of an epoch; where there are teachers, each of windows of one fold."""
        random = Random(self.plan.seed * 1000 + epoch)
        articles = random.sample(self.polnear, round(len(self.polnear) * self.plan.polnear_share))
        claims = random.sample(self.claims, round(len(self.claims) * self.plan.claims_share))
        texts = articles + self.corpus * self.plan.corpus_times + claims
        cut = list(windows(texts, self.plan.window, random))
        if self.imagined:
            cut += self.imagined[epoch % len(self.imagined)]
        if not self.teachers:
            return list(batches(cut, self.plan.batch, random))
        parts = ([window for window in cut if window.fold == fold] for fold in range(FOLDS))
        groups = [group for part in parts for group in batches(part, self.plan.batch, random)]
        random.shuffle(groups)
        return groups

    def _seen(self, texts: Iterable[Annotated]) -> list[Labelled]:
        return [labelled for labelled in map(label, texts) if labelled.fold != self.plan.left_out]

    def _dwelt_on(self, passages: Iterable[Annotated]) -> Iterable[Annotated]:
        for passage in passages:
            yield from [passage] * (self.plan.dwells if passage.id.startswith(self.plan.dwells_on) else 1)

    def _memory(self) -> list[Network]:
        """Return the network as it begins, for every fold, where the plan remembers; else none."""
        if not self.plan.remembers:
            return []
        return [beginning(self.plan).to(self.device).eval().requires_grad_(False)] * FOLDS

    def _teacher(self, plan: Plan) -> Network:
        network = Network(plan.size)
        state = torch.load(plan.folder / "checkpoint.pt", weights_only=True, map_location="cpu")
        network.load_state_dict(state["average"])
        return network.to(self.device).eval().requires_grad_(False)

    def _imagined(self, cut: int) -> list[Labelled]:
        once = list({text.id.split("/")[0]: text for text in read_polnear("train", self.plan.polnear)}.values())
        share = round(len(once) * self.plan.imagines)
        texts = Random(self.plan.seed).sample(once, share) if share < len(once) else once
        guides = self.teachers or self.guides[:1]
        with torch.autocast(self.device.type, dtype=torch.bfloat16, enabled=self.device.type == "cuda"):
            return imagined(guides, [label(text) for text in texts], self.plan.window, Random(cut))

    def _meanings(self) -> list[Group]:
        random = Random(self.plan.seed)
        contents = list(sayings([*self.polnear, *self.corpus, *self.claims]))
        if self.plan.meanings:
            contents = random.sample(contents, self.plan.meanings)
        return groups(contents, reference_of(teacher_base()).to(self.device), random)

    def _averaged(self) -> Network:
        network = Network(self.plan.size)
        network.load_state_dict(self.average)
        return network.to(self.device)

    def _optimizer(self) -> torch.optim.Optimizer:
        new = (
            "encoder.case",
            "encoder.quote",
            "encoder.layout",
            "encoder.cue",
            "encoder.mention",
            "arguments",
            "sense",
        )
        named = [(name, value) for name, value in self.network.named_parameters() if value.requires_grad]
        heads = [value for name, value in named if name.startswith(new)]
        base = [value for name, value in named if not name.startswith(new)]
        groups = [{"params": base, "peak": self.plan.encoder_rate}, {"params": heads, "peak": self.plan.head_rate}]
        return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)

    def _save(self) -> None:
        state = {
            "network": self.network.state_dict(),
            "average": self.average,
            "optimizer": self.optimizer.state_dict(),
            "epoch": self.epoch,
            "step": self.step,
        }
        unfinished = self.plan.folder / "checkpoint.part"
        torch.save(state, unfinished)
        unfinished.replace(self.plan.folder / "checkpoint.pt")

    def _resume(self) -> None:
        path = self.plan.folder / "checkpoint.pt"
        if not path.exists():
            self._log({name: str(value) for name, value in asdict(self.plan).items()})
            return
        state = torch.load(path, weights_only=True, map_location=self.device)
        self.network.load_state_dict(state["network"])
        self.average = state["average"]
        self.optimizer.load_state_dict(state["optimizer"])
        self.epoch, self.step = state["epoch"], state["step"]

    def _log(self, values: dict[str, Any]) -> None:
        line = "\t".join(f"{name}={value}" for name, value in values.items())
        print(line, flush=True)
        with (self.plan.folder / "log.tsv").open("a", encoding="utf-8") as log:
            log.write(line + "\n")


def freeze(network: Network, layers: int) -> None:
    """Let so many of the lowest layers learn nothing, nor what lies below them."""
    if layers:
        below = ("words", "positions", "case", "quote", "layout", "norm.")
        kept = tuple(f"encoder.{name}" for name in (*below, *(f"layers.{number}." for number in range(layers))))
        for name, value in network.named_parameters():
            value.requires_grad_(value.requires_grad and not name.startswith(kept))


def beginning(plan: Plan) -> Network:
    """Return the network that a run starts with."""
    if plan.start and plan.start.is_dir():
        return load_shipped(plan.start)
    network = Network(plan.size)
    if plan.start:
        network.load_state_dict(torch.load(plan.start, weights_only=True)["average"])
    elif plan.size == SMALL:
        network.load_base(base_weights())
    else:
        network.encoder.load_state_dict(teacher_base(), strict=False)
    return network
