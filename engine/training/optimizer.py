"""The rules by which gradients change weights.

Written with torch's operations over lists of tensors rather than torch.optim, whose first optimizer imports the
compiler: more than a second during which a window would stand still.
"""

from collections.abc import Sequence
from typing import Protocol

import torch
from torch import Tensor

_MOMENTUM_DECAY = 0.9  # beta_1
_SQUARE_DECAY = 0.99  # beta_2
_EPSILON = 1e-8


class Optimizer(Protocol):
    """Corrects the weights it was made for."""

    def step(self, gradients: Sequence[Tensor], learning_rate: float) -> None:
        """One correction of every weight along its gradient."""


class SGD:
    """Minibatch stochastic gradient descent (Dive into Deep Learning 11.4) with decoupled weight decay."""

    def __init__(self, weights: Sequence[Tensor], weight_decay: float) -> None:
        self._weights, self._weight_decay = list(weights), weight_decay

    @torch.no_grad()
    def step(self, gradients: Sequence[Tensor], learning_rate: float) -> None:
        torch._foreach_mul_(self._weights, 1 - learning_rate * self._weight_decay)
        torch._foreach_add_(self._weights, list(gradients), alpha=-learning_rate)


class AdamW:
    """Adam with decoupled weight decay (Loshchilov and Hutter 2019, algorithm 2)."""

    def __init__(self, weights: Sequence[Tensor], weight_decay: float) -> None:
        self._weights, self._weight_decay = list(weights), weight_decay
        self._momentum = [torch.zeros_like(weight) for weight in self._weights]
        self._square = [torch.zeros_like(weight) for weight in self._weights]
        self._steps = 0

    @torch.no_grad()
    def step(self, gradients: Sequence[Tensor], learning_rate: float) -> None:
        gradients = list(gradients)
        self._steps += 1
        torch._foreach_lerp_(self._momentum, gradients, 1 - _MOMENTUM_DECAY)
        torch._foreach_mul_(self._square, _SQUARE_DECAY)
        torch._foreach_addcmul_(self._square, gradients, gradients, 1 - _SQUARE_DECAY)
        root = torch._foreach_sqrt(self._square)
        torch._foreach_div_(root, (1 - _SQUARE_DECAY**self._steps) ** 0.5)
        torch._foreach_add_(root, _EPSILON)
        torch._foreach_mul_(self._weights, 1 - learning_rate * self._weight_decay)
        torch._foreach_addcdiv_(
            self._weights, self._momentum, root, -learning_rate / (1 - _MOMENTUM_DECAY**self._steps)
        )


OPTIMIZERS: dict[str, type[SGD] | type[AdamW]] = {"adamw": AdamW, "sgd": SGD}


def clip_gradients(gradients: Sequence[Tensor], longest: float) -> None:
    """Scale all gradients together, in place, so that their norm is at most `longest` (Dive into Deep Learning 8.5.5)."""
    norm = torch.linalg.vector_norm(torch.stack(torch._foreach_norm(list(gradients))))
    # Clamped on the device: reading the norm here would make a graphics card wait at every step.
    torch._foreach_mul_(list(gradients), torch.clamp(longest / (norm + 1e-6), max=1.0))
