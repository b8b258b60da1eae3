"""What two sides tell of one matter: which stories there are, and what a network learns from them."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch", reason="the training packages are not installed")

from training.network import Encoder, Size  # noqa: E402
from training.retold import Story, confusion, likeness, stories  # noqa: E402

TINY = Size(24, 1)


def test_each_story_is_of_one_part_and_has_two_tellings_of_nine_matters_or_more() -> None:
    train, dev = list(stories("train")), list(stories("dev"))
    assert (len(train), len(dev)) == (400, 50)
    assert {story.name for story in train}.isdisjoint(story.name for story in dev)
    assert all(len(story.ids) % 2 == 0 and len(story.ids) >= 18 for story in (*train, *dev))


def test_the_first_half_of_a_story_is_set_against_the_second_in_the_order_of_its_rows() -> None:
    """A story that tells everything in the same words finds each telling at its own place."""
    torch.manual_seed(1)
    story = next(stories("train"))
    half = len(story.ids) // 2
    same = Story("same", story.ids[:half].repeat(2, 1), story.features[:half].repeat(2, 1, 1))
    alike = likeness(Encoder(TINY).eval(), same)
    assert alike.argmax(0).tolist() == alike.argmax(1).tolist() == list(range(half))
    assert alike.diagonal().min().item() == pytest.approx(1.0, abs=1e-5)


def test_a_step_down_the_gradient_makes_a_story_less_confused() -> None:
    torch.manual_seed(2)
    encoder, story = Encoder(TINY).eval(), next(stories("train"))
    before = confusion(encoder, story)
    before.backward()
    with torch.no_grad():
        for weights in encoder.parameters():
            if weights.grad is not None:
                weights -= 0.01 * weights.grad / (weights.grad.norm() + 1e-9)
    assert confusion(encoder, story).item() < before.item()
