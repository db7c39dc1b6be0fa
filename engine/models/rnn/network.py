"""A recurrent network with one hidden layer (Dive into Deep Learning 8.4.2, equation 8.4.5; equation (1) here).

    H_t = tanh(X_t W_xh + H_{t-1} W_hh + b_h)    (1)
    O_t = H_t W_hq + b_q

X_t is one-hot, so that X_t W_xh is a row of W_xh: it is looked up, never multiplied.
Shapes: T time, B batch, V vocabulary, H hidden.
"""

import math
from typing import Any

import torch
from torch import Tensor, nn
from torch.autograd.function import once_differentiable
from torch.nn import functional

from engine.models.rnn import RNNHyperparameters
from engine.models.state import State


class Network(nn.Module):
    """Equation (1), with dropout on the way to the output layer."""

    def __init__(self, hyperparameters: RNNHyperparameters, vocabulary_size: int) -> None:
        super().__init__()
        hidden_size = hyperparameters.hidden_size
        scale = 1 / math.sqrt(hidden_size)
        self.dropout = hyperparameters.dropout
        self.W_xh = nn.Parameter(nn.init.normal_(torch.empty(vocabulary_size, hidden_size), std=scale))
        # Orthogonal: a random rotation neither blows a state up nor lets it vanish (Le et al. 2015; Saxe et al. 2014).
        self.W_hh = nn.Parameter(nn.init.orthogonal_(torch.empty(hidden_size, hidden_size)))
        self.b_h = nn.Parameter(torch.zeros(hidden_size))
        self.W_hq = nn.Parameter(nn.init.normal_(torch.empty(hidden_size, vocabulary_size), std=scale))
        self.b_q = nn.Parameter(torch.zeros(vocabulary_size))

    def initial_state(self, batch: int) -> State:
        """H_0 = 0, shape (1, B, H)."""
        return (self.W_hh.new_zeros(1, batch, len(self.b_h)),)

    def forward(self, tokens_TB: Tensor, state: State | None = None) -> tuple[Tensor, State]:
        """Logits (T, B, V) and the last hidden state (1, B, H)."""
        (hidden_1BH,) = state or self.initial_state(tokens_TB.shape[1])
        inputs_TBH = functional.embedding(tokens_TB, self.W_xh) + self.b_h
        hidden_TBH: Tensor = _Recurrence.apply(inputs_TBH, hidden_1BH[0], self.W_hh)  # type: ignore[no-untyped-call]
        outputs_TBH = functional.dropout(hidden_TBH, self.dropout, self.training)
        return outputs_TBH @ self.W_hq + self.b_q, (hidden_TBH[-1:],)


class _Recurrence(torch.autograd.Function):
    """H_t = tanh(Z_t + H_{t-1} W_hh) over all t, with its backward pass written by hand.

    Autograd would keep a node and a gradient of W_hh for every step; here each step is done in place, and the
    gradient of W_hh is one product over all steps (backpropagation through time, Dive into Deep Learning 8.7).
    """

    @staticmethod
    def forward(ctx: Any, inputs_TBH: Tensor, hidden_BH: Tensor, W_hh: Tensor) -> Tensor:
        states = inputs_TBH.new_empty(inputs_TBH.shape[0] + 1, *hidden_BH.shape)  # H_0 and the T that follow
        states[0] = hidden_BH
        for inputs_BH, before_BH, after_BH in zip(inputs_TBH, states[:-1], states[1:], strict=True):
            torch.addmm(inputs_BH, before_BH, W_hh, out=after_BH).tanh_()
        ctx.save_for_backward(states, W_hh)
        return states[1:]

    @staticmethod
    @once_differentiable
    def backward(ctx: Any, gradient_TBH: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        states, W_hh = ctx.saved_tensors
        slope_TBH = 1 - states[1:].square()
        W_hh_transposed = W_hh.t().contiguous()
        gradient_TBH = gradient_TBH.clone()
        gradient_TBH[-1] *= slope_TBH[-1]
        for t in range(len(gradient_TBH) - 2, -1, -1):
            gradient_TBH[t].addmm_(gradient_TBH[t + 1], W_hh_transposed).mul_(slope_TBH[t])
        W_hh_gradient = states[:-1].flatten(0, 1).t() @ gradient_TBH.flatten(0, 1)
        return gradient_TBH, gradient_TBH[0] @ W_hh_transposed, W_hh_gradient
