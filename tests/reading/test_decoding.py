"""Decoding: the best label sequences that the constraints allow."""

from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from aidememoire.reading.network.arguments import decode_roles
from aidememoire.reading.network.borders import decode_runs
from aidememoire.reading.network.encoder import Floats
from aidememoire.reading.network.labels import ROLE_LABELS
from aidememoire.reading.network.viterbi import best_paths, log_softmax

SCORES = st.floats(-4, 4, width=32)


@given(arrays(np.float32, (1, 4, 3), elements=SCORES), arrays(np.float32, (3, 3), elements=SCORES))
def test_the_best_path_is_the_best_of_all_paths(scores: Floats, transitions: Floats) -> None:
    first = np.zeros(3, dtype=np.float32)

    def worth(path: tuple[int, ...]) -> float:
        steps = sum(float(scores[0, at, label]) for at, label in enumerate(path))
        return steps + sum(float(transitions[a, b]) for a, b in pairwise(path))

    best = max(worth(path) for path in product(range(3), repeat=4))
    found = tuple(int(label) for label in best_paths(scores, transitions, first)[0])
    assert abs(worth(found) - best) < 1e-4


@given(arrays(np.float32, (2, 12, 3), elements=SCORES))
def test_runs_never_touch_a_piece_twice_and_are_sure_between_0_and_1(scores: Floats) -> None:
    for runs in decode_runs([scores, scores[:, :5]]):
        taken = [at for run in runs for at in range(run.start, run.end)]
        assert len(taken) == len(set(taken))
        assert all(0 <= run.confidence <= 1 for run in runs)


@given(arrays(np.float32, (2, 10, len(ROLE_LABELS)), elements=SCORES))
def test_a_cue_is_in_neither_role_and_has_one_source_at_most(scores: Floats) -> None:
    cues = [(2, 4), (9, 10)]
    for (start, end), roles in zip(cues, decode_roles([scores], [cues])[0], strict=True):
        assert len(roles.source) <= 1
        taken = [at for stretch in (*roles.source, *roles.content) for at in range(*stretch)]
        assert len(taken) == len(set(taken))
        assert not set(taken) & set(range(start, end))


@given(arrays(np.float32, (2, 9, 3), elements=SCORES), arrays(np.float32, (1, 4, 3), elements=SCORES))
def test_windows_decoded_together_are_decoded_as_if_alone(one: Floats, other: Floats) -> None:
    assert decode_runs([one, other]) == decode_runs([one]) + decode_runs([other])


def test_log_softmax_holds_probabilities() -> None:
    scores = np.array([[1.0, 2.0, 3.0]], dtype=np.float32)
    assert abs(float(np.exp(log_softmax(scores)).sum()) - 1) < 1e-6
