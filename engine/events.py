"""What happens during training, in the order it happens. `train` yields these; windows, files and tests read them."""

import dataclasses
from dataclasses import dataclass
from typing import Any

from engine.errors import UserError
from engine.measures import Score


@dataclass(frozen=True)
class Started:
    """Training begins."""

    architecture: str
    parameters: int
    vocabulary_size: int
    training_tokens: int
    validation_tokens: int
    device: str
    threads: int
    seed: int
    fingerprint: str


@dataclass(frozen=True)
class Losses:
    """The training losses (nats per token, one a step) since the last such event; `step` is that of the first.

    `progress` is the share of the budget that is used, `seconds_left` a guess at what is left of it.
    """

    step: int
    losses: tuple[float, ...]
    learning_rate: float
    seconds: float
    tokens_per_second: float
    progress: float
    seconds_left: float


@dataclass(frozen=True)
class Validated:
    """The whole validation part was scored after `step` steps. `seconds` were spent and `tokens` trained on by then.

    The last of these describes the model that is kept: where an earlier one was best, it is told again at the end.
    """

    step: int
    seconds: float
    tokens: int
    score: Score


@dataclass(frozen=True)
class Saved:
    """The model was written to a file."""

    file: str


@dataclass(frozen=True)
class Failed:
    """The run cannot go on; `error` says why and what to do. The best model so far is kept."""

    error: UserError


@dataclass(frozen=True)
class Finished:
    """Training is over because of `reason`: "budget" used up, "stopped" by the user, or "diverged".

    `best` is the validation of the model that is kept; None if it was stopped before the first one.
    """

    reason: str
    best: Validated | None
    steps: int
    tokens: int
    seconds: float
    tokens_per_second: float


Event = Started | Losses | Validated | Saved | Failed | Finished


def as_json(event: Event) -> dict[str, Any]:
    """An event as the command line prints it: its name under "event", a score by its figures."""
    return {"event": type(event).__name__.lower(), **_fields(event)}


def _fields(event: Event) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for field in dataclasses.fields(event):
        value = getattr(event, field.name)
        if isinstance(value, Score):
            values.update(value.as_dict())
        elif isinstance(value, Validated):
            values[field.name] = _fields(value)
        elif isinstance(value, UserError):
            values["message"] = str(value)
        else:
            values[field.name] = value
    return values
