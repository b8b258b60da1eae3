"""The training loop: seeded, resumable after each epoch, its progress in runs/NAME/log.tsv."""

from __future__ import annotations

import math
import time
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Any

import torch

from training.batches import batches, collate
from training.claims import read_claims
from training.examples import Labelled, label, windows
from training.losses import losses, total
from training.network import Network
from training.passages import read_part
from training.plan import Plan
from training.polnear import read_polnear
from training.shipped import load_shipped

WARM_UP = 0.06


class Run:
    """One training run: the network, its running average, the optimizer and where it stands."""

    def __init__(self, plan: Plan, base: Path) -> None:
        torch.manual_seed(plan.seed)
        self.plan = plan
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.network = Network()
        self.network.load_base(base)
        if plan.start and plan.start.is_dir():
            load_shipped(self.network, plan.start)
        elif plan.start:
            self.network.load_state_dict(torch.load(plan.start, weights_only=True)["average"])
        self.network.to(self.device)
        self.average = {name: value.detach().clone() for name, value in self.network.state_dict().items()}
        self.optimizer = self._optimizer()
        self.polnear = [label(text) for text in read_polnear("train", plan.polnear)] if plan.polnear_share else []
        self.corpus = [label(text) for text in read_part("train")]
        self.claims = [label(text) for text in read_claims()] if plan.claims_share else []
        self.epoch = self.step = 0
        self.steps = plan.epochs * sum(1 for _ in self._epoch_batches(0))
        plan.folder.mkdir(parents=True, exist_ok=True)

    def train(self) -> None:
        """Train to the end of the plan, from the checkpoint where there is one."""
        self._resume()
        while self.epoch < (self.plan.stop or self.plan.epochs):
            torch.manual_seed(self.plan.seed + self.epoch)
            self._train_epoch()
            self.epoch += 1
            self._save()

    def _train_epoch(self) -> None:
        self.network.train()
        began, seen = time.monotonic(), 0
        for number, group in enumerate(self._epoch_batches(self.epoch)):
            found = self._train_batch(group)
            seen += sum(len(window.pieces) for window in group)
            if number % 20 == 0:
                speed = seen / (time.monotonic() - began)
                self._log({"epoch": self.epoch, "step": f"{self.step}/{self.steps}", "speed": round(speed)} | found)

    def _train_batch(self, group: list[Labelled]) -> dict[str, float]:
        batch = collate(group).to(self.device).with_hidden(self.plan.masked)
        for part in self.optimizer.param_groups:
            part["lr"] = part["peak"] * self._schedule()
        with torch.autocast(self.device.type, dtype=torch.bfloat16, enabled=self.device.type == "cuda"):
            found = losses(self.network, batch)
        loss = total(found, self.plan.sense)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimizer.step()
        self.step += 1
        self._update_average()
        return {name: round(value.item(), 4) for name, value in found.items()}

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

    def _epoch_batches(self, epoch: int) -> Any:
        random = Random(self.plan.seed * 1000 + epoch)
        articles = random.sample(self.polnear, round(len(self.polnear) * self.plan.polnear_share))
        claims = random.sample(self.claims, round(len(self.claims) * self.plan.claims_share))
        texts = articles + self.corpus * self.plan.corpus_times + claims
        return batches(list(windows(texts, self.plan.window, random)), self.plan.batch, random)

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
