"""Fits the weights by which linking weighs whom a source means: `python -m training.antecedents [--check]`.

Every source of the training passages that does not name its speaker by itself puts a question; every candidate is right
or not, as `training.named` judges, and where none is, `none of them` is. What is maximised is the probability of the
right ones, less a penalty on the squares of the weights. `--check` writes nothing, and tells how often the right speaker is
named in passages that did not train, in five parts.
"""

from __future__ import annotations

import argparse
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from aidememoire.linking.cast.cast import Cast
from aidememoire.linking.cast.who import BODY, STATE
from aidememoire.linking.speakers.asked import Asked, Whos
from aidememoire.linking.speakers.candidates import Traits
from aidememoire.linking.speakers.likelihood import FILE, NONE_OF_THEM, Likelihood, features
from aidememoire.linking.speakers.speakers import Speakers
from training.annotated import Annotated
from training.gold import gold_reading
from training.named import UNKNOWN, answers, general, is_right, is_unknown, says_all
from training.passages import read_part

#: A model that leaves everything as the rules say.
RULES = Likelihood({"as the rules say": 50.0})
_PARTS = 5
_SEEN = 4  # questions in which a feature must occur
_PENALTY = 3.0
_STEPS = 60
_LEAST = 0.02  # weights that are nearer to 0 are not written


@dataclass(frozen=True, slots=True)
class Question:
    """One source: its sort, the word that it turns on, and the traits of every candidate, each with whether it is right."""

    sort: str
    word: str
    candidates: Sequence[tuple[tuple[str, ...], bool]]

    def rows(self) -> Iterator[tuple[tuple[str, ...], bool]]:
        """Yield the features of each candidate and whether it is right, `none of them` the last."""
        missing = not any(right for _, right in self.candidates)
        for traits, right in (*self.candidates, ((NONE_OF_THEM,), missing)):
            yield tuple(features(self.sort, self.word, traits)), right


def questions(text: Annotated, model: Likelihood) -> list[Question]:
    """Return the questions of a passage, as they come up where a model answers those before."""
    reading = gold_reading(text)
    speakers = Speakers(Cast.of(reading, general()[1]), reading.statements, model=model)
    speakers.choice.kept = []
    speakers.all()
    gold = {
        statement.id: one.sense.values.get("speaker", UNKNOWN) if one.sense else UNKNOWN
        for one, statement in zip(text.attributions, reading.statements, strict=True)
    }
    return [_question(asked, found, gold[asked.statement.id]) for asked, found in speakers.choice.kept]


def _question(asked: Asked, found: Traits, gold: str) -> Question:
    wanted = _wanted(asked.ruled.whos, found, gold)
    return Question(asked.sort, asked.head, [(tuple(sorted(traits)), whos in wanted) for whos, traits in found.items()])


def _wanted(ruled: Whos, found: Traits, gold: str) -> set[Whos]:
    """Return who should be chosen: what the rules say where it is right, and of the others those with the whole name.

    A part of the name alone is right, too, but less than could be said; that of a state or body counts where there is no
    more.
    """
    right = {whos for whos in found if is_right(gold, whos)}
    whole = {whos for whos in right if says_all(gold, whos)}
    if ruled in right:
        return {ruled} if ruled in whole else {ruled, *whole}
    return whole or {whos for whos in right if all(who.kind in (STATE, BODY) for who in whos)}


def fit(asked: Sequence[Question]) -> Likelihood:
    """Return the weights that fit some questions best."""
    rows = [list(one.rows()) for one in asked]
    seen = Counter(name for each in rows for name in {name for names, _ in each for name in names})
    names = sorted(name for name, count in seen.items() if count >= _SEEN)
    number = {name: place for place, name in enumerate(names)}
    of_candidate: list[int] = []
    of_feature: list[int] = []
    of_question: list[int] = []
    right: list[float] = []
    for place, each in enumerate(rows):
        for own, is_one in each:
            kept = [number[name] for name in own if name in number]
            of_candidate += [len(right)] * len(kept)
            of_feature += kept
            of_question.append(place)
            right.append(float(is_one))
    problem = _Problem(
        torch.tensor(of_candidate), torch.tensor(of_feature), torch.tensor(of_question), torch.tensor(right)
    )
    weights = problem.solved(len(names), len(rows))
    return Likelihood(
        {name: round(weight, 3) for name, weight in zip(names, weights, strict=True) if abs(weight) > _LEAST}
    )


@dataclass(frozen=True, slots=True)
class _Problem:
    """Pairs of candidate and feature, the question of each candidate, and 1 for each that is right."""

    of_candidate: Tensor
    of_feature: Tensor
    of_question: Tensor
    right: Tensor

    def solved(self, features: int, asked: int) -> list[float]:
        """Return the weights at which the penalised likelihood is highest."""
        weights = torch.zeros(features, requires_grad=True)
        search = torch.optim.LBFGS([weights], max_iter=_STEPS, line_search_fn="strong_wolfe")

        def loss() -> Tensor:
            search.zero_grad()
            value = self._loss(weights, asked)
            value.backward()  # type: ignore[no-untyped-call]
            return value

        search.step(loss)  # type: ignore[arg-type]
        return weights.detach().tolist()

    def _loss(self, weights: Tensor, asked: int) -> Tensor:
        scores = torch.zeros(len(self.right)).index_add(0, self.of_candidate, weights[self.of_feature])
        top = torch.full((asked,), -1e9).scatter_reduce(0, self.of_question, scores.detach(), "amax")
        shares = torch.exp(scores - top[self.of_question])
        whole = torch.zeros(asked).index_add(0, self.of_question, shares)
        well = torch.zeros(asked).index_add(0, self.of_question, shares * self.right)
        return (whole.log() - well.clamp_min(1e-30).log()).sum() + 0.5 * _PENALTY * weights.square().sum()


def trained(texts: Sequence[Annotated]) -> Likelihood:
    """Return the weights for some passages: first along what the rules say, then along what these weights say."""
    first = fit([one for text in texts for one in questions(text, RULES)])
    return fit([one for text in texts for one in questions(text, first)])


def checked(texts: Sequence[Annotated]) -> tuple[float, float]:
    """Return how often weights that did not see the passage name the right speaker, and nobody where nobody is named."""
    held = []
    for part in range(_PARTS):
        model = trained([text for text in texts if _part_of(text) != part])
        held += list(answers((text for text in texts if _part_of(text) == part), model))
    named = [one.right for one in held if not is_unknown(one.gold)]
    nameless = [one.right for one in held if is_unknown(one.gold)]
    return sum(named) / len(named), sum(nameless) / len(nameless)


def write(model: Likelihood) -> None:
    """Write the weights where linking finds them, the heaviest first."""
    rows = sorted(model.weights.items(), key=lambda row: (-abs(row[1]), row[0]))
    text = "".join(f"{weight}\t{name}\n" for name, weight in rows)
    FILE.write_text(f"# weight and feature; made by `python -m training.antecedents`\n{text}", encoding="utf-8")


def _part_of(text: Annotated) -> int:
    return zlib.crc32(text.id.encode()) % _PARTS


def main() -> None:
    """Fit and write the weights, or check them."""
    parser = argparse.ArgumentParser(prog="python -m training.antecedents", description="Fits who a source means.")
    parser.add_argument("--check", action="store_true", help="write nothing, tell how well it does on other passages")
    texts = read_part("train")
    if parser.parse_args().check:
        named, nameless = checked(texts)
        print(f"speaker right, where one is named {named:.1%}; left unknown, where none is named {nameless:.1%}")
    else:
        write(trained(texts))


if __name__ == "__main__":
    main()
