"""From events to the arrays that are drawn and exported."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.events import Event, Losses, Validated
from engine.measures import perplexity

Array = NDArray[np.float64]

_MOST_POINTS = 4096
_SMOOTHING_SHARE = 0.03


class TrainingCurve:
    """The training loss of every step, as the means of ever wider bins: a bounded number of points however long the run."""

    def __init__(self) -> None:
        self._means = np.empty(_MOST_POINTS)
        self._full = 0  # bins that are complete
        self._width = 1  # steps in a bin
        self._open: list[float] = []  # losses of the bin that is being filled

    def extend(self, losses: Sequence[float]) -> None:
        """Add the losses of the steps that follow."""
        for loss in losses:
            self._open.append(loss)
            if len(self._open) == self._width:
                self._means[self._full] = np.mean(self._open)
                self._full += 1
                self._open.clear()
            if self._full == _MOST_POINTS:
                self._means[: _MOST_POINTS // 2] = self._means.reshape(-1, 2).mean(axis=1)
                self._full //= 2
                self._width *= 2

    @property
    def steps(self) -> Array:
        """The last step of each point."""
        return np.arange(1, self._full + 1, dtype=np.float64) * self._width

    @property
    def nats(self) -> Array:
        """The mean loss of each point."""
        return self._means[: self._full].copy()

    @property
    def smoothed_nats(self) -> Array:
        """Each point as the mean of itself and some before it, a small share of the curve so far."""
        window = max(1, int(self._full * _SMOOTHING_SHARE))
        sums = np.concatenate([[0.0], np.cumsum(self._means[: self._full])])
        ends = np.arange(1, self._full + 1)
        # The window grows over the first points, so that the curve begins with the run and not with a lag.
        starts = np.maximum(ends - np.minimum(window, (ends + 1) // 2), 0)
        smoothed: Array = (sums[ends] - sums[starts]) / (ends - starts)
        return smoothed


class History:
    """Everything a run has told so far."""

    def __init__(self) -> None:
        self.training = TrainingCurve()
        self.validations: list[Validated] = []
        self.latest: Losses | None = None

    def add(self, event: Event) -> None:
        """Take note of an event; those without figures change nothing."""
        if isinstance(event, Losses):
            self.training.extend(event.losses)
            self.latest = event
        elif isinstance(event, Validated) and (not self.validations or event.step > self.validations[-1].step):
            # The validation of the model that is kept is told again at the end; the curve has it already.
            self.validations.append(event)

    @property
    def best(self) -> Validated | None:
        """The validation with the lowest loss."""
        return min(self.validations, key=lambda validated: validated.score.nats_per_token, default=None)

    @property
    def validation_steps(self) -> Array:
        return np.array([validated.step for validated in self.validations], dtype=np.float64)

    @property
    def validation_nats(self) -> Array:
        return np.array([validated.score.nats_per_token for validated in self.validations], dtype=np.float64)

    @property
    def validation_perplexity(self) -> Array:
        return perplexity(self.validation_nats)

    @property
    def training_perplexity(self) -> Array:
        return perplexity(self.training.nats)

    @property
    def smoothed_training_perplexity(self) -> Array:
        """exp of the smoothed loss: a mean of perplexities would be another figure."""
        return perplexity(self.training.smoothed_nats)
