"""The hyperparameters that belong to no single model."""

from dataclasses import dataclass

from engine.hyperparameters import Hyperparameters, hyperparameter


@dataclass(frozen=True)
class TextSettings(Hyperparameters):
    """What is done to a text before a model sees it."""

    letters_only: bool = hyperparameter(
        False,
        label="Letters only",
        help="The book's reduction: everything that is not a letter becomes a space, and all letters become lower case.",
        common=True,
    )
    validation_share: float = hyperparameter(
        0.1,
        low=0.01,
        high=0.5,
        label="Validation share",
        help="The last part of each text is kept out of training, to measure how the model does on text it has never seen.",
    )


@dataclass(frozen=True)
class TrainingSettings(Hyperparameters):
    """How a network is trained."""

    budget: float = hyperparameter(
        120.0,
        low=0.001,
        high=10_000_000.0,
        label="Stop after",
        help="How long to train. The learning rate falls towards the end of this span, so a run that may finish learns most.",
        common=True,
    )
    budget_unit: str = hyperparameter(
        "seconds",
        choices=("seconds", "steps", "epochs"),
        label="Counted in",
        help="Seconds on the clock, steps (one correction of the weights each), or epochs (one pass over the text each).",
        common=True,
    )
    learning_rate: float = hyperparameter(
        0.008,
        low=1e-6,
        high=10.0,
        label="Learning rate",
        help="How big each correction is. Too small and it learns slowly; too big and it forgets, or breaks down.",
        common=True,
    )
    batch_size: int = hyperparameter(
        16,
        low=1,
        high=4096,
        label="Batch size",
        unit="sequences",
        help="How many pieces of the text are read side by side in one step.",
        common=True,
    )
    sequence_length: int = hyperparameter(
        64,
        low=1,
        high=4096,
        label="Sequence length",
        unit="tokens",
        help="How many tokens back a correction reaches (truncated backpropagation through time).",
        common=True,
    )
    sampling: str = hyperparameter(
        "sequential",
        choices=("sequential", "random"),
        label="Order of reading",
        help="Sequential reads on where the last step stopped and keeps the hidden state; random jumps and forgets it.",
    )
    optimizer: str = hyperparameter(
        "adamw",
        choices=("adamw", "sgd"),
        label="Optimizer",
        help="AdamW gives every weight a step size of its own; SGD is the book's plain rule and wants a larger learning rate.",
    )
    weight_decay: float = hyperparameter(
        0.01,
        low=0.0,
        high=10.0,
        label="Weight decay",
        help="Pulls the weights towards zero a little at each step, against learning by heart.",
    )
    gradient_clip: float = hyperparameter(
        1.0,
        low=0.0,
        high=1000.0,
        label="Gradient clipping",
        help="Longest correction allowed, as a norm over all weights; 0 switches it off.",
    )
    warmup_steps: int = hyperparameter(
        50,
        low=0,
        high=100_000,
        label="Warm-up",
        unit="steps",
        help="The learning rate rises from zero over so many first steps.",
    )
    decay: str = hyperparameter(
        "cosine",
        choices=("cosine", "linear", "none"),
        label="Decay",
        help="How the learning rate falls from its full value to nearly zero over the run.",
    )
    seed: int = hyperparameter(
        0,
        low=0,
        high=2**31 - 1,
        label="Seed",
        help="The same seed and the same number of steps give the same model again.",
    )
    device: str = hyperparameter(
        "auto",
        choices=("auto", "cpu", "cuda", "mps"),
        label="Device",
        help="What computes: auto takes a graphics card where there is one.",
    )
    threads: int = hyperparameter(
        0,
        low=0,
        high=256,
        label="Threads",
        help="How many processor cores to use; 0 takes all of them.",
    )


@dataclass(frozen=True)
class WritingSettings(Hyperparameters):
    """How a trained model writes on."""

    length: int = hyperparameter(
        500,
        low=1,
        high=1_000_000,
        label="Length",
        unit="characters",
        help="How many characters to write.",
        common=True,
    )
    temperature: float = hyperparameter(
        0.8,
        low=0.0,
        high=5.0,
        label="Temperature",
        help="0 always takes the likeliest character; 1 follows the model's own odds; higher is wilder.",
        common=True,
    )
    seed: int = hyperparameter(
        0,
        low=0,
        high=2**31 - 1,
        label="Seed",
        help="The same seed writes the same text again.",
        common=True,
    )
    top_k: int = hyperparameter(
        0,
        low=0,
        high=1_000_000,
        label="Top k",
        help="Choose among so many likeliest characters only; 0 means all.",
    )
    top_p: float = hyperparameter(
        1.0,
        low=0.01,
        high=1.0,
        label="Top p",
        help="Choose among the likeliest characters that together hold this share of the probability.",
    )
