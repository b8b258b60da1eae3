"""Teachers and their pupil: what they are shown, and what the pupil learns from them."""

from __future__ import annotations

from random import Random

import pytest

torch = pytest.importorskip("torch", reason="the training packages are not installed")

from training.annotated import Annotated, GoldAttribution, Sense  # noqa: E402
from training.batches import collate  # noqa: E402
from training.examples import FOLDS, fold_of, label  # noqa: E402
from training.imagined import imagined  # noqa: E402
from training.loop import freeze  # noqa: E402
from training.losses import imitation, losses, mixed, scores_of  # noqa: E402
from training.network import Network, Size, relative_places  # noqa: E402

TINY = Size(24, 1, relative=32)
TEXT = "The minister said that the road would open. “We shall see,” she added."
SENSE = Sense("commit", ("transport",), conditional=False)
PASSAGE = Annotated(
    "t-1", TEXT, "corpus", (GoldAttribution(((0, 12),), ((13, 17),), ((18, 42),), SENSE),), mentions=()
)  # fmt: skip


def test_annotations_of_one_text_stand_in_one_fold_and_all_folds_are_used() -> None:
    assert fold_of("article/one") == fold_of("article/other")
    assert {fold_of(f"a-{number:04}") for number in range(100)} == set(range(FOLDS))


def test_places_share_a_bucket_as_mpnet_has_them() -> None:
    """Near places one by one on either side, far ones in steps that grow, the farthest together."""
    buckets = relative_places(torch.arange(300), 32)
    row = buckets[150].tolist()
    assert row[150] == 0
    assert row[149:142:-1] == [1, 2, 3, 4, 5, 6, 7]
    assert row[151:158] == [17, 18, 19, 20, 21, 22, 23]
    assert row[142] == row[139] == 8
    assert set(row[:22]) == {15}
    assert set(row[279:]) == {31}


def test_nothing_is_left_to_learn_from_a_teacher_whose_scores_one_has() -> None:
    """The divergence is least at the teacher's own scores: any step away from them raises it."""
    torch.manual_seed(3)
    batch = collate([label(PASSAGE)])
    network, teacher = Network(TINY).eval(), Network(TINY).eval()
    theirs = scores_of(teacher, batch)
    at_best, elsewhere = imitation(theirs, theirs, batch), imitation(scores_of(network, batch), theirs, batch)
    assert set(at_best) == {"cue", "mention", "roles", "act", "main", "issues", "flags"}
    assert all(at_best[name] <= elsewhere[name] for name in at_best)
    assert any(at_best[name] < elsewhere[name] - 1e-4 for name in at_best)


def test_borders_may_be_kept_while_the_sense_is_learnt() -> None:
    """With all of the one share and nothing of the other, borders are the guide's lesson and the sense that of the labels."""
    torch.manual_seed(3)
    batch = collate([label(PASSAGE)])
    scores, said = (scores_of(Network(TINY).eval(), batch) for _ in range(2))
    by_labels, by_guide = losses(scores, batch), imitation(scores, said, batch)
    both = mixed(by_labels, by_guide, (1.0, 0.0))
    assert all(torch.equal(both[name], by_guide[name]) for name in ("cue", "mention", "roles"))
    assert all(torch.equal(both[name], by_labels[name]) for name in ("act", "main", "issues", "flags"))


def test_the_lowest_layers_may_stay_as_they_are() -> None:
    network = Network(Size(24, 2))
    freeze(network, 1)
    learning = {name for name, value in network.named_parameters() if value.requires_grad}
    assert not [name for name in learning if name.startswith(("encoder.layers.0.", "encoder.words", "encoder.norm."))]
    assert {"encoder.layers.1.qkv.weight", "encoder.mention.weight", "encoder.layers.1.norm_outer.bias"} <= learning


def test_what_teachers_read_in_a_text_is_labelled_throughout() -> None:
    torch.manual_seed(5)
    teachers = [Network(TINY).eval() for _ in range(2)]

    (window,) = imagined(teachers, [label(PASSAGE)], 254, Random(1))
    assert window.pieces.ids.tolist() == label(PASSAGE).pieces.ids.tolist()
    assert len(window.cue_labels) == len(window.pieces) == len(window.mention_labels)
    assert all(cue.start < cue.end <= len(window.pieces) and cue.sense for cue in window.cues)
    assert [cue.start for cue in window.cues] == [n for n, one in enumerate(window.cue_labels.tolist()) if one == 1]
