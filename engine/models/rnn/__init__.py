"""The recurrent network of Dive into Deep Learning 8.4: its declaration, readable without torch."""

from dataclasses import dataclass

from engine.hyperparameters import Hyperparameters, hyperparameter
from engine.models.base import Architecture


@dataclass(frozen=True)
class RNNHyperparameters(Hyperparameters):
    """Hyperparameters of the plain recurrent network."""

    hidden_size: int = hyperparameter(
        256,
        low=1,
        high=8192,
        label="Hidden size",
        unit="units",
        help="How many numbers the model remembers the text so far with.",
        common=True,
    )
    dropout: float = hyperparameter(
        0.0,
        low=0.0,
        high=0.9,
        label="Dropout",
        help="Share of units silenced at random while training, against learning a short text by heart.",
    )


ARCHITECTURE = Architecture(
    name="rnn",
    title="RNN",
    summary="The plain recurrent network of the book: one hidden state, updated at every character. Quick, short memory.",
    hyperparameters=RNNHyperparameters,
)
