"""What a model architecture declares, what its network answers, and the registry of all of them."""

import importlib
import pkgutil
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Protocol

from engine import models
from engine.errors import UserError
from engine.hyperparameters import Hyperparameters

if TYPE_CHECKING:
    import torch

    from engine.models.state import State


class Network(Protocol):
    """The contract of every trainable network, a torch.nn.Module."""

    def forward(self, tokens_TB: "torch.Tensor", state: "State | None" = None) -> "tuple[torch.Tensor, State]":
        """Logits (T, B, V) of the token after each token, and the state after the last; no state starts fresh."""

    def initial_state(self, batch: int) -> "State":
        """The state before any text, for `batch` streams."""


@dataclass(frozen=True)
class Architecture:
    """The declaration of a model architecture, readable without torch.

    `summary` says in one sentence what it is and when to use it. Its folder's network.py holds the class `Network`.
    """

    name: str
    title: str
    summary: str
    hyperparameters: type[Hyperparameters]

    def build(self, hyperparameters: Hyperparameters, vocabulary_size: int) -> "torch.nn.Module":
        """A new network with random weights, of torch's default generator."""
        module = importlib.import_module(f"{models.__name__}.{self.name}.network")
        network: torch.nn.Module = module.Network(hyperparameters, vocabulary_size)
        return network


@cache
def architectures() -> dict[str, Architecture]:
    """Every architecture by its name: each folder beside this file declares one."""
    names = sorted(module.name for module in pkgutil.iter_modules(models.__path__) if module.ispkg)
    return {name: importlib.import_module(f"{models.__name__}.{name}").ARCHITECTURE for name in names}


def architecture(name: str) -> Architecture:
    """The architecture of this name. Raises UserError where there is none."""
    known = architectures()
    if name not in known:
        raise UserError("There is no model called {name}. Choose one of: {names}.", name=name, names=", ".join(known))
    return known[name]
