"""A network with everything needed to use it: its alphabet, its settings, and how it came about."""

import copy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from engine.config import TextSettings
from engine.hyperparameters import Hyperparameters
from engine.text.vocabulary import CharacterVocabulary

if TYPE_CHECKING:
    import torch


@dataclass(frozen=True)
class LanguageModel:
    """A model as it is saved, opened and written with.

    `training` holds what is worth knowing about its training, ready for JSON: texts, fingerprint, steps, tokens,
    seconds, and `nats_per_token` of the validation part if that was measured.
    """

    architecture: str
    hyperparameters: Hyperparameters
    vocabulary: CharacterVocabulary
    text_settings: TextSettings
    network: "torch.nn.Module"
    training: dict[str, Any] = field(default_factory=dict)

    @property
    def parameters(self) -> int:
        """The number of trained weights."""
        return sum(parameter.numel() for parameter in self.network.parameters())

    def on_cpu(self) -> "torch.nn.Module":
        """A copy of the network on the CPU, ready to score and write, that later training does not change."""
        return copy.deepcopy(self.network).cpu().eval()
