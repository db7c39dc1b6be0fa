"""Cutting the training part into batches (Dive into Deep Learning 8.3.4)."""

from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.config import TrainingSettings
from engine.errors import UserError
from engine.text.vocabulary import Tokens


class Batch(NamedTuple):
    """`inputs_TB` and, one token later, `targets_TB`; `fresh` where the state must start anew."""

    inputs_TB: NDArray[np.int64]
    targets_TB: NDArray[np.int64]
    fresh: bool


class Batches:
    """The batches of a run, each a pure function of (seed, step).

    "sequential": the text, from a fresh random offset each epoch, is partitioned into B streams; each batch reads on
    where the last one stopped, so that the state can be carried. "random": windows of T tokens, from a random offset,
    in random order; each starts with a fresh state.
    """

    def __init__(self, tokens: Tokens, settings: TrainingSettings) -> None:
        self._tokens = tokens
        self._length, self._batch = settings.sequence_length, settings.batch_size
        self._sequential, self._seed = settings.sampling == "sequential", settings.seed
        # Room for the largest offset (T - 1) and for the last target, so that every epoch has as many steps.
        usable = len(tokens) - self._length
        self.steps_per_epoch = usable // self._batch // self._length
        if self.steps_per_epoch < 1:
            raise UserError(
                "A batch of {batch} sequences of {length} tokens needs a training part of {needed:,} tokens; the text has "
                "{there:,}. Choose a smaller batch size or sequence length, or add text.",
                batch=self._batch,
                length=self._length,
                needed=(self._batch + 1) * self._length,
                there=len(tokens),
            )
        self._span_T = np.arange(self._length + 1)[:, None]
        self._epoch_starts = lru_cache(maxsize=1)(self._starts_of_epoch)

    def __getitem__(self, step: int) -> Batch:
        epoch, index = divmod(step, self.steps_per_epoch)
        starts_B = self._epoch_starts(epoch)[index]
        window = self._tokens[starts_B + self._span_T].astype(np.int64)
        return Batch(window[:-1], window[1:], fresh=index == 0 or not self._sequential)

    def _starts_of_epoch(self, epoch: int) -> NDArray[np.int64]:
        """Where each sequence of each step begins, (steps, B)."""
        random = np.random.default_rng([self._seed, epoch])
        offset = random.integers(self._length)
        windows = np.arange(self.steps_per_epoch * self._batch, dtype=np.int64)
        if self._sequential:
            ordered = windows.reshape(self._batch, self.steps_per_epoch).T
        else:
            ordered = random.permutation(windows).reshape(self.steps_per_epoch, self._batch)
        starts: NDArray[np.int64] = offset + self._length * ordered
        return starts
