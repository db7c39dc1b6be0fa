"""How long a run goes on, how the learning rate moves over it, and when to validate."""

import math
from dataclasses import dataclass

from engine.config import TrainingSettings

# At most about a twelfth of the time goes into validations; scoring a token costs about a third of training on it.
_TRAINING_PER_VALIDATION = 12
_TOKENS_TRAINED_PER_TOKEN_SCORED = _TRAINING_PER_VALIDATION / 3
_VALIDATIONS_IN_A_RUN = 40
_EARLY_VALIDATIONS = 6
_FEWEST_STEPS_BETWEEN_VALIDATIONS = 50
_FINAL_SHARE_OF_LEARNING_RATE = 0.02


def learning_rate(settings: TrainingSettings, step: int, progress: float) -> float:
    """Linear warm-up over `warmup_steps`, then decay to nearly zero as `progress` goes from 0 to 1 (Loshchilov 2017)."""
    warmup = min(1.0, (step + 1) / (settings.warmup_steps + 1))
    falling = {"cosine": (1 + math.cos(math.pi * progress)) / 2, "linear": 1 - progress, "none": 1.0}[settings.decay]
    share = _FINAL_SHARE_OF_LEARNING_RATE + (1 - _FINAL_SHARE_OF_LEARNING_RATE) * falling
    return settings.learning_rate * warmup * share


@dataclass
class Plan:
    """What is due when. Counted in steps, nothing here depends on the clock, so that a run can be repeated exactly.

    `validation_seconds` is what one validation takes, once known: in a budget of seconds the last one must fit in.
    """

    settings: TrainingSettings
    steps_per_epoch: int
    tokens_per_step: int
    validation_tokens: int
    validation_seconds: float = 0.0

    @property
    def _by_clock(self) -> bool:
        return self.settings.budget_unit == "seconds"

    @property
    def _total_steps(self) -> int:
        steps_per_unit = self.steps_per_epoch if self.settings.budget_unit == "epochs" else 1
        return max(1, round(self.settings.budget * steps_per_unit))

    def progress(self, step: int, seconds: float) -> float:
        """The share of the budget used after `step` steps and `seconds`; training is over at 1."""
        if self._by_clock:
            budget = self.settings.budget
            # The last validation has to fit in, but at least half of the time is for learning.
            return min(1.0, seconds / max(budget / 2, budget - self.validation_seconds))
        return min(1.0, step / self._total_steps)

    def seconds_left(self, step: int, seconds: float) -> float:
        """A guess at the time until the end of the run."""
        if self._by_clock:
            return max(0.0, self.settings.budget - seconds)
        progress = self.progress(step, seconds)
        return seconds * (1 - progress) / progress if progress else math.inf

    def validation_due(self, steps_since: int, seconds_since: float, step: int, seconds: float) -> bool:
        """Whether to validate now, so many steps and seconds after the last time; not shortly before the one at the end."""
        if self._by_clock:
            least = _TRAINING_PER_VALIDATION * self.validation_seconds
            interval = self._interval(least, seconds, self.settings.budget)
            return seconds_since >= interval and self.settings.budget - seconds > interval / 2 + self.validation_seconds
        least = max(
            _FEWEST_STEPS_BETWEEN_VALIDATIONS,
            _TOKENS_TRAINED_PER_TOKEN_SCORED * self.validation_tokens / self.tokens_per_step,
        )
        interval = self._interval(least, step, self._total_steps)
        return steps_since >= interval and self._total_steps - step > interval / 2

    @staticmethod
    def _interval(least: float, so_far: float, total: float) -> float:
        """Close together at first, where the curve is steep, and further apart the longer a run goes on."""
        return max(least, min(total / _VALIDATIONS_IN_A_RUN, so_far / _EARLY_VALIDATIONS))
