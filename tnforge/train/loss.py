"""The loss of a batch, and the errors of predictions beside labels.

A term of the loss is a mean over all known numbers of a label in the whole batch. Where processes share a batch each of
them divides by what the whole batch has, so that the sum of their losses is the loss of the batch.

Sums over known numbers have a row for each label: how many there are, absolute errors, squared errors, and errors as
the loss counts them. Of the sums over a whole set the loss with the weights of the end can be told, whatever they were.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import torch
from torch import Tensor
from torch.nn.functional import huber_loss

from ..data.batch import Batch
from ..data.frame import Array, Frame
from ..data.label import LABELS
from ..data.prediction import by_atom, predicted, volumes_of, wanted
from ..errors import DataError
from ..models.potential import Prediction
from .config import Term

__all__ = ["Objective", "check_volumes", "known_numbers"]

KINDS: Mapping[str, Callable[[Tensor, float], Tensor]] = {
    "squared": lambda error, delta: error.square(),
    "absolute": lambda error, delta: error.abs(),
    "huber": lambda error, delta: huber_loss(error, torch.zeros_like(error), reduction="none", delta=delta),
}


def check_volumes(frames: Sequence[Frame], names: Sequence[str]) -> None:
    """Refuse frames that know something of a volume and have none."""
    for frame in frames:
        for name in names:
            if LABELS[name].per_volume and name in frame.labels and not frame.volume:
                raise DataError(
                    f"{frame.place}: there is {name}, which is of a volume, and the frame has none",
                    advice="Give it a periodic cell with a volume, or take the label away.",
                )


def known_numbers(frames: Sequence[Frame], names: Sequence[str]) -> Array:
    """[frames, labels]: how many numbers of each label are known of each frame."""
    return np.array([[_known(frame, name) for name in names] for frame in frames], np.int64).reshape(-1, len(names))


def _known(frame: Frame, name: str) -> int:
    label = frame.label(name)
    return 0 if label is None else int((~np.isnan(label)).sum())


class Objective:
    """The loss of predictions: weighted terms, one for each label."""

    def __init__(self, terms: Mapping[str, Term]) -> None:
        self.terms = dict(terms)
        self.names = tuple(terms)
        self.want = wanted(self.names)

    def weights(self, epoch: int | None = None) -> tuple[float, ...]:
        """The weights of terms in an epoch, counted from 1; those of the end where none is given."""
        return tuple(term.last_weight if epoch is None else term.weight_in(epoch) for term in self.terms.values())

    def __call__(
        self, prediction: Prediction, batch: Batch, counts: Sequence[int], weights: Sequence[float]
    ) -> tuple[Tensor, Tensor]:
        """The loss, and [labels, 4] sums over known numbers.

        `counts` says how many numbers of each label are known in the whole batch, of which this one may be a share.
        Errors of energies and virials are those of an atom.
        """
        volumes = volumes_of(batch.structures)
        loss, sums = torch.zeros((), dtype=torch.float64, device=volumes.device), []
        for (name, term), count, weight in zip(self.terms.items(), counts, weights, strict=True):
            error = _error(predicted(prediction, LABELS[name], volumes), batch.labels[name])
            error = by_atom(name, error, batch.structures)
            counted = KINDS[term.kind](error, term.delta).sum()
            loss = loss + counted * (weight / max(count, 1))
            sums.append(_sums(error.detach(), counted.detach(), batch.labels[name]))
        return loss, torch.stack(sums)

    def final(self, sums: Tensor) -> float:
        """The loss of a set of frames with the weights of the end, by the sums over all of it."""
        rows = zip(self.weights(), sums.tolist(), strict=True)
        return float(sum(weight * counted / max(count, 1.0) for weight, (count, _, _, counted) in rows))


def _error(prediction: Tensor, label: Tensor) -> Tensor:
    """What is wrong, row by row; nothing where the label is not known."""
    shape = (label.shape[0], -1)
    known = ~label.isnan()
    safe = torch.where(known, prediction, torch.zeros_like(prediction)) - torch.where(known, label, 0.0)
    return safe.reshape(shape) if label.shape[0] else safe.reshape(0, 1)


def _sums(error: Tensor, counted: Tensor, label: Tensor) -> Tensor:
    return torch.stack([(~label.isnan()).sum().to(error), error.abs().sum(), error.square().sum(), counted])
