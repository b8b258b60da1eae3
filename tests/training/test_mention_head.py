"""The head for mentions, written into the encoder and read back from it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="the training packages are not installed")

from training.mention_head import fitted, write  # noqa: E402
from training.plan import SHIPPED  # noqa: E402
from training.shipped import PARTS, load_shipped  # noqa: E402


def test_a_written_head_is_read_back_to_within_a_step_and_nothing_else_changes(tmp_path: Path) -> None:
    before = load_shipped(SHIPPED)
    head = torch.nn.Linear(384, 24)
    for name in PARTS.values():
        shutil.copy(SHIPPED / name, tmp_path)
    write(head, SHIPPED / "encoder.onnx", tmp_path / "encoder.onnx")
    after = load_shipped(tmp_path)
    step = head.weight.abs().max() / 63
    assert torch.allclose(after.encoder.mention.weight, head.weight, atol=step.item())
    assert torch.allclose(after.encoder.mention.bias, head.bias)
    others = {name for name in before.state_dict() if not name.startswith("encoder.mention.")}
    assert all(torch.equal(before.state_dict()[name], after.state_dict()[name]) for name in others)


def test_a_head_learns_what_the_labels_tell_and_leaves_open_what_they_do_not() -> None:
    torch.manual_seed(3)
    vectors = torch.randn(6000, 8).half()
    labels = torch.full((6000, 8), -100, dtype=torch.int16)
    labels[:, 0] = (vectors[:, 0] > 0).short()
    begin = torch.nn.Linear(8, 24)
    head = fitted(begin, (vectors, labels), (vectors, labels))
    told = head(vectors.float()).unflatten(-1, (8, 3)).argmax(-1)[:, 0]
    first = begin(vectors.float()).unflatten(-1, (8, 3)).argmax(-1)[:, 0]
    right, was = ((each == labels[:, 0]).float().mean().item() for each in (told, first))
    assert right > was
    assert torch.equal(head.weight[3:], begin.weight[3:])
