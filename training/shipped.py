"""The model that the package reads, back as weights to train on from: int8 undone, to within half a step of each weight."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from training.network import ARGUMENT_WIDTH, Network

PARTS = {"encoder": "encoder.onnx", "arguments": "arguments.onnx", "sense": "sense.onnx"}
# The export gives up the names of the weights of most products, and numbers them in the order of the graph.
_NUMBERED = re.compile(r"onnx::MatMul_(\d+)$")


def load_shipped(folder: Path) -> Network:
    """Return the network of the ONNX files in `folder`; raises RuntimeError where a weight is missing."""
    network = Network()
    state: dict[str, Tensor] = {}
    for part, file in PARTS.items():
        wanted = {name: value.shape for name, value in getattr(network, part).state_dict().items()}
        state |= {f"{part}.{name}": value for name, value in _weights(folder / file, wanted).items()}
    network.load_state_dict(state)
    return network


def _weights(path: Path, wanted: dict[str, torch.Size]) -> dict[str, Tensor]:
    values = _values(path)
    products = {name: value.T for name, value in values.items() if name.endswith("_Transposed")}
    named = {name.removeprefix("head.").removesuffix("_Transposed"): v for name, v in (values | products).items()}
    numbered = sorted((name for name in values if _NUMBERED.match(name)), key=lambda name: int(name.split("_")[1]))
    nameless = [name for name in wanted if name not in named]
    for name, number in zip(nameless, numbered, strict=True):
        named[name] = _unfolded(values[number]) if len(wanted[name]) == 3 else values[number].T
    return {name: torch.from_numpy(named[name].copy()) for name in wanted}


def _values(path: Path) -> dict[str, np.ndarray]:
    """Return the initializers of a graph in fp32, each under the name that it had before it was quantised."""
    raw = {one.name: numpy_helper.to_array(one) for one in onnx.load(path).graph.initializer}
    values = {name: value for name, value in raw.items() if value.dtype == np.float32 and not name.endswith("_scale")}
    for name, value in raw.items():
        if name.endswith("_quantized"):
            base = name.removesuffix("_quantized")
            offset = raw[f"{base}_zero_point"].astype(np.float32)
            values[base] = (value.astype(np.float32) - offset) * raw[f"{base}_scale"]
    return values


def _unfolded(product: np.ndarray) -> np.ndarray:
    """Return a product over three neighbours as the convolution that it was."""
    return product.reshape(3, ARGUMENT_WIDTH, ARGUMENT_WIDTH).transpose(2, 1, 0)
