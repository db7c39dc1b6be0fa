"""Long short-term memory (Hochreiter and Schmidhuber 1997; Dive into Deep Learning 9.2, equations 9.2.1 to 9.2.4).

    I_t, F_t, O_t = sigmoid(X_t W_x. + H_{t-1} W_h. + b_.)     input, forget and output gate
    G_t = tanh(X_t W_xc + H_{t-1} W_hc + b_c)                  input node
    C_t = F_t * C_{t-1} + I_t * G_t,   H_t = O_t * tanh(C_t)

The recurrence is torch.nn.LSTM. X_t is an embedding, a row looked up by the token's index.
Shapes: T time, B batch, V vocabulary, E embedding, H hidden, L layers.
"""

import torch
from torch import Tensor, nn
from torch.nn import functional

from engine.models.lstm import LSTMHyperparameters
from engine.models.state import State

_FORGET_GATE_BIAS = 1.0


class Network(nn.Module):
    """Embedding, one or more LSTM layers, output layer; dropout between the layers and before the last."""

    def __init__(self, hyperparameters: LSTMHyperparameters, vocabulary_size: int) -> None:
        super().__init__()
        layers, hidden_size = hyperparameters.num_layers, hyperparameters.hidden_size
        self.dropout = hyperparameters.dropout
        self.embedding = nn.Embedding(vocabulary_size, hyperparameters.embedding_size)
        self.lstm = nn.LSTM(
            hyperparameters.embedding_size, hidden_size, layers, dropout=self.dropout if layers > 1 else 0.0
        )
        self.output = nn.Linear(hidden_size, vocabulary_size)
        self._initialise(layers, hidden_size)

    def _initialise(self, layers: int, hidden_size: int) -> None:
        # A forget gate that starts open lets gradients through from the first step (Jozefowicz et al. 2015), and
        # orthogonal recurrent weights keep their size over time (Saxe et al. 2014).
        with torch.no_grad():
            for layer in range(layers):
                self.lstm.get_parameter(f"bias_hh_l{layer}")[hidden_size : 2 * hidden_size] = _FORGET_GATE_BIAS
                for gate in self.lstm.get_parameter(f"weight_hh_l{layer}").chunk(4):
                    nn.init.orthogonal_(gate)

    def initial_state(self, batch: int) -> State:
        """H_0 = C_0 = 0, each (L, B, H)."""
        zeros = self.output.weight.new_zeros(self.lstm.num_layers, batch, self.lstm.hidden_size)
        return zeros, zeros.clone()

    def forward(self, tokens_TB: Tensor, state: State | None = None) -> tuple[Tensor, State]:
        """Logits (T, B, V) and the last state (H, C), each (L, B, H)."""
        hidden_TBH, state = self.lstm(self.embedding(tokens_TB), state or self.initial_state(tokens_TB.shape[1]))
        return self.output(functional.dropout(hidden_TBH, self.dropout, self.training)), state
