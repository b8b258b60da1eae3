"""A trained network to the files that the package reads: `python -m training.export [PLAN ...]`.

It writes three ONNX graphs and their description, model.json, beside the tokenizer that is there. Of several plans that began
with one network the mean of the weights is taken (Wortsman et al. 2022).
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional as F

from training.calibration import temperatures
from training.network import HEADS, WIDTH, Network
from training.plan import FROM_NOTHING, PLANS, SHIPPED, Plan
from training.shipped import PARTS

OPSET = 17
NAME = "aidememoire-minilm-1"


def main() -> None:
    """Export the running average of a plan's network."""
    parser = argparse.ArgumentParser(description="Write the model that the package reads.")
    parser.add_argument("plans", nargs="*", type=plan_named, help=f"whose checkpoints; {FROM_NOTHING[-1]} without any")
    parser.add_argument("--out", type=Path, default=SHIPPED, help="the folder to write to")
    parser.add_argument("--fp32", action="store_true", help="as trained, to compare with: larger and slower")
    chosen = parser.parse_args()
    plans = chosen.plans or [PLANS[FROM_NOTHING[-1]]]
    if untrained := [plan.name for plan in plans if not (plan.folder / "checkpoint.pt").exists()]:
        parser.error(
            f"there is no checkpoint of {', '.join(untrained)}: `python -m training {' '.join(untrained)}` makes it"
        )
    network = load_network(plans)
    chosen.out.mkdir(parents=True, exist_ok=True)
    described = {"name": NAME, "temperatures": temperatures(network)}
    (export_fp32 if chosen.fp32 else export)(network, chosen.out)
    if chosen.out != SHIPPED:
        shutil.copy(SHIPPED / "tokenizer.json", chosen.out)
    (chosen.out / "model.json").write_text(json.dumps(described, indent=2) + "\n", encoding="utf-8")


def plan_named(name: str) -> Plan:
    """Return the plan of a name; raises ArgumentTypeError, which names those that there are."""
    if name not in PLANS:
        raise argparse.ArgumentTypeError(f"there is no plan {name!r}: choose from {', '.join(PLANS)}")
    return PLANS[name]


def load_network(plans: Sequence[Plan]) -> Network:
    """Return the network of the averaged weights of a plan's checkpoint, or of the mean of several, ready to be used."""
    network = Network(plans[0].size)
    checkpoints = (torch.load(plan.folder / "checkpoint.pt", weights_only=True, map_location="cpu") for plan in plans)
    averages = [state["average"] for state in checkpoints]
    network.load_state_dict({name: torch.stack([each[name] for each in averages]).mean(0) for name in averages[0]})
    return network.eval()


def export(network: Network, folder: Path) -> None:
    """Write the three graphs in int8 into `folder`."""
    with tempfile.TemporaryDirectory() as scratch:
        export_fp32(network, Path(scratch))
        folder.mkdir(parents=True, exist_ok=True)
        for name in PARTS.values():
            # Seven bits, not eight: processors without VNNI saturate with eight, and would read otherwise than others.
            quantize_dynamic(
                Path(scratch) / name, folder / name, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
            )


def export_fp32(network: Network, folder: Path) -> None:
    """Write the three graphs as they were trained; attention is one operator, and knows no padding from now on."""
    network.eval()
    folder.mkdir(parents=True, exist_ok=True)
    for layer in network.encoder.layers:
        layer.attend = _fused
    _export(
        network.encoder,
        (torch.ones(1, 8, dtype=torch.long), torch.zeros(1, 8, 3, dtype=torch.long)),
        folder / "encoder.onnx",
        {"ids": {0: "windows", 1: "pieces"}, "features": {0: "windows", 1: "pieces"}},
        ["vectors", "cues", "mentions"],
    )
    _export(
        _Roles(network),
        (torch.zeros(8, WIDTH), torch.zeros(2, WIDTH), torch.zeros(2, 8, dtype=torch.long)),
        folder / "arguments.onnx",
        {"vectors": {0: "pieces"}, "cues": {0: "n"}, "distances": {0: "n", 1: "pieces"}},
        ["roles"],
    )
    _export(
        _Sense(network),
        (torch.zeros(8, WIDTH), torch.ones(2, 8, dtype=torch.long), torch.zeros(2, WIDTH)),
        folder / "sense.onnx",
        {"vectors": {0: "pieces"}, "inside": {0: "n", 1: "pieces"}, "cues": {0: "n"}},
        ["act", "main", "issues", "flags"],
    )


class _Attention(torch.autograd.Function):
    """Attention without padding, as the one operator that onnxruntime has for it."""

    @staticmethod
    def forward(_: Any, q: Tensor, k: Tensor, v: Tensor) -> Tensor:
        q, k, v = (one.unflatten(-1, (HEADS, -1)).transpose(1, 2) for one in (q, k, v))
        return F.scaled_dot_product_attention(q, k, v).transpose(1, 2).flatten(2)

    @staticmethod
    def symbolic(graph: Any, q: Any, k: Any, v: Any) -> Any:
        return graph.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=HEADS).setType(q.type())


def _fused(qkv: Tensor, _: Tensor) -> Tensor:
    found: Tensor = _Attention.apply(*qkv.chunk(3, dim=-1))
    return found


class _Roles(nn.Module):
    """The argument head for the cues of one window, whose keys are made once."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.head = network.arguments

    def forward(self, vectors: Tensor, cues: Tensor, distances: Tensor) -> Tensor:
        found: Tensor = self.head(self.head.key(vectors)[None], cues, distances)
        return found


class _Sense(nn.Module):
    """The sense head for the statements of one window, with a plain tuple as its result, which ONNX wants."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.head = network.sense

    def forward(self, vectors: Tensor, inside: Tensor, cues: Tensor) -> tuple[Tensor, ...]:
        logits = self.head(vectors[None], inside, cues)
        return logits.act, logits.main, logits.issues, logits.flags


def _export(
    module: nn.Module, example: tuple[Tensor, ...], path: Path, inputs: dict[str, dict[int, str]], outputs: list[str]
) -> None:
    with torch.no_grad():
        torch.onnx.export(
            module, example, str(path), input_names=list(inputs), output_names=outputs, dynamic_axes=inputs,
            opset_version=OPSET, dynamo=False,
        )  # fmt: skip


if __name__ == "__main__":
    main()
