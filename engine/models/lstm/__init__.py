"""The long short-term memory network: its declaration, readable without torch."""

from dataclasses import dataclass

from engine.hyperparameters import Hyperparameters, hyperparameter
from engine.models.base import Architecture


@dataclass(frozen=True)
class LSTMHyperparameters(Hyperparameters):
    """Hyperparameters of the LSTM."""

    hidden_size: int = hyperparameter(
        192,
        low=1,
        high=8192,
        label="Hidden size",
        unit="units",
        help="How many numbers the model remembers the text so far with, in each layer.",
        common=True,
    )
    num_layers: int = hyperparameter(
        1,
        low=1,
        high=8,
        label="Layers",
        help="How many LSTMs are stacked, each reading the hidden states of the one below.",
        common=True,
    )
    embedding_size: int = hyperparameter(
        64,
        low=1,
        high=8192,
        label="Embedding size",
        unit="units",
        help="How many numbers stand for one character at the input.",
    )
    dropout: float = hyperparameter(
        0.0,
        low=0.0,
        high=0.9,
        label="Dropout",
        help="Share of units silenced at random while training, against learning a short text by heart.",
    )


ARCHITECTURE = Architecture(
    name="lstm",
    title="LSTM",
    summary="A recurrent network with gates that decide what to keep and what to forget. Slower than the RNN, longer memory.",
    hyperparameters=LSTMHyperparameters,
)
