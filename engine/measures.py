"""The measures of a language model, each computed here and nowhere else (Dive into Deep Learning, 8.4.4)."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

_LARGEST_EXPONENT = math.log(np.finfo(np.float64).max)


def perplexity(nats_per_token: ArrayLike) -> NDArray[np.float64]:
    """exp(loss): how many equally likely next tokens the model hesitates between. Infinite where exp overflows."""
    nats = np.asarray(nats_per_token, dtype=np.float64)
    overflowing = nats > _LARGEST_EXPONENT
    return np.where(overflowing, np.inf, np.exp(np.where(overflowing, 0.0, nats)))


def bits_per_character(nats: float, characters: int) -> float:
    """Total nats over the text's characters over ln 2; comparable between models of different vocabularies."""
    return nats / characters / math.log(2)


@dataclass(frozen=True)
class Score:
    """How well a text was predicted: total cross-entropy `nats` over `tokens` predicted tokens.

    `characters` is the number of characters those tokens stand for; with a character vocabulary the two are equal.
    """

    nats: float
    tokens: int
    characters: int

    @property
    def nats_per_token(self) -> float:
        return self.nats / self.tokens

    @property
    def perplexity(self) -> float:
        return float(perplexity(self.nats_per_token))

    @property
    def bits_per_character(self) -> float:
        return bits_per_character(self.nats, self.characters)

    def as_dict(self) -> dict[str, float]:
        """The figures that are reported wherever a text was scored."""
        return {
            "nats_per_token": self.nats_per_token,
            "perplexity": self.perplexity,
            "bits_per_character": self.bits_per_character,
        }


def uniform_nats(vocabulary_size: int) -> float:
    """Loss of guessing every token with equal probability; its perplexity is the vocabulary size."""
    return math.log(vocabulary_size)
